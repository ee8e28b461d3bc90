//! What to try when notes are not there: for who had some already, and finds an empty workbook.

use leptos::prelude::*;

use super::heading;
use crate::{app::state::Workbook, locale::Words, notebook::Place};

/// What can have happened, each with what to try.
const CAUSES: [fn(&'static Words) -> &'static str; 5] = [
    |words| words.missing.browser,
    |words| words.missing.moved,
    |words| words.missing.version,
    |words| words.missing.cleared,
    |words| words.missing.nothing_kept,
];

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    let causes = CAUSES.map(|cause| view! { <li>{workbook.word(cause)}</li> });
    view! {
        {heading(workbook.word(|words| words.missing.title).into_any())}
        <p class="lead">{workbook.word(|words| words.missing.text)}</p>
        <ul>{causes.into_iter().collect_view()}</ul>
        <p>
            <a href=Place::Backup.to_string()>{workbook.word(|words| words.missing.to_backup)}</a>
        </p>
    }
    .into_any()
}
