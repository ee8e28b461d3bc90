//! Hides names, and marks what may be recognisable (issue 6).
//!
//! The participant's own list replaces by itself; whatever else may be recognisable is marked, and the participant decides. Never says that a
//! text is anonymous: nothing here sees a name in lower case, or a story that only one person can have told. The list and the decisions
//! reach no document.

mod codes;
mod dates;
mod hiding;
mod letters;
mod lists;
mod mail;
mod mark;
mod numbers;
mod organisations;
mod people;
mod places;
mod posts;
mod proposing;
mod questions;
mod tokens;
mod vocabulary;

pub use self::{
    hiding::{Hidden, Hiding, or_dots},
    mark::{Mark, MarkKind, marks},
    proposing::proposed,
    questions::{Question, undecided},
    vocabulary::Vocabulary,
};

#[cfg(test)]
mod tests;
