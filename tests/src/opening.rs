//! Opening the workbook in a fresh browser that knows nobody.

use serde_json::{Value, json};

use crate::{Mode, Result, Workbook, browser::Browser, surroundings};

/// How the workbook is opened, where that is not the usual way.
#[derive(Clone, Debug)]
pub struct Opening {
    mode: Mode,
    at: String,
    blocks_storage: bool,
    has_no_databases: bool,
    width: Option<u32>,
}

impl Opening {
    /// The usual way: at the start page, in a window of a laptop.
    pub fn new(mode: Mode) -> Self {
        Self { mode, at: String::new(), blocks_storage: false, has_no_databases: false, width: None }
    }

    /// Opens at an address within the workbook, as from a bookmark: `#/cases`.
    pub fn at(self, address: &str) -> Self {
        Self { at: address.into(), ..self }
    }

    /// In a browser that is set to let no page keep anything.
    pub fn with_storage_blocked(self) -> Self {
        Self { blocks_storage: true, ..self }
    }

    /// In a browser without IndexedDB.
    pub fn without_databases(self) -> Self {
        Self { has_no_databases: true, ..self }
    }

    /// In a window this wide, in CSS pixels.
    pub fn with_width(self, width: u32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Starts the browser and waits until the workbook takes input.
    pub async fn open(self) -> Result<Workbook> {
        let home = tempfile::Builder::new().prefix("werkboek-").tempdir()?;
        let profile = home.path().join("profile");
        let downloads = home.path().join("downloads");
        std::fs::create_dir(&downloads)?;
        let capabilities = self.capabilities(&profile.to_string_lossy(), &downloads.to_string_lossy())?;
        let workbook = Workbook::new(Browser::start(capabilities, home, downloads).await?, self.mode);
        if let Some(width) = self.width {
            workbook.set_width(width).await?;
        }
        if self.has_no_databases {
            workbook.take_databases_away().await?;
        }
        workbook.start_at(&self.at).await?;
        Ok(workbook)
    }

    fn capabilities(&self, profile: &str, downloads: &str) -> Result<Value> {
        let mut settings = json!({
            "intl.accept_languages": "nl",
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
        });
        if self.blocks_storage {
            // 2 is "block": what a person sets under "Gegevens van sites". localStorage then throws.
            settings["profile.default_content_setting_values.cookies"] = 2.into();
        }
        Ok(json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": surroundings::chromium()?,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=nl",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-quic", "--disable-dev-shm-usage", "--window-size=1100,900",
                    format!("--user-data-dir={profile}"),
                ],
                "prefs": settings,
            },
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
            // A dialog that nobody asked for makes the next step fail.
            "unhandledPromptBehavior": "dismiss and notify",
        }))
    }
}
