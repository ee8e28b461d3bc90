//! What to try when notes are not there: for who had some already, and finds an empty workbook.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Word, bullets, column, lead, link, paragraph},
        state::Workbook,
    },
    notebook::Place,
};

/// What can have happened, each with what to try.
const CAUSES: [Word; 5] = [
    |words| words.missing.browser,
    |words| words.missing.moved,
    |words| words.missing.version,
    |words| words.missing.cleared,
    |words| words.missing.nothing_kept,
];

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.missing.title)),
        lead(workbook.say(|words| words.missing.text)),
        bullets(CAUSES.map(|cause| workbook.say(cause))),
        paragraph(link(&Place::Backup, workbook.say(|words| words.missing.to_backup))),
    ])
}
