//! A program that runs while we do something else, and says on its standard output how it is reached.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use thiserror::Error;

/// A running program; it ends when this is dropped.
pub struct Background(Child);

/// Why a program does not run.
#[derive(Debug, Error)]
pub enum BackgroundError {
    /// It could not be started.
    #[error("`{0}` could not be started: {1}")]
    Start(String, std::io::Error),
    /// It did not say how it is reached.
    #[error("`{0}` ended before it could be reached")]
    Silent(String),
}

impl Background {
    /// Starts a program, and reads how it is reached out of the first line that tells it.
    ///
    /// # Errors
    /// Where it does not start, or ends before it tells.
    pub fn start<T>(
        command: &mut Command,
        told: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T), BackgroundError> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut background = Self(child.map_err(|cause| BackgroundError::Start(program.clone(), cause))?);
        let stdout = background.0.stdout.take();
        let mut lines = stdout.map(|stdout| BufReader::new(stdout).lines()).into_iter().flatten();
        let found = lines.find_map(|line| told(&line.ok()?)).ok_or(BackgroundError::Silent(program))?;
        // What it says later is read and left, or the pipe would fill.
        std::thread::spawn(move || lines.for_each(drop));
        Ok((background, found))
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
