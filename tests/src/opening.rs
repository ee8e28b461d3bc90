//! Opening the workbook in a fresh browser that knows nobody.

use crate::{Engine, Mode, Result, Workbook, browser::Browser, engine::Wishes};

/// How the workbook is opened, where that is not the usual way.
#[derive(Clone, Debug)]
pub struct Opening {
    mode: Mode,
    at: String,
    wishes: Wishes,
    width: Option<u32>,
}

impl Opening {
    /// The usual way: at the start page, in a window of a laptop.
    pub fn new(mode: Mode) -> Self {
        Self { mode, at: String::new(), wishes: Wishes::default(), width: None }
    }

    /// Opens at an address within the workbook, as from a bookmark: `#/cases`.
    pub fn at(self, address: &str) -> Self {
        Self { at: address.into(), ..self }
    }

    /// In a browser that is set to let no page keep anything.
    pub fn with_storage_blocked(self) -> Self {
        Self { wishes: Wishes { no_storage: true, ..self.wishes }, ..self }
    }

    /// In a browser without IndexedDB.
    pub fn without_databases(self) -> Self {
        Self { wishes: Wishes { no_databases: true, ..self.wishes }, ..self }
    }

    /// In a browser of somebody who wants pages to be dark.
    pub fn in_the_dark(self) -> Self {
        Self { wishes: Wishes { dark: true, ..self.wishes }, ..self }
    }

    /// In a window this wide, in CSS pixels.
    pub fn with_width(self, width: u32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Starts the browser and waits until the workbook takes input.
    pub async fn open(self) -> Result<Workbook> {
        let workbook = Workbook::new(Browser::start(self.wishes).await?, self.mode);
        if let Some(width) = self.width {
            workbook.set_width(width).await?;
        }
        if self.wishes.no_databases && Engine::here()? == Engine::Chromium {
            workbook.take_databases_away().await?;
        }
        if self.wishes.dark && Engine::here()? == Engine::Chromium {
            workbook.emulate("screen", &[("prefers-color-scheme", "dark")]).await?;
        }
        workbook.start_at(&self.at).await?;
        Ok(workbook)
    }
}
