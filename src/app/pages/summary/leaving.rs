//! Taking the summary along: what is asked first, the ways out, and the copy that is kept of what left.

use leptos::prelude::*;

use super::{Choosing, hiding, sharing};
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, Weight, bullets, button, choice, column, element, hint, optional, paragraph,
            subheading, truth,
        },
        pages::ways::{PRINT, Taken, WAYS, Way},
    },
    browser::clock,
    document::Document,
    notebook::Departure,
    summary::redaction::Question,
};

/// The ways to take it along; there only while there is something to take, and once every word that may be recognisable is decided about or
/// waived.
pub fn take(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let taken = RwSignal::new(None);
    keep_what_is_printed(choosing);
    let is_free = Memo::new(move |_| choosing.is_free());
    let undecided = Memo::new(move |_| choosing.questions.with(|questions| !questions.is_empty()));
    let asked = optional(move || (choosing.leaves.get() && undecided.get()).then(|| waiting(choosing)));
    let ways = optional(move || {
        (choosing.leaves.get() && is_free.get()).then(|| {
            column([questions(choosing), buttons(choosing, taken), sharing::for_the_table(choosing, taken)])
        })
    });
    let title =
        optional(move || choosing.leaves.get().then(|| subheading(workbook.say(|words| words.summary.take))));
    let said = workbook.following(move |words| {
        taken.with(|taken: &Option<Taken>| taken.as_ref().map_or_else(String::new, |taken| taken.says(words)))
    });
    column([title, asked, ways, element("p").with("role", "status").child(said).into_any()])
}

/// What is still to be decided, and the way to go on without.
fn waiting(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let says = workbook
        .say_following(move |words| words.hiding.waits(&choosing.questions.with(Vec::len).to_string()));
    let go_on = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: truth(move || choosing.is_free()),
        label: workbook.say(|words| words.hiding.go_on),
        name: None,
        choose: Box::new(move |tick| {
            let words =
                |questions: &Vec<Question>| questions.iter().map(|question| question.words.clone()).collect();
            choosing.waived.set(if tick { choosing.questions.with_untracked(words) } else { Vec::new() });
        }),
    });
    let to_words = workbook.say(|words| words.hiding.to_words);
    element("div")
        .class("waiting")
        .child(paragraph(says))
        .child(button(Weight::Plain, to_words, hiding::go_to_questions))
        .child(go_on)
        .into_any()
}

/// Three questions that no rule can answer. Nobody has to: they are there to be thought about.
fn questions(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    element("div")
        .class("confirm")
        .child(paragraph(workbook.say(|words| words.hiding.questions)))
        .child(bullets([
            workbook.say(|words| words.hiding.question_colleague),
            workbook.say(|words| words.hiding.question_only),
            workbook.say(|words| words.hiding.question_self),
        ]))
        .child(hint(workbook.say(|words| words.hiding.question_text)))
        .into_any()
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
        no_copy,
        hint(workbook.say(|words| words.departures.no_copy_text)),
        element("div")
            .class("actions")
            .child(WAYS.iter().enumerate().map(way).collect::<Vec<_>>())
            .into_any(),
    ])
}

/// Keeps what is printed by the browser's own command as well; the same words are kept once.
fn keep_what_is_printed(choosing: Choosing) {
    let printing = window_event_listener_untyped("beforeprint", move |_| {
        let document = choosing.document.get_untracked();
        if let Some(document) = document.filter(|_| untrack(|| choosing.is_free())) {
            keep(choosing, PRINT, &document);
        }
    });
    on_cleanup(move || printing.remove());
}

/// Lets the summary leave by one of the ways.
fn leave(choosing: Choosing, taken: RwSignal<Option<Taken>>, way: &'static Way) {
    let Some(document) = choosing.document.get_untracked() else { return };
    let name = choosing.language.words().summary.file_name(&clock::today());
    let came = move |came: Taken, document: &Document| {
        if came != Taken::NotCopied {
            keep(choosing, way.form, document);
        }
        if came != Taken::Printed {
            // The page may be gone by now.
            let _ = taken.try_set(Some(came));
        }
    };
    way.take(document, &name, Box::new(came));
}

/// Keeps what left, unless the participant keeps no copy.
pub fn keep(choosing: Choosing, form: &str, document: &Document) {
    let keeps_none = choosing.selection.try_with_untracked(|selection| selection.composition.keeps_no_copy);
    if keeps_none == Some(false) {
        choosing.workbook.keep_departure(Departure::of(document, clock::today(), form));
    }
}
