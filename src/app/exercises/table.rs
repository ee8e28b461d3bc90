//! A table to fill row by row: on a narrow screen the cells of a row stand under each other.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{TextBox, Weight, button, column, dynamic, element, optional, text_box},
    edition::Edition,
    exercises::{
        Named, Part,
        table::{Answer, Definition},
    },
};

/// The question and its rows; one empty row always waits at first.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let count = field.count(|answer| answer.rows.len().max(1));
    let (rows, shape) = (field.clone(), definition.clone());
    let rows = dynamic(move || {
        (0..count.get()).map(|index| row(rows.clone(), &shape, index)).collect_view().into_any()
    });
    let row_name = definition.row.clone();
    let first = definition.columns.first().map(|column| column.id.clone());
    let add = move || {
        let (next, Some(first)) = (count.get(), &first) else {
            return;
        };
        field.change(|answer| answer.write(next, first, String::new()));
        field.focus_soon(&format!("{next}/{first}"));
    };
    let inside = column([
        rows,
        button(Weight::Plain, workbook.sentence(move |words| words.table.add(&row_name)).into_any(), add)
            .into_any(),
    ]);
    group(edition, part, inside.into_any())
}

fn row(field: Field<Answer>, definition: &Definition, index: usize) -> AnyView {
    let workbook = field.workbook;
    let (number, name) = ((index + 1).to_string(), definition.row.clone());
    let cells =
        definition.columns.iter().map(|column| cell(field.clone(), column, &name, index)).collect_view();
    let can_go = field.count(|answer| answer.rows.len());
    let remove = move || {
        let mut taken = None;
        field.change(|answer| taken = answer.take(index));
        let row = taken.unwrap_or_default();
        field.offer_undo(|words| words.table.removed, move |answer| answer.put_back(index, row.clone()));
    };
    let removal = optional(move || {
        let (number, name, remove) = (number.clone(), name.clone(), remove.clone());
        let label = workbook.sentence(move |words| words.table.remove(&number, &name)).into_any();
        (can_go.get() > index).then(|| button(Weight::Quiet, label, remove))
    });
    element("div").class("row").child(element("div").class("cells").child(cells)).child(removal).into_any()
}

fn cell(field: Field<Answer>, column: &Named, row: &str, index: usize) -> AnyView {
    let workbook = field.workbook;
    let (number, name, row) = ((index + 1).to_string(), column.name.clone(), row.to_string());
    let (of, to) = (column.id.clone(), column.id.clone());
    text_box(TextBox {
        id: field.element_id(&format!("{index}/{}", column.id)),
        label: workbook.sentence(move |words| words.table.cell(&name, &number, &row)).into_any(),
        hint: None,
        text: field.signal(move |answer| answer.cell(index, &of).to_string()),
        write: Box::new(move |text| field.write(|answer| answer.write(index, &to, text))),
    })
}
