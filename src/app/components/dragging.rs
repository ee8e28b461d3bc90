//! Dragging a piece with a pointer: it goes along, a line shows where it would lie, and the page scrolls at its edges.
//!
//! A finger drags by the grip alone, so that everywhere else it scrolls. What is seen while dragging is never drawn by signals:
//! nothing is drawn anew until the piece is laid.

use std::rc::Rc;

use leptos::{ev::Event, prelude::*};

use super::{Element, element};
use crate::browser::{
    page,
    pointer::{self, Area, Point},
};

/// How far a pointer goes before it drags, in CSS pixels: less is a press of an unsteady hand.
const UNSTEADY: f64 = 6.0;

/// How near to an edge of the window the page begins to scroll, and how fast at most a frame, in CSS pixels.
const EDGE: f64 = 72.0;
const FASTEST: f64 = 18.0;

/// What pieces lie on. Pieces are known by the ids that events of the pointer are on.
pub trait Surface {
    /// The piece that an event is on, if it can be dragged.
    fn piece(&self, event: &Event) -> Option<String>;

    /// The id in the page of what goes along with the pointer.
    fn lifted(&self, piece: &str) -> String;

    /// Where the line is to be seen with the pointer at a point; `None` where the piece cannot be laid.
    fn line(&self, piece: &str, at: Point) -> Option<Area>;

    /// A piece begins to be dragged.
    fn begin(&self);

    /// Lays a piece where the pointer is.
    fn lay(&self, piece: &str, at: Point);
}

/// A piece that is held.
#[derive(Clone)]
struct Held {
    piece: String,
    from: Point,
    at: Point,
    scrolled: f64,
    /// How far the page scrolls without the piece: one that is dragged below the end would make the page longer, for as long as
    /// it is there.
    end: f64,
    is_dragged: bool,
}

/// The dragging on one surface. Copies are the same.
#[derive(Clone)]
pub struct Dragging {
    surface: Rc<dyn Surface>,
    line_id: String,
    held: StoredValue<Option<Held>>,
}

impl Dragging {
    /// The dragging on a surface; `line_id` is what the line that shows where a piece would lie is known by in the page.
    pub fn new(line_id: String, surface: Rc<dyn Surface>) -> Self {
        Self { surface, line_id, held: StoredValue::new(None) }
    }

    /// Lets an element be what the pieces lie on: it listens to pointers, and has the line.
    pub fn on(&self, element: Element) -> Element {
        let (down, moved, up, lost) = (self.clone(), self.clone(), self.clone(), self.clone());
        element
            .on("pointerdown", move |event| down.down(&event))
            .on("pointermove", move |event| moved.moved(&event))
            .on("pointerup", move |_| up.up())
            .on("pointercancel", move |_| {
                lost.cancel();
            })
            .child(self.drawn_line())
    }

    fn drawn_line(&self) -> Element {
        element("div").class("line-to-lay").with("id", self.line_id.clone()).with("aria-hidden", "true")
    }

    fn down(&self, event: &Event) {
        let may_drag =
            pointer::takes_hold(event) && (!pointer::is_finger(event) || pointer::is_on(event, ".grip"));
        if let (true, Some(piece), Some(from)) =
            (may_drag && !pointer::is_on(event, ".menu"), self.surface.piece(event), pointer::position(event))
        {
            let (scrolled, end) = (pointer::scrolled(), pointer::scrolls_to());
            self.held.set_value(Some(Held { piece, from, at: from, scrolled, end, is_dragged: false }));
        }
    }

    fn moved(&self, event: &Event) {
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
            self.surface.begin();
            self.keep_scrolling();
        }
    }

    /// The pointer came up: a piece that was dragged lies where the line was.
    fn up(&self) {
        let Some(held) = self.held.get_value() else { return };
        self.cancel();
        if held.is_dragged {
            self.surface.lay(&held.piece, held.at);
        }
    }

    /// Lets go of the piece; it lies where it lay. Says whether one was dragged.
    pub fn cancel(&self) -> bool {
        let held = self.held.get_value();
        self.held.set_value(None);
        pointer::show_line(&self.line_id, None);
        held.is_some_and(|held| {
            pointer::lift(&self.surface.lifted(&held.piece), None);
            held.is_dragged
        })
    }

    fn show(&self) {
        let Some(held) = self.held.get_value() else { return };
        let by = Point {
            x: held.at.x - held.from.x,
            y: held.at.y - held.from.y + pointer::scrolled() - held.scrolled,
        };
        pointer::lift(&self.surface.lifted(&held.piece), Some(by));
        pointer::show_line(&self.line_id, self.surface.line(&held.piece, held.at));
    }

    /// Scrolls each frame for as long as a piece is dragged near an edge.
    fn keep_scrolling(&self) {
        let dragging = self.clone();
        page::before_next_paint(move || {
            let held = dragging.held.try_get_value().flatten().filter(|held| held.is_dragged);
            let Some(held) = held else { return };
            let left = (held.end - pointer::scrolled()).max(0.0);
            let speed = speed(held.at.y, pointer::window_height()).min(left);
            if speed != 0.0 {
                pointer::scroll(speed);
                dragging.show();
            }
            dragging.keep_scrolling();
        });
    }
}

/// Before how many of the pieces under each other a height lies, and where the line between them is.
pub fn gap(y: f64, pieces: &[Area], around: &Area) -> (usize, f64) {
    let rank = pieces.iter().filter(|piece| piece.top + piece.height / 2.0 < y).count();
    let before = rank.checked_sub(1).and_then(|index| pieces.get(index));
    let top = match (before, pieces.get(rank)) {
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
