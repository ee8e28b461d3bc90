//! For who wants to write in peace: only the page on the screen, and a timer.

use leptos::prelude::*;

use super::{Weight, column, dynamic, element, hint, named_button, toggle, truth};
use crate::{app::state::Workbook, browser::page, locale::Words};

/// What the buttons of the timer are known by in the page.
const FIRST: &str = "timer/first";
const STOP: &str = "timer/stop";

/// How long a timer can be set for, in minutes.
const MINUTES: [u64; 4] = [5, 10, 15, 25];

/// The switch for writing quietly, and the timer.
pub fn calm(workbook: Workbook) -> AnyView {
    let is_calm = truth(move || workbook.is_calm());
    let quiet = toggle(workbook.say(|words| words.calm.write), is_calm, move || {
        workbook.be_calm(!is_calm.get_untracked());
    });
    element("div").class("writing").child(quiet).child(timer(workbook)).into_any()
}

fn timer(workbook: Workbook) -> AnyView {
    let runs = Memo::new(move |_| workbook.minutes_left().is_some());
    let inside = dynamic(move || if runs.get() { running(workbook) } else { setting(workbook) });
    element("details")
        .child(element("summary").child(workbook.word(|words| words.calm.timer)))
        .child(inside)
        .into_any()
}

fn setting(workbook: Workbook) -> AnyView {
    let set = |minutes: u64| {
        let id = (minutes == MINUTES[0]).then(|| FIRST.to_string());
        let name = workbook.say_sentence(|words| words.calm.minutes(&minutes.to_string()));
        named_button(id, Weight::Plain, name, move || {
            workbook.set_timer(minutes);
            page::focus_soon(STOP.into());
        })
    };
    column([
        hint(workbook.say(|words| words.calm.timer_text)),
        element("div").class("actions").child(column(MINUTES.map(set))).into_any(),
    ])
}

fn running(workbook: Workbook) -> AnyView {
    let more = named_button(None, Weight::Plain, workbook.say(|words| words.calm.more), move || {
        workbook.set_timer(MINUTES[0]);
    });
    let stop =
        named_button(Some(STOP.into()), Weight::Plain, workbook.say(|words| words.calm.stop), move || {
            workbook.stop_timer();
            page::focus_soon(FIRST.into());
        });
    let left = workbook.following(move |words| left(workbook, words));
    column([
        element("p").with("role", "timer").child(left).into_any(),
        element("div").class("actions").child(column([more, stop])).into_any(),
    ])
}

/// How long the timer still runs, in words; empty where none does.
pub fn left(workbook: Workbook, words: &'static Words) -> String {
    match workbook.minutes_left() {
        None => String::new(),
        Some(1) => words.calm.last.to_string(),
        Some(minutes) => words.calm.left(&minutes.to_string()),
    }
}
