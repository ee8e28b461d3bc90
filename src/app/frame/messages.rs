//! Messages that stand around every page: what is wrong for as long as it is, a proposal, and what was just done.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Weight, button, column, element, named_button, optional, paragraph},
        state::{Keeping, Notice, Workbook},
    },
    browser::page,
    locale::Words,
    notebook::Place,
    vault::{Kept, SaveError, room::is_nearly_full},
};

/// What stays on the screen for as long as it is so: that nothing is kept, and what could not be read.
pub fn standing(workbook: Workbook) -> AnyView {
    let keeping = workbook.following(move |words| {
        let words = &words.saved;
        let says = match workbook.keeping() {
            Keeping::MemoryOnly => words.memory,
            Keeping::Kept(Kept::InJournal(SaveError::Full)) => words.full_but_safe,
            Keeping::Kept(Kept::Nowhere(SaveError::Full)) => words.full,
            Keeping::Kept(Kept::Nowhere(SaveError::Blocked)) => words.blocked,
            Keeping::Kept(Kept::Nowhere(SaveError::NewerSchema)) => words.newer,
            Keeping::Idle | Keeping::Visit | Keeping::Kept(_) => "",
        };
        says.to_string()
    });
    let found = workbook.found();
    let counted = |count: usize, sentence: fn(&'static Words, &str) -> String| {
        workbook.sentence(move |words| match count {
            0 => String::new(),
            count => sentence(words, &count.to_string()),
        })
    };
    let moved_aside = counted(found.moved_aside, |words, count| words.saved.moved_aside(count));
    let nearly_full = workbook.following(move |words| match workbook.percent_taken() {
        percent if is_nearly_full(percent) => words.saved.nearly_full(&percent.to_string()),
        _ => String::new(),
    });
    let recovered = counted(found.recovered, |words, count| words.saved.recovered(count));
    element("div")
        .class("standing")
        .with("role", "alert")
        .child(element("p").child(keeping))
        .child(element("p").child(nearly_full))
        .child(element("p").child(moved_aside))
        .child(element("p").child(recovered))
        .into_any()
}

/// Proposes a backup, once for what is written now.
pub fn proposal(workbook: Workbook) -> AnyView {
    let go = move || {
        workbook.mark_proposal();
        workbook.go_to(&Place::Backup);
    };
    let message = optional(move || {
        workbook.proposes_backup().then(|| {
            let yes = workbook.say(|words| words.backup.propose_yes);
            let no = workbook.say(|words| words.backup.propose_no);
            column([
                paragraph(workbook.say(|words| words.backup.propose)),
                button(Weight::Plain, yes, go),
                button(Weight::Quiet, no, move || workbook.mark_proposal()),
            ])
        })
    });
    element("div").class("proposal").with("role", "status").child(message).into_any()
}

/// A message that something was done, with the way to undo it.
pub fn notice(workbook: Workbook) -> AnyView {
    let message = move |notice: Notice| {
        let done = move || {
            workbook.notify(None);
            page::before_next_paint(page::focus_heading_in_place);
        };
        let undo = notice.undo.map(|undo| {
            let act = move || {
                undo();
                done();
            };
            // What was taken away often had the focus: it goes to the way back.
            page::focus_soon("undo".into());
            let name = workbook.say(|words| words.app.undo);
            named_button(Some("undo".into()), Weight::Plain, name, act)
        });
        let close = button(Weight::Quiet, workbook.say(|words| words.app.close), done);
        column([paragraph(workbook.say(notice.text)), undo.into_any(), close.into_any()]).into_any()
    };
    let message = optional(move || workbook.notice().map(message));
    element("div").class("notice").with("role", "status").child(message).into_any()
}
