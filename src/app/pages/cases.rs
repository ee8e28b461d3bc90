//! The participant's cases: a list in their own order, and the bin.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{
            Weight, blocks, button, column, confirmed, dynamic, element, hint, named_button, optional,
            own_words, paragraph, subheading,
        },
        exercises::case_name,
        state::{Notice, Workbook},
    },
    browser::{clock, page},
    edition::Edition,
    exercises::CaseId,
    notebook::{BIN_TERM, Binned, Place},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let new = move || workbook.go_to(&Place::Case(workbook.add_case()));
    column([
        heading(workbook.say(|words| words.app.cases)),
        paragraph(workbook.say(|words| words.cases.text)),
        element("details")
            .with("open", untrack(|| workbook.cases().order().is_empty()))
            .child(element("summary").child(workbook.word(|words| words.cases.before)))
            .child(element("div").lang(edition.language.tag()).child(blocks(&edition.case.care, 1)))
            .into_any(),
        paragraph(button(Weight::Primary, workbook.say(|words| words.cases.new), new)),
        subheading(workbook.say(|words| words.cases.list)),
        list(workbook),
        bin(workbook),
    ])
}

fn list(workbook: Workbook) -> AnyView {
    let empty = optional(move || {
        let hint = || hint(workbook.say(|words| words.cases.empty));
        workbook.cases().order().is_empty().then(hint)
    });
    let lines = dynamic(move || {
        let lines: Vec<AnyView> =
            workbook.cases().order().iter().map(|id| line(workbook, id.clone())).collect();
        lines.into_any()
    });
    column([empty, element("ul").class("cases").child(lines).into_any()])
}

/// One case. The focus stays on the button after a move, since the line has moved under it.
fn line(workbook: Workbook, id: CaseId) -> AnyView {
    let title = case_name(workbook, id.clone());
    let (up, down, thrown) = (id.clone(), id.clone(), id.clone());
    let (up_id, down_id) = (format!("up/{id}"), format!("down/{id}"));
    let (up_again, down_again) = (up_id.clone(), down_id.clone());
    let move_up = move || {
        workbook.change_cases(|cases, _| cases.move_up(&up));
        page::focus_soon(up_again.clone());
    };
    let move_down = move || {
        workbook.change_cases(|cases, _| cases.move_down(&down));
        page::focus_soon(down_again.clone());
    };
    let up_name = workbook.sentence(move |words| words.cases.up(&title.get())).into_any();
    let down_name = workbook.sentence(move |words| words.cases.down(&title.get())).into_any();
    let throw_name = workbook.sentence(move |words| words.cases.throw_away(&title.get())).into_any();
    element("li")
        .child(element("a").with("href", Place::Case(id).to_string()).child(own_words(title)))
        .child(
            element("div")
                .class("actions")
                .child(named_button(Some(up_id), Weight::Quiet, up_name, move_up))
                .child(named_button(Some(down_id), Weight::Quiet, down_name, move_down))
                .child(button(Weight::Quiet, throw_name, move || throw_away(workbook, thrown.clone()))),
        )
        .into_any()
}

/// Throws a case in the bin, and offers to put it back.
fn throw_away(workbook: Workbook, case: CaseId) {
    workbook.change_cases(|cases, now| cases.throw_away(&case, now));
    let undo = Arc::new(move || workbook.change_cases(|cases, _| cases.put_back(&case)));
    workbook.notify(Some(Notice { text: |words| words.cases.thrown, undo: Some(undo) }));
}

fn bin(workbook: Workbook) -> AnyView {
    optional(move || {
        let binned = workbook.cases().bin().to_vec();
        (!binned.is_empty()).then(|| {
            let lines = binned.into_iter().map(|binned| binned_line(workbook, binned)).collect_view();
            column([
                subheading(workbook.say(|words| words.cases.bin)),
                element("ul").class("cases").child(lines).into_any(),
            ])
        })
    })
}

/// One case in the bin. Erasing for good is asked twice.
fn binned_line(workbook: Workbook, binned: Binned) -> AnyView {
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
    let back_name = workbook.sentence(move |words| words.cases.put_back(&title.get())).into_any();
    let erase_name = workbook.sentence(move |words| words.cases.erase(&title.get())).into_any();
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
