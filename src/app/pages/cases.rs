//! The participant's cases: a list in their own order, and the bin.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::blocks,
        exercises::case_name,
        state::{Notice, Workbook},
    },
    browser::{clock, page},
    edition::Edition,
    exercises::CaseId,
    notebook::{Moment, Place},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let new = move |_| workbook.go_to(&Place::Case(workbook.add_case()));
    view! {
        {heading(move || workbook.words().app.cases)}
        <p>{move || workbook.words().cases.text}</p>
        <details open=untrack(|| workbook.cases().order().is_empty())>
            <summary>{move || workbook.words().cases.before}</summary>
            <div lang=edition.language.tag()>{blocks(&edition.case.care, 1)}</div>
        </details>
        <p><button type="button" class="primary" on:click=new>{move || workbook.words().cases.new}</button></p>
        <h2>{move || workbook.words().cases.list}</h2>
        {list(workbook)}
        {bin(workbook)}
    }
    .into_any()
}

fn list(workbook: Workbook) -> AnyView {
    let empty = move || {
        let is_empty = workbook.cases().order().is_empty();
        is_empty.then(|| view! { <p class="hint">{move || workbook.words().cases.empty}</p> })
    };
    view! {
        {empty}
        <ul class="cases">
            <For each=move || workbook.cases().order().to_vec() key=CaseId::clone children=move |id| line(workbook, id) />
        </ul>
    }
    .into_any()
}

/// One case. The focus stays on the button after a move, since the line has moved under it.
fn line(workbook: Workbook, id: CaseId) -> AnyView {
    let title = case_name(workbook, id.clone());
    let (up_id, down_id) = (format!("up/{id}"), format!("down/{id}"));
    let (up, down, thrown) = (id.clone(), id.clone(), id.clone());
    let (first, last) = (id.clone(), id.clone());
    let (up_focus, down_focus) = (up_id.clone(), down_id.clone());
    let is_first = Signal::derive(move || workbook.cases().order().first() == Some(&first));
    let is_last = Signal::derive(move || workbook.cases().order().last() == Some(&last));
    let move_up = move |_| {
        workbook.change_cases(|notebook, _| notebook.cases.move_up(&up));
        page::focus_soon(up_focus.clone());
    };
    let move_down = move |_| {
        workbook.change_cases(|notebook, _| notebook.cases.move_down(&down));
        page::focus_soon(down_focus.clone());
    };
    view! {
        <li>
            <a href=Place::Case(id).to_string() dir="auto" translate="no">{move || title.get()}</a>
            <span class="actions">
                <button
                    type="button"
                    class="quiet"
                    id=up_id
                    aria-disabled=move || is_first.get().then_some("true")
                    on:click=move_up
                >
                    {move || workbook.words().cases.up(&title.get())}
                </button>
                <button
                    type="button"
                    class="quiet"
                    id=down_id
                    aria-disabled=move || is_last.get().then_some("true")
                    on:click=move_down
                >
                    {move || workbook.words().cases.down(&title.get())}
                </button>
                <button type="button" class="quiet" on:click=move |_| throw_away(workbook, thrown.clone())>
                    {move || workbook.words().cases.throw_away(&title.get())}
                </button>
            </span>
        </li>
    }
    .into_any()
}

/// Throws a case in the bin, and offers to put it back.
fn throw_away(workbook: Workbook, case: CaseId) {
    workbook.change_cases(|notebook, now| notebook.cases.throw_away(&case, now));
    let undo = Arc::new(move || workbook.change_cases(|notebook, _| notebook.cases.put_back(&case)));
    workbook.notify(Some(Notice {
        text: |words| words.cases.thrown,
        undo: Some(undo),
    }));
}

fn bin(workbook: Workbook) -> AnyView {
    let lines = move || {
        let binned = workbook.cases().bin().to_vec();
        (!binned.is_empty()).then(|| {
            let lines = binned
                .into_iter()
                .map(|binned| binned_line(workbook, binned.id, binned.thrown))
                .collect_view();
            view! {
                <h2>{move || workbook.words().cases.bin}</h2>
                <ul class="cases">{lines}</ul>
            }
        })
    };
    lines.into_any()
}

/// One case in the bin. Erasing for good is asked twice.
fn binned_line(workbook: Workbook, id: CaseId, thrown: Moment) -> AnyView {
    let title = case_name(workbook, id.clone());
    let asks = RwSignal::new(false);
    let (put_back, erased, sure_id) = (id.clone(), id.clone(), format!("sure/{id}"));
    let focus_id = sure_id.clone();
    let ask = move |_| {
        asks.set(true);
        page::focus_soon(focus_id.clone());
    };
    let erase = move || {
        workbook.erase_case(&erased);
        workbook.notify(Some(Notice {
            text: |words| words.cases.erased,
            undo: None,
        }));
        page::before_next_paint(page::focus_heading_in_place);
    };
    let sure = move || {
        let erase = erase.clone();
        asks.get().then(|| {
            view! {
                <p>{move || workbook.words().cases.erase_sure}</p>
                <button type="button" class="danger" id=sure_id.clone() on:click=move |_| erase()>
                    {move || workbook.words().cases.erase_yes}
                </button>
                <button type="button" on:click=move |_| asks.set(false)>
                    {move || workbook.words().cases.erase_no}
                </button>
            }
        })
    };
    let when = move || clock::moment_in_words(thrown.0, workbook.language().tag());
    let restore = move |_| {
        workbook.change_cases(|notebook, _| notebook.cases.put_back(&put_back));
        page::before_next_paint(page::focus_heading_in_place);
    };
    view! {
        <li>
            <span dir="auto" translate="no">{move || title.get()}</span>
            <span class="hint">" "{when}</span>
            <span class="actions">
                <button type="button" class="quiet" on:click=restore>
                    {move || workbook.words().cases.put_back(&title.get())}
                </button>
                <button type="button" class="quiet" on:click=ask>
                    {move || workbook.words().cases.erase(&title.get())}
                </button>
            </span>
            {sure}
        </li>
    }
    .into_any()
}
