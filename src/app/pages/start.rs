//! The start: what this is, what stays here, whose device this is, where one was, and the sessions.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{
            blocks, bullets, column, device_question, element, hint, lead, link, optional, own_words,
            paragraph, said, see_sample, subheading, time_at_hand, tour,
        },
        state::{Keeping, Purpose, Workbook},
    },
    edition::{Edition, Session},
    notebook::{Notebook, Place},
    retrieval::{Awaited, awaited},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Arc<Edition>) -> AnyView {
    let tag = edition.language.tag();
    let is_empty = workbook.with_notebook(Notebook::is_empty);
    let is_own = workbook.purpose() == Purpose::Own;
    let asks = is_own && untrack(|| workbook.device().is_none() && workbook.keeping() != Keeping::MemoryOnly);
    column([
        heading(said(edition, &edition.title)),
        lead(said(edition, &edition.subtitle)),
        adapted(workbook, edition),
        tour(workbook),
        resume(workbook),
        open(workbook, edition),
        (is_empty && is_own).then(|| had_notes(workbook)).into_any(),
        element("div")
            .lang(tag)
            .child(blocks(&edition.opening, 0))
            .child(element("p").child(edition.audience.clone()))
            .into_any(),
        (is_empty && is_own).then(|| see_sample(workbook, edition)).into_any(),
        asks.then(|| device_question(workbook)).into_any(),
        subheading(workbook.say(|words| words.start.sessions)),
        paragraph(workbook.say(|words| words.start.sessions_text)),
        time_at_hand(workbook, edition),
        element("ol")
            .class("sessions")
            .child(edition.sessions.iter().map(|one| session(workbook, edition, one)).collect_view())
            .into_any(),
        element("p")
            .child(workbook.word(|words| words.start.own_case))
            .child(" ")
            .child(
                element("a")
                    .with("href", Place::Cases.to_string())
                    .child(workbook.word(|words| words.start.to_cases)),
            )
            .into_any(),
        subheading(workbook.say(|words| words.app.privacy)),
        element("div").lang(tag).child(blocks(&edition.care.stays, 1)).into_any(),
    ])
}

/// That somebody made this edition of another, and who. No edition can leave this away.
fn adapted(workbook: Workbook, edition: &Edition) -> AnyView {
    let author = edition.author.clone();
    workbook
        .is_adapted
        .then(|| {
            let made = workbook.say_sentence(move |words| match &author {
                Some(author) => words.adapted.by(author),
                None => words.adapted.nobody.to_string(),
            });
            element("p").class("adapted").child(made)
        })
        .into_any()
}

/// For who had notes already and finds an empty workbook.
fn had_notes(workbook: Workbook) -> AnyView {
    paragraph(link(&Place::Missing, workbook.say(|words| words.missing.had_notes)))
}

fn session(workbook: Workbook, edition: &Edition, session: &Session) -> AnyView {
    let (address, title) = (Place::Session(session.id.clone()).to_string(), session.title.clone());
    let number = session.id.to_string();
    element("li")
        .child(
            element("a")
                .with("href", address)
                .child(workbook.sentence(move |words| words.start.session(&number, &title))),
        )
        .child(hint(said(edition, &session.purpose)))
        .into_any()
}

/// What was put to somebody and has not come back yet. Says nothing of how long.
fn open(workbook: Workbook, edition: &Edition) -> AnyView {
    let open = workbook.with_notebook(|notebook| awaited(edition, notebook));
    if open.is_empty() {
        return column([]);
    }
    let line = |awaited: Awaited| {
        let place = Place::of_field(&awaited.field);
        link(&place, own_words(Signal::stored(awaited.says.join(" · "))))
    };
    element("section")
        .class("resume")
        .child(subheading(workbook.say(|words| words.awaited.title)))
        .child(hint(workbook.say(|words| words.awaited.text)))
        .child(bullets(open.into_iter().map(line)))
        .into_any()
}

/// The way back to where one was last at work, if one was.
fn resume(workbook: Workbook) -> AnyView {
    optional(move || {
        let place = workbook.last_place()?;
        let name = super::title(workbook.words(), &workbook.edition(), Some(&place));
        let go_on = workbook.say_sentence(|words| words.start.continue_with(&name));
        let view = element("section")
            .class("resume")
            .child(subheading(workbook.say(|words| words.start.continue_title)))
            .child(paragraph(link(&place, go_on)))
            .child(paragraph(link(&Place::Timeline, workbook.say(|words| words.timeline.title))));
        Some(view.into_any())
    })
}
