//! Runs other programs: cargo, rustup, apt-get. Never through a shell, so that no path needs quoting.

use std::{
    env,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use thiserror::Error;

/// A program that did not do what was asked.
#[derive(Debug, Error)]
pub enum CommandError {
    /// It could not be started.
    #[error("`{program}` could not be started: {cause}")]
    Start {
        /// Its name.
        program: String,
        /// What the system said.
        cause: io::Error,
    },
    /// It ended with an error.
    #[error("`{line}` failed ({status})")]
    Failed {
        /// What was run.
        line: String,
        /// How it ended.
        status: ExitStatus,
    },
}

/// Cargo, the one that runs us, in the folder of the project.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo tells us about our own package is not true of what we start.
    for variable in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(variable);
    }
    command
}

/// Runs a program and lets it talk.
pub fn run(command: &mut Command) -> Result<(), CommandError> {
    let status = command.status().map_err(|cause| start_error(command, cause))?;
    ended(command, status)
}

/// Runs a program silently and gives what it printed.
pub fn output(command: &mut Command) -> Result<String, CommandError> {
    let output = command.stderr(Stdio::null()).output().map_err(|cause| start_error(command, cause))?;
    ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program, gives what it printed, and lets it talk on standard error.
pub fn output_talking(command: &mut Command) -> Result<String, CommandError> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|cause| start_error(command, cause))?;
    ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program, lets it talk, and hands each line of its standard output to `see`.
pub fn follow(command: &mut Command, mut see: impl FnMut(&str)) -> Result<(), CommandError> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|cause| start_error(command, cause))?;
    if let Some(stdout) = child.stdout.take() {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            // Whoever reads us may have gone; the program still runs to its end.
            let _ = io::stdout().write_all(&line);
            see(String::from_utf8_lossy(&line).trim_end());
            line.clear();
        }
    }
    let status = child.wait().map_err(|cause| start_error(command, cause))?;
    ended(command, status)
}

/// Whether a program of this name can be started.
pub fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), CommandError> {
    match status.success() {
        true => Ok(()),
        false => {
            let words = std::iter::once(command.get_program()).chain(command.get_args());
            let line: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
            Err(CommandError::Failed { line: line.join(" "), status })
        }
    }
}

fn start_error(command: &Command, cause: io::Error) -> CommandError {
    CommandError::Start { program: command.get_program().to_string_lossy().into_owned(), cause }
}
