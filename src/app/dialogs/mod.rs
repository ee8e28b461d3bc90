//! What can be opened over any page: the search, and the keys. Never more than one at a time, and none while the notebook is locked.
//!
//! The browser keeps the focus inside, closes on Escape, and gives the focus back to where it was.

mod keys;
mod palette;

use leptos::prelude::*;

use super::{
    components::{Weight, button, element, optional},
    state::{Dialog, Workbook},
};
use crate::browser::page;

/// What the dialog and its title are known by in the page.
const ID: &str = "dialog";
const TITLE: &str = "dialog/title";

/// The dialog that is open, if one is.
pub fn dialogs(workbook: Workbook) -> AnyView {
    optional(move || {
        let open = workbook.dialog().filter(|_| !workbook.is_locked())?;
        page::show_dialog_soon(ID);
        let (title, inside) = match open {
            Dialog::Palette => (workbook.say(|words| words.palette.title), palette::palette(workbook)),
            Dialog::Keys => (workbook.say(|words| words.keys.title), keys::keys(workbook)),
        };
        let close = button(Weight::Quiet, workbook.say(|words| words.palette.close), close);
        let dialog = element("dialog")
            .anew()
            .with("id", ID)
            .with("aria-labelledby", TITLE)
            .with("closedby", "any")
            .on("close", move |_| workbook.end_dialog(open))
            .child(element("h2").with("id", TITLE).child(title))
            .child(inside)
            .child(close);
        Some(dialog.into_any())
    })
}

/// Closes the dialog, as Escape does.
fn close() {
    page::close_dialog(ID);
}
