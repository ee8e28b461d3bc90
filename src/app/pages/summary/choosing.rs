//! Ticking what leaves: by session, by exercise or case, and one by one.

use std::sync::Arc;

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::components::{Choice, ChoiceKind, Piece, Weight, button, choice, column, element, optional, said},
    edition::Edition,
    summary::{Group, Item},
};

/// Everything that can be ticked.
pub fn what_to_take(choosing: Choosing, edition: &Edition) -> AnyView {
    let workbook = choosing.workbook;
    let mut sessions = Vec::new();
    for session in &edition.sessions {
        let (title, id) = (&session.title, session.id.clone());
        let title = workbook.sentence(|words| words.start.session(id.as_str(), title));
        let which = Arc::new(move |group: &Group| group.session.as_ref() == Some(&id));
        sessions.push(groups_of(choosing, edition, title, which));
    }
    let cases = workbook.word(|words| words.app.cases).to_string();
    sessions.push(groups_of(choosing, edition, cases, Arc::new(|group: &Group| group.session.is_none())));
    element("fieldset")
        .class("choosing")
        .child(element("legend").child(workbook.word(|words| words.summary.choose)))
        .child(sessions)
        .into_any()
}

/// Which groups a tick is of.
type Which = Arc<dyn Fn(&Group) -> bool + Send + Sync>;

/// The groups of a session, or the cases; `None` where there are none.
fn groups_of(choosing: Choosing, edition: &Edition, title: String, which: Which) -> Option<AnyView> {
    let groups = choosing.groups();
    let groups = groups.iter().filter(|group| which(group));
    let views: Vec<AnyView> = groups.map(|of| group(choosing, edition, of)).collect();
    (!views.is_empty()).then(|| {
        element("fieldset")
            .child(element("legend").child(title.clone()))
            .child(tick_of(choosing, &title, which))
            .child(views)
            .into_any()
    })
}

/// One tick for everything of some groups but what is hard to say.
fn tick_of(choosing: Choosing, title: &str, which: Which) -> AnyView {
    let shown = which.clone();
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: choosing.reads(move |selection| selection.has_groups(&choosing.groups(), &*shown)),
        label: choosing.workbook.say_sentence(|words| words.summary.group(title)),
        name: None,
        choose: Box::new(move |tick| {
            choosing.change(&|selection, groups| selection.tick_groups(groups, &*which, tick));
        }),
    })
}

fn group(choosing: Choosing, edition: &Edition, group: &Group) -> AnyView {
    let items: Vec<AnyView> = group.items.iter().map(|one| item(choosing, edition, one)).collect();
    let first = group.items.first().map(|item| item.field.clone());
    let which = move |other: &Group| other.items.first().map(|item| &item.field) == first.as_ref();
    element("fieldset")
        .child(element("legend").with("dir", "auto").with("translate", "no").child(group.title.clone()))
        .child(tick_of(choosing, &group.title, Arc::new(which)))
        .child(items)
        .into_any()
}

fn item(choosing: Choosing, edition: &Edition, item: &Item) -> AnyView {
    let workbook = choosing.workbook;
    let (ticked, field) = (item.field.clone(), item.field.clone());
    let hard = item
        .hard_to_say
        .then(|| element("span").class("hint").child(" – ").child(workbook.word(|words| words.summary.hard)));
    let tick = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: choosing.reads(move |selection| selection.is_ticked(&ticked)),
        label: column([said(edition, &item.label), hard.piece()]),
        name: Some(item.label.clone()),
        choose: Box::new(move |tick| {
            choosing.change(&|selection, groups| selection.tick(groups, &field, tick));
        }),
    });
    column([tick, item.hard_to_say.then(|| confirmation(choosing, item)).piece()])
}

/// What is hard to say is asked once more, by itself.
fn confirmation(choosing: Choosing, item: &Item) -> AnyView {
    let (workbook, item, waiting) = (choosing.workbook, item.clone(), item.clone());
    let waits = Memo::new(move |_| choosing.selection.with(|selection| selection.waits(&waiting)));
    let question = optional(move || {
        let (yes, no, label) = (item.field.clone(), item.field.clone(), &item.label);
        waits.get().then(|| {
            let confirm = move || choosing.change(&|selection, _| selection.confirm(&yes));
            let leave = move || choosing.change(&|selection, groups| selection.tick(groups, &no, false));
            column([
                element("p").child(workbook.sentence(|words| words.summary.confirm_text(label))).into_any(),
                button(
                    Weight::Plain,
                    workbook.say_sentence(|words| words.summary.confirm_yes(label)),
                    confirm,
                ),
                button(Weight::Plain, workbook.say_sentence(|words| words.summary.confirm_no(label)), leave),
            ])
        })
    });
    element("div").class("confirm").with("role", "status").child(question).into_any()
}
