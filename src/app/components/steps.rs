//! Choosing a step between two ends: a row of radio buttons that can also stay empty.
//!
//! Radio buttons and no slider: a slider always stands somewhere, and here nothing is chosen until one chooses.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Weight, button, element, optional};
use crate::app::state::Workbook;

/// A choice between steps, as its page describes it.
pub struct Steps {
    /// What the group is known by in the page; never a word of the participant.
    pub id: String,
    /// What the steps are about.
    pub legend: AnyView,
    /// What the first step means.
    pub low: String,
    /// What the last step means.
    pub high: String,
    /// How many steps there are.
    pub count: u8,
    /// The number of the step that is chosen, from 1; followed.
    pub chosen: Signal<Option<u8>>,
    /// Is given the number of each new choice, `None` where it is taken back.
    pub choose: Arc<dyn Fn(Option<u8>) + Send + Sync>,
}

/// The choice as a fieldset.
pub fn steps(workbook: Workbook, group: Steps) -> AnyView {
    let Steps { id, legend, low, high, count, chosen, choose } = group;
    let radio = |step: u8| {
        let (choose, id) = (choose.clone(), id.clone());
        let name = workbook.sentence(|words| {
            let (number, steps) = (step.to_string(), count.to_string());
            match step {
                1 => words.exercise.first_step(&number, &low, &steps),
                last if last == count => words.exercise.first_step(&number, &high, &steps),
                _ => words.exercise.step(&number, &steps),
            }
        });
        element("label").class("step").child(
            element("input")
                .with("type", "radio")
                .with("name", id)
                .with("aria-label", name)
                .follow_property("checked", move || chosen.get() == Some(step))
                .on("change", move |_| choose(Some(step))),
        )
    };
    let radios = (1..=count).map(radio).collect_view();
    let clear = optional(move || {
        let choose = choose.clone();
        let clear = move || {
            let (before, choose) = (chosen.get_untracked(), choose.clone());
            choose(None);
            workbook.offer_undo(|words| words.exercise.cleared, move || choose(before));
        };
        chosen
            .get()
            .is_some()
            .then(|| button(Weight::Quiet, workbook.say(|words| words.exercise.clear), clear))
    });
    element("fieldset")
        .class("steps")
        .child(element("legend").child(legend))
        .child(
            element("div")
                .class("ends")
                .with("aria-hidden", "true")
                .child(element("span").child(low))
                .child(element("span").child(high)),
        )
        .child(element("div").class("radios").child(radios))
        .child(clear)
        .into_any()
}
