//! The start: what this is, what stays here, whose device this is, where one was, and the sessions.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{blocks, device_question, optional, said},
        state::{Keeping, Workbook},
    },
    edition::{Edition, Session},
    notebook::{Notebook, Place},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let tag = edition.language.tag();
    let is_empty = workbook.with_notebook(Notebook::is_empty);
    let asks = untrack(|| workbook.device().is_none() && workbook.keeping() != Keeping::MemoryOnly);
    view! {
        {heading(said(edition, &edition.title))}
        <p class="lead">{said(edition, &edition.subtitle)}</p>
        {resume(workbook)}
        {is_empty.then(|| had_notes(workbook))}
        <div lang=tag>{blocks(&edition.opening, 0)} <p>{edition.audience.clone()}</p></div>
        {asks.then(|| device_question(workbook))}
        <h2>{workbook.word(|words| words.start.sessions)}</h2>
        <p>{workbook.word(|words| words.start.sessions_text)}</p>
        <ol class="sessions">{edition.sessions.iter().map(|one| session(workbook, edition, one)).collect_view()}</ol>
        <p>
            {workbook.word(|words| words.start.own_case)}
            " "
            <a href=Place::Cases.to_string()>{workbook.word(|words| words.start.to_cases)}</a>
        </p>
        <h2>{workbook.word(|words| words.app.privacy)}</h2>
        <div lang=tag>{blocks(&edition.care.stays, 1)}</div>
    }
    .into_any()
}

/// For who had notes already and finds an empty workbook.
fn had_notes(workbook: Workbook) -> AnyView {
    view! {
        <p>
            <a href=Place::Missing.to_string()>{workbook.word(|words| words.missing.had_notes)}</a>
        </p>
    }
    .into_any()
}

fn session(workbook: Workbook, edition: &Edition, session: &Session) -> AnyView {
    let (address, title) = (Place::Session(session.id.clone()).to_string(), session.title.clone());
    let number = session.id.to_string();
    view! {
        <li>
            <a href=address>{workbook.sentence(move |words| words.start.session(&number, &title))}</a>
            <p class="hint">{said(edition, &session.purpose)}</p>
        </li>
    }
    .into_any()
}

/// The way back to where one was last at work, if one was.
fn resume(workbook: Workbook) -> AnyView {
    optional(move || {
        let place = workbook.last_place()?;
        let name = super::title(workbook.words(), &workbook.edition(), Some(&place));
        let link = workbook.words().start.continue_with(&name);
        let view = view! {
            <section class="resume">
                <h2>{workbook.words().start.continue_title}</h2>
                <p><a href=place.to_string()>{link}</a></p>
            </section>
        };
        Some(view.into_any())
    })
}
