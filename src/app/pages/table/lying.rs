//! What lies on the table, without a name but a typed one; and the smallest group of which something is shown.

use leptos::prelude::*;

use crate::{
    app::{
        components::{TextBox, Weight, button, checked_line, dynamic, element, hint, own_words, paragraph},
        state::Workbook,
    },
    summary::LOWEST,
};

/// What lies there, each with the way to take it off.
pub fn list(workbook: Workbook) -> AnyView {
    let list = dynamic(move || {
        let (words, mut lines) = (workbook.words(), Vec::new());
        workbook.laying.on_table.with(|on_table| {
            for (index, summary) in on_table.summaries.iter().enumerate() {
                let number = (index + 1).to_string();
                let called = words.laying.summary(&number);
                let left_out = summary.says_left_out(&called, words);
                let called = match &summary.name {
                    Some(name) => words.laying.named(name, &number),
                    None => called,
                };
                let take_off = move || workbook.take_off(|on_table| &mut on_table.summaries, index);
                lines.push(line(workbook, called, left_out, Box::new(take_off)));
            }
            for (index, tally) in on_table.tallies.iter().enumerate() {
                let edition = workbook.edition();
                let mut sorts = edition.value_sorts();
                let sort = sorts.find(|(exercise, part, _)| tally.is_of(&exercise.id, &part.id));
                let sort = sort.map_or("", |(exercise, ..)| exercise.id.as_str());
                let (number, people) = ((index + 1).to_string(), tally.people().to_string());
                let take_off = move || workbook.take_off(|on_table| &mut on_table.tallies, index);
                let called = words.laying.tally_of(&number, &people, sort);
                lines.push(line(workbook, called, None, Box::new(take_off)));
            }
        });
        match lines.is_empty() {
            true => paragraph(workbook.say(|words| words.laying.nothing)),
            false => element("ul").class("lying").child(lines).into_any(),
        }
    });
    element("div").child(list).into_any()
}

fn line(workbook: Workbook, called: String, left_out: Option<String>, take_off: Box<dyn Fn()>) -> AnyView {
    let name = workbook.sentence(|words| words.laying.take_off(&called));
    element("li")
        .child(own_words(Signal::stored(called)))
        .child(button(Weight::Quiet, own_words(Signal::stored(name)), take_off))
        .child(left_out.map(|left_out| hint(left_out.into_any())))
        .into_any()
}

/// The field for the smallest group.
pub fn least(workbook: Workbook) -> AnyView {
    let least = workbook.laying.least;
    let typed = RwSignal::new(least.get_untracked().to_string());
    let write = move |text: String| {
        if let Some(number) = text.trim().parse().ok().filter(|number| *number >= LOWEST) {
            least.set(number);
        }
        typed.set(text);
    };
    let field = TextBox {
        id: "table-least".into(),
        label: workbook.say(|words| words.laying.least),
        hint: None,
        text: typed.into(),
        write: Box::new(write),
    };
    let problem = workbook.following(move |words| {
        let now = least.get();
        match typed.with(|typed| typed.trim().parse() == Ok(now)) {
            true => String::new(),
            false => words.laying.no_least(&LOWEST.to_string(), &now.to_string()),
        }
    });
    element("div").class("number").child(checked_line(field, problem)).into_any()
}
