//! Summaries come to the table: as files that are chosen or dropped, and as pasted text.

use leptos::{ev::Event, prelude::*, task::spawn_local};

use crate::{
    app::{
        components::{TextBox, Weight, bullets, button, element, labelled, optional, text_box},
        state::{NotLaid, Workbook},
    },
    browser::{
        dropping,
        upload::{self, Given},
    },
    summary::MOST_BYTES,
};

/// The id of the field for files.
const FILES: &str = "table-files";

/// The field for files.
pub fn files(workbook: Workbook) -> AnyView {
    let hint_id = "table-files-hint";
    let field = element("input")
        .with("type", "file")
        .with("multiple", true)
        .with("id", FILES)
        .with("aria-describedby", hint_id)
        .on("change", move |_| lay(workbook, upload::take_from(FILES)));
    let hint = (workbook.say(|words| words.laying.files_text), hint_id.into());
    labelled(FILES.into(), workbook.say(|words| words.laying.files), Some(hint), field.into_any())
}

/// Files that are dropped anywhere on the page come to the table, as long as it is there.
pub fn follow_drops(workbook: Workbook) {
    let over = window_event_listener_untyped("dragover", |event: Event| {
        dropping::brings_files(&event);
    });
    let drop = window_event_listener_untyped("drop", move |event: Event| {
        if dropping::brings_files(&event) {
            lay(workbook, dropping::files(&event));
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

/// Reads files and lays them on the table, all at once.
fn lay(workbook: Workbook, files: Vec<Given>) {
    let sitting = workbook.laying.sitting();
    spawn_local(async move {
        let mut texts = Vec::new();
        for file in &files {
            texts.push((file.name(), file.text(MOST_BYTES).await));
        }
        workbook.lay(texts, sitting);
    });
}

/// The field for a text.
pub fn text(workbook: Workbook) -> AnyView {
    let text = RwSignal::new(String::new());
    let field = text_box(TextBox {
        id: "table-text".into(),
        label: workbook.say(|words| words.laying.text_of_one),
        hint: Some(workbook.say(|words| words.laying.paste_text)),
        text: text.into(),
        write: Box::new(move |typed| text.set(typed)),
    });
    let lay = move || {
        let name = workbook.words().laying.pasted.to_string();
        if workbook.lay(vec![(name, Ok(text.get_untracked()))], workbook.laying.sitting()) {
            text.set(String::new());
        }
    };
    element("details")
        .child(element("summary").child(workbook.word(|words| words.laying.paste)))
        .child(field)
        .child(button(Weight::Plain, workbook.say(|words| words.laying.lay_text), lay))
        .into_any()
}

/// What came last and does not lie on the table, each with why.
pub fn not_laid(workbook: Workbook) -> AnyView {
    let told = optional(move || {
        let not_laid = workbook.laying.on_table.with(|on_table| on_table.not_laid.clone());
        let words = workbook.words();
        let sentence = |(name, why): &(String, NotLaid)| match why {
            NotLaid::Unread(why) => why.says(name, words).into_any(),
            NotLaid::Twice => words.laying.twice(name).into_any(),
        };
        (!not_laid.is_empty()).then(|| bullets(not_laid.iter().map(sentence)))
    });
    element("div").class("told").with("role", "alert").with("translate", "no").child(told).into_any()
}
