//! A question with a line for each answer; one empty line always waits at first.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{TextBox, Weight, button, column, dynamic, element, optional, text_box},
    edition::Edition,
    exercises::{Part, list::Answer},
};

/// The question and its lines.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part) -> AnyView {
    let workbook = field.workbook;
    let count = field.count(|answer| answer.items.len().max(1));
    let (lines, question) = (field.clone(), part.label.clone());
    let lines = dynamic(move || {
        (0..count.get()).map(|index| line(lines.clone(), &question, index)).collect_view().into_any()
    });
    let add = move || {
        let next = count.get();
        field.change(|answer| answer.write(next, String::new()));
        field.focus_soon(&next.to_string());
    };
    let inside = column([
        lines.into_any(),
        button(Weight::Plain, workbook.say(|words| words.list.add), add).into_any(),
    ]);
    group(edition, part, inside.into_any())
}

fn line(field: Field<Answer>, question: &str, index: usize) -> AnyView {
    let workbook = field.workbook;
    let number = (index + 1).to_string();
    let (name, question) = (number.clone(), question.to_string());
    let removing = field.clone();
    let remove = move || {
        let mut taken = None;
        removing.change(|answer| taken = answer.take(index));
        let item = taken.unwrap_or_default();
        removing.offer_undo(|words| words.list.removed, move |answer| answer.put_back(index, item.clone()));
    };
    let written = field.signal(move |answer| answer.items.get(index).cloned().unwrap_or_default());
    let can_go = field.count(|answer| answer.items.len());
    let removal = optional(move || {
        let (number, remove) = (number.clone(), remove.clone());
        let name = workbook.sentence(move |words| words.list.remove(&number)).into_any();
        (can_go.get() > index).then(|| button(Weight::Quiet, name, remove))
    });
    // The question stands above the lines already; the name of each line still begins with it.
    let label = column([
        element("span").class("unseen").child(question).child(", ").into_any(),
        workbook.sentence(move |words| words.list.item(&name)).into_any(),
    ]);
    let text = text_box(TextBox {
        id: field.element_id(&index.to_string()),
        label: label.into_any(),
        hint: None,
        text: written,
        write: Box::new(move |text| field.write(|answer| answer.write(index, text))),
    });
    element("div").class("line").child(text).child(removal).into_any()
}
