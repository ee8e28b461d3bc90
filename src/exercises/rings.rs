//! The rings of responsibility: what one owes in each, which one dominates, which chafe.

use std::collections::BTreeSet;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Reading};
use crate::document::Block;

/// The rings of an edition, from the person outward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The rings, the innermost first.
    pub rings: Vec<Ring>,
}

/// One ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// The question it asks.
    pub owe: String,
}

/// What was written in the rings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What one owes in each ring.
    pub owed: LiteMap<ItemId, String>,
    /// The ring that weighs most, if one does.
    pub dominant: Option<ItemId>,
    /// The rings that chafe.
    pub chafing: BTreeSet<ItemId>,
}

impl Answer {
    /// Whether nothing was written or marked.
    pub fn is_empty(&self) -> bool {
        self.owed.values().all(|text| text.trim().is_empty())
            && self.dominant.is_none()
            && self.chafing.is_empty()
    }

    /// What was written in a ring.
    pub fn owed(&self, ring: &ItemId) -> &str {
        self.owed.get(ring).map_or("", String::as_str)
    }

    /// Marks a ring as chafing, or takes the mark away.
    pub fn chafe(&mut self, ring: &ItemId, chafes: bool) {
        match chafes {
            true => self.chafing.insert(ring.clone()),
            false => self.chafing.remove(ring),
        };
    }

    /// Each ring that holds something: its name with its marks, then what was written.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let words = &reading.words.rings;
        let mut blocks = Vec::new();
        for ring in &definition.rings {
            let (dominates, chafes) =
                (self.dominant.as_ref() == Some(&ring.id), self.chafing.contains(&ring.id));
            let owed = self.owed(&ring.id);
            if !dominates && !chafes && owed.trim().is_empty() {
                continue;
            }
            let marks: Vec<&str> = [(dominates, words.dominates), (chafes, words.chafes)]
                .into_iter()
                .filter_map(|(is, mark)| is.then_some(mark))
                .collect();
            let name = match marks.is_empty() {
                true => ring.name.clone(),
                false => format!("{} ({})", ring.name, marks.join(", ")),
            };
            blocks.push(Block::Heading(4, name));
            if !owed.trim().is_empty() {
                blocks.push(Block::Written(owed.to_string()));
            }
        }
        blocks
    }
}
