//! Taking the table along, in the same forms as a summary.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Weight, button, column, element, optional, status, subheading},
        pages::ways::{Taken, WAYS},
        state::Workbook,
    },
    browser::clock,
    document::Document,
    summary::Laid,
};

/// The ways to take the table along; there only while it shows something.
pub fn ways(workbook: Workbook, laid: Memo<Laid>) -> AnyView {
    let taken = RwSignal::new(String::new());
    let shows = Memo::new(move |_| laid.with(|laid| matches!(laid, Laid::Sections(..))));
    let buttons = optional(move || shows.get().then(|| buttons(workbook, laid, taken)));
    column([buttons, status(workbook.say_following(move |_| taken.get()))])
}

fn buttons(workbook: Workbook, laid: Memo<Laid>, taken: RwSignal<String>) -> AnyView {
    let mut actions = element("div").class("actions");
    for way in WAYS {
        let act = move || {
            let words = workbook.words();
            let document = laid.with_untracked(|laid| laid.document(&workbook.edition()));
            let came = move |came: Taken, _: &Document| {
                if came != Taken::Printed {
                    // The page may be gone by now.
                    let _ = taken.try_set(came.says(words));
                }
            };
            way.take(document, &words.laying.file_name(&clock::today()), Box::new(came));
        };
        actions = actions.child(button(Weight::Plain, workbook.say(way.name), act));
    }
    column([subheading(workbook.say(|words| words.laying.take)), actions.into_any()])
}
