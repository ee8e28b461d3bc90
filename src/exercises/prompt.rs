//! A question that is answered with a text of any length.

use serde::{Deserialize, Serialize};

use crate::document::Block;

/// The text, to the letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    /// What was written.
    pub text: String,
}

impl Answer {
    /// Whether there is nothing but white space.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The text as it stands.
    pub fn read(&self) -> Vec<Block> {
        match self.is_empty() {
            true => Vec::new(),
            false => vec![Block::Written(self.text.clone())],
        }
    }
}
