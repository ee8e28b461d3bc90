//! The workbook in the page: signals and DOM, and nothing that decides.
//!
//! Rules live in the floors below; what is written here only shows and passes on. Never sets HTML from text, never
//! makes an address out of what a participant wrote, never writes to the console.

mod components;
mod dialogs;
mod exercises;
mod frame;
mod opening;
mod page_storage;
mod pages;
mod state;

use leptos::prelude::*;

use crate::browser::{original, page};

/// Whether this is the workbook for who leads a session or adapts the texts. The compiler leaves out of the other what only they need: the
/// table, the page that makes an edition, and what is printed for a group.
const FOR_LEADERS: bool = cfg!(feature = "leading");

/// Starts the workbook in the element `#workbook`, in place of the first screen that stands there.
pub fn start() {
    // For `serve --watch`: the release aborts at once, and the page's own script sees that.
    std::panic::set_hook(Box::new(|_| page::tell_broken()));
    let Some(place_on_page) = page::element("workbook") else {
        return page::tell_broken();
    };
    wasm_bindgen_futures::spawn_local(async move {
        match opening::open().await {
            Ok(opened) => {
                if FOR_LEADERS {
                    original::keep();
                }
                place_on_page.set_text_content(None);
                mount_to(place_on_page, move || frame::shown(state::Workbook::new(opened))).forget();
                page::mark_ready();
            }
            Err(problems) => opening::show_problems(&place_on_page, &problems),
        }
    });
}
