//! The table of a session, for who leads it: summaries of a group side by side.
//!
//! All that comes here stays in this page (`state/laying.rs`). Nothing is shown but what `summary::Table` lays out, and nothing else is taken
//! along.

mod bringing;
mod lying;
mod presenting;
mod shown;
mod taking;
mod tally;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{column, lead, paragraph, subheading},
        state::Workbook,
    },
    edition::Edition,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let laid = Memo::new(move |_| workbook.lay_out());
    let presented = RwSignal::new(0);
    bringing::follow_drops(workbook);
    column([
        heading(workbook.say(|words| words.group.title)),
        lead(workbook.say(|words| words.laying.text)),
        paragraph(workbook.say(|words| words.group.guards)),
        subheading(workbook.say(|words| words.laying.bring)),
        bringing::files(workbook),
        bringing::text(workbook),
        tally::form(workbook, edition),
        bringing::not_laid(workbook),
        subheading(workbook.say(|words| words.laying.lies)),
        lying::list(workbook),
        lying::least(workbook),
        shown::table(workbook, laid, presented),
        taking::ways(workbook, laid),
        presenting::stage(workbook, laid, presented),
    ])
}
