//! Where a card lies while it is dragged over the board, and where it is laid.

use leptos::{ev::Event, prelude::*};

use super::board::Board;
use crate::{
    app::components::{Surface, gap},
    browser::pointer::{self, Area, Point},
    exercises::ItemId,
};

impl Surface for Board {
    fn piece(&self, event: &Event) -> Option<String> {
        pointer::nearest(event, "data-card").filter(|id| self.card_at(id).is_some())
    }

    fn lifted(&self, piece: &str) -> String {
        self.card_at(piece).map_or_else(String::new, |card| self.item_id(&card))
    }

    fn line(&self, piece: &str, at: Point) -> Option<Area> {
        self.target(&self.card_at(piece)?, at).map(|(_, _, line)| line)
    }

    fn begin(&self) {
        self.picked.set(None);
    }

    fn lay(&self, piece: &str, at: Point) {
        let Some(card) = self.card_at(piece) else { return };
        match self.target(&card, at) {
            Some((Some(place), rank, _)) => Board::lay(self, &card, &place, rank),
            Some((None, ..)) => self.take_back(&card),
            None => {}
        }
    }
}

impl Board {
    /// Where a card would lie: a place with a rank, or `None` for nowhere; and where the line is to be seen.
    fn target(&self, card: &ItemId, at: Point) -> Option<(Option<ItemId>, usize, Area)> {
        let id = pointer::under(at, "data-place")?;
        let around = pointer::area(&id)?;
        let Some(place) = self.place_at(&id) else {
            let is_ours = id == self.field.element_id("tray");
            return is_ours.then_some((None, 0, Area { height: 0.0, ..around }));
        };
        let sort = untrack(|| self.field.answer()).sort;
        let others = sort.cards_in(&place).iter().filter(|other| *other != card);
        let areas: Vec<Area> = others.filter_map(|card| pointer::area(&self.item_id(card))).collect();
        let (rank, top) = gap(at.y, &areas, &around);
        Some((Some(place), rank, Area { top, height: 0.0, ..around }))
    }

    fn item_id(&self, card: &ItemId) -> String {
        self.field.element_id(&format!("item/{card}"))
    }
}
