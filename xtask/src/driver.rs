//! A running driver of a browser: it speaks W3C WebDriver on loopback.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use thiserror::Error;

/// A running driver; it ends when this is dropped.
pub struct Driver {
    child: Child,
    /// Where it listens.
    pub address: String,
    /// The browser that it is to start.
    pub browser: PathBuf,
}

/// Why there is no driver.
#[derive(Debug, Error)]
pub enum DriverError {
    /// It could not be started.
    #[error("the driver could not be started: {0}")]
    Start(#[from] std::io::Error),
    /// It did not say where it listens.
    #[error("the driver ended before it listened")]
    Silent,
}

impl Driver {
    /// Starts a driver, and reads the port out of the first line that tells it.
    pub fn start(
        command: &mut Command,
        browser: PathBuf,
        port: impl Fn(&str) -> Option<u16>,
    ) -> Result<Self, DriverError> {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let stdout = child.stdout.take().ok_or(DriverError::Silent)?;
        let mut lines = BufReader::new(stdout).lines();
        let found = lines.find_map(|line| port(&line.ok()?)).ok_or(DriverError::Silent)?;
        // What it says later is read and left, or the pipe would fill.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address: format!("http://127.0.0.1:{found}"), browser })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
