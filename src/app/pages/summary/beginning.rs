//! What to begin with, the participant's own texts, and beginning anew.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, TextBox, Weight, Word, button, choice, column, confirmed, element, group_of,
            hint, optional, text_box,
        },
        state::Notice,
    },
    notebook::{Composition, FieldId},
    summary::{Beginning, own_labels},
};

/// The choices to begin with, each with what it ticks.
pub fn beginnings(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let one = |beginning: Beginning| {
        let (name, ticks): (Word, Word) = match beginning {
            Beginning::ForTheGroup => {
                (|words| words.composing.for_group, |words| words.composing.for_group_text)
            }
            Beginning::ForMyself => {
                (|words| words.composing.for_myself, |words| words.composing.for_myself_text)
            }
            Beginning::OnePage => (|words| words.composing.one_page, |words| words.composing.one_page_text),
        };
        let begin = move || choosing.change(&|selection, groups| selection.begin(groups, beginning));
        element("div")
            .class("beginning")
            .child(button(Weight::Plain, workbook.say(name), begin))
            .child(hint(workbook.say(ticks)))
            .into_any()
    };
    group_of(
        workbook.say(|words| words.composing.begin),
        column([hint(workbook.say(|words| words.composing.begin_text)), column(Beginning::ALL.map(one))]),
    )
}

/// The participant's own texts, to stand in front.
pub fn own_page(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let is_there = choosing.reads(|selection| selection.composition.own_page);
    let tick = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: is_there,
        label: workbook.say(|words| words.composing.own_page),
        name: None,
        choose: Box::new(move |tick| choosing.change(&|selection, _| selection.composition.own_page = tick)),
    });
    let field = move |(number, label): (usize, &'static str)| {
        text_box(TextBox {
            id: format!("own/{number}"),
            label: label.into_any(),
            hint: (number == 1).then(|| workbook.say(|words| words.composing.keep_text)),
            text: Signal::derive(move || {
                choosing.selection.with(|selection| selection.composition.own(number).to_string())
            }),
            write: Box::new(move |text| {
                choosing.write(&|selection, _| selection.composition.write_own(number, text.clone()));
            }),
        })
    };
    let is_there = Memo::new(move |_| is_there.get());
    let fields = optional(move || {
        let labels: [_; Composition::OWN] = own_labels(workbook.words());
        is_there.get().then(|| column(labels.into_iter().enumerate().map(field)))
    });
    column([tick, fields])
}

/// The way to erase the whole choice, with every word that was changed for it.
pub fn start_over(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let erase = move || {
        workbook.erase(&[FieldId::Composition]);
        workbook.notify(Some(Notice { text: |words| words.composing.erased, undo: None }));
    };
    column([
        hint(workbook.say(|words| words.composing.erase_text)),
        confirmed(workbook, "sure".into(), workbook.say(|words| words.composing.erase), erase),
    ])
}
