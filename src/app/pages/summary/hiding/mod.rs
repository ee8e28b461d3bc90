//! Hiding names in what leaves: the participant's own list, and a decision about each word that may be recognisable.
//!
//! Never says that a text is anonymous. What is decided here changes the summary and no note.

mod deciding;
mod list;

use leptos::prelude::*;

pub use self::deciding::go_to_questions;
use super::Choosing;
use crate::app::components::{column, element, hint, optional};

/// The part of the page about who can be recognised; there only while something leaves.
pub fn hiding(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    optional(move || {
        choosing.leaves.get().then(|| {
            element("section")
                .class("hiding")
                .with("aria-labelledby", "hiding/title")
                .child(
                    element("h2").with("id", "hiding/title").child(workbook.word(|words| words.hiding.title)),
                )
                .child(column([
                    hint(workbook.say(|words| words.hiding.text)),
                    hint(workbook.say(|words| words.hiding.limits)),
                    list::list(choosing),
                    deciding::questions(choosing),
                    deciding::decided(choosing),
                ]))
                .into_any()
        })
    })
}
