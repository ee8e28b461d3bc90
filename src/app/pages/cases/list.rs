//! The list of cases: all of them in the participant's order, or those that were looked for.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::{
    app::{
        components::{
            Weight, button, column, dynamic, element, hint, marked, named_button, optional, own_words, said,
            status,
        },
        exercises::case_name,
        state::Workbook,
    },
    browser::page,
    exercises::CaseId,
    notebook::{FieldId, Place},
    retrieval::{Index, excerpt, marked_words},
};

/// How many cases are shown before one asks for more: a screen full, drawn within a frame.
const SHOWN: usize = 20;

/// The list. It is listed anew when a case comes or goes or another order is chosen; a key press in the search only searches.
pub fn list(workbook: Workbook) -> AnyView {
    let empty = optional(move || {
        let hint = || hint(workbook.say(|words| words.cases.empty));
        workbook.cases().order().is_empty().then(hint)
    });
    let lines = dynamic(move || {
        let listed = workbook.list_cases();
        let index = Arc::new(Mutex::new(None::<Index>));
        dynamic(move || {
            let sought = workbook.finding.sought.get();
            if sought.trim().is_empty() {
                return lines(workbook, listed.clone(), "");
            }
            let found = match index.lock() {
                Ok(mut index) => {
                    let all = || workbook.with_notebook(|notebook| Index::of(notebook, listed.clone()));
                    index.get_or_insert_with(all).find(&sought)
                }
                Err(_) => Vec::new(),
            };
            lines(workbook, found, &sought)
        })
    });
    column([empty, lines])
}

/// How many were found, the first of them, and the way to the rest.
fn lines(workbook: Workbook, cases: Vec<CaseId>, sought: &str) -> AnyView {
    let count = cases.len();
    let found = workbook.finding.is_used().then(|| {
        let sentence = workbook.sentence(move |words| match count {
            0 => words.finding.none.to_string(),
            1 => words.finding.one.to_string(),
            _ => words.finding.found(&count.to_string()),
        });
        status(sentence.into_any())
    });
    let (cases, sought) = (Arc::new(cases), sought.to_string());
    let shown = RwSignal::new(SHOWN);
    let rest = cases.clone();
    let lines = dynamic(move || {
        let line = |case: &CaseId| line(workbook, case.clone(), &sought);
        let lines: Vec<AnyView> = cases.iter().take(shown.get()).map(line).collect();
        lines.into_any()
    });
    let more = optional(move || {
        let first = rest.get(shown.get())?.clone();
        let show = move || {
            shown.update(|shown| *shown += SHOWN);
            page::focus_soon(format!("case/{first}"));
        };
        Some(button(Weight::Plain, workbook.say(|words| words.finding.more), show))
    });
    column([found.unwrap_or_else(|| column([])), element("ul").class("cases").child(lines).into_any(), more])
}

/// One case: its title, where it was found, and what can be done with it.
fn line(workbook: Workbook, id: CaseId, sought: &str) -> AnyView {
    let title = case_name(workbook, id.clone());
    let name = match sought {
        "" => own_words(title),
        sought => marked(&marked_words(&title.get_untracked(), sought)),
    };
    let link = element("a")
        .with("href", Place::Case(id.clone()).to_string())
        .with("id", format!("case/{id}"))
        .child(name);
    let mut actions = element("div").class("actions");
    if workbook.finding.is_own_order() && sought.is_empty() {
        actions =
            actions.child(moving(workbook, &id, title, true)).child(moving(workbook, &id, title, false));
    }
    let thrown = id.clone();
    let throw_name = workbook.following(move |words| words.cases.throw_away(&title.get())).into_any();
    actions = actions.child(button(Weight::Quiet, throw_name, move || throw_away(workbook, thrown.clone())));
    element("li").child(link).child(found_at(workbook, &id, sought)).child(actions).into_any()
}

/// The piece of text in which the words that were looked for stand, under the question it answers.
fn found_at(workbook: Workbook, id: &CaseId, sought: &str) -> Option<AnyView> {
    let (field, pieces) = workbook.with_notebook(|notebook| excerpt(notebook, id, sought))?;
    let edition = workbook.edition();
    let part = match &field {
        FieldId::Case(_, part) => edition.case.parts.iter().find(|other| other.id == *part)?,
        _ => return None,
    };
    let question = element("span").class("hint").child(said(&edition, &part.label)).child(" ");
    Some(element("p").class("found").child(question).child(marked(&pieces)).into_any())
}

/// The button that moves a case one place. The focus stays on it, since the line has moved under it.
fn moving(workbook: Workbook, id: &CaseId, title: Signal<String>, is_up: bool) -> AnyView {
    let (case, known) = (id.clone(), format!("{}/{id}", if is_up { "up" } else { "down" }));
    let again = known.clone();
    let act = move || {
        workbook.change_cases(|cases, _| match is_up {
            true => cases.move_up(&case),
            false => cases.move_down(&case),
        });
        page::focus_soon(again.clone());
    };
    let name = workbook.following(move |words| match is_up {
        true => words.cases.up(&title.get()),
        false => words.cases.down(&title.get()),
    });
    named_button(Some(known), Weight::Quiet, name.into_any(), act)
}

/// Throws a case in the bin, and offers to put it back.
fn throw_away(workbook: Workbook, case: CaseId) {
    workbook.change_cases(|cases, now| cases.throw_away(&case, now));
    let put_back = move || workbook.change_cases(|cases, _| cases.put_back(&case));
    workbook.offer_undo(|words| words.cases.thrown, put_back);
}
