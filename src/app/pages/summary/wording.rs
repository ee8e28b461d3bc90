//! The words of an answer for this summary alone. The notebook is never touched.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::components::{TextBox, Weight, button, column, dynamic, element, text_box},
    browser::page,
    document::text,
    notebook::FieldId,
    summary::{Item, Selection},
};

/// Says it where the words of an answer are others than in the notebook.
pub fn is_changed(choosing: Choosing, field: &FieldId) -> AnyView {
    let (selection, field) = (choosing.selection, field.clone());
    let says = choosing.workbook.following(move |words| {
        match selection.with(|selection| selection.composition.texts.get(&field).is_some()) {
            true => words.composing.changed.to_string(),
            false => String::new(),
        }
    });
    element("span").class("changed").child(says).into_any()
}

/// The words of an answer: as in the notebook, or in a field where they are others. `card` is the id in the page of what takes the focus
/// once they are as in the notebook again.
pub fn words(choosing: Choosing, item: Item, card: String) -> AnyView {
    let (workbook, of) = (choosing.workbook, item.field.clone());
    let is_changed = Memo::new(move |_| {
        choosing.selection.with(|selection| selection.composition.texts.get(&of).is_some())
    });
    dynamic(move || {
        let (field, id) = (item.field.clone(), format!("text/{}", item.field));
        if !is_changed.get() {
            let text = text::plain(&item.blocks).trim_end_matches('\n').to_string();
            return button(Weight::Quiet, workbook.say(|words| words.composing.change), move || {
                choosing.change(&|selection, _| {
                    drop(selection.composition.texts.insert(field.clone(), text.clone()));
                });
                page::focus_soon(id.clone());
            });
        }
        let (read, back, card) = (field.clone(), field.clone(), card.clone());
        let area = text_box(TextBox {
            id,
            label: workbook.say_sentence(|words| words.composing.text(&item.label)),
            hint: Some(workbook.say(|words| words.composing.text_hint)),
            text: Signal::derive(move || {
                let text = |selection: &Selection| selection.composition.texts.get(&read).cloned();
                choosing.selection.with(text).unwrap_or_default()
            }),
            write: Box::new(move |text| {
                choosing.write(&|selection, _| {
                    drop(selection.composition.texts.insert(field.clone(), text.clone()));
                });
            }),
        });
        let as_before = move || {
            let own = choosing.selection.with_untracked(|selection| {
                selection.composition.texts.get(&back).cloned().unwrap_or_default()
            });
            choosing.change(&|selection, _| drop(selection.composition.texts.remove(&back)));
            let (back, card) = (back.clone(), card.clone());
            // The message may outlive the page, and what the page works on.
            workbook.offer_undo(
                |words| words.composing.is_as_before,
                move || {
                    let mut composition = untrack(|| workbook.composition());
                    composition.texts.insert(back.clone(), own.clone());
                    workbook.compose(composition, false);
                    page::focus_soon(card.clone());
                },
            );
        };
        column([area, button(Weight::Quiet, workbook.say(|words| words.composing.as_before), as_before)])
    })
}
