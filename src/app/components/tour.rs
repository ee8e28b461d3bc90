//! A tour of the workbook in four steps, on the start page: for who is new here, and for who asks for it again.

use leptos::prelude::*;

use super::{Weight, Word, button, column, element, hint, optional, paragraph};
use crate::app::state::{TOUR_STEPS, Workbook};

/// What each step is about.
const STEPS: [(Word, Word); TOUR_STEPS] = [
    (|words| words.tour.begin, |words| words.tour.begin_text),
    (|words| words.tour.stays, |words| words.tour.stays_text),
    (|words| words.tour.back, |words| words.tour.back_text),
    (|words| words.tour.share, |words| words.tour.share_text),
];

/// The step where one is; nothing for who has seen the tour.
pub fn tour(workbook: Workbook) -> AnyView {
    optional(move || {
        let step = workbook.tour_step()?;
        let (title, text) = *STEPS.get(step)?;
        let (number, steps) = ((step + 1).to_string(), TOUR_STEPS.to_string());
        let go = move |to: usize| move || workbook.go_to_tour_step(to);
        let next: Word =
            if step + 1 < TOUR_STEPS { |words| words.tour.next } else { |words| words.tour.done };
        let previous = step
            .checked_sub(1)
            .map(|before| button(Weight::Plain, workbook.say(|words| words.tour.previous), go(before)));
        let says = column([
            hint(workbook.say_sentence(move |words| words.tour.step(&number, &steps))),
            element("h2").child(workbook.word(title)).into_any(),
            paragraph(workbook.say(text)),
        ]);
        let tour = element("section")
            .class("tour")
            .with("id", "tour")
            .with("tabindex", "-1")
            .with("aria-label", workbook.word(|words| words.tour.title))
            .child(element("div").with("role", "status").child(says))
            .child(
                element("div")
                    .class("actions")
                    .child(button(Weight::Primary, workbook.say(next), go(step + 1)))
                    .child(previous)
                    .child(button(Weight::Quiet, workbook.say(|words| words.tour.skip), go(TOUR_STEPS))),
            );
        Some(tour.into_any())
    })
}
