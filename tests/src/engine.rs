//! The engines that browsers are made of, and how each is told to be a fresh browser of a Dutch person.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Result, surroundings};

/// What a browser is made of. `cargo xtask test` says which one a run is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by ChromeDriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK, by WebKitWebDriver: the nearest to Safari that runs on Linux.
    WebKit,
}

/// The folder in which a browser keeps everything; it goes with all that is in it.
pub(crate) struct Home(TempDir);

/// How a browser is set by who uses it, where that is not the usual way.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wishes {
    /// It lets no page keep anything.
    pub(crate) no_storage: bool,
    /// It has no IndexedDB.
    pub(crate) no_databases: bool,
    /// Pages are to be dark.
    pub(crate) dark: bool,
}

impl Home {
    pub(crate) fn new(wishes: Wishes) -> Result<Self> {
        let home = Self(tempfile::Builder::new().prefix("werkboek-").tempdir()?);
        fs::create_dir(home.downloads())?;
        for (file, text) in home.settings(wishes) {
            let path = home.profile().join(file);
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(path, text)?;
        }
        Ok(home)
    }

    /// What browsers only read from files.
    fn settings(&self, wishes: Wishes) -> [(&'static str, String); 4] {
        [
            // Without these two, no window of Firefox or of WebKitGTK is as narrow as a phone: buttons stand over the page.
            ("chrome/userChrome.css", ":root { min-width: 0 !important }".into()),
            (
                "gtk-3.0/gtk.css",
                "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }".into(),
            ),
            (
                "gtk-3.0/settings.ini",
                format!("[Settings]\ngtk-application-prefer-dark-theme={}\n", u8::from(wishes.dark)),
            ),
            // Where WebKitGTK puts downloads.
            ("user-dirs.dirs", format!("XDG_DOWNLOAD_DIR={:?}\n", self.downloads())),
        ]
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.path().join("profile")
    }

    pub(crate) fn downloads(&self) -> PathBuf {
        self.path().join("downloads")
    }
}

impl Engine {
    /// The engine of this run.
    pub fn here() -> Result<Self> {
        surroundings::engine()
    }

    /// What the driver has to be asked for.
    pub(crate) fn capabilities(self, home: &Home, wishes: Wishes) -> Result<Value> {
        let mut capabilities = match self {
            Self::Chromium => chromium(home, wishes)?,
            Self::Firefox => firefox(home, wishes)?,
            Self::WebKit => webkit(wishes)?,
        };
        // A dialog that nobody asked for makes the next step fail.
        capabilities["unhandledPromptBehavior"] = "dismiss and notify".into();
        Ok(capabilities)
    }
}

fn chromium(home: &Home, wishes: Wishes) -> Result<Value> {
    let mut settings = json!({
        "intl.accept_languages": "nl",
        "download.default_directory": home.downloads(),
        "download.prompt_for_download": false,
    });
    if wishes.no_storage {
        // 2 is "block": what a person sets under "Gegevens van sites". localStorage then throws.
        settings["profile.default_content_setting_values.cookies"] = 2.into();
    }
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": surroundings::browser()?,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=nl",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-quic", "--disable-dev-shm-usage", "--window-size=1100,900",
                format!("--user-data-dir={}", home.profile().display()),
            ],
            "prefs": settings,
        },
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
    }))
}

fn firefox(home: &Home, wishes: Wishes) -> Result<Value> {
    let mut settings = json!({
        "intl.accept_languages": "nl",
        "browser.download.dir": home.downloads(),
        // 2 is "the folder named above".
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.download.alwaysOpenPanel": false,
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        // No tests of Firefox's own, no news, no lists: nothing of its own on the network.
        "app.normandy.enabled": false,
        "browser.newtabpage.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        // 0 is dark and 1 is light, as the system would say it.
        "layout.css.prefers-color-scheme.content-override": u8::from(!wishes.dark),
    });
    if wishes.no_storage {
        // 2 is "all cookies": what a person sets under "Privacy & Beveiliging". localStorage then throws.
        settings["network.cookie.cookieBehavior"] = 2.into();
    }
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": surroundings::browser()?,
            "args": ["-headless", "-profile", home.profile(), "--width=1100", "--height=900"],
            "prefs": settings,
        },
    }))
}

fn webkit(wishes: Wishes) -> Result<Value> {
    let mut args = vec!["--automation", "--geometry=1100x900"];
    if wishes.no_storage {
        args.push("--enable-html5-local-storage=false");
    }
    if wishes.no_storage || wishes.no_databases {
        args.push("--enable-html5-database=false");
    }
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": surroundings::browser()?, "args": args },
    }))
}
