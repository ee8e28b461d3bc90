//! The cards of the value sort on paper: the columns with their room, and every value with what it means.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Weight, button, column, element, paragraph, said},
        state::Workbook,
    },
    browser::page,
    edition::Edition,
};

/// How many cards stay empty, for values of one's own: they fill the last row of a page of three across.
const BLANK: usize = 4;

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let definition = &edition.value_sort.definition;
    let columns = definition.columns.iter().map(|column| {
        let quota = column.quota.to_string();
        let room = workbook.sentence(move |words| words.cards.column(&quota));
        card(said(edition, &column.label), room.into_any(), "column-card")
    });
    let values = definition
        .values
        .iter()
        .map(|value| card(said(edition, &value.name), said(edition, &value.meaning), ""));
    let blank = (0..BLANK).map(|_| card(column([]), workbook.say(|words| words.cards.blank), "blank"));
    let cards: Vec<AnyView> = columns.chain(values).chain(blank).collect();
    column([
        heading(workbook.say(|words| words.cards.title)),
        element("div")
            .class("explains")
            .child(paragraph(workbook.say(|words| words.cards.text)))
            .child(button(Weight::Primary, workbook.say(|words| words.cards.print), page::print))
            .into_any(),
        element("ul").class("paper").child(cards).into_any(),
    ])
}

fn card(name: AnyView, says: AnyView, class: &'static str) -> AnyView {
    element("li")
        .class(class)
        .child(element("strong").child(name))
        .child(element("span").child(says))
        .into_any()
}
