//! The pages: one file a page.
//!
//! A page is drawn once, when one arrives; what changes on it follows its own signal.

mod backup;
mod cards;
mod case;
mod cases;
mod comparison;
mod departures;
mod exercise;
mod history;
mod lock;
mod making;
mod missing;
mod problems;
mod session;
mod settings;
mod start;
mod storage;
mod summary;
mod table;
mod text;
mod timeline;
mod together;
mod values;
mod visit;
mod ways;
mod worksheet;

use leptos::prelude::*;

use super::{
    FOR_LEADERS,
    components::{column, element, paragraph},
    state::{Purpose, Workbook},
};
use crate::{edition::Edition, exercises::ExerciseId, locale::Words, notebook::Place};

/// The page where one is; while the notebook is locked, the way to unlock it.
pub fn page_or_lock(workbook: Workbook) -> AnyView {
    if workbook.is_locked() { lock::unlock(workbook) } else { page(workbook, workbook.place()) }
}

/// The page at a place; a plain message where there is none.
pub fn page(workbook: Workbook, place: Option<Place>) -> AnyView {
    let is_about_the_workbook = place.as_ref().is_some_and(Place::is_about_the_workbook);
    if is_about_the_workbook && workbook.purpose() != Purpose::Own {
        return visit::page(workbook);
    }
    let edition = workbook.edition();
    let page = match place {
        Some(Place::Start) => Some(start::page(workbook, &edition)),
        Some(Place::Session(id)) => session::page(workbook, &edition, &id),
        Some(Place::Exercise(id)) => exercise::page(workbook, &edition, &id),
        Some(Place::Worksheet(id)) if FOR_LEADERS => worksheet::of_exercise(workbook, &edition, &id),
        Some(Place::Worksheets(id)) if FOR_LEADERS => worksheet::of_session(workbook, &edition, &id),
        Some(Place::Cases) => Some(cases::page(workbook, &edition)),
        Some(Place::Together) => Some(together::page(workbook, &edition)),
        Some(Place::Case(id)) => case::page(workbook, &edition, id),
        Some(Place::History(field)) => history::page(workbook, &edition, field),
        Some(Place::Values) => Some(values::page(workbook, &edition)),
        Some(Place::Cards) if FOR_LEADERS => Some(cards::page(workbook, &edition)),
        Some(Place::Summary) => Some(summary::page(workbook, &edition)),
        Some(Place::Departures) => Some(departures::page(workbook)),
        Some(Place::Table) if FOR_LEADERS => Some(table::page(workbook, &edition)),
        Some(Place::Timeline) => Some(timeline::page(workbook, &edition)),
        Some(Place::Settings) => Some(settings::page(workbook, &edition)),
        Some(Place::Making) if FOR_LEADERS => Some(making::page(workbook)),
        Some(Place::Backup) => Some(backup::page(workbook)),
        Some(Place::Lock) => Some(lock::page(workbook)),
        Some(Place::Storage) => Some(storage::page(workbook)),
        Some(Place::Missing) => Some(missing::page(workbook)),
        Some(Place::Problems) => Some(problems::page(workbook)),
        Some(Place::Sources) => Some(text::sources(&edition)),
        Some(Place::Privacy) => Some(text::privacy(workbook, &edition)),
        Some(Place::Worksheet(_) | Place::Worksheets(_) | Place::Cards | Place::Table | Place::Making)
        | None => None,
    };
    page.unwrap_or_else(|| not_found(workbook))
}

/// What a page is called in the title of the window: never a word of the participant.
pub fn title(words: &Words, edition: &Edition, place: Option<&Place>) -> String {
    let known = match place {
        Some(Place::Start) => Some(words.app.start.to_string()),
        Some(Place::Session(id)) => edition.session(id).map(|session| session.title.clone()),
        Some(Place::Worksheets(id)) if FOR_LEADERS => {
            edition.session(id).map(|session| session.title.clone())
        }
        Some(Place::Exercise(id)) => exercise_title(edition, id),
        Some(Place::Worksheet(id)) if FOR_LEADERS => exercise_title(edition, id),
        Some(Place::Cases) => Some(words.app.cases.to_string()),
        Some(Place::Together) => Some(words.together.title.to_string()),
        Some(Place::Case(_)) => Some(edition.case.title.clone()),
        Some(Place::History(_)) => Some(words.history.title.to_string()),
        Some(Place::Values) => Some(words.app.values.to_string()),
        Some(Place::Cards) if FOR_LEADERS => Some(words.cards.title.to_string()),
        Some(Place::Summary) => Some(words.app.summary.to_string()),
        Some(Place::Departures) => Some(words.departures.title.to_string()),
        Some(Place::Table) if FOR_LEADERS => Some(words.group.title.to_string()),
        Some(Place::Timeline) => Some(words.timeline.title.to_string()),
        Some(Place::Settings) => Some(words.app.settings.to_string()),
        Some(Place::Making) if FOR_LEADERS => Some(words.making.title.to_string()),
        Some(Place::Backup) => Some(words.backup.title.to_string()),
        Some(Place::Lock) => Some(words.lock.title.to_string()),
        Some(Place::Storage) => Some(words.storage.title.to_string()),
        Some(Place::Missing) => Some(words.missing.title.to_string()),
        Some(Place::Problems) => Some(words.problems.title.to_string()),
        Some(Place::Sources) => Some(edition.sources.title.clone()),
        Some(Place::Privacy) => Some(edition.privacy.title.clone()),
        Some(Place::Worksheet(_) | Place::Worksheets(_) | Place::Cards | Place::Table | Place::Making)
        | None => None,
    };
    known.unwrap_or_else(|| words.app.not_found.to_string())
}

fn exercise_title(edition: &Edition, id: &ExerciseId) -> Option<String> {
    edition.exercise(id).map(|(_, exercise)| format!("{} {}", exercise.id, exercise.title))
}

/// The heading of a page; it can take the focus, so that a screen reader starts there.
fn heading(inside: AnyView) -> AnyView {
    element("h1").with("tabindex", "-1").child(inside).into_any()
}

fn not_found(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.app.not_found)),
        paragraph(workbook.say(|words| words.app.not_found_text)),
        element("p")
            .child(
                element("a")
                    .with("href", Place::Start.to_string())
                    .child(workbook.word(|words| words.app.to_start)),
            )
            .into_any(),
    ])
}
