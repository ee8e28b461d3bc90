//! Which of the participant's cases belong to the exercise.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::state::Workbook,
    edition::Edition,
    exercises::{CaseId, Part, case_note::Answer, prompt},
    notebook::{FieldId, Place},
};

/// The question, a tick for each case, and the way to a new one.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part) -> AnyView {
    let workbook = field.workbook;
    let ticks = field.clone();
    let cases = move || match workbook.cases().order() {
        [] => view! { <p>{move || workbook.words().case_note.none}</p> }.into_any(),
        cases => cases
            .iter()
            .map(|case| tick(ticks.clone(), case.clone()))
            .collect_view()
            .into_any(),
    };
    let new = move |_| {
        let case = workbook.add_case();
        field.change(|answer| answer.put(&case, true));
        workbook.go_to(&Place::Case(case));
    };
    let inside = view! {
        {cases}
        <button type="button" on:click=new>{move || workbook.words().case_note.new}</button>
    };
    group(edition, part, inside)
}

fn tick(field: Field<Answer>, case: CaseId) -> AnyView {
    let (workbook, of) = (field.workbook, case.clone());
    let ticked = field.signal(move |answer| answer.cases.contains(&of));
    let title = case_name(workbook, case.clone());
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || ticked.get()
                on:change=move |event| {
                    let with = event_target_checked(&event);
                    field.change(|answer| answer.put(&case, with));
                }
            />
            <span dir="auto" translate="no">{title}</span>
        </label>
    }
    .into_any()
}

/// What a case is called on the screen, as it is typed.
pub fn case_name(workbook: Workbook, case: CaseId) -> Signal<String> {
    Signal::derive(move || {
        let title: prompt::Answer = workbook.answer(&FieldId::CaseTitle(case.clone()));
        match title.is_empty() {
            true => workbook.words().cases.untitled.to_string(),
            false => title.text,
        }
    })
}
