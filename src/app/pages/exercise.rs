//! An exercise: what leads in, its parts, and the way on.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        FOR_LEADERS,
        components::{
            Choice, ChoiceKind, Piece, blocks, calm, choice, column, element, link, optional, said, terms,
        },
        exercises,
        state::Workbook,
    },
    edition::{Edition, Exercise, Session},
    exercises::{ExerciseId, Part},
    notebook::{FieldId, Place},
};

/// The page, or `None` where the edition has no such exercise.
pub fn page(workbook: Workbook, edition: &Arc<Edition>, id: &ExerciseId) -> Option<AnyView> {
    let (session, exercise) = edition.exercise(id)?;
    let mut parts: Vec<AnyView> = exercise.parts.iter().map(|one| part(workbook, edition, id, one)).collect();
    // What the tick brings comes below it: above, it would push the tick away from who just ticked it.
    if let Some(first) = exercise.parts.iter().position(|part| part.for_leaders) {
        parts.insert(first, leads(workbook));
    }
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
        terms(workbook, edition, &edition.terms_of(exercise)),
        calm(workbook),
        parts.piece(),
        around(workbook, session, exercise),
    ]);
    Some(page.into_any())
}

/// A part; one for those who lead others is there for who says so, and wherever something stands in it.
fn part(workbook: Workbook, edition: &Arc<Edition>, id: &ExerciseId, part: &Part) -> AnyView {
    let field = FieldId::Exercise(id.clone(), part.id.clone());
    if !part.for_leaders || workbook.with_notebook(|notebook| notebook.is_answered(&field)) {
        return exercises::part(workbook, edition, part, field);
    }
    let (edition, part) = (edition.clone(), part.clone());
    optional(move || workbook.leads().then(|| exercises::part(workbook, &edition, &part, field.clone())))
}

/// Whether the participant leads others: for them there is more here.
fn leads(workbook: Workbook) -> AnyView {
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: Signal::derive(move || workbook.leads()),
        label: workbook.say(|words| words.exercise.leads),
        name: None,
        choose: Box::new(move |leads| workbook.say_leads(leads)),
    })
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
    let paper = FOR_LEADERS.then(|| {
        let sheet = link(&Place::Worksheet(exercise.id.clone()), workbook.say(|words| words.worksheet.link));
        element("li").child(sheet)
    });
    element("nav")
        .class("around")
        .with("aria-label", workbook.word(|words| words.session.around))
        .child(
            element("ul")
                .child(previous)
                .child(next)
                .child(
                    element("li").child(
                        element("a")
                            .with("href", session_address)
                            .child(workbook.sentence(move |words| words.session.back(&title))),
                    ),
                )
                .child(paper),
        )
        .into_any()
}
