//! What `cargo xtask test` sets before it runs the tests.

use std::{env, fs, path::PathBuf};

use crate::{Engine, Failure, Result};

/// How the workbook is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// From an address, with the headers of a release.
    Served,
    /// From a disk, by double-click.
    File,
    /// The workbook for who leads a session, from an address.
    LeadingServed,
    /// The workbook for who leads a session, from a disk.
    LeadingFile,
}

impl Mode {
    /// The path of the file that is opened from a disk.
    pub fn path(self) -> Result<String> {
        match self {
            Self::Served | Self::File => variable("WERKBOEK_FILE"),
            Self::LeadingServed | Self::LeadingFile => variable("WERKBOEK_LEADING_FILE"),
        }
    }

    /// The address of the workbook, without what stands from the `#`.
    pub fn address(self) -> Result<String> {
        Ok(match self {
            Self::Served => format!("{}/", variable("WERKBOEK_ADDRESS")?.trim_end_matches('/')),
            Self::File => file_address(&variable("WERKBOEK_FILE")?),
            Self::LeadingServed => {
                format!("{}/", variable("WERKBOEK_LEADING_ADDRESS")?.trim_end_matches('/'))
            }
            Self::LeadingFile => file_address(&variable("WERKBOEK_LEADING_FILE")?),
        })
    }
}

/// The engine that the browser is made of.
pub(crate) fn engine() -> Result<Engine> {
    match variable("WERKBOEK_ENGINE")?.as_str() {
        "chromium" => Ok(Engine::Chromium),
        "firefox" => Ok(Engine::Firefox),
        "webkit" => Ok(Engine::WebKit),
        _ => Err(Failure::Surroundings("WERKBOEK_ENGINE")),
    }
}

/// The program that drives the browser.
pub(crate) fn driver() -> Result<String> {
    variable("WERKBOEK_DRIVER")
}

/// The program of the browser.
pub(crate) fn browser() -> Result<String> {
    variable("WERKBOEK_BROWSER")
}

/// The source of axe-core.
pub(crate) fn axe() -> Result<String> {
    Ok(fs::read_to_string(variable("WERKBOEK_AXE")?)?)
}

/// The folder in which pages are laid as they stand, for a checker of HTML; where none is asked for, `None`.
pub(crate) fn pages() -> Option<PathBuf> {
    env::var_os("WERKBOEK_PAGES").map(PathBuf::from)
}

/// A path of this machine as an address.
pub fn file_address(path: &str) -> String {
    format!("file://{path}")
}

fn variable(name: &'static str) -> Result<String> {
    env::var(name).map_err(|_| Failure::Surroundings(name))
}
