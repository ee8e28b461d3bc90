//! The rings as a form: a field a ring, a mark for what chafes, and which weighs most.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{TextBox, blocks, said, text_box},
    edition::Edition,
    exercises::{
        ItemId, Part,
        rings::{Answer, Definition, Ring},
    },
};

/// The question and its rings.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let explanation =
        view! { <div lang=edition.language.tag()>{blocks(&edition.rings.explanation, 1)}</div> };
    let rings = definition
        .rings
        .iter()
        .map(|one| ring(&field, edition, one))
        .collect_view();
    let inside = view! { {explanation} {rings} {dominant(field, edition, definition)} };
    group(edition, part, inside)
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
    view! {
        <div class="ring">
            {text}
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || chafes.get()
                    on:change=move |event| {
                        let chafes = event_target_checked(&event);
                        marked.change(|answer| answer.chafe(&mark, chafes));
                    }
                />
                <span>{move || workbook.words().rings.mark_chafes(&name)}</span>
            </label>
        </div>
    }
    .into_any()
}

fn dominant(field: Field<Answer>, edition: &Edition, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let chosen = field.signal(|answer| answer.dominant.clone());
    let group_name = field.element_id("dominant");
    let radio = |id: Option<ItemId>, label: AnyView| {
        let (field, of, name) = (field.clone(), id.clone(), group_name.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == of
                    on:change=move |_| field.change(|answer| answer.dominant = id.clone())
                />
                {label}
            </label>
        }
    };
    let rings = definition
        .rings
        .iter()
        .map(|ring| radio(Some(ring.id.clone()), said(edition, &ring.name)));
    let rings = rings.collect_view();
    let none = radio(
        None,
        view! { <span>{move || workbook.words().rings.none}</span> }.into_any(),
    );
    view! {
        <fieldset>
            <legend>{move || workbook.words().rings.which_dominates}</legend>
            {rings}
            {none}
        </fieldset>
    }
    .into_any()
}
