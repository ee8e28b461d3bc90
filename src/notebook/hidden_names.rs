//! Whom the participant hides in what leaves: the list, and what they decided about words that may be recognisable.
//!
//! Neither ever leaves in a summary: nothing here writes a document.

use serde::{Deserialize, Serialize};

use super::Decisions;

/// Somebody or something to hide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenName {
    /// The name.
    pub name: String,
    /// What stands in its place: "mijn leidinggevende".
    pub role: String,
    /// Other ways in which it is written: a first name, initials.
    #[serde(default)]
    pub variants: Vec<String>,
}

/// The list, with the decisions that the participant asked to remember.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HiddenNames {
    /// All that is on it, in the order in which it was put there.
    pub names: Vec<HiddenName>,
    /// What was decided about words that are not on it.
    pub decisions: Decisions,
}

impl HiddenName {
    /// The name and its variants.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        [&self.name].into_iter().chain(&self.variants).map(String::as_str)
    }
}

impl HiddenNames {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
