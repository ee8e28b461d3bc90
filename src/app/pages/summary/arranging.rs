//! The order of what leaves: by drag, by keys or by a menu.
//!
//! Nothing needs dragging (WCAG 2.2, 2.5.7): each piece has a menu, and arrows move it. Each way ends in [`Arranging::lay_at`].

use std::rc::Rc;

use leptos::{ev::Event, prelude::*};

use super::{Choosing, wording};
use crate::{
    app::components::{Dragging, Surface, Weight, button, column, element, gap, hint, optional, truth},
    browser::{
        page,
        pointer::{self, Area, Point},
    },
    notebook::FieldId,
    summary::{Item, Piece},
};

/// What the list is known by in the page.
const LIST: &str = "arranging";

/// What is arranged, and which piece is picked up. Copies are the same.
#[derive(Clone, Copy)]
struct Arranging {
    choosing: Choosing,
    /// The piece whose menu is open, by its id in the page.
    picked: RwSignal<String>,
    /// What was said last, for who does not see the list.
    said: RwSignal<String>,
}

/// The list; there only while something leaves.
pub fn arranging(choosing: Choosing) -> AnyView {
    let arranging =
        Arranging { choosing, picked: RwSignal::new(String::new()), said: RwSignal::new(String::new()) };
    // What is written in a piece draws nothing anew.
    let pieces = Memo::new(move |_| arranging.pieces());
    optional(move || {
        let pieces = pieces.get();
        (!pieces.is_empty()).then(|| arranging.list(&pieces))
    })
}

impl Arranging {
    /// Every piece in order: each group, and behind it its answers.
    fn pieces(self) -> Vec<Piece> {
        let groups = self.choosing.groups();
        let mut pieces = Vec::new();
        self.choosing.selection.with(|selection| {
            for (group, items) in selection.arranged(&groups) {
                pieces.push(Piece::Group(group));
                pieces.extend(items.into_iter().map(|item| Piece::Item(item.field.clone())));
            }
        });
        pieces
    }

    fn list(self, pieces: &[Piece]) -> AnyView {
        let workbook = self.choosing.workbook;
        let groups = pieces.chunk_by(|_, next| matches!(next, Piece::Item(_)));
        let groups: Vec<AnyView> = groups.map(|group| self.group(group)).collect();
        let dragging = Dragging::new("arranging/line".into(), Rc::new(self));
        let list = dragging.on(element("section").class("arranging").with("id", LIST));
        list.with("aria-labelledby", "arranging/title")
            .on("keydown", move |event| {
                if page::plain_key(&event).as_deref() == Some("Escape") && dragging.cancel() {
                    event.prevent_default();
                }
                self.key(&event);
            })
            .child(
                element("h2")
                    .with("id", "arranging/title")
                    .child(workbook.word(|words| words.composing.arrange)),
            )
            .child(hint(workbook.say(|words| words.composing.arrange_text)))
            .child(groups)
            .child(element("p").class("unseen").with("role", "status").child(Signal::from(self.said)))
            .into_any()
    }

    /// A group with its answers. It is moved by its own card.
    fn group(self, pieces: &[Piece]) -> AnyView {
        let Some((group, items)) = pieces.split_first() else { return column([]) };
        let id = id_of(group);
        let items: Vec<AnyView> = items.iter().map(|item| self.card(item)).collect();
        element("section")
            .class("place")
            .with("id", lifted(&id))
            .with("aria-label", self.name(group))
            .child(self.card(group))
            .child(element("div").class("cards").child(items))
            .into_any()
    }

    /// The card of a piece: a button that opens its menu, and a grip for a finger.
    fn card(self, piece: &Piece) -> AnyView {
        let (id, picked) = (id_of(piece), self.picked);
        let is_item = matches!(piece, Piece::Item(_));
        let (pressed, toggled, opened, of) = (id.clone(), id.clone(), id.clone(), piece.clone());
        let is_picked = truth(move || picked.with(|picked| *picked == opened));
        let pick = move |_| {
            let is_open = picked.with_untracked(|picked| *picked == toggled);
            picked.set(if is_open { String::new() } else { toggled.clone() });
        };
        let menu = optional(move || is_picked.get().then(|| self.menu(&of)));
        let changed = match piece {
            Piece::Item(field) => Some(wording::is_changed(self.choosing, field)),
            Piece::Group(_) => None,
        };
        element("div")
            .class("card")
            .with("id", is_item.then(|| lifted(&id)))
            .with("data-piece", id)
            .child(
                element("button")
                    .with("type", "button")
                    .with("id", pressed)
                    .class(if is_item { "" } else { "whole" })
                    .follow("aria-pressed", move || Some(if is_picked.get() { "true" } else { "false" }))
                    .on("click", pick)
                    .child(self.name(piece)),
            )
            .child(element("span").class("grip").with("aria-hidden", "true"))
            .child(changed)
            .child(menu)
            .into_any()
    }

    /// Up, down, the words of an answer, and closing the menu.
    fn menu(self, piece: &Piece) -> AnyView {
        let workbook = self.choosing.workbook;
        let (up, down) = (piece.clone(), piece.clone());
        let words = match piece {
            Piece::Item(field) => {
                self.item(field).map(|item| wording::words(self.choosing, item, id_of(piece)))
            }
            Piece::Group(_) => None,
        };
        element("div")
            .class("menu")
            .child(
                element("div")
                    .class("actions")
                    .child(button(Weight::Quiet, workbook.say(|words| words.value_sort.up), move || {
                        self.step(&up, -1);
                    }))
                    .child(button(Weight::Quiet, workbook.say(|words| words.value_sort.down), move || {
                        self.step(&down, 1);
                    }))
                    .child(button(Weight::Quiet, workbook.say(|words| words.composing.done), move || {
                        self.picked.set(String::new());
                    })),
            )
            .child(words)
            .into_any()
    }

    fn item(self, field: &FieldId) -> Option<Item> {
        let groups = self.choosing.groups();
        groups.iter().flat_map(|group| &group.items).find(|item| item.field == *field).cloned()
    }

    fn name(self, piece: &Piece) -> String {
        match piece {
            Piece::Group(group) => {
                self.choosing.groups().get(*group).map(|group| group.title.clone()).unwrap_or_default()
            }
            Piece::Item(field) => self.item(field).map(|item| item.label).unwrap_or_default(),
        }
    }

    fn siblings(self, piece: &Piece) -> Vec<Piece> {
        self.choosing.selection.with_untracked(|selection| selection.siblings(&self.choosing.groups(), piece))
    }

    fn step(self, piece: &Piece, by: isize) {
        let rank = self.siblings(piece).iter().position(|other| other == piece);
        if let Some(rank) = rank.and_then(|rank| rank.checked_add_signed(by)) {
            self.lay_at(piece, rank);
        }
    }

    /// Lays a piece among its siblings, says where it is now, and leaves the focus on it.
    fn lay_at(self, piece: &Piece, rank: usize) {
        self.choosing.change(&|selection, groups| selection.lay(groups, piece, rank));
        let siblings = self.siblings(piece);
        let rank = siblings.iter().position(|other| other == piece).map_or(0, |rank| rank + 1);
        let (count, rank) = (siblings.len().to_string(), rank.to_string());
        let said = self.choosing.workbook.words().composing.lies(&count, &self.name(piece), &rank);
        self.said.set(said);
        page::focus_soon(id_of(piece));
    }

    /// An arrow on a card moves it.
    fn key(self, event: &Event) {
        let by = match page::plain_key(event).as_deref() {
            Some("ArrowUp") => -1,
            Some("ArrowDown") => 1,
            _ => return,
        };
        if let (false, Some(piece)) = (pointer::is_on(event, ".menu"), self.piece(event)) {
            event.prevent_default();
            self.step(&piece_of(&piece), by);
        }
    }

    /// Before how many of its siblings a piece would lie, and where the line is to be seen.
    fn target(self, id: &str, at: Point) -> Option<(usize, Area)> {
        let piece = piece_of(id);
        let mut siblings = self.siblings(&piece);
        siblings.retain(|other| *other != piece);
        let areas: Vec<Area> =
            siblings.iter().filter_map(|other| pointer::area(&lifted(&id_of(other)))).collect();
        let around = pointer::area(&lifted(id))?;
        let (rank, top) = gap(at.y, &areas, &around);
        Some((rank, Area { left: areas.first()?.left, top, height: 0.0, ..around }))
    }
}

impl Surface for Arranging {
    fn piece(&self, event: &Event) -> Option<String> {
        pointer::nearest(event, "data-piece")
    }

    fn lifted(&self, piece: &str) -> String {
        lifted(piece)
    }

    fn line(&self, piece: &str, at: Point) -> Option<Area> {
        self.target(piece, at).map(|(_, line)| line)
    }

    fn begin(&self) {}

    fn lay(&self, piece: &str, at: Point) {
        if let Some((rank, _)) = self.target(piece, at) {
            self.lay_at(&piece_of(piece), rank);
        }
    }
}

/// The id in the page of the button that a piece is.
fn id_of(piece: &Piece) -> String {
    match piece {
        Piece::Group(number) => format!("piece/{number}"),
        Piece::Item(field) => format!("piece/{field}"),
    }
}

/// The piece that an id names.
fn piece_of(id: &str) -> Piece {
    let name = id.strip_prefix("piece/").unwrap_or(id);
    match name.parse() {
        Ok(field) => Piece::Item(field),
        Err(_) => Piece::Group(name.parse().unwrap_or_default()),
    }
}

/// The id in the page of what goes along with the pointer.
fn lifted(id: &str) -> String {
    format!("lifted/{id}")
}
