//! The keys that do something, and whether `?` shows them: a key that does something by itself can be switched off (WCAG 2.2, 2.1.4).

use leptos::prelude::*;

use super::close;
use crate::{
    app::{
        components::{Choice, ChoiceKind, Word, choice, column, element, hint, truth},
        state::Workbook,
    },
    notebook::Place,
};

/// Each key with what it does.
const KEYS: [(&str, Word); 5] = [
    ("K", |words| words.keys.anywhere),
    ("Z", |words| words.keys.undo),
    ("?", |words| words.keys.this),
    ("Esc", |words| words.keys.escape),
    ("Tab", |words| words.keys.tab),
];

/// The keys, and the way to the page for when something does not work.
pub fn keys(workbook: Workbook) -> AnyView {
    let line = |(key, does): (&'static str, Word)| {
        let letter = element("kbd").child(key);
        let together = match key {
            "K" => column([control(workbook), letter.into_any()]),
            "Z" => column([control(workbook), "(Shift + ) ".into_any(), letter.into_any()]),
            "Tab" => column(["(Shift + ) ".into_any(), letter.into_any()]),
            _ => letter.into_any(),
        };
        column([
            element("dt").child(together).into_any(),
            element("dd").child(workbook.word(does)).into_any(),
        ])
    };
    let by_letter = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: truth(move || workbook.shows_keys_by_letter()),
        label: workbook.say(|words| words.keys.by_letter),
        name: None,
        choose: Box::new(move |by_letter| workbook.show_keys_by_letter(by_letter)),
    });
    let problems = element("a")
        .with("href", Place::Problems.to_string())
        .on("click", |_| close())
        .child(workbook.word(|words| words.problems.title));
    column([
        element("dl").class("keys").child(column(KEYS.map(line))).into_any(),
        element("h3").child(workbook.word(|words| words.keys.sorting)).into_any(),
        hint(workbook.say(|words| words.value_sort.keys)),
        by_letter,
        element("p").child(problems).into_any(),
    ])
}

/// The key that is held with another one: Ctrl, or Command on a Mac.
fn control(workbook: Workbook) -> AnyView {
    column([element("kbd").child(workbook.word(|words| words.keys.ctrl)).into_any(), " + ".into_any()])
}
