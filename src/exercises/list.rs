//! A question that is answered with several short texts, in the order in which they were put.

use serde::{Deserialize, Serialize};

use crate::document::Block;

/// The items, in order; an empty one is a line that still waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    /// The texts of the items.
    pub items: Vec<String>,
}

impl Answer {
    /// Whether no item has any text.
    pub fn is_empty(&self) -> bool {
        self.items.iter().all(|item| item.trim().is_empty())
    }

    /// Writes the item at `index`; the list grows where it was shorter.
    pub fn write(&mut self, index: usize, text: String) {
        if self.items.len() <= index {
            self.items.resize(index + 1, String::new());
        }
        self.items[index] = text;
    }

    /// Takes the item at `index` out and gives it back, or `None` where there is none.
    pub fn take(&mut self, index: usize) -> Option<String> {
        (index < self.items.len()).then(|| self.items.remove(index))
    }

    /// Puts an item back where it was, or at the end where the list has become shorter.
    pub fn put_back(&mut self, index: usize, item: String) {
        self.items.insert(index.min(self.items.len()), item);
    }

    /// The items that say something, as a list.
    pub fn read(&self) -> Vec<Block> {
        match self.is_empty() {
            true => Vec::new(),
            false => {
                vec![Block::bullets(self.items.iter().filter(|item| !item.trim().is_empty()).cloned())]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Answer;

    proptest! {
        #[test]
        fn what_is_taken_can_be_put_back(items in proptest::collection::vec(".*", 1..8), at in 0usize..8) {
            let before = Answer { items };
            let mut after = before.clone();
            if let Some(item) = after.take(at) {
                after.put_back(at, item);
            }
            prop_assert_eq!(after, before);
        }
    }
}
