//! The browsers that are killed, each with its driver and its own way to be started on a profile.

use std::{fs, path::Path, process::Command};

use clap::ValueEnum;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::{TaskResult, chromium, command, driver::Driver, engine::Engine};

/// A browser that can be killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Browser {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
}

impl Browser {
    /// Whether it is on this machine. Chromium is installed where it is missing and that is possible.
    pub fn is_there(self) -> bool {
        self == Self::Chromium || self.engine().find().is_some()
    }

    /// Starts its driver.
    pub fn driver(self) -> TaskResult<Driver> {
        Driver::start(self.engine())
    }

    fn engine(self) -> Engine {
        match self {
            Self::Chromium => Engine::Chromium,
            Self::Firefox => Engine::Firefox,
        }
    }

    /// Starts it on a profile.
    pub async fn open(self, driver: &Driver, profile: &Path) -> TaskResult<Client> {
        let mut capabilities = Map::<String, Value>::new();
        let profile = profile.display();
        match self {
            Self::Chromium => {
                let profile = format!("--user-data-dir={profile}");
                let arguments: Vec<&str> = chromium::FLAGS.into_iter().chain([profile.as_str()]).collect();
                let options = json!({ "args": arguments, "binary": driver.browser });
                capabilities.insert("goog:chromeOptions".into(), options);
            }
            Self::Firefox => {
                let options = json!({ "args": ["-headless", "-profile", profile.to_string()], "binary": driver.browser });
                capabilities.insert("moz:firefoxOptions".into(), options);
            }
        }
        let mut builder = ClientBuilder::new(HttpConnector::new());
        Ok(builder.capabilities(capabilities).connect(&driver.address).await?)
    }
}

/// Ends every process that was started on a profile, at once and without a word (SIGKILL).
pub fn kill(profile: &Path) -> TaskResult<()> {
    let name = profile.display().to_string();
    let mut killing = Command::new("kill");
    killing.arg("-9");
    for process in fs::read_dir("/proc")?.flatten() {
        let is_process = process.file_name().to_string_lossy().bytes().all(|byte| byte.is_ascii_digit());
        // One that ended meanwhile has no command line any more.
        let line = fs::read(process.path().join("cmdline")).unwrap_or_default();
        if is_process && String::from_utf8_lossy(&line).contains(&name) {
            killing.arg(process.file_name());
        }
    }
    // Some end by themselves when the first does.
    let _ = command::output(&mut killing);
    Ok(())
}
