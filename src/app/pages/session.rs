//! A session: its opening and its exercises.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        FOR_LEADERS,
        components::{Piece, blocks, column, element, lead, link, paragraph, said, subheading},
        state::Workbook,
    },
    edition::{Edition, Exercise, Session},
    exercises::SessionId,
    notebook::Place,
};

/// The page, or `None` where the edition has no such session.
pub fn page(workbook: Workbook, edition: &Edition, id: &SessionId) -> Option<AnyView> {
    let session = edition.session(id)?;
    let exercise = |exercise: &Exercise| {
        let address = Place::Exercise(exercise.id.clone()).to_string();
        let minutes = exercise.minutes.to_string();
        element("li")
            .child(
                element("a")
                    .with("href", address)
                    .child(said(edition, &format!("{} {}", exercise.id, exercise.title))),
            )
            .child(
                element("p")
                    .class("hint")
                    .child(said(edition, &exercise.purpose))
                    .child(" (")
                    .child(workbook.sentence(move |words| words.session.minutes(&minutes)))
                    .child(")"),
            )
    };
    let page = column([
        heading(said(edition, &session.title)),
        lead(said(edition, &session.purpose)),
        element("div").lang(edition.language.tag()).child(blocks(&session.opening, 0)).into_any(),
        subheading(workbook.say(|words| words.session.exercises)),
        element("ul")
            .class("exercises")
            .child(session.exercises.iter().map(exercise).collect_view())
            .into_any(),
        run_sheet(workbook, edition, session),
        FOR_LEADERS
            .then(|| {
                paragraph(link(
                    &Place::Worksheets(id.clone()),
                    workbook.say(|words| words.worksheet.link_all),
                ))
            })
            .piece(),
    ]);
    Some(page.into_any())
}

/// How somebody could lead the session with a group, folded away for who works alone.
fn run_sheet(workbook: Workbook, edition: &Edition, session: &Session) -> AnyView {
    element("details")
        .child(element("summary").child(workbook.word(|words| words.session.run_sheet)))
        .child(element("div").lang(edition.language.tag()).child(blocks(&session.run_sheet, 1)))
        .into_any()
}
