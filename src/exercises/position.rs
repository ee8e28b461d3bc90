//! A place between two poles, now and as wished, with the reason for it.
//!
//! Never scores: there is no better end.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{Choice, ItemId, Named, Reading};
use crate::document::Block;

/// A place between the poles: an even number of steps on purpose, there is no middle to hide in.
pub type Place = Choice<10>;

/// What a position asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The pole at the first step.
    pub first: String,
    /// The pole at the last step.
    pub second: String,
    /// The moments for which a place is asked.
    pub moments: Vec<Named>,
    /// The question for the reason.
    pub reason: String,
}

/// What an author sets once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The moments for which a place is asked.
    pub moments: Vec<ItemId>,
}

/// The places that were chosen, and the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The place at each moment.
    pub places: LiteMap<ItemId, Place>,
    /// Why there.
    pub reason: String,
}

impl Answer {
    /// Whether no place was chosen and no reason was written.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.reason.trim().is_empty()
    }

    /// Chooses, or with `None` takes the choice back.
    pub fn choose(&mut self, moment: &ItemId, place: Option<Place>) {
        match place {
            Some(place) => self.places.insert(moment.clone(), place),
            None => self.places.remove(moment),
        };
    }

    /// The places as a list, then the reason.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let words = &reading.words.position;
        let places: Vec<String> = definition
            .moments
            .iter()
            .filter_map(|moment| {
                let number = self.places.get(&moment.id)?.number().to_string();
                Some(words.place_between(&definition.first, &moment.name, &number, &definition.second))
            })
            .collect();
        let mut blocks = Vec::new();
        if !places.is_empty() {
            blocks.push(Block::bullets(places));
        }
        if !self.reason.trim().is_empty() {
            blocks.push(Block::paragraph(definition.reason.clone()));
            blocks.push(Block::Written(self.reason.clone()));
        }
        blocks
    }
}
