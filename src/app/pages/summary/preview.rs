//! What leaves, word for word, on the sheets that it will take on paper.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::components::{blocks, dynamic, element, paragraph, switched_button, truth},
    browser::{page, paper},
};

/// What the sheets are known by in the page.
const SHEETS: &str = "sheets";

/// The document as it leaves, and the way to turn its sheets.
pub fn preview(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let (count, sheet) = (RwSignal::new(0), RwSignal::new(0));
    let shown = dynamic(move || match choosing.document.get() {
        Some(document) => {
            page::before_next_paint(move || {
                let name = |number: usize, count: usize| {
                    workbook.sentence(|words| words.composing.sheet(&count.to_string(), &number.to_string()))
                };
                // The page may be gone by now.
                let _ = count.try_set(paper::sheets(SHEETS, &name));
                let _ = sheet.try_set(paper::sheet(SHEETS));
            });
            element("article")
                .class("sheets")
                .with("id", SHEETS)
                .with("tabindex", "0")
                .with("aria-labelledby", "preview")
                .lang(document.language)
                .on("scroll", move |_| sheet.set(paper::sheet(SHEETS)))
                .child(element("h3").child(document.title.clone()))
                .child(blocks(&document.blocks, 2))
                .into_any()
        }
        None => {
            count.set(0);
            paragraph(workbook.say(|words| words.summary.nothing))
        }
    });
    let preview = element("section")
        .class("preview")
        .with("aria-labelledby", "preview")
        .child(element("h2").with("id", "preview").child(workbook.word(|words| words.summary.preview)))
        .child(shown);
    let says = workbook.following(move |words| match count.get() {
        0 => String::new(),
        count => words.composing.sheets(&count.to_string()),
    });
    let at = workbook.following(move |words| {
        words.composing.sheet(&count.get().to_string(), &(sheet.get() + 1).to_string())
    });
    let turn = move |to: usize| {
        paper::turn_to(SHEETS, to);
        sheet.set(to);
    };
    let back = switched_button(
        workbook.say(|words| words.composing.previous),
        truth(move || sheet.get() > 0),
        move || turn(sheet.get_untracked() - 1),
    );
    let on = switched_button(
        workbook.say(|words| words.composing.next),
        truth(move || sheet.get() + 1 < count.get()),
        move || turn(sheet.get_untracked() + 1),
    );
    let turning = element("div")
        .class("turning")
        .follow("hidden", move || (count.get() == 0).then_some(""))
        .child(back)
        .child(element("span").with("role", "status").child(at))
        .child(on);
    element("div")
        .class("on-paper")
        // The browser's own command prints nothing that still waits for a decision.
        .follow("data-waits", move || (!choosing.is_free()).then_some(""))
        .child(preview)
        .child(turning)
        .child(element("p").class("hint").child(says))
        .into_any()
}
