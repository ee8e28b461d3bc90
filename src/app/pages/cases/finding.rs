//! Finding a case: words to look for, what it is about, and the order of the list.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Selection, TextBox, Weight, button, element, optional, said, selection, text_line},
        state::Workbook,
    },
    edition::Edition,
    exercises::{Kind, tags},
    retrieval::{Order, own_tags},
};

/// The search, there as soon as there is something to find; the filters fold out.
pub fn finding(workbook: Workbook, edition: &Edition) -> AnyView {
    let filters: Vec<AnyView> =
        tags::Group::ALL.into_iter().filter_map(|group| filter(workbook, edition, group)).collect();
    let folded = element("details")
        .with("open", !workbook.finding.lists_all())
        .child(element("summary").child(workbook.word(|words| words.finding.choose)))
        .child(element("div").class("filters").child(filters).child(order(workbook)));
    let search = text_line(TextBox {
        id: "finding/words".into(),
        label: workbook.say(|words| words.finding.words),
        hint: None,
        text: workbook.finding.sought.into(),
        write: Box::new(move |words| workbook.finding.sought.set(words)),
    });
    let clear = optional(move || {
        workbook.finding.is_used().then(|| {
            button(Weight::Quiet, workbook.say(|words| words.finding.clear), move || workbook.finding.clear())
        })
    });
    element("div")
        .class("finding")
        .with("role", "search")
        .follow("hidden", move || workbook.cases().order().is_empty().then_some(""))
        .child(search)
        .child(folded)
        .child(clear)
        .into_any()
}

/// The choice of a tag of a group; nothing where cases have no tags.
fn filter(workbook: Workbook, edition: &Edition, group: tags::Group) -> Option<AnyView> {
    let definition = edition.case.parts.iter().find_map(|part| match &part.kind {
        Kind::Tags(definition) => Some(definition),
        _ => None,
    })?;
    let any = (String::new(), workbook.say(|words| words.finding.any));
    let named = definition.tags(group);
    let own = workbook.with_notebook(|notebook| own_tags(notebook, &edition.case, group, &named));
    let named = named.into_iter().map(|tag| (tag.id.to_string(), said(edition, &tag.name)));
    let own = own.into_iter().map(|tag| (tag.clone(), tag.into_any()));
    let options = [any].into_iter().chain(named).chain(own);
    Some(selection(Selection {
        id: format!("finding/{}", group.name()),
        label: workbook.say(match group {
            tags::Group::Tensions => |words| words.finding.tension,
            tags::Group::Values => |words| words.finding.value,
            tags::Group::Sessions => |words| words.finding.session,
        }),
        options: options.collect(),
        chosen: Signal::derive(move || workbook.finding.tag(group)),
        choose: Box::new(move |tag| workbook.finding.choose(group, tag)),
    }))
}

fn order(workbook: Workbook) -> AnyView {
    let option = |order: Order| {
        let name = workbook.say(match order {
            Order::Own => |words| words.finding.own,
            Order::Newest => |words| words.finding.newest,
            Order::Changed => |words| words.finding.changed,
            Order::Title => |words| words.finding.title,
        });
        (order.name().to_string(), name)
    };
    selection(Selection {
        id: "finding/order".into(),
        label: workbook.say(|words| words.finding.order),
        options: Order::ALL.map(option).into(),
        chosen: Signal::derive(move || workbook.finding.order().name().to_string()),
        choose: Box::new(move |name| workbook.finding.put_in_order(&name)),
    })
}
