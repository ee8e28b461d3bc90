//! What can be wrong with an edition, and where.

use std::fmt;

use thiserror::Error;

/// Something wrong at a place in a file of an edition.
///
/// The place is a path of keys, since the page has no lines any more; `cargo xtask check` finds the line of it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{file}: {at}: {wrong}")]
pub struct Problem {
    /// The file, from the folder of the edition: `nl/exercises/1a.md`.
    pub file: String,
    /// Where in the file.
    pub at: KeyPath,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// The way to a value in a file: names of keys, and numbers of items from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyPath(pub Vec<String>);

/// What is wrong.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Wrong {
    /// A file of texts, or a text in it, is missing or says nothing.
    #[error("the text for `{0}` is missing")]
    MissingText(String),
    /// The texts word something that the settings do not ask for.
    #[error("nothing asks for `{0}`; take it out, or put it in edition.toml")]
    UnknownText(String),
    /// A text that must be a number is none.
    #[error("`{0}` is no number")]
    NoNumber(String),
    /// Two things have the same id.
    #[error("the id `{0}` is there twice")]
    DoubleId(String),
    /// A session names an exercise that the settings do not have.
    #[error("there is no exercise `{0}`")]
    UnknownExercise(String),
    /// The settings have an exercise that no session names.
    #[error("no session has the exercise `{0}`")]
    UnusedExercise(String),
    /// A value has an id that only a participant's own values have.
    #[error("the id `{0}` is kept for the values that participants add")]
    OwnId(String),
    /// Something names a part that is not there, or is of another kind.
    #[error("there is no part `{0}` of the kind that belongs here")]
    UnknownPart(String),
    /// A side of a field of the triangle is no corner.
    #[error("there is no corner `{0}`")]
    UnknownCorner(String),
}

impl KeyPath {
    /// The path that is written with dots: `parts.weight.label`.
    pub fn dotted(path: &str) -> Self {
        Self(path.split('.').map(String::from).collect())
    }

    /// The way to `key` from here.
    pub fn to(&self, key: impl fmt::Display) -> Self {
        let mut keys = self.0.clone();
        keys.push(key.to_string());
        Self(keys)
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join("."))
    }
}
