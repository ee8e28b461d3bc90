//! An exercise: what leads in, its parts, and the way on.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Piece, blocks, column, element, said},
        exercises,
        state::Workbook,
    },
    edition::{Edition, Exercise, Session},
    exercises::{ExerciseId, Part},
    notebook::{FieldId, Place},
};

/// The page, or `None` where the edition has no such exercise.
pub fn page(workbook: Workbook, edition: &Edition, id: &ExerciseId) -> Option<AnyView> {
    let (session, exercise) = edition.exercise(id)?;
    let part = |part: &Part| {
        exercises::part(workbook, edition, part, FieldId::Exercise(id.clone(), part.id.clone()))
    };
    let parts: Vec<AnyView> = exercise.parts.iter().map(part).collect();
    let minutes = exercise.minutes.to_string();
    let page = column([
        heading(said(edition, &format!("{} {}", exercise.id, exercise.title))),
        element("p")
            .class("lead")
            .child(said(edition, &exercise.purpose))
            .child(" (")
            .child(workbook.sentence(move |words| words.session.minutes(&minutes)))
            .child(")")
            .into_any(),
        element("div").lang(edition.language.tag()).child(blocks(&exercise.opening, 0)).into_any(),
        parts.piece(),
        around(workbook, session, exercise),
    ]);
    Some(page.into_any())
}

/// The exercises before and after, and the session.
fn around(workbook: Workbook, session: &Session, exercise: &Exercise) -> AnyView {
    let index = session.exercises.iter().position(|other| other.id == exercise.id).unwrap_or_default();
    let neighbour = |at: Option<usize>| {
        let exercise = session.exercises.get(at?)?;
        let title = format!("{} {}", exercise.id, exercise.title);
        Some((Place::Exercise(exercise.id.clone()).to_string(), title))
    };
    let previous = neighbour(index.checked_sub(1)).map(|(address, title)| {
        element("li").child(
            element("a")
                .with("href", address)
                .child(workbook.sentence(move |words| words.session.previous(&title))),
        )
    });
    let next = neighbour(Some(index + 1)).map(|(address, title)| {
        element("li").child(
            element("a")
                .with("href", address)
                .child(workbook.sentence(move |words| words.session.next(&title))),
        )
    });
    let (session_address, title) = (Place::Session(session.id.clone()).to_string(), session.title.clone());
    element("nav")
        .class("around")
        .with("aria-label", workbook.word(|words| words.session.around))
        .child(
            element("ul").child(previous).child(next).child(
                element("li").child(
                    element("a")
                        .with("href", session_address)
                        .child(workbook.sentence(move |words| words.session.back(&title))),
                ),
            ),
        )
        .into_any()
}
