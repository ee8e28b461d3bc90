//! What left before: when, in which forms, and in which words. Each can be erased for good.

use leptos::prelude::*;

use super::{heading, ways};
use crate::{
    app::{
        components::{blocks, column, confirmed, dynamic, element, hint, lead, link, paragraph},
        state::{Notice, Workbook},
    },
    browser::{clock, page},
    notebook::{Departure, FieldId, Place},
};

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    let list = dynamic(move || {
        let departures = workbook.departures();
        match departures.is_empty() {
            true => hint(workbook.say(|words| words.departures.empty)),
            false => {
                let lines = departures.into_iter().map(|(field, of)| departure(workbook, field, &of));
                let lines = lines.collect::<Vec<_>>();
                element("ol").class("versions").with("role", "list").child(lines).into_any()
            }
        }
    });
    column([
        heading(workbook.say(|words| words.departures.title)),
        lead(workbook.say(|words| words.departures.text)),
        list,
        paragraph(link(&Place::Summary, workbook.say(|words| words.departures.back))),
    ])
}

fn departure(workbook: Workbook, field: FieldId, departure: &Departure) -> AnyView {
    let form = |form: &String| {
        // A form of a later program is called what that one calls it.
        ways::says(form).map_or_else(|| form.clone(), |says| workbook.word(says).to_string())
    };
    let forms: Vec<String> = departure.forms.iter().map(form).collect();
    let day = clock::day_in_words(&departure.day, workbook.language().tag());
    let title = workbook.sentence(|words| words.departures.of(&day, &forms.join(", ")));
    let id = format!("sure/{field}");
    let erase = move || {
        workbook.erase(std::slice::from_ref(&field));
        page::focus_heading_in_place();
        workbook.notify(Some(Notice { text: |words| words.departures.erased, undo: None }));
    };
    let name = workbook.say_sentence(|words| words.departures.erase(&title));
    element("li")
        .child(
            element("details")
                .anew()
                .child(element("summary").child(title))
                .child(
                    element("div")
                        .class("departure")
                        .with("lang", departure.language.clone())
                        .child(blocks(&departure.blocks(), 1)),
                )
                .child(confirmed(workbook, id, name, erase)),
        )
        .into_any()
}
