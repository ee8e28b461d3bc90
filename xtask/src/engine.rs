//! The engines that the browser tests run on: finds each with its driver, and installs them where that can be done without asking.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::ValueEnum;
use thiserror::Error;

use crate::{
    command::{self, CommandError},
    project::Project,
};

/// What a browser is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium, by ChromeDriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK, by WebKitWebDriver: the nearest to Safari that runs on Linux.
    #[value(name = "webkit")]
    WebKit,
}

/// A browser of an engine and what drives it.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

/// Why there is no browser of an engine.
#[derive(Debug, Error)]
pub enum EngineError {
    /// It is not there, and nobody asked us to install it.
    #[error("{0:?} or its driver is not on this machine. {advice}", advice = .0.advice())]
    Missing(Engine),
    /// Installing failed.
    #[error(transparent)]
    Install(#[from] CommandError),
}

impl Engine {
    /// Its name, as `tests/` reads it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The browser and its driver, installed first where they are missing and that is possible.
    ///
    /// # Errors
    /// Where they are not there and cannot be installed without asking.
    pub fn programs(self) -> Result<Programs, EngineError> {
        if self.find().is_none() {
            self.install()?;
        }
        self.find().ok_or(EngineError::Missing(self))
    }

    /// The browser and its driver, where both are on this machine.
    pub fn find(self) -> Option<Programs> {
        let (browser, driver) = match self {
            Self::Chromium => {
                let on_path = on_path(&["chromium", "chromium-browser", "google-chrome"]);
                let mac = "/Applications/Chromium.app/Contents/MacOS/Chromium";
                (on_path.or_else(|| file(mac)), on_path_of("chromedriver"))
            }
            Self::Firefox => {
                let on_path = on_path(&["firefox-esr", "firefox"]);
                let mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
                let ours = tools().join("bin/geckodriver");
                (on_path.or_else(|| file(mac)), on_path_of("geckodriver").or_else(|| file(ours)))
            }
            // Its window needs a screen; ours is one that nobody sees.
            Self::WebKit if on_path_of("Xvfb").is_none() => (None, None),
            Self::WebKit => (mini_browser(), on_path_of("WebKitWebDriver")),
        };
        Some(Programs { browser: browser?, driver: driver? })
    }

    /// Installs Debian's packages where this is Debian or Ubuntu and we are root, and builds the driver that has none.
    fn install(self) -> Result<(), EngineError> {
        let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
        if !is_root || !command::is_there("apt-get") {
            return Err(EngineError::Missing(self));
        }
        eprintln!("   … installing {}", self.packages().join(", "));
        command::output(Command::new("apt-get").args(["update", "-qq"]))?;
        let mut install = Command::new("apt-get");
        install.args(["install", "-y", "-qq"]).args(self.packages());
        command::output(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
        if self == Self::Firefox && self.find().is_none() {
            eprintln!("   … building geckodriver, which takes some minutes");
            let mut cargo = command::cargo(Project::here().root());
            cargo.args(["install", "--quiet", "--locked", "geckodriver", "--root"]).arg(tools());
            command::run(&mut cargo)?;
        }
        Ok(())
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Chromium => {
                "Debian and Ubuntu: `apt-get install chromium chromium-driver`; macOS: `brew install --cask chromium \
                chromedriver`; elsewhere: the packages of your system, of the same version"
            }
            Self::Firefox => {
                "Debian: `apt-get install firefox-esr`; elsewhere: Firefox as your system has it. And `cargo install \
                --locked geckodriver`"
            }
            Self::WebKit => {
                "Debian and Ubuntu: `apt-get install webkit2gtk-driver xvfb`; it does not run on macOS or Windows"
            }
        }
    }
}

/// Where what is built for the tests alone is put.
fn tools() -> PathBuf {
    Project::here().path("target/tools")
}

fn on_path_of(program: &str) -> Option<PathBuf> {
    on_path(&[program])
}

/// The first of some programs that is on the PATH.
fn on_path(programs: &[&str]) -> Option<PathBuf> {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    programs.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find_map(file)
}

fn file(path: impl AsRef<Path>) -> Option<PathBuf> {
    let path = path.as_ref();
    path.is_file().then(|| path.to_path_buf())
}

/// The browser that comes with WebKitGTK for tests: it is in the folder of the library, which has its version in its name.
fn mini_browser() -> Option<PathBuf> {
    let inside =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let libraries = inside("/usr/lib".into()).chain(["/usr/libexec".into()]);
    let versions = libraries.filter(|folder| folder.is_dir()).flat_map(inside);
    let versions = versions.filter(|folder| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4."))
    });
    versions.map(|folder| folder.join("MiniBrowser")).filter(|browser| browser.is_file()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_how_to_get_it() {
        for engine in Engine::value_variants() {
            let text = EngineError::Missing(*engine).to_string();
            assert!(text.starts_with(&format!("{engine:?} ")) && text.contains("install"), "{text}");
        }
    }
}
