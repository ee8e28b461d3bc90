//! The table on a large screen: one section at a time, and nothing of the page around it.
//!
//! Shows what the page shows. The page stays as it is behind it, so that nothing half typed is gone.

use leptos::{ev::Event, prelude::*};

use super::shown::{self, section};
use crate::{
    app::{
        components::{Weight, blocks, button, column, dynamic, element, optional},
        state::Workbook,
    },
    browser::page,
    summary::Laid,
};

/// The id of the heading of what is shown.
const HEADING: &str = "presented";

/// The one thing that is shown while `presented` has its number: 1 is what is said before everything else, then come the sections. 0 is the page.
pub fn stage(workbook: Workbook, laid: Memo<Laid>, presented: RwSignal<usize>) -> AnyView {
    follow_keys(laid, presented);
    let is_on = Memo::new(move |_| presented.get() > 0);
    Effect::new(move |was_on: Option<bool>| {
        let is_on = is_on.get();
        if was_on.is_some_and(|was_on| was_on != is_on) {
            page::focus_soon(if is_on { HEADING } else { shown::PRESENT }.into());
        }
        is_on
    });
    optional(move || is_on.get().then(|| one_at_a_time(workbook, laid, presented)))
}

fn one_at_a_time(workbook: Workbook, laid: Memo<Laid>, presented: RwSignal<usize>) -> AnyView {
    let position = workbook.following(move |words| {
        words.laying.position(&laid.with(count).to_string(), &presented.get().to_string())
    });
    let heading = workbook.following(move |_| laid.with(|laid| title(workbook, laid, presented.get())));
    let told = dynamic(move || {
        let at = presented.get();
        let told = laid.with(|laid| match laid {
            Laid::Sections(_, sections) if at > 1 => {
                let section = sections.get(at - 2);
                section.map_or_else(|| column([]), |of| self::section(of.drawing.as_ref(), &of.blocks, 0))
            }
            Laid::Sections(opening, _) => blocks(opening, 0),
            Laid::TooFew(why) => blocks(why, 0),
        });
        element("div").anew().child(told).into_any()
    });
    let go = move |by: isize| {
        button(
            Weight::Plain,
            workbook.say(if by < 0 { |words| words.laying.previous } else { |words| words.laying.next }),
            move || step(laid, presented, by),
        )
    };
    let end = button(Weight::Quiet, workbook.say(|words| words.laying.end), move || presented.set(0));
    element("section")
        .class("presenting")
        .with("aria-labelledby", HEADING)
        .with("translate", "no")
        .child(element("h2").with("id", HEADING).with("tabindex", "-1").child(heading))
        .child(told)
        .child(
            element("div")
                .class("actions")
                .child(go(-1))
                .child(go(1))
                .child(element("span").with("role", "status").child(position))
                .child(end),
        )
        .into_any()
}

/// The arrows go on and back, and so do the keys of a pointer for presentations; Escape ends.
fn follow_keys(laid: Memo<Laid>, presented: RwSignal<usize>) {
    let keys = window_event_listener_untyped("keydown", move |event: Event| {
        if presented.get_untracked() == 0 {
            return;
        }
        match page::plain_key(&event).as_deref() {
            Some("ArrowRight" | "PageDown") => step(laid, presented, 1),
            Some("ArrowLeft" | "PageUp") => step(laid, presented, -1),
            Some("Escape") => presented.set(0),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

/// Goes so many further; at the ends one stays.
fn step(laid: Memo<Laid>, presented: RwSignal<usize>, by: isize) {
    let last = laid.with_untracked(count);
    presented.update(|at| *at = at.saturating_add_signed(by).clamp(1, last));
    page::show_top();
}

/// How much there is to show one at a time.
fn count(laid: &Laid) -> usize {
    match laid {
        Laid::TooFew(_) => 1,
        Laid::Sections(_, sections) => 1 + sections.len(),
    }
}

fn title(workbook: Workbook, laid: &Laid, at: usize) -> String {
    match laid {
        Laid::Sections(_, sections) if at > 1 => sections.get(at - 2).map(|of| of.title.clone()),
        _ => None,
    }
    .unwrap_or_else(|| workbook.words().group.title.into())
}
