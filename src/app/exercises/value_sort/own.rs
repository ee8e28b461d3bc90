//! Values that the participant adds: a name for each, which is a card as soon as it has a letter.

use leptos::prelude::*;

use super::board::Board;
use crate::{
    app::components::{TextBox, Weight, button, column, dynamic, element, hint, subheading, text_line},
    exercises::{ItemId, value_sort::Answer},
};

/// The names, and the way to one more.
pub fn own_values(board: &Board) -> AnyView {
    let (workbook, board) = (board.field.workbook, board.clone());
    let own = {
        let field = board.field.clone();
        Memo::new(move |_| {
            field.answer().sort.own().iter().map(|own| own.id.clone()).collect::<Vec<ItemId>>()
        })
    };
    let adding = board.clone();
    let lines = dynamic(move || {
        let lines = own.get().into_iter().zip(1..).map(|(id, number)| line(&board, id, number));
        lines.collect::<Vec<_>>().into_any()
    });
    let add = move || {
        let mut id = None;
        adding.field.change(|answer| id = Some(answer.sort.add_own()));
        if let Some(id) = id {
            adding.field.focus_soon(&format!("own/{id}"));
        }
    };
    column([
        subheading(workbook.say(|words| words.value_sort.own_title)),
        hint(workbook.say(|words| words.value_sort.own_text)),
        lines,
        button(Weight::Plain, workbook.say(|words| words.value_sort.add_own), add),
    ])
}

fn line(board: &Board, id: ItemId, number: usize) -> AnyView {
    let (workbook, field, number) = (board.field.workbook, board.field.clone(), number.to_string());
    let (of_name, read, written, removed) = (number.clone(), id.clone(), id.clone(), id.clone());
    let (writing, removing) = (field.clone(), field.clone());
    let name = text_line(TextBox {
        id: field.element_id(&format!("own/{id}")),
        label: workbook.say_sentence(move |words| words.value_sort.own_name(&of_name)),
        hint: None,
        text: field.signal(move |answer| answer.sort.own_name(&read).unwrap_or_default().to_string()),
        write: Box::new(move |text| writing.write(|answer| answer.sort.name_own(&written, text))),
    });
    let remove = move || {
        let mut before = Answer::default();
        removing.change(|answer| {
            before = answer.clone();
            answer.sort.remove_own(&removed);
        });
        removing.offer_undo(|words| words.value_sort.removed_own, move |answer| *answer = before.clone());
    };
    let removal = workbook.say_sentence(move |words| words.value_sort.remove_own(&number));
    element("div").class("line").child(name).child(button(Weight::Quiet, removal, remove)).into_any()
}
