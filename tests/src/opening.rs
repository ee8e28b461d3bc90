//! Opening the workbook in a fresh browser that knows nobody.

use crate::{Engine, Mode, Result, Workbook, browser::Browser, engine::Refusals};

/// How the workbook is opened, where that is not the usual way.
#[derive(Clone, Debug)]
pub struct Opening {
    mode: Mode,
    at: String,
    refusals: Refusals,
    width: Option<u32>,
}

impl Opening {
    /// The usual way: at the start page, in a window of a laptop.
    pub fn new(mode: Mode) -> Self {
        Self { mode, at: String::new(), refusals: Refusals::default(), width: None }
    }

    /// Opens at an address within the workbook, as from a bookmark: `#/cases`.
    pub fn at(self, address: &str) -> Self {
        Self { at: address.into(), ..self }
    }

    /// In a browser that is set to let no page keep anything.
    pub fn with_storage_blocked(self) -> Self {
        Self { refusals: Refusals { storage: true, ..self.refusals }, ..self }
    }

    /// In a browser without IndexedDB.
    pub fn without_databases(self) -> Self {
        Self { refusals: Refusals { databases: true, ..self.refusals }, ..self }
    }

    /// In a window this wide, in CSS pixels.
    pub fn with_width(self, width: u32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Starts the browser and waits until the workbook takes input.
    pub async fn open(self) -> Result<Workbook> {
        let workbook = Workbook::new(Browser::start(self.refusals).await?, self.mode);
        if let Some(width) = self.width {
            workbook.set_width(width).await?;
        }
        if self.refusals.databases && Engine::here()? == Engine::Chromium {
            workbook.take_databases_away().await?;
        }
        workbook.start_at(&self.at).await?;
        Ok(workbook)
    }
}
