//! Which card lies where, and in which order.
//!
//! Knows no names and no quota: a card and a place are ids. A card lies in one place or in none, whatever is done.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::OWN;
use crate::exercises::ItemId;

/// The cards that were laid, in the order in which they lie; and the participant's own values.
///
/// Invariant: no card is laid twice, and no place is there without a card, also when read from storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Sort {
    laid: LiteMap<ItemId, Vec<ItemId>>,
    own: Vec<OwnValue>,
}

/// A value that the participant added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// What it is known by; begins with [`OWN`].
    pub id: ItemId,
    /// Its name, to the letter.
    pub name: String,
}

/// One step with a card, as an arrow key makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One card up in its place.
    Earlier,
    /// One card down in its place.
    Later,
    /// To the place before; from the first one back to nowhere.
    Before,
    /// To the place after; from nowhere to the first one.
    After,
}

impl Sort {
    /// Whether nothing was laid or added.
    pub fn is_empty(&self) -> bool {
        self.laid.is_empty() && self.own.iter().all(|own| own.name.trim().is_empty())
    }

    /// Where a card lies, if it lies anywhere.
    pub fn place_of(&self, card: &ItemId) -> Option<&ItemId> {
        self.laid.iter().find(|(_, cards)| cards.contains(card)).map(|(place, _)| place)
    }

    /// The cards in a place, in their order.
    pub fn cards_in(&self, place: &ItemId) -> &[ItemId] {
        self.laid.get(place).map_or(&[], Vec::as_slice)
    }

    /// The how-manieth a card is in its place, from 0.
    pub fn rank(&self, card: &ItemId) -> Option<usize> {
        self.cards_in(self.place_of(card)?).iter().position(|other| other == card)
    }

    /// Lays a card in a place so that `rank` cards of that place lie before it; past the last one it lies at the end.
    pub fn lay(&mut self, card: &ItemId, place: &ItemId, rank: usize) {
        self.take_back(card);
        let cards = self.laid.entry(place.clone()).or_default();
        cards.insert(rank.min(cards.len()), card.clone());
    }

    /// Takes a card back, so that it lies nowhere.
    pub fn take_back(&mut self, card: &ItemId) {
        let Some(place) = self.place_of(card).cloned() else { return };
        if let Some(cards) = self.laid.get_mut(&place) {
            cards.retain(|other| other != card);
        }
        self.laid.retain(|_, cards| !cards.is_empty());
    }

    /// Makes one step with a card among some places; a step that leads nowhere changes nothing.
    pub fn step(&mut self, card: &ItemId, step: Step, places: &[ItemId]) {
        let rank = self.rank(card);
        let column = self.place_of(card).and_then(|place| places.iter().position(|other| other == place));
        match (step, column, rank) {
            (Step::Earlier, Some(column), Some(rank @ 1..)) => self.lay(card, &places[column], rank - 1),
            (Step::Later, Some(column), Some(rank)) => self.lay(card, &places[column], rank + 1),
            (Step::Before, Some(0), _) => self.take_back(card),
            (Step::Before, Some(column), _) => self.lay(card, &places[column - 1], usize::MAX),
            (Step::After, column, _) => {
                let next = column.map_or(0, |column| column + 1);
                if let Some(place) = places.get(next) {
                    self.lay(card, place, usize::MAX);
                }
            }
            _ => {}
        }
    }

    /// The participant's own values, in the order in which they were added.
    pub fn own(&self) -> &[OwnValue] {
        &self.own
    }

    /// The name of an own value, to the letter.
    pub fn own_name(&self, card: &ItemId) -> Option<&str> {
        self.own.iter().find(|own| own.id == *card).map(|own| own.name.as_str())
    }

    /// Adds an own value without a name, and gives its id.
    pub fn add_own(&mut self) -> ItemId {
        let number = |own: &OwnValue| own.id.as_str().strip_prefix(OWN)?.parse::<usize>().ok();
        let next = self.own.iter().filter_map(number).max().unwrap_or(0) + 1;
        let id = own_id(next);
        self.own.push(OwnValue { id: id.clone(), name: String::new() });
        id
    }

    /// Names an own value; where there is none nothing changes.
    pub fn name_own(&mut self, card: &ItemId, name: String) {
        if let Some(own) = self.own.iter_mut().find(|own| own.id == *card) {
            own.name = name;
        }
    }

    /// Takes an own value away, wherever it lies.
    pub fn remove_own(&mut self, card: &ItemId) {
        self.take_back(card);
        self.own.retain(|own| own.id != *card);
    }
}

fn own_id(number: usize) -> ItemId {
    format!("{OWN}{number}").parse().expect("the prefix and a number are an identifier")
}

/// A sort as it is stored. Up to schema 2 cards had a place and no order, and own values had their place with them.
#[derive(Deserialize)]
struct Stored {
    #[serde(default)]
    laid: LiteMap<ItemId, Vec<ItemId>>,
    #[serde(default)]
    placed: LiteMap<ItemId, ItemId>,
    #[serde(default)]
    own: Vec<StoredOwn>,
}

#[derive(Deserialize)]
struct StoredOwn {
    id: Option<ItemId>,
    name: String,
    column: Option<ItemId>,
}

impl From<Stored> for Sort {
    fn from(stored: Stored) -> Self {
        let mut sort = Self::default();
        for (place, cards) in stored.laid {
            cards.iter().for_each(|card| sort.lay(card, &place, usize::MAX));
        }
        for (card, place) in stored.placed {
            sort.lay(&card, &place, usize::MAX);
        }
        for (own, number) in stored.own.into_iter().zip(1..) {
            let id = own.id.unwrap_or_else(|| own_id(number));
            if let Some(place) = own.column {
                sort.lay(&id, &place, usize::MAX);
            }
            sort.own.push(OwnValue { id, name: own.name });
        }
        sort
    }
}

#[cfg(test)]
mod tests;
