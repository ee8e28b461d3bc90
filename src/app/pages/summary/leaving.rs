//! Taking the summary along: the ways out, and the copy that is kept of what left.

use leptos::{prelude::*, task::spawn_local};

use super::Choosing;
use crate::{
    app::components::{
        Choice, ChoiceKind, Weight, Word, button, choice, column, element, hint, optional, subheading,
    },
    browser::{clipboard, clock, download, page},
    document::{Document, html, markdown, odt, text},
    notebook::Departure,
};

/// A way out.
pub struct Way {
    /// What it is called in what is kept of it; never changes.
    pub form: &'static str,
    /// What its button says.
    name: Word,
    /// How the page with what left says it.
    pub says: Word,
    act: Act,
}

/// What a way out does with the document.
#[derive(Clone, Copy)]
enum Act {
    /// Hands it over as a file.
    File { ending: &'static str, media_type: &'static str, write: fn(&Document) -> Vec<u8> },
    /// Puts it on the clipboard.
    Copy,
    /// Prints the page, of which the style leaves the preview.
    Print,
}

/// Every way out, the first one to be seen first.
pub const WAYS: &[Way] = &[
    Way {
        form: "odt",
        name: |words| words.summary.odt,
        says: |words| words.departures.odt,
        act: Act::File {
            ending: ".odt",
            media_type: odt::MEDIA_TYPE,
            write: |document| odt::file(document, &[]),
        },
    },
    Way {
        form: "markdown",
        name: |words| words.summary.markdown,
        says: |words| words.departures.markdown,
        act: Act::File {
            ending: ".md",
            media_type: "text/markdown",
            write: |document| markdown::file(document).into_bytes(),
        },
    },
    Way {
        form: "html",
        name: |words| words.summary.html,
        says: |words| words.departures.html,
        act: Act::File {
            ending: ".html",
            media_type: "text/html",
            write: |document| html::file(document).into_bytes(),
        },
    },
    Way {
        form: "text",
        name: |words| words.summary.plain,
        says: |words| words.departures.plain,
        act: Act::File {
            ending: ".txt",
            media_type: "text/plain",
            write: |document| text::file(document).into_bytes(),
        },
    },
    Way {
        form: "copy",
        name: |words| words.summary.copy,
        says: |words| words.departures.copied,
        act: Act::Copy,
    },
    Way {
        form: "print",
        name: |words| words.summary.print,
        says: |words| words.departures.printed,
        act: Act::Print,
    },
];

/// What came of taking the summary along.
#[derive(Clone, PartialEq)]
enum Taken {
    Nothing,
    Downloaded(String),
    Copied,
    NotCopied,
}

/// The ways to take it along; there only while there is something to take.
pub fn take(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let taken = RwSignal::new(Taken::Nothing);
    let can_leave = Memo::new(move |_| choosing.document.with(Option::is_some));
    let buttons = optional(move || can_leave.get().then(|| buttons(choosing, taken)));
    let said = workbook.following(move |words| match taken.get() {
        Taken::Nothing => String::new(),
        Taken::Downloaded(name) => words.summary.downloaded(&name),
        Taken::Copied => words.summary.copied.to_string(),
        Taken::NotCopied => words.summary.not_copied.to_string(),
    });
    column([buttons, element("p").with("role", "status").child(said).into_any()])
}

fn buttons(choosing: Choosing, taken: RwSignal<Taken>) -> AnyView {
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
fn leave(choosing: Choosing, taken: RwSignal<Taken>, way: &'static Way) {
    let Some(document) = choosing.document.get_untracked() else { return };
    match way.act {
        Act::File { ending, media_type, write } => {
            // The name has the day and no word of the participant.
            let name = choosing.language.words().summary.file_name(&clock::today()) + ending;
            if download::offer(&name, media_type, &write(&document)) {
                keep(choosing, way, &document);
                taken.set(Taken::Downloaded(name));
            }
        }
        Act::Copy => spawn_local(async move {
            let copied =
                clipboard::copy_rich(&html::fragment(&document.blocks), &markdown::file(&document)).await;
            if copied {
                keep(choosing, way, &document);
            }
            // The page may be gone by now.
            let _ = taken.try_set(if copied { Taken::Copied } else { Taken::NotCopied });
        }),
        Act::Print => {
            keep(choosing, way, &document);
            page::print();
        }
    }
}

/// Keeps what left, unless the participant keeps no copy.
fn keep(choosing: Choosing, way: &Way, document: &Document) {
    let keeps_none = choosing.selection.try_with_untracked(|selection| selection.composition.keeps_no_copy);
    if keeps_none == Some(false) {
        choosing.workbook.keep_departure(Departure::of(document, clock::today(), way.form));
    }
}
