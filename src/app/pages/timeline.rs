//! A timeline of one's own work: each day, with the way back to what one worked on. Says nothing of how much.

use leptos::prelude::*;

use super::{heading, title};
use crate::{
    app::{
        components::{bullets, column, hint, lead, link, own_words, subheading},
        exercises::case_name,
        state::Workbook,
    },
    browser::clock,
    edition::Edition,
    notebook::{Cases, Place},
    retrieval::Day,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let (days, cases) = (workbook.timeline(), untrack(|| workbook.cases()));
    let body = match days.is_empty() {
        true => hint(workbook.say(|words| words.timeline.empty)),
        false => column([
            column(days.iter().map(|one| day(workbook, edition, &cases, one))),
            hint(workbook.say(|words| words.timeline.older)),
        ]),
    };
    column([
        heading(workbook.say(|words| words.timeline.title)),
        lead(workbook.say(|words| words.timeline.text)),
        body,
    ])
}

fn day(workbook: Workbook, edition: &Edition, cases: &Cases, day: &Day) -> AnyView {
    let line = |place: &Place| {
        let name = match place {
            // A case that was thrown away has no page.
            Place::Case(case) if !cases.order().contains(case) => return None,
            Place::Case(case) => own_words(case_name(workbook, case.clone())),
            Place::Departures => workbook.say(|words| words.timeline.left),
            place => title(workbook.words(), edition, Some(place)).into_any(),
        };
        Some(link(place, name))
    };
    let lines: Vec<AnyView> = day.places.iter().filter_map(line).collect();
    if lines.is_empty() {
        return column([]);
    }
    let date = clock::day_in_words(&day.day, workbook.language().tag());
    column([subheading(date.into_any()), bullets(lines)])
}
