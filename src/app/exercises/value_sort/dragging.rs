//! Dragging a card with a pointer: it goes along, a line shows where it would lie, and the page scrolls at its edges.
//!
//! A finger drags by the grip alone, so that everywhere else it scrolls. What is seen while dragging is never drawn by signals:
//! nothing on the board is drawn anew until the card is laid.

use leptos::{ev::Event, prelude::*};

use super::board::Board;
use crate::{
    browser::{
        page,
        pointer::{self, Area, Point},
    },
    exercises::ItemId,
};

/// How far a pointer goes before it drags, in CSS pixels: less is a press of an unsteady hand.
const UNSTEADY: f64 = 6.0;

/// How near to an edge of the window the page begins to scroll, and how fast at most a frame, in CSS pixels.
const EDGE: f64 = 72.0;
const FASTEST: f64 = 18.0;

/// A card that is held.
#[derive(Clone)]
struct Held {
    card: ItemId,
    from: Point,
    at: Point,
    scrolled: f64,
    is_dragged: bool,
}

/// The dragging on one board. Copies are the same.
#[derive(Clone)]
pub struct Dragging {
    board: Board,
    held: StoredValue<Option<Held>>,
}

impl Dragging {
    /// The dragging on a board.
    pub fn new(board: Board) -> Self {
        Self { board, held: StoredValue::new(None) }
    }

    /// The id in the page of the line that shows where a card would lie.
    pub fn line_id(&self) -> String {
        self.board.field.element_id("line")
    }

    /// A pointer came down.
    pub fn down(&self, event: &Event) {
        let may_drag =
            pointer::takes_hold(event) && (!pointer::is_finger(event) || pointer::is_on(event, ".grip"));
        let card = pointer::nearest(event, "data-card").and_then(|id| self.board.card_at(&id));
        if let (true, Some(card), Some(from)) =
            (may_drag && !pointer::is_on(event, ".menu"), card, pointer::position(event))
        {
            let held = Held { card, from, at: from, scrolled: pointer::scrolled(), is_dragged: false };
            self.held.set_value(Some(held));
        }
    }

    /// The pointer moved.
    pub fn moved(&self, event: &Event) {
        let (Some(mut held), Some(at)) = (self.held.get_value(), pointer::position(event)) else { return };
        held.at = at;
        let begins =
            !held.is_dragged && (at.x - held.from.x).abs().max((at.y - held.from.y).abs()) > UNSTEADY;
        if begins {
            held.is_dragged = true;
            pointer::hold(event);
        }
        let is_dragged = held.is_dragged;
        self.held.set_value(Some(held));
        if is_dragged {
            event.prevent_default();
            self.show();
        }
        if begins {
            self.board.picked.set(None);
            self.keep_scrolling();
        }
    }

    /// The pointer came up: a card that was dragged lies where the line was.
    pub fn up(&self) {
        let Some(held) = self.held.get_value() else { return };
        let target = held.is_dragged.then(|| self.target(&held)).flatten();
        self.cancel();
        if let Some((place, rank, _)) = target {
            match place {
                Some(place) => self.board.lay(&held.card, &place, rank),
                None => self.board.take_back(&held.card),
            }
        }
    }

    /// Lets go of the card; it lies where it lay. Says whether one was dragged.
    pub fn cancel(&self) -> bool {
        let held = self.held.get_value();
        self.held.set_value(None);
        pointer::show_line(&self.line_id(), None);
        held.is_some_and(|held| {
            pointer::lift(&self.item_id(&held.card), None);
            held.is_dragged
        })
    }

    fn show(&self) {
        let Some(held) = self.held.get_value() else { return };
        let by = Point {
            x: held.at.x - held.from.x,
            y: held.at.y - held.from.y + pointer::scrolled() - held.scrolled,
        };
        pointer::lift(&self.item_id(&held.card), Some(by));
        pointer::show_line(&self.line_id(), self.target(&held).map(|(_, _, line)| line));
    }

    /// Scrolls each frame for as long as a card is dragged near an edge.
    fn keep_scrolling(&self) {
        let dragging = self.clone();
        page::before_next_paint(move || {
            let held = dragging.held.try_get_value().flatten().filter(|held| held.is_dragged);
            let Some(held) = held else { return };
            let speed = speed(held.at.y, pointer::window_height());
            if speed != 0.0 {
                pointer::scroll(speed);
                dragging.show();
            }
            dragging.keep_scrolling();
        });
    }

    /// Where the card would lie: a place with a rank, or `None` for nowhere; and where the line is to be seen.
    fn target(&self, held: &Held) -> Option<(Option<ItemId>, usize, Area)> {
        let id = pointer::under(held.at, "data-place")?;
        let around = pointer::area(&id)?;
        let Some(place) = self.board.place_at(&id) else {
            let is_ours = id == self.board.field.element_id("tray");
            return is_ours.then_some((None, 0, Area { height: 0.0, ..around }));
        };
        let sort = untrack(|| self.board.field.answer()).sort;
        let others = sort.cards_in(&place).iter().filter(|card| **card != held.card);
        let areas: Vec<Area> = others.filter_map(|card| pointer::area(&self.item_id(card))).collect();
        let (rank, top) = gap(held.at.y, &areas, &around);
        Some((Some(place), rank, Area { top, height: 0.0, ..around }))
    }

    fn item_id(&self, card: &ItemId) -> String {
        self.board.field.element_id(&format!("item/{card}"))
    }
}

/// Before how many of the cards under each other a height lies, and where the line between them is.
fn gap(y: f64, cards: &[Area], around: &Area) -> (usize, f64) {
    let rank = cards.iter().filter(|card| card.top + card.height / 2.0 < y).count();
    let before = rank.checked_sub(1).and_then(|index| cards.get(index));
    let top = match (before, cards.get(rank)) {
        (Some(before), Some(after)) => (before.top + before.height + after.top) / 2.0,
        (Some(before), None) => before.top + before.height + 2.0,
        (None, Some(after)) => after.top - 2.0,
        (None, None) => around.top + around.height - 6.0,
    };
    (rank, top)
}

/// How fast the page scrolls with a pointer at a height of the window, in CSS pixels a frame; up is negative.
fn speed(y: f64, height: f64) -> f64 {
    let into = |distance: f64| ((EDGE - distance) / EDGE).clamp(0.0, 1.0) * FASTEST;
    into(height - y) - into(y)
}
