//! What `cargo xtask test` sets before it runs the tests.

use std::env;

use crate::{Engine, Failure, Result};

/// How the workbook is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// From an address, with the headers of a release.
    Served,
    /// From a disk, by double-click.
    File,
    /// The workbook for who leads a session, from an address.
    TableServed,
    /// The workbook for who leads a session, from a disk.
    TableFile,
}

impl Mode {
    /// The address of the workbook, without what stands from the `#`.
    pub fn address(self) -> Result<String> {
        Ok(match self {
            Self::Served => format!("{}/", variable("WERKBOEK_ADDRESS")?.trim_end_matches('/')),
            Self::File => file_address(&variable("WERKBOEK_FILE")?),
            Self::TableServed => format!("{}/", variable("WERKBOEK_TABLE_ADDRESS")?.trim_end_matches('/')),
            Self::TableFile => file_address(&variable("WERKBOEK_TABLE_FILE")?),
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

/// A path of this machine as an address.
pub fn file_address(path: &str) -> String {
    format!("file://{path}")
}

fn variable(name: &'static str) -> Result<String> {
    env::var(name).map_err(|_| Failure::Surroundings(name))
}
