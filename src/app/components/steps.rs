//! Choosing a step between two ends: a row of radio buttons that can also stay empty.
//!
//! Radio buttons and no slider: a slider always stands somewhere, and here nothing is chosen until one chooses.

use leptos::prelude::*;

use crate::{app::state::Workbook, exercises::Choice};

/// A choice between steps, as its page describes it.
pub struct Steps<const N: u8> {
    /// What the group is known by in the page; never a word of the participant.
    pub id: String,
    /// What the steps are about.
    pub legend: AnyView,
    /// What the first step means.
    pub low: Signal<String>,
    /// What the last step means.
    pub high: Signal<String>,
    /// The step that is chosen; followed.
    pub chosen: Signal<Option<Choice<N>>>,
    /// Is given each new choice, `None` where it is taken back.
    pub choose: std::sync::Arc<dyn Fn(Option<Choice<N>>) + Send + Sync>,
}

/// The choice as a fieldset.
pub fn steps<const N: u8>(workbook: Workbook, group: Steps<N>) -> AnyView {
    let Steps {
        id,
        legend,
        low,
        high,
        chosen,
        choose,
    } = group;
    let radio = |step: Choice<N>| {
        let (choose, id) = (choose.clone(), id.clone());
        let name = move || {
            let (number, steps) = (step.number().to_string(), N.to_string());
            let words = &workbook.words().exercise;
            match step.number() {
                1 => words.first_step(&number, &low.get(), &steps),
                last if last == N => words.first_step(&number, &high.get(), &steps),
                _ => words.step(&number, &steps),
            }
        };
        view! {
            <label class="step">
                <input
                    type="radio"
                    name=id
                    aria-label=name
                    prop:checked=move || chosen.get() == Some(step)
                    on:change=move |_| choose(Some(step))
                />
            </label>
        }
    };
    let radios = Choice::<N>::all().map(radio).collect_view();
    let clear = move || {
        let choose = choose.clone();
        chosen.get().is_some().then(|| {
            view! {
                <button type="button" class="quiet" on:click=move |_| choose(None)>
                    {move || workbook.words().exercise.clear}
                </button>
            }
        })
    };
    view! {
        <fieldset class="steps">
            <legend>{legend}</legend>
            <div class="ends">
                <span aria-hidden="true">{move || low.get()}</span>
                <span aria-hidden="true">{move || high.get()}</span>
            </div>
            <div class="radios">{radios}</div>
            {clear}
        </fieldset>
    }
    .into_any()
}
