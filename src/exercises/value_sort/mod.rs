//! Values over columns of importance, with a quota that advises unless its author made it strict.
//!
//! Every finished sort stays as a dated snapshot, which never changes again. Values of the participant's own stand beside the
//! edition's and do not count in a quota. No column is better than another: nothing is added up.

mod answer;
mod comparison;
mod drawing;
mod laid;
mod reading;
mod sort;
mod telling;

pub use self::{
    answer::{Answer, Snapshot},
    comparison::{Direction, Shift, compare},
    drawing::draw,
    sort::{OwnValue, Sort, Step},
    telling::tell,
};
use super::{ItemId, Named};

/// What the ids of a participant's own values begin with. No value of an edition may.
pub const OWN: &str = "own-";

/// The cards, piles and columns of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The piles of the quick pass before the columns, the most important first; none where there is no such pass.
    pub piles: Vec<Named>,
    /// The columns, the most important first.
    pub columns: Vec<Column>,
    /// Whether a column takes no more values of the edition than its quota.
    pub is_strict: bool,
    /// The values, in the order in which they are offered.
    pub values: Vec<Value>,
}

/// One column of importance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name.
    pub label: String,
    /// How many values of the edition it has room for.
    pub quota: usize,
}

/// One value of the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name: a term.
    pub name: String,
    /// What the term means, in a plain sentence.
    pub meaning: String,
}

impl Definition {
    /// The value of the edition with this id.
    pub fn value(&self, id: &ItemId) -> Option<&Value> {
        self.values.iter().find(|value| value.id == *id)
    }

    /// Which column an id names, counted from the most important.
    pub fn column(&self, id: &ItemId) -> Option<usize> {
        self.columns.iter().position(|column| column.id == *id)
    }

    /// How many values of the edition a place has room for; `None` for a pile.
    pub fn quota(&self, place: &ItemId) -> Option<usize> {
        self.columns.iter().find(|column| column.id == *place).map(|column| column.quota)
    }

    /// Whether a card may be laid in a place. Only an author who made the quota strict refuses any, and never an own value.
    pub fn has_room(&self, sort: &Sort, card: &ItemId, place: &ItemId) -> bool {
        self.quota(place).filter(|_| self.is_strict).is_none_or(|quota| {
            let is_counted = self.value(card).is_some() && sort.place_of(card) != Some(place);
            !is_counted || self.count(sort, place) < quota
        })
    }

    /// How many values of the edition lie in a place; own values do not count.
    pub fn count(&self, sort: &Sort, place: &ItemId) -> usize {
        sort.cards_in(place).iter().filter(|card| self.value(card).is_some()).count()
    }

    /// The cards that lie neither in one of some places nor in a column: those in piles first, in the order of the piles.
    pub fn waiting(&self, sort: &Sort, places: &[ItemId]) -> Vec<ItemId> {
        let piles = self.piles.iter().map(|pile| &pile.id).filter(|pile| !places.contains(pile));
        let mut waiting: Vec<ItemId> = piles.flat_map(|pile| sort.cards_in(pile)).cloned().collect();
        let own = sort.own().iter().map(|own| &own.id);
        for card in self.values.iter().map(|value| &value.id).chain(own) {
            let place = sort.place_of(card);
            let lies = place.is_some_and(|place| places.contains(place) || self.column(place).is_some());
            if !lies && !waiting.contains(card) && self.name(sort, card).is_some() {
                waiting.push(card.clone());
            }
        }
        waiting
    }

    /// Whether every value of the edition lies in a column.
    pub fn is_finished(&self, sort: &Sort) -> bool {
        let lies = |value: &Value| sort.place_of(&value.id).is_some_and(|place| self.column(place).is_some());
        self.values.iter().all(lies)
    }

    /// What a card says: the name of the value, or the participant's own words; `None` for a card that is neither.
    pub fn name<'a>(&'a self, sort: &'a Sort, card: &ItemId) -> Option<&'a str> {
        let own = || sort.own_name(card).filter(|name| !name.trim().is_empty());
        self.value(card).map(|value| value.name.as_str()).or_else(own)
    }
}

/// What an author sets once for the value sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The piles of the quick pass, the most important first.
    pub piles: Vec<ItemId>,
    /// The columns, the most important first.
    pub columns: Vec<ColumnSettings>,
    /// Whether a column takes no more than its quota; else the quota advises.
    pub strict: bool,
    /// Whether there is a text with what a pilot found, to be opened after one's own sort.
    pub findings: bool,
    /// The values, in the order in which they are offered.
    pub values: Vec<ItemId>,
}

/// What an author sets once for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSettings {
    /// What answers refer to it by.
    pub id: ItemId,
    /// How many values of the edition it has room for.
    pub quota: usize,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// While the columns are filled every card waits or lies in a column, and never both.
        #[test]
        fn a_card_waits_or_lies_in_a_column(laid in proptest::collection::vec((0u8..5, 0u8..4), 0..12)) {
            let id = |name: String| -> ItemId { name.parse().unwrap() };
            let named = |name: &str| Named { id: id(name.into()), name: name.into() };
            let column = |name: &str| Column { id: id(name.into()), label: name.into(), quota: 2 };
            let value = |number: u8| Value { id: id(format!("v{number}")), name: "Moed".into(), meaning: String::new() };
            let definition = Definition {
                piles: vec![named("yes"), named("no")],
                columns: vec![column("most"), column("least")],
                is_strict: false,
                values: (0..5).map(value).collect(),
            };
            let columns: Vec<ItemId> = definition.columns.iter().map(|column| column.id.clone()).collect();
            let mut sort = Sort::default();
            for (card, place) in laid {
                sort.lay(&id(format!("v{card}")), &id(["yes", "no", "most", "least"][usize::from(place)].into()), 0);
            }
            let waiting = definition.waiting(&sort, &columns);
            for value in &definition.values {
                let lies = columns.iter().any(|column| sort.cards_in(column).contains(&value.id));
                prop_assert_eq!(waiting.iter().filter(|card| **card == value.id).count(), usize::from(!lies));
            }
            let first_pile = sort.cards_in(&id("yes".into()));
            prop_assert_eq!(&waiting[..first_pile.len()], first_pile);
        }
    }
}
