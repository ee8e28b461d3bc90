//! What to try when something does not work. Nothing here changes a note.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Word, column, element, lead, link, paragraph},
        state::Workbook,
    },
    notebook::Place,
};

/// What can be wrong, with what to try.
const PROBLEMS: [(Word, Word); 8] = [
    (|words| words.problems.gone, |words| words.problems.gone_text),
    (|words| words.problems.slow, |words| words.problems.slow_text),
    (|words| words.problems.not_saved, |words| words.problems.not_saved_text),
    (|words| words.problems.full, |words| words.problems.full_text),
    (|words| words.problems.download, |words| words.problems.download_text),
    (|words| words.problems.forgotten, |words| words.problems.forgotten_text),
    (|words| words.problems.small, |words| words.problems.small_text),
    (|words| words.problems.old, |words| words.problems.old_text),
];

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    let problem = |(name, text): (Word, Word)| {
        element("details")
            .child(element("summary").child(workbook.word(name)))
            .child(paragraph(workbook.say(text)))
            .into_any()
    };
    column([
        heading(workbook.say(|words| words.problems.title)),
        lead(workbook.say(|words| words.problems.text)),
        column(PROBLEMS.map(problem)),
        paragraph(link(&Place::Missing, workbook.say(|words| words.missing.had_notes))),
        paragraph(link(&Place::Backup, workbook.say(|words| words.backup.title))),
    ])
}
