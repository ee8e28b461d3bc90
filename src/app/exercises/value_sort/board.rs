//! What lies on the table: the state of one board, and everything that is done to a card.
//!
//! Each way to move a card (pointer, key, menu) ends in [`Board::lay`], so all of them do the same and say the same.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::Field;
use crate::{
    browser::{clock, page},
    exercises::{
        ItemId,
        value_sort::{Answer, Definition, Sort, Step},
    },
};

/// One board. Copies are the same board.
#[derive(Clone)]
pub struct Board {
    /// The field that holds the sort.
    pub field: Field<Answer>,
    /// The cards, piles and columns.
    pub definition: Arc<Definition>,
    /// Whether the cards go to piles first.
    pub is_quick: RwSignal<bool>,
    /// The card that was picked up, to be laid in a place that is chosen next.
    pub picked: RwSignal<Option<ItemId>>,
    /// What was said last, for who does not see the board.
    pub said: RwSignal<String>,
    /// Where the card that has the attention lay before it was moved.
    origin: StoredValue<Option<Origin>>,
}

#[derive(Clone)]
struct Origin {
    card: ItemId,
    lay: Option<(ItemId, usize)>,
}

impl Board {
    /// The board of a field.
    pub fn new(field: Field<Answer>, definition: Arc<Definition>) -> Self {
        let sort = untrack(|| field.answer()).sort;
        let is_in_pile =
            |card: &ItemId| definition.piles.iter().any(|pile| sort.place_of(card) == Some(&pile.id));
        let is_quick = definition.values.iter().any(|value| is_in_pile(&value.id))
            && definition.values.iter().any(|value| sort.place_of(&value.id).is_none());
        Self {
            field,
            definition,
            is_quick: RwSignal::new(is_quick),
            picked: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            origin: StoredValue::new(None),
        }
    }

    /// The places to lay cards in now, in order.
    pub fn places(&self) -> Vec<ItemId> {
        match self.is_quick.get() {
            true => self.definition.piles.iter().map(|pile| pile.id.clone()).collect(),
            false => self.definition.columns.iter().map(|column| column.id.clone()).collect(),
        }
    }

    /// What a place is called.
    pub fn label(&self, place: &ItemId) -> String {
        let column = self.definition.columns.iter().find(|column| column.id == *place);
        let pile = self.definition.piles.iter().find(|pile| pile.id == *place);
        column
            .map(|column| column.label.clone())
            .or_else(|| pile.map(|pile| pile.name.clone()))
            .unwrap_or_default()
    }

    /// What a card says.
    pub fn name(&self, card: &ItemId) -> String {
        if let Some(value) = self.definition.value(card) {
            return value.name.clone();
        }
        // Only an own value changes its name: no other card has to follow the sort.
        self.definition.name(&self.field.answer().sort, card).unwrap_or_default().to_string()
    }

    /// The id in the page of the button that a card is.
    pub fn card_id(&self, card: &ItemId) -> String {
        self.field.element_id(&format!("card/{card}"))
    }

    /// The card that an id in the page names, if it is of this board.
    pub fn card_at(&self, id: &str) -> Option<ItemId> {
        id.strip_prefix(&self.field.element_id("card/"))?.parse().ok()
    }

    /// The id in the page of a place.
    pub fn place_id(&self, place: &ItemId) -> String {
        self.field.element_id(&format!("place/{place}"))
    }

    /// The place that an id in the page names, if it is of this board.
    pub fn place_at(&self, id: &str) -> Option<ItemId> {
        id.strip_prefix(&self.field.element_id("place/"))?.parse().ok()
    }

    /// Picks a card up, or puts it down where it is.
    pub fn pick(&self, card: &ItemId) {
        self.attend(card);
        let picked = (untrack(|| self.picked.get()).as_ref() != Some(card)).then(|| card.clone());
        self.picked.set(picked);
    }

    /// Remembers where a card lies as it gets the attention, so that it can be put back there.
    pub fn attend(&self, card: &ItemId) {
        let is_news =
            self.origin.with_value(|origin| origin.as_ref().is_none_or(|origin| origin.card != *card));
        if is_news {
            let sort = untrack(|| self.field.answer()).sort;
            let lay = sort.place_of(card).cloned().zip(sort.rank(card));
            self.origin.set_value(Some(Origin { card: card.clone(), lay }));
        }
    }

    /// Lays a card in a place, before the cards from `rank` on.
    pub fn lay(&self, card: &ItemId, place: &ItemId, rank: usize) {
        let sort = untrack(|| self.field.answer()).sort;
        match self.definition.has_room(&sort, card, place) {
            true => self.change(card, |sort| sort.lay(card, place, rank)),
            false => self.say_full(place),
        }
    }

    /// Makes one step with a card.
    pub fn step(&self, card: &ItemId, step: Step) {
        let (sort, places) = untrack(|| (self.field.answer().sort, self.places()));
        let mut stepped = sort.clone();
        stepped.step(card, step, &places);
        match stepped.place_of(card) {
            Some(place) if !self.definition.has_room(&sort, card, place) => self.say_full(place),
            _ => self.change(card, |sort| sort.step(card, step, &places)),
        }
    }

    /// Puts a card back where it lay before it got the attention, and down.
    pub fn put_back(&self, card: &ItemId) {
        let origin = self.origin.get_value().filter(|origin| origin.card == *card);
        let lay = origin.and_then(|origin| origin.lay);
        self.change(card, |sort| match &lay {
            Some((place, rank)) => sort.lay(card, place, *rank),
            None => sort.take_back(card),
        });
        self.picked.set(None);
    }

    /// Takes a card from the columns, or from the piles, so that it lies nowhere.
    pub fn take_back(&self, card: &ItemId) {
        self.change(card, |sort| sort.take_back(card));
    }

    /// Gives the focus to the first card that is still to be laid.
    pub fn go_to_next(&self) {
        if let Some(card) = untrack(|| self.waiting()).first() {
            page::focus_soon(self.card_id(card));
        }
    }

    /// The cards that lie in none of the places: while the columns are filled, those in piles come first.
    pub fn waiting(&self) -> Vec<ItemId> {
        self.definition.waiting(&self.field.answer().sort, &self.places())
    }

    /// Changes the sort as one step, says where the card lies now, and leaves the focus on it.
    fn change(&self, card: &ItemId, change: impl FnOnce(&mut Sort)) {
        self.attend(card);
        let today = clock::today();
        self.field.change(|answer| answer.change(&today, &self.definition, change));
        self.say_place(card);
        page::focus_soon(self.card_id(card));
    }

    fn say_place(&self, card: &ItemId) {
        let workbook = self.field.workbook;
        let said = untrack(|| {
            let (name, sort, words) =
                (self.name(card), self.field.answer().sort, &workbook.words().value_sort);
            let Some(place) = sort.place_of(card) else { return words.lies_nowhere(&name) };
            let (label, cards) = (self.label(place), sort.cards_in(place).len().to_string());
            let rank = sort.rank(card).map_or(0, |rank| rank + 1).to_string();
            let lies = words.lies(&cards, &label, &name, &rank);
            match self.definition.quota(place).filter(|quota| self.definition.count(&sort, place) > *quota) {
                Some(quota) => format!("{lies} {}", words.more_than_room(&quota.to_string())),
                None => lies,
            }
        });
        self.said.set(said);
    }

    fn say_full(&self, place: &ItemId) {
        let workbook = self.field.workbook;
        let label = self.label(place);
        self.said.set(untrack(|| workbook.words().value_sort.full(&label)));
    }
}
