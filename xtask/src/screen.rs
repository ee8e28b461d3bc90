//! A screen that nobody sees, by Xvfb: for a browser that has no way of its own to run without a window.

use std::process::Command;

use crate::background::{Background, BackgroundError};

/// A running screen; it ends when this is dropped.
pub struct Screen {
    _program: Background,
    /// What programs are told to come to it: `:99`.
    pub display: String,
}

impl Screen {
    /// Starts a screen that is larger than any window the tests ask for.
    ///
    /// # Errors
    /// Where Xvfb is not there or does not start.
    pub fn start() -> Result<Self, BackgroundError> {
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1920x4400x24", "-nolisten", "tcp"]);
        let (program, number) = Background::start(&mut xvfb, |line| line.trim().parse::<u32>().ok())?;
        Ok(Self { _program: program, display: format!(":{number}") })
    }
}
