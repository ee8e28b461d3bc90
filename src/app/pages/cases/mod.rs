//! The participant's cases: finding one, beginning one, a list in their own order, and the bin.

mod bin;
mod examples;
mod finding;
mod list;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Weight, blocks, button, column, element, link, optional, paragraph},
        state::Workbook,
    },
    edition::Edition,
    notebook::Place,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let new = move || workbook.go_to(&Place::Case(workbook.add_case()));
    let together = optional(move || {
        let there = !workbook.cases().order().is_empty();
        there.then(|| paragraph(link(&Place::Together, workbook.say(|words| words.together.link))))
    });
    column([
        heading(workbook.say(|words| words.app.cases)),
        paragraph(workbook.say(|words| words.cases.text)),
        element("details")
            .with("open", untrack(|| workbook.cases().order().is_empty()))
            .child(element("summary").child(workbook.word(|words| words.cases.before)))
            .child(element("div").lang(edition.language.tag()).child(blocks(&edition.case.care, 1)))
            .into_any(),
        paragraph(button(Weight::Primary, workbook.say(|words| words.cases.new), new)),
        examples::examples(workbook, edition),
        element("section")
            .with("aria-labelledby", "cases/list")
            .child(element("h2").with("id", "cases/list").child(workbook.word(|words| words.cases.list)))
            .child(finding::finding(workbook, edition))
            .child(list::list(workbook))
            .into_any(),
        together,
        bin::bin(workbook),
    ])
}
