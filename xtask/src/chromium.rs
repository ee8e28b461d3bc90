//! Chromium and its driver: finds them, installs them where that can be done without asking, starts the driver.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use thiserror::Error;

use crate::{
    TaskResult,
    command::{self, CommandError},
};

/// A running driver; it ends when this is dropped.
pub struct Driver {
    child: Child,
    /// Where it listens.
    pub address: String,
    /// The browser that it is to start.
    pub chromium: PathBuf,
}

/// Why there is no browser.
#[derive(Debug, Error)]
pub enum BrowserError {
    /// It is not there, and nobody asked us to install it.
    #[error(
        "the browser tests need Chromium and ChromeDriver of the same version, and `{0}` is not on the PATH. \
        Debian and Ubuntu: `apt-get install chromium chromium-driver`; macOS: `brew install --cask chromium chromedriver`; \
        elsewhere: the packages of your system"
    )]
    Missing(&'static str),
    /// Installing failed.
    #[error(transparent)]
    Install(#[from] CommandError),
    /// The driver did not say where it listens.
    #[error("chromedriver ended before it listened")]
    Silent,
}

/// Starts the driver on a free port; installs it and the browser first where they are missing and that is possible.
pub fn start() -> TaskResult<Driver> {
    if find_browser().is_none() || !command::is_there("chromedriver") {
        install()?;
    }
    let chromium = find_browser().ok_or(BrowserError::Missing("chromium"))?;
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| BrowserError::Missing("chromedriver"))?;
    let stdout = child.stdout.take().ok_or(BrowserError::Silent)?;
    let mut lines = BufReader::new(stdout).lines();
    let port = lines.find_map(|line| {
        let line = line.ok()?;
        line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse::<u16>().ok()
    });
    // What it says later is read and left, or the pipe would fill.
    std::thread::spawn(move || lines.for_each(drop));
    match port {
        Some(port) => Ok(Driver { child, address: format!("http://127.0.0.1:{port}"), chromium }),
        None => Err(BrowserError::Silent.into()),
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn find_browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let on_path = std::env::split_paths(&std::env::var_os("PATH")?)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file());
    on_path.or_else(|| {
        let mac = PathBuf::from("/Applications/Chromium.app/Contents/MacOS/Chromium");
        mac.is_file().then_some(mac)
    })
}

/// Installs both from Debian's packages, where this is Debian or Ubuntu and we are root.
fn install() -> Result<(), BrowserError> {
    let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root || !command::is_there("apt-get") {
        return Err(BrowserError::Missing("chromium"));
    }
    eprintln!("   … installing chromium and chromium-driver");
    command::output(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "-y", "-qq", "chromium", "chromium-driver"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command::output(&mut install)?;
    Ok(())
}
