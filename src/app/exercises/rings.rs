//! The rings as a form: a field a ring, a mark for what chafes, and which weighs most.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{Choice, ChoiceKind, TextBox, blocks, choice, column, element, said, text_box},
    edition::Edition,
    exercises::{
        ItemId, Part,
        rings::{Answer, Definition, Ring},
    },
};

/// The question and its rings.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let explanation =
        element("div").lang(edition.language.tag()).child(blocks(&edition.rings.explanation, 1));
    let rings = definition.rings.iter().map(|one| ring(&field, edition, one)).collect_view();
    let inside =
        column([explanation.into_any(), rings.into_any(), dominant(field, edition, definition).into_any()]);
    group(edition, part, inside.into_any())
}

fn ring(field: &Field<Answer>, edition: &Edition, ring: &Ring) -> AnyView {
    let workbook = field.workbook;
    let (of, to, mark) = (ring.id.clone(), ring.id.clone(), ring.id.clone());
    let (written, marked, name) = (field.clone(), field.clone(), ring.name.clone());
    let chafes = {
        let id = ring.id.clone();
        field.signal(move |answer| answer.chafing.contains(&id))
    };
    let text = text_box(TextBox {
        id: field.element_id(ring.id.as_str()),
        label: said(edition, &format!("{}: {}", ring.name, ring.owe)),
        hint: None,
        text: field.signal(move |answer| answer.owed(&of).to_string()),
        write: Box::new(move |text| written.change(|answer| drop(answer.owed.insert(to.clone(), text)))),
    });
    let mark = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: chafes,
        label: workbook.sentence(move |words| words.rings.mark_chafes(&name)).into_any(),
        name: None,
        choose: Box::new(move |chafes| marked.change(|answer| answer.chafe(&mark, chafes))),
    });
    element("div").class("ring").child(text).child(mark).into_any()
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
    let rings = rings.collect_view();
    let none = radio(None, workbook.say(|words| words.rings.none));
    element("fieldset")
        .child(element("legend").child(workbook.word(|words| words.rings.which_dominates)))
        .child(rings)
        .child(none)
        .into_any()
}
