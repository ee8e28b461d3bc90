//! Taking the table along, in the same forms as a summary.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        components::{Weight, Word, button, column, element, optional, status, subheading},
        state::Workbook,
    },
    browser::{clipboard, clock, download, page},
    document::{Document, html, markdown, odt, text},
    summary::Laid,
};

/// A form of file: what its button says, how its name ends, its media type, and how it is written.
type Form = (Word, &'static str, &'static str, fn(&Document) -> Vec<u8>);

const FORMS: [Form; 4] = [
    (|words| words.summary.odt, ".odt", odt::MEDIA_TYPE, |document| odt::file(document, &[])),
    (
        |words| words.summary.markdown,
        ".md",
        "text/markdown",
        |document| markdown::file(document).into_bytes(),
    ),
    (|words| words.summary.html, ".html", "text/html", |document| html::file(document).into_bytes()),
    (|words| words.summary.plain, ".txt", "text/plain", |document| text::file(document).into_bytes()),
];

/// The ways to take the table along; there only while it shows something.
pub fn ways(workbook: Workbook, laid: Memo<Laid>) -> AnyView {
    let taken = RwSignal::new(String::new());
    let shows = Memo::new(move |_| laid.with(|laid| matches!(laid, Laid::Sections(..))));
    let buttons = optional(move || shows.get().then(|| buttons(workbook, laid, taken)));
    column([buttons, status(workbook.say_following(move |_| taken.get()))])
}

fn buttons(workbook: Workbook, laid: Memo<Laid>, taken: RwSignal<String>) -> AnyView {
    let document = move || laid.with_untracked(|laid| laid.document(&workbook.edition()));
    let mut actions = element("div").class("actions");
    for (name, ending, media_type, write) in FORMS {
        let act = move || {
            let name = workbook.words().laying.file_name(&clock::today()) + ending;
            if download::offer(&name, media_type, &write(&document())) {
                taken.set(workbook.words().summary.downloaded(&name));
            }
        };
        actions = actions.child(button(Weight::Plain, workbook.say(name), act));
    }
    let copy = move || {
        let (document, words) = (document(), &workbook.words().summary);
        spawn_local(async move {
            let copied =
                clipboard::copy_rich(&html::fragment(&document.blocks), &markdown::file(&document)).await;
            // The page may be gone by now.
            let _ = taken.try_set(if copied { words.copied } else { words.not_copied }.into());
        });
    };
    column([
        subheading(workbook.say(|words| words.laying.take)),
        actions
            .child(button(Weight::Plain, workbook.say(|words| words.summary.copy), copy))
            .child(button(Weight::Plain, workbook.say(|words| words.summary.print), page::print))
            .into_any(),
    ])
}
