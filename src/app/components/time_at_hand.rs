//! How much time one has, with what fits in it: a way in for who does not know where to begin.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Choice, ChoiceKind, Word, bullets, choice, column, element, group_of, hint, link, optional, said,
};
use crate::{
    app::state::Workbook,
    edition::{Edition, Exercise},
    notebook::Place,
    retrieval::fitting,
};

/// How much time one has, and what fits in it.
pub fn time_at_hand(workbook: Workbook, edition: &Arc<Edition>) -> AnyView {
    let minutes = RwSignal::new(0_usize);
    let radio = |(count, name): (usize, Word)| {
        choice(Choice {
            kind: ChoiceKind::OneOf("time".into()),
            chosen: Signal::derive(move || minutes.get() == count),
            label: workbook.say(name),
            name: None,
            choose: Box::new(move |_| minutes.set(count)),
        })
    };
    let times: [(usize, Word); 4] = [
        (10, |words| words.start.ten_minutes),
        (30, |words| words.start.half_an_hour),
        (60, |words| words.start.an_hour),
        (180, |words| words.start.an_afternoon),
    ];
    let edition = edition.clone();
    let path = optional(move || {
        let time = u16::try_from(minutes.get()).ok().filter(|time| *time > 0)?;
        let picked = workbook.with_notebook(|notebook| {
            fitting(&edition, notebook, time)
                .into_iter()
                .map(|exercise| fits(workbook, &edition, exercise))
                .collect::<Vec<_>>()
        });
        Some(match picked.is_empty() {
            true => hint(workbook.say(|words| words.start.nothing_fits)),
            false => column([hint(workbook.say(|words| words.start.fits)), bullets(picked)]),
        })
    });
    element("details")
        .child(element("summary").child(workbook.word(|words| words.start.time_at_hand)))
        .child(group_of(workbook.say(|words| words.start.how_long), column(times.map(radio))))
        .child(element("div").with("role", "status").child(path))
        .into_any()
}

/// An exercise with the time that it takes.
fn fits(workbook: Workbook, edition: &Edition, exercise: &Exercise) -> AnyView {
    let (place, minutes) = (Place::Exercise(exercise.id.clone()), exercise.minutes.to_string());
    column([
        link(&place, said(edition, &format!("{} {}", exercise.id, exercise.title))),
        " (".into_any(),
        workbook.say_sentence(move |words| words.session.minutes(&minutes)),
        ")".into_any(),
    ])
}
