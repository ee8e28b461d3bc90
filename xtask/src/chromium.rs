//! Chromium and its driver: finds them, installs them where that can be done without asking, starts the driver.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

use thiserror::Error;

use crate::{
    TaskResult,
    command::{self, CommandError},
    driver::Driver,
};

/// What Chromium is started with: no window, no questions, nothing of its own on the network.
pub const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
];

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
}

/// Starts the driver on a free port; installs it and the browser first where they are missing and that is possible.
pub fn start() -> TaskResult<Driver> {
    if find_browser().is_none() || !command::is_there("chromedriver") {
        install()?;
    }
    let chromium = find_browser().ok_or(BrowserError::Missing("chromium"))?;
    let mut chromedriver = Command::new("chromedriver");
    chromedriver.arg("--port=0").stderr(Stdio::null());
    Ok(Driver::start(&mut chromedriver, chromium, |line| {
        line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse().ok()
    })?)
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
