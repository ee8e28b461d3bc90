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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLACES: usize = 5;

    fn id(text: String) -> ItemId {
        text.parse().unwrap()
    }

    fn places() -> Vec<ItemId> {
        (0..PLACES).map(|number| id(format!("c{number}"))).collect()
    }

    /// One thing a person does, of any kind, with any card.
    #[derive(Clone, Debug)]
    enum Deed {
        Lay(usize, usize, usize),
        Step(usize, Step),
        TakeBack(usize),
        AddOwn,
        RemoveOwn(usize),
    }

    fn deed() -> impl Strategy<Value = Deed> {
        let step = prop_oneof![Just(Step::Earlier), Just(Step::Later), Just(Step::Before), Just(Step::After)];
        prop_oneof![
            4 => (0usize..34, 0..PLACES, 0usize..12).prop_map(|(card, place, rank)| Deed::Lay(card, place, rank)),
            4 => (0usize..34, step).prop_map(|(card, step)| Deed::Step(card, step)),
            1 => (0usize..34).prop_map(Deed::TakeBack),
            1 => Just(Deed::AddOwn),
            1 => (1usize..4).prop_map(Deed::RemoveOwn),
        ]
    }

    /// The 30 values, and own ones after them.
    fn card(number: usize) -> ItemId {
        if number < 30 { id(format!("v{number}")) } else { own_id(number - 29) }
    }

    fn exists(sort: &Sort, card: &ItemId) -> bool {
        !card.as_str().starts_with(OWN) || sort.own_name(card).is_some()
    }

    fn doing(sort: &mut Sort, deed: &Deed) {
        match deed {
            Deed::Lay(number, place, rank) if exists(sort, &card(*number)) => {
                sort.lay(&card(*number), &places()[*place], *rank);
            }
            Deed::Step(number, step) if exists(sort, &card(*number)) => {
                sort.step(&card(*number), *step, &places());
            }
            Deed::TakeBack(number) => sort.take_back(&card(*number)),
            Deed::AddOwn => drop(sort.add_own()),
            Deed::RemoveOwn(number) => sort.remove_own(&own_id(*number)),
            Deed::Lay(..) | Deed::Step(..) => {}
        }
    }

    proptest! {
        /// Whatever is done, and undone by going back to an earlier state: each card lies once or nowhere, own ones too,
        /// and what is stored reads back the same.
        #[test]
        fn every_card_is_there_once(deeds in proptest::collection::vec((deed(), any::<bool>()), 0..120)) {
            let (mut sort, mut done) = (Sort::default(), Vec::new());
            for (deed, undoes) in deeds {
                let before = sort.clone();
                match (undoes, done.pop()) {
                    (true, Some(earlier)) => sort = earlier,
                    (_, earlier) => {
                        done.extend(earlier);
                        doing(&mut sort, &deed);
                        done.push(before);
                    }
                }
                let all: Vec<ItemId> = (0..30).map(card).chain(sort.own().iter().map(|own| own.id.clone())).collect();
                for card in &all {
                    let lies: usize = places().iter().map(|place| sort.cards_in(place).iter().filter(|c| *c == card).count()).sum();
                    prop_assert_eq!(lies, usize::from(sort.place_of(card).is_some()));
                }
                let laid: usize = places().iter().map(|place| sort.cards_in(place).len()).sum();
                prop_assert_eq!(laid, all.iter().filter(|card| sort.place_of(card).is_some()).count());
            }
            let stored = serde_json::to_string(&sort).unwrap();
            prop_assert_eq!(serde_json::from_str::<Sort>(&stored).unwrap(), sort);
        }

        #[test]
        fn a_card_lies_where_it_is_laid(cards in 1usize..12, rank in 0usize..14) {
            let place = &places()[0];
            let mut sort = Sort::default();
            (1..=cards).for_each(|number| sort.lay(&card(number), place, usize::MAX));
            sort.lay(&card(0), place, rank);
            prop_assert_eq!(sort.rank(&card(0)), Some(rank.min(cards)));
        }

        #[test]
        fn a_step_and_its_counterstep_lead_back(cards in 2usize..8, at in 0usize..8, place in 0..PLACES) {
            let mut sort = Sort::default();
            (0..cards).for_each(|number| sort.lay(&card(number), &places()[place], usize::MAX));
            let moved = card(at.min(cards - 1));
            for (there, back) in [(Step::Later, Step::Earlier), (Step::Earlier, Step::Later)] {
                let (before, mut after) = (sort.clone(), sort.clone());
                after.step(&moved, there, &places());
                if after != before {
                    after.step(&moved, back, &places());
                }
                prop_assert_eq!(after, before);
            }
        }
    }

    #[test]
    fn laying_a_card_where_it_lies_changes_nothing() {
        let mut sort = Sort::default();
        sort.lay(&card(1), &places()[0], 0);
        sort.lay(&card(2), &places()[1], 0);
        let before = sort.clone();
        sort.lay(&card(1), &places()[0], 0);
        assert_eq!(sort, before);
    }

    #[test]
    fn arrows_lead_from_nowhere_through_every_place_and_back() {
        let (mut sort, card) = (Sort::default(), card(0));
        for place in places() {
            sort.step(&card, Step::After, &places());
            assert_eq!(sort.place_of(&card), Some(&place));
        }
        sort.step(&card, Step::After, &places());
        assert_eq!(sort.place_of(&card), places().last());
        (0..PLACES).for_each(|_| sort.step(&card, Step::Before, &places()));
        assert_eq!(sort.place_of(&card), None);
    }

    #[test]
    fn a_sort_of_schema_2_is_the_same_sort() {
        let stored =
            r#"{"placed":{"v1":"c0"},"own":[{"name":"Recht","column":"c1"},{"name":"Rust","column":null}]}"#;
        let sort: Sort = serde_json::from_str(stored).unwrap();
        assert_eq!(sort.place_of(&card(1)), Some(&places()[0]));
        assert_eq!(
            (sort.own_name(&own_id(1)), sort.place_of(&own_id(1))),
            (Some("Recht"), Some(&places()[1]))
        );
        assert_eq!((sort.own_name(&own_id(2)), sort.place_of(&own_id(2))), (Some("Rust"), None));
    }

    #[test]
    fn a_card_that_is_stored_twice_lies_once() {
        let stored = r#"{"laid":{"c0":["v1","v1"],"c1":["v1"],"c2":[]},"own":[]}"#;
        let sort: Sort = serde_json::from_str(stored).unwrap();
        assert_eq!(places().iter().map(|place| sort.cards_in(place).len()).sum::<usize>(), 1);
    }
}
