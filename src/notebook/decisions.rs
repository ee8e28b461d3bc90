//! What the participant decided about words that may be recognisable: one decision a word, for every place where it stands.

use serde::{Deserialize, Serialize};

use crate::locale::{folded, without_possessive};

/// What to do with a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Something else stands there.
    Replace(String),
    /// It may stay.
    Keep,
}

/// What is typed about a word, until it is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Deciding {
    /// What is to stand there.
    pub with: String,
    /// Whether that is to be remembered.
    pub is_remembered: bool,
}

/// The decisions, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decisions(Vec<(String, Decision)>);

impl Decisions {
    /// Decides about `words`; what was decided about them before is gone.
    pub fn decide(&mut self, words: &str, decision: Decision) {
        self.forget(words);
        self.0.push((words.to_string(), decision));
    }

    /// Takes back what was decided about `words`.
    pub fn forget(&mut self, words: &str) {
        let key = key(words);
        self.0.retain(|(decided, _)| self::key(decided) != key);
    }

    /// What was decided about `words`, in whatever case and with or without the ending of a possessive.
    pub fn of(&self, words: &str) -> Option<&Decision> {
        let key = key(words);
        let is_same = |decided: &str| {
            let other = self::key(decided);
            other == key || key.strip_suffix('s') == Some(&other)
        };
        self.0.iter().find(|(decided, _)| is_same(decided)).map(|(_, decision)| decision)
    }

    /// All words that were decided about, with the decision, in the order in which it was made.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Decision)> {
        self.0.iter().map(|(words, decision)| (words.as_str(), decision))
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and `others` together; where both decided about a word, these count.
    pub fn with(&self, others: &Self) -> Self {
        let mut both = self.clone();
        both.0.extend(others.0.iter().filter(|(words, _)| self.of(words).is_none()).cloned());
        both
    }
}

/// What words are compared by: folded, with one space between them, without the ending of a possessive that has an apostrophe.
pub fn key(words: &str) -> String {
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
