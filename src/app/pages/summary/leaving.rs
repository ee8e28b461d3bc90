//! Taking the summary along: the ways out, and the copy that is kept of what left.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, Weight, button, choice, column, element, hint, optional, subheading,
        },
        pages::ways::{Taken, WAYS, Way},
    },
    browser::clock,
    document::Document,
    notebook::Departure,
};

/// The ways to take it along; there only while there is something to take.
pub fn take(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let taken = RwSignal::new(None);
    let can_leave = Memo::new(move |_| choosing.document.with(Option::is_some));
    let buttons = optional(move || can_leave.get().then(|| buttons(choosing, taken)));
    let said = workbook.following(move |words| {
        taken.with(|taken: &Option<Taken>| taken.as_ref().map_or_else(String::new, |taken| taken.says(words)))
    });
    column([buttons, element("p").with("role", "status").child(said).into_any()])
}

fn buttons(choosing: Choosing, taken: RwSignal<Option<Taken>>) -> AnyView {
    let workbook = choosing.workbook;
    let way = |(number, way): (usize, &'static Way)| {
        let weight = if number == 0 { Weight::Primary } else { Weight::Plain };
        button(weight, workbook.say(way.name), move || leave(choosing, taken, way))
    };
    let no_copy = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: choosing.reads(|selection| selection.composition.keeps_no_copy),
        label: workbook.say(|words| words.departures.no_copy),
        name: None,
        choose: Box::new(move |tick| {
            choosing.change(&|selection, _| selection.composition.keeps_no_copy = tick);
        }),
    });
    column([
        subheading(workbook.say(|words| words.summary.take)),
        no_copy,
        hint(workbook.say(|words| words.departures.no_copy_text)),
        element("div")
            .class("actions")
            .child(WAYS.iter().enumerate().map(way).collect::<Vec<_>>())
            .into_any(),
    ])
}

/// Lets the summary leave by one of the ways.
fn leave(choosing: Choosing, taken: RwSignal<Option<Taken>>, way: &'static Way) {
    let Some(document) = choosing.document.get_untracked() else { return };
    let name = choosing.language.words().summary.file_name(&clock::today());
    let came = move |came: Taken, document: &Document| {
        if came != Taken::NotCopied {
            keep(choosing, way, document);
        }
        if came != Taken::Printed {
            // The page may be gone by now.
            let _ = taken.try_set(Some(came));
        }
    };
    way.take(document, &name, Box::new(came));
}

/// Keeps what left, unless the participant keeps no copy.
fn keep(choosing: Choosing, way: &Way, document: &Document) {
    let keeps_none = choosing.selection.try_with_untracked(|selection| selection.composition.keeps_no_copy);
    if keeps_none == Some(false) {
        choosing.workbook.keep_departure(Departure::of(document, clock::today(), way.form));
    }
}
