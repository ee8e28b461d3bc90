//! The cases in the bin: put back, or erased for good.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Weight, button, column, confirmed, element, optional, own_words, subheading},
        exercises::case_name,
        state::{Notice, Workbook},
    },
    browser::{clock, page},
    exercises::CaseId,
    notebook::{BIN_TERM, Binned},
};

/// The bin, where something is in it.
pub fn bin(workbook: Workbook) -> AnyView {
    optional(move || {
        let binned = workbook.cases().bin().to_vec();
        (!binned.is_empty()).then(|| {
            let lines = binned.into_iter().map(|binned| line(workbook, binned)).collect_view();
            column([
                subheading(workbook.say(|words| words.cases.bin)),
                element("ul").class("cases").child(lines).into_any(),
            ])
        })
    })
}

/// One case in the bin. Erasing for good is asked twice.
fn line(workbook: Workbook, binned: Binned) -> AnyView {
    let Binned { id, thrown } = binned;
    let title = case_name(workbook, id.clone());
    let (back, erased, sure_id) = (id.clone(), id.clone(), format!("sure/{id}"));
    let put_back = move || {
        workbook.change_cases(|cases, _| cases.put_back(&back));
        page::before_next_paint(page::focus_heading_in_place);
    };
    let when = workbook.sentence(move |words| {
        let last = clock::moment_in_words(thrown.0 + BIN_TERM, workbook.language().tag());
        words.cases.bin_until(&last)
    });
    let back_name = workbook.following(move |words| words.cases.put_back(&title.get())).into_any();
    let erase_name = workbook.following(move |words| words.cases.erase(&title.get())).into_any();
    element("li")
        .child(own_words(title))
        .child(element("span").class("hint").child(" ").child(when))
        .child(
            element("div")
                .class("actions")
                .child(button(Weight::Quiet, back_name, put_back))
                .child(confirmed(workbook, sure_id, erase_name, move || erase(workbook, &erased))),
        )
        .into_any()
}

fn erase(workbook: Workbook, case: &CaseId) {
    workbook.erase_case(case);
    workbook.notify(Some(Notice { text: |words| words.cases.erased, undo: None }));
    page::before_next_paint(page::focus_heading_in_place);
}
