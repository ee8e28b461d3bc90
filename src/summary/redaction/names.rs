//! The participant's own list: whom to hide, and what to say instead.
//!
//! The list never leaves: nothing here writes it into a document.

use serde::{Deserialize, Serialize};

use super::{Decisions, Hiding, lists};
use crate::locale::folded;

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

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(Vec<HiddenName>);

impl HiddenName {
    /// The name and its variants.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        [&self.name].into_iter().chain(&self.variants).map(String::as_str)
    }

    /// Variants to propose for a name of several words: the first name and the surname, as they stand in it.
    pub fn proposed(name: &str) -> Vec<String> {
        let Some((first, rest)) = name.trim().split_once(' ') else { return Vec::new() };
        let rest = rest.trim_start();
        let mut bare = rest;
        while let Some((word, behind)) = bare.split_once(' ') {
            if !lists::has(lists::PREFIXES, &folded(word)) {
                break;
            }
            bare = behind.trim_start();
        }
        let mut variants = vec![first.to_string(), rest.to_string(), bare.to_string()];
        variants.dedup();
        variants
    }
}

impl Names {
    /// Whether nobody is on it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that is on it, in the order in which it was put there.
    pub fn iter(&self) -> impl Iterator<Item = &HiddenName> {
        self.0.iter()
    }

    /// Puts somebody on it.
    pub fn add(&mut self, name: HiddenName) {
        self.0.push(name);
    }

    /// What stands at `index`, to be changed.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut HiddenName> {
        self.0.get_mut(index)
    }

    /// Takes away what stands at `index`; past the end nothing happens.
    pub fn remove(&mut self, index: usize) {
        if index < self.0.len() {
            self.0.remove(index);
        }
    }

    /// `text` with everything on the list replaced.
    pub fn replace(&self, text: &str) -> String {
        Hiding::of(self, &Decisions::default()).apply(text)
    }
}
