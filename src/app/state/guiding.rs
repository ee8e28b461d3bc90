//! What guides somebody through the workbook: the dialog over the page, the tour, and the key that shows the keys.

use leptos::prelude::*;

use super::{Workbook, preferences::YES};
use crate::{browser::page, notebook::Place, vault::Preference};

/// How many steps the tour has.
pub const TOUR_STEPS: usize = 4;

/// How it is stored that a choice was switched off.
const NO: &str = "no";

/// What is open over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Looking for something, and going there.
    Palette,
    /// The keys that do something.
    Keys,
}

impl Workbook {
    /// What is open over the page; followed.
    pub fn dialog(&self) -> Option<Dialog> {
        self.dialog.get()
    }

    /// Opens something over the page.
    pub fn open_dialog(&self, dialog: Dialog) {
        self.dialog.set(Some(dialog));
    }

    /// The browser closed something. It says so a while after: what was opened since stays.
    pub fn end_dialog(&self, dialog: Dialog) {
        if self.dialog.get_untracked() == Some(dialog) {
            self.dialog.set(None);
        }
    }

    /// At which step of the tour one is, from 0; `None` for who has seen or skipped it. Followed.
    pub fn tour_step(&self) -> Option<usize> {
        self.tour.get()
    }

    /// Begins the tour on the start page. From another page the focus comes to the heading just above it, as it does on any page.
    pub fn begin_tour(&self) {
        self.tour.set(Some(0));
        self.go_to(&Place::Start);
        page::focus_soon("tour".into());
    }

    /// Goes to a step of the tour; past the last one it is over, for good.
    pub fn go_to_tour_step(&self, step: usize) {
        self.tour.set((step < TOUR_STEPS).then_some(step));
        if step >= TOUR_STEPS {
            self.save_preference(Preference::Tour, YES);
            page::before_next_paint(page::focus_heading_in_place);
        }
    }

    /// Whether `?` shows the keys; followed.
    pub fn shows_keys_by_letter(&self) -> bool {
        self.keys_by_letter.get()
    }

    /// Lets `?` show the keys, or not.
    pub fn show_keys_by_letter(&self, by_letter: bool) {
        self.keys_by_letter.set(by_letter);
        self.save_preference(Preference::Keys, if by_letter { YES } else { NO });
    }

    /// Whether the tour begins by itself: for who was never here.
    pub(super) fn tour_begins(was_seen: Option<String>, is_new: bool) -> Option<usize> {
        (was_seen.is_none() && is_new).then_some(0)
    }

    /// Whether `?` shows the keys, as it was stored.
    pub(super) fn keys_are_shown(stored: Option<String>) -> bool {
        stored.as_deref() != Some(NO)
    }
}
