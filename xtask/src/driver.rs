//! A running driver of a browser: it speaks W3C WebDriver on loopback.

use std::{path::PathBuf, process::Command};

use crate::{
    TaskResult,
    background::Background,
    engine::{Engine, Programs},
};

/// A running driver; it ends when this is dropped.
pub struct Driver {
    _program: Background,
    /// Where it listens.
    pub address: String,
    /// The browser that it is to start.
    pub browser: PathBuf,
}

impl Driver {
    /// Starts the driver of Chromium or of Firefox on a free port; installs it and the browser first where they are
    /// missing and that is possible.
    ///
    /// # Errors
    /// Where it is not there, or does not say where it listens; that of WebKitGTK never does.
    pub fn start(engine: Engine) -> TaskResult<Self> {
        let Programs { browser, driver } = engine.programs()?;
        let (program, port) =
            Background::start(Command::new(driver).arg("--port=0"), |line| port(engine, line))?;
        Ok(Self { _program: program, address: format!("http://127.0.0.1:{port}"), browser })
    }
}

/// The port, out of the line in which a driver tells it.
fn port(engine: Engine, line: &str) -> Option<u16> {
    match engine {
        Engine::Chromium => line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse().ok(),
        Engine::Firefox => line.rsplit_once("Listening on ")?.1.rsplit_once(':')?.1.parse().ok(),
        Engine::WebKit => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drivers_tell_their_port_each_in_its_own_words() {
        let chromium = "ChromeDriver was started successfully on port 39001.";
        assert_eq!(port(Engine::Chromium, chromium), Some(39001));
        let firefox = "1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:39002";
        assert_eq!(port(Engine::Firefox, firefox), Some(39002));
    }
}
