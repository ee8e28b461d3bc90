//! The rings: a drawing that opens each ring's field, and the same as a list.
//!
//! Everything the drawing can do, the list can: it is the way for who does not see the drawing, or does not point.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{
        Choice, ChoiceKind, TextBox, blocks, choice, column, drawing, element, group_of, hint, optional,
        paragraph, said, text_box, toggle,
    },
    browser::page,
    edition::Edition,
    exercises::{
        ItemId, Part,
        rings::{Answer, Definition, Ring},
    },
};

/// The question, its drawing and its rings.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Arc<Definition>) -> AnyView {
    let explanation =
        element("div").lang(edition.language.tag()).child(blocks(&edition.rings.explanation, 1));
    let rings = definition.rings.iter().map(|one| ring(&field, edition, one, definition));
    let inside = column([
        explanation.into_any(),
        picture(&field, definition),
        column(rings.collect::<Vec<_>>()),
        dominant(field, edition, definition),
    ]);
    group(edition, part, inside)
}

/// The drawing: a tap opens a ring, or while one draws what chafes, takes the first and then the second of two rings.
fn picture(field: &Field<Answer>, definition: &Arc<Definition>) -> AnyView {
    let workbook = field.workbook;
    let draws = RwSignal::new(false);
    let first = RwSignal::new(None::<ItemId>);
    let (drawn, shape, pointed) = (field.clone(), definition.clone(), field.clone());
    let draw = move || drawn.answer().draw(&shape, workbook.words());
    let point = move |key: &str| {
        let Ok(ring) = key.parse::<ItemId>() else { return };
        if !draws.get_untracked() {
            return page::open_and_focus(&pointed.element_id(&format!("open/{ring}")));
        }
        match first.get_untracked() {
            Some(one) => {
                pointed.change(|answer| answer.rub(&one, &ring, !answer.chafe_together(&one, &ring)));
                first.set(None);
            }
            None => first.set(Some(ring)),
        }
    };
    let names = definition.clone();
    let begun = optional(move || {
        let id = first.get()?;
        let ring = names.rings.iter().find(|ring| ring.id == id)?.name.clone();
        Some(paragraph(workbook.say_sentence(move |words| words.rings.begun(&ring))))
    });
    let text = workbook.following(move |words| match draws.get() {
        true => words.rings.draw_text.to_string(),
        false => words.rings.open_text.to_string(),
    });
    let switch = move || {
        first.set(None);
        draws.update(|draws| *draws = !*draws);
    };
    column([
        drawing(draw, point),
        hint(text.into_any()),
        element("div").with("role", "status").child(begun).into_any(),
        toggle(workbook.say(|words| words.rings.draw), draws.into(), switch),
    ])
}

/// One ring: its name with its marks, and folded under it its field and what it chafes with.
fn ring(field: &Field<Answer>, edition: &Edition, ring: &Ring, definition: &Arc<Definition>) -> AnyView {
    let workbook = field.workbook;
    let (of, to) = (ring.id.clone(), ring.id.clone());
    let written = field.clone();
    let holds_something = {
        let answer = untrack(|| field.answer());
        !answer.owed(&ring.id).trim().is_empty() || answer.chafes(&ring.id)
    };
    let title = {
        let (field, ring, definition) = (field.clone(), ring.clone(), definition.clone());
        workbook.following(move |words| field.answer().title(&ring, &definition, words))
    };
    let text = text_box(TextBox {
        id: field.element_id(ring.id.as_str()),
        label: said(edition, &format!("{}: {}", ring.name, ring.owe)),
        hint: None,
        text: field.signal(move |answer| answer.owed(&of).to_string()),
        write: Box::new(move |text| written.write(|answer| drop(answer.owed.insert(to.clone(), text)))),
    });
    element("details")
        .class("ring")
        .with("id", field.element_id(&format!("open/{}", ring.id)))
        .with("open", holds_something)
        .child(element("summary").lang(edition.language.tag()).child(title))
        .child(text)
        .child(chafing(field, ring))
        .child(chafes_with(field, edition, ring, definition))
        .into_any()
}

/// Whether a ring chafes, by itself.
fn chafing(field: &Field<Answer>, ring: &Ring) -> AnyView {
    let (read, marked, writing, name) = (ring.id.clone(), ring.id.clone(), field.clone(), ring.name.clone());
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: field.signal(move |answer| answer.chafes(&read)),
        label: field.workbook.say_sentence(move |words| words.rings.mark_chafes(&name)),
        name: None,
        choose: Box::new(move |chafes| writing.change(|answer| answer.chafe(&marked, chafes))),
    })
}

/// A tick for each other ring that it may chafe with.
fn chafes_with(field: &Field<Answer>, edition: &Edition, ring: &Ring, definition: &Definition) -> AnyView {
    let tick = |other: &Ring| {
        let (read, changed) = ((ring.id.clone(), other.id.clone()), (ring.id.clone(), other.id.clone()));
        let writing = field.clone();
        choice(Choice {
            kind: ChoiceKind::Tick,
            chosen: field.signal(move |answer| answer.chafe_together(&read.0, &read.1)),
            label: said(edition, &other.name),
            name: None,
            choose: Box::new(move |chafe| {
                writing.change(|answer| answer.rub(&changed.0, &changed.1, chafe));
            }),
        })
    };
    let others = definition.rings.iter().filter(|other| other.id != ring.id);
    group_of(field.workbook.say(|words| words.rings.with), column(others.map(tick).collect::<Vec<_>>()))
}

fn dominant(field: Field<Answer>, edition: &Edition, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let group_name = field.element_id("dominant");
    let radio = |id: Option<ItemId>, label: AnyView| {
        let (field, of) = (field.clone(), id.clone());
        choice(Choice {
            kind: ChoiceKind::OneOf(group_name.clone()),
            chosen: field.signal(move |answer| answer.dominant == of),
            label,
            name: None,
            choose: Box::new(move |_| field.change(|answer| answer.dominant = id.clone())),
        })
    };
    let rings = definition.rings.iter().map(|ring| radio(Some(ring.id.clone()), said(edition, &ring.name)));
    let mut radios: Vec<AnyView> = rings.collect();
    radios.push(radio(None, workbook.say(|words| words.rings.none)));
    group_of(workbook.say(|words| words.rings.which_dominates), column(radios))
}
