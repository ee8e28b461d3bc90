//! The participant's cases: a list in their own order, and the bin.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Weight, blocks, button, confirmed, named_button, optional, own_words},
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
    view! {
        {heading(workbook.say(|words| words.app.cases))}
        <p>{workbook.word(|words| words.cases.text)}</p>
        <details open=untrack(|| workbook.cases().order().is_empty())>
            <summary>{workbook.word(|words| words.cases.before)}</summary>
            <div lang=edition.language.tag()>{blocks(&edition.case.care, 1)}</div>
        </details>
        <p>{button(Weight::Primary, workbook.say(|words| words.cases.new), new)}</p>
        <h2>{workbook.word(|words| words.cases.list)}</h2>
        {list(workbook)}
        {bin(workbook)}
    }
    .into_any()
}

fn list(workbook: Workbook) -> AnyView {
    let empty = optional(move || {
        let hint = || view! { <p class="hint">{workbook.word(|words| words.cases.empty)}</p> }.into_any();
        workbook.cases().order().is_empty().then(hint)
    });
    view! {
        {empty}
        <ul class="cases">
            <For
                each=move || workbook.cases().order().to_vec()
                key=CaseId::clone
                children=move |id| line(workbook, id)
            />
        </ul>
    }
    .into_any()
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
    view! {
        <li>
            <a href=Place::Case(id).to_string()>{own_words(title)}</a>
            <div class="actions">
                {named_button(Some(up_id), Weight::Quiet, up_name, move_up)}
                {named_button(Some(down_id), Weight::Quiet, down_name, move_down)}
                {button(Weight::Quiet, throw_name, move || throw_away(workbook, thrown.clone()))}
            </div>
        </li>
    }
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
            view! {
                <h2>{workbook.word(|words| words.cases.bin)}</h2>
                <ul class="cases">{lines}</ul>
            }
            .into_any()
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
    view! {
        <li>
            {own_words(title)}
            <span class="hint">" "{when}</span>
            <div class="actions">
                {button(Weight::Quiet, back_name, put_back)}
                {confirmed(workbook, sure_id, erase_name, move || erase(workbook, &erased))}
            </div>
        </li>
    }
    .into_any()
}

fn erase(workbook: Workbook, case: &CaseId) {
    workbook.erase_case(case);
    workbook.notify(Some(Notice { text: |words| words.cases.erased, undo: None }));
    page::before_next_paint(page::focus_heading_in_place);
}
