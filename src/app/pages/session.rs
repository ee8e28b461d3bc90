//! A session: its opening and its exercises.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{blocks, said},
        state::Workbook,
    },
    edition::{Edition, Exercise},
    exercises::SessionId,
    notebook::Place,
};

/// The page, or `None` where the edition has no such session.
pub fn page(workbook: Workbook, edition: &Edition, id: &SessionId) -> Option<AnyView> {
    let session = edition.session(id)?;
    let exercise = |exercise: &Exercise| {
        let address = Place::Exercise(exercise.id.clone()).to_string();
        let minutes = exercise.minutes.to_string();
        view! {
            <li>
                <a href=address>{said(edition, &format!("{} {}", exercise.id, exercise.title))}</a>
                <p class="hint">
                    {said(edition, &exercise.purpose)}
                    " ("
                    {workbook.sentence(move |words| words.session.minutes(&minutes))}
                    ")"
                </p>
            </li>
        }
    };
    let page = view! {
        {heading(said(edition, &session.title))}
        <p class="lead">{said(edition, &session.purpose)}</p>
        <div lang=edition.language.tag()>{blocks(&session.opening, 0)}</div>
        <h2>{workbook.word(|words| words.session.exercises)}</h2>
        <ul class="exercises">{session.exercises.iter().map(exercise).collect_view()}</ul>
    };
    Some(page.into_any())
}
