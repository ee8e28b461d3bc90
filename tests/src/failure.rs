//! What can go wrong outside, told so that a person can act on it.

use std::fmt;

use fantoccini::error::{CmdError, NewSessionError};
use thiserror::Error;

/// The result of a person's step.
pub type Result<T = ()> = std::result::Result<T, Failure>;

/// Why a step could not be done, or a test not be run.
#[derive(Error)]
pub enum Failure {
    /// A test was started without its surroundings.
    #[error("{0} is not set: run the browser tests with `cargo xtask test`")]
    Surroundings(&'static str),
    /// No browser came.
    #[error("no browser: {0}")]
    NoBrowser(#[source] Box<NewSessionError>),
    /// The browser could not carry out a command; also when a dialog stood in the way.
    #[error("the browser: {0}")]
    Browser(#[source] Box<CmdError>),
    /// Something was not on the page, in the time that a person would wait.
    #[error("on {at} there is no {wanted}; there is {there}")]
    NotThere {
        /// What was looked for.
        wanted: String,
        /// The address of the page.
        at: String,
        /// What was there in its place.
        there: String,
    },
    /// Something did not happen, in the time that a person would wait.
    #[error("waited in vain: {0}")]
    InVain(String),
    /// A file could not be read or made.
    #[error("a file: {0}")]
    File(#[from] std::io::Error),
    /// What came back was no JSON of the expected shape.
    #[error("not as expected: {0}")]
    Json(#[from] serde_json::Error),
    /// The page carries an edition that does not fit together.
    #[error("the edition in the page: {0}")]
    Edition(String),
}

// Both are large, and a failure is handed on by each step.
impl From<NewSessionError> for Failure {
    fn from(error: NewSessionError) -> Self {
        Self::NoBrowser(Box::new(error))
    }
}

impl From<CmdError> for Failure {
    fn from(error: CmdError) -> Self {
        Self::Browser(Box::new(error))
    }
}

/// Tests show a failure this way, so it reads as a sentence.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
