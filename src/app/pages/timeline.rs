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
    notebook::Place,
    retrieval::{Day, Worked},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let days = workbook.timeline();
    let body = match days.is_empty() {
        true => hint(workbook.say(|words| words.timeline.empty)),
        false => column([
            column(days.iter().map(|one| day(workbook, edition, one))),
            hint(workbook.say(|words| words.timeline.older)),
        ]),
    };
    column([
        heading(workbook.say(|words| words.timeline.title)),
        lead(workbook.say(|words| words.timeline.text)),
        body,
    ])
}

fn day(workbook: Workbook, edition: &Edition, day: &Day) -> AnyView {
    let cases = untrack(|| workbook.cases());
    let line = |worked: &Worked| {
        let place = match worked {
            Worked::Exercise(exercise) => Place::Exercise(exercise.clone()),
            // A case that was thrown away has no page.
            Worked::Case(case) if !cases.order().contains(case) => return None,
            Worked::Case(case) => {
                let name = own_words(case_name(workbook, case.clone()));
                return Some(link(&Place::Case(case.clone()), name));
            }
            Worked::Summary => Place::Summary,
            Worked::Departure => {
                return Some(link(&Place::Departures, workbook.say(|words| words.timeline.left)));
            }
        };
        let name = title(workbook.words(), edition, Some(&place));
        Some(link(&place, name.into_any()))
    };
    let lines: Vec<AnyView> = day.worked.iter().filter_map(line).collect();
    if lines.is_empty() {
        return column([]);
    }
    let date = clock::day_in_words(&day.day, workbook.language().tag());
    column([subheading(date.into_any()), bullets(lines)])
}
