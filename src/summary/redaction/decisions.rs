//! What the participant decided about what may be recognisable: one decision a word, for every place where it stands.

use serde::{Deserialize, Serialize};

use super::vocabulary::without_possessive;
use crate::locale::folded;

/// What to do with a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Something else stands there.
    Replace(String),
    /// It may stay.
    Keep,
}

/// The decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decisions(Vec<Decided>);

/// A decision about a word, or words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Decided {
    words: String,
    decision: Decision,
    is_remembered: bool,
}

impl Decisions {
    /// Decides about `words`, as a question gave them; what was decided about them before is gone.
    pub fn decide(&mut self, words: &str, decision: Decision, is_remembered: bool) {
        self.forget(words);
        self.0.push(Decided { words: words.to_string(), decision, is_remembered });
    }

    /// Takes back what was decided about `words`.
    pub fn forget(&mut self, words: &str) {
        let key = key(words);
        self.0.retain(|decided| self::key(&decided.words) != key);
    }

    /// What was decided about `words`, in whatever case and with or without the ending of a possessive.
    pub fn of(&self, words: &str) -> Option<&Decision> {
        let key = key(words);
        let is_same = |decided: &&Decided| {
            let other = self::key(&decided.words);
            other == key || key.strip_suffix('s') == Some(&other)
        };
        self.0.iter().find(is_same).map(|decided| &decided.decision)
    }

    /// Only those that the participant asked to remember: what is stored.
    pub fn remembered(&self) -> Self {
        Self(self.0.iter().filter(|decided| decided.is_remembered).cloned().collect())
    }

    /// All words that were decided about, with the decision, in the order in which it was made.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Decision)> {
        self.0.iter().map(|decided| (decided.words.as_str(), &decided.decision))
    }

    /// The words that are replaced, each with what stands there instead.
    pub(super) fn replacements(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter_map(|(words, decision)| match decision {
            Decision::Replace(with) => Some((words, with.as_str())),
            Decision::Keep => None,
        })
    }
}

/// What words are compared by: folded, with one space between them, without the ending of a possessive that has an apostrophe.
pub(super) fn key(words: &str) -> String {
    let plain = folded(words);
    let mut key = String::with_capacity(plain.len());
    for word in without_possessive(&plain).split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}
