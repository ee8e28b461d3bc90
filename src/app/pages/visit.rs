//! What stands where a page about one's own workbook would be, while something else is looked at.

use leptos::prelude::*;

use super::heading;
use crate::app::{
    components::{column, paragraph},
    state::Workbook,
};

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.visit.title)),
        paragraph(workbook.say(|words| words.visit.not_here)),
    ])
}
