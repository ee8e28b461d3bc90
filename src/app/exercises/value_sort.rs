//! The value sort as a form: a choice of column for each value, and how it stands.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::{
        components::{
            TextBox, Weight, blocks, button, column, dynamic, element, labelled, optional, said, text_line,
        },
        state::{Notice, Workbook},
    },
    browser::clock,
    edition::Edition,
    exercises::{
        ItemId, Part,
        value_sort::{Answer, Column, Definition, OwnValue, Value},
    },
};

/// The question, its values, the participant's own ones, and how the sort stands.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let values = definition.values.iter().map(|one| value(&field, edition, one, definition)).collect_view();
    let keeping = field.clone();
    let keep = move || {
        keeping.change(|answer| answer.keep(clock::today()));
        workbook.notify(Some(Notice { text: |words| words.value_sort.kept, undo: None }));
    };
    let inside = column([
        element("div")
            .lang(edition.language.tag())
            .child(blocks(&edition.value_sort.explanation, 1))
            .into_any(),
        element("div").class("values").child(values).into_any(),
        own_values(&field, definition),
        overview(&field, definition),
        button(Weight::Plain, workbook.say(|words| words.value_sort.keep), keep),
        snapshots(&field),
    ]);
    group(edition, part, inside.into_any())
}

fn value(field: &Field<Answer>, edition: &Edition, value: &Value, definition: &Definition) -> AnyView {
    let (of, to, changed) = (value.id.clone(), value.id.clone(), field.clone());
    let id = field.element_id(value.id.as_str());
    let meaning_id = format!("{id}-hint");
    let choice = ColumnChoice {
        id: id.clone(),
        described_by: Some(meaning_id.clone()),
        chosen: field.signal(move |answer| answer.sort.placed.get(&of).cloned()),
        choose: Box::new(move |column| changed.change(|answer| answer.sort.place(&to, column))),
    };
    let meaning = (said(edition, &value.meaning), meaning_id);
    labelled(id, said(edition, &value.name), Some(meaning), column_choice(field.workbook, choice, definition))
}

/// A choice of column.
struct ColumnChoice {
    id: String,
    described_by: Option<String>,
    chosen: Signal<Option<ItemId>>,
    choose: Box<dyn Fn(Option<ItemId>)>,
}

fn column_choice(workbook: Workbook, choice: ColumnChoice, definition: &Definition) -> AnyView {
    let ColumnChoice { id, described_by, chosen, choose } = choice;
    let option = |column: &Column| {
        let id = column.id.clone();
        let selected = move || chosen.get().as_ref() == Some(&id);
        element("option")
            .with("value", column.id.to_string())
            .follow_property("selected", selected)
            .child(column.label.clone())
    };
    let options = definition.columns.iter().map(option).collect_view();
    element("select")
        .with("id", id)
        .with("aria-describedby", described_by)
        .on("change", move |event| choose(event_target_value(&event).parse().ok()))
        .child(
            element("option")
                .with("value", "")
                .follow_property("selected", move || chosen.get().is_none())
                .child(workbook.word(|words| words.value_sort.unsorted)),
        )
        .child(options)
        .into_any()
}

fn own_values(field: &Field<Answer>, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let count = field.count(|answer| answer.sort.own.len());
    let (own, shape) = (field.clone(), definition.clone());
    let own = dynamic(move || {
        (0..count.get()).map(|index| own_value(&own, &shape, index)).collect_view().into_any()
    });
    let adding = field.clone();
    let add = move || {
        let next = count.get();
        adding.change(|answer| answer.sort.own.push(OwnValue::default()));
        adding.focus_soon(&format!("own/{next}"));
    };
    column([
        element("h3").child(workbook.word(|words| words.value_sort.own_title)).into_any(),
        element("p").class("hint").child(workbook.word(|words| words.value_sort.own_text)).into_any(),
        own,
        button(Weight::Plain, workbook.say(|words| words.value_sort.add_own), add),
    ])
    .into_any()
}

fn own_value(field: &Field<Answer>, definition: &Definition, index: usize) -> AnyView {
    let (workbook, number) = (field.workbook, (index + 1).to_string());
    let (of_name, of_column) = (number.clone(), number.clone());
    let (written, placed, removed) = (field.clone(), field.clone(), field.clone());
    let name = text_line(TextBox {
        id: field.element_id(&format!("own/{index}")),
        label: workbook.sentence(move |words| words.value_sort.own_name(&of_name)).into_any(),
        hint: None,
        text: field.signal(move |answer| answer.sort.own_name(index)),
        write: Box::new(move |text| written.change(|answer| answer.sort.name_own(index, text))),
    });
    let id = field.element_id(&format!("own/{index}/column"));
    let column = ColumnChoice {
        id: id.clone(),
        described_by: None,
        chosen: field.signal(move |answer| answer.sort.own.get(index)?.column.clone()),
        choose: Box::new(move |column| placed.change(|answer| answer.sort.place_own(index, column))),
    };
    let label = workbook.sentence(move |words| words.value_sort.own_column(&of_column)).into_any();
    let column = labelled(id, label, None, column_choice(workbook, column, definition));
    let remove = move || {
        let mut taken = None;
        removed.change(|answer| taken = answer.sort.take_own(index));
        let own = taken.unwrap_or_default();
        removed.offer_undo(
            |words| words.value_sort.removed_own,
            move |answer| answer.sort.put_own_back(index, own.clone()),
        );
    };
    let removal = workbook.sentence(move |words| words.value_sort.remove_own(&number)).into_any();
    element("div")
        .class("line")
        .child(name)
        .child(column)
        .child(button(Weight::Quiet, removal, remove))
        .into_any()
}

/// What stands in each column, with the room there is; more than that is said kindly and never refused.
fn overview(field: &Field<Answer>, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let (field, shape) = (field.clone(), definition.clone());
    let columns = dynamic(move || {
        let sort = field.answer().sort;
        let words = &workbook.words().value_sort;
        let column = |column: &Column| {
            let (count, quota) = (sort.count(&column.id), column.quota.to_string());
            let title = match count > column.quota {
                true => words.more_than_room(&count.to_string(), &column.label, &quota),
                false => words.count(&count.to_string(), &column.label, &quota),
            };
            let names = sort.names_in(&column.id, &shape);
            let empty = names.is_empty().then_some(words.empty);
            let names = names.into_iter().map(|name| element("li").child(name)).collect_view();
            element("div")
                .child(element("h4").child(title))
                .child(element("p").class("hint").child(empty))
                .child(element("ul").child(names))
        };
        shape.columns.iter().map(column).collect_view().into_any()
    });
    column([
        element("h3").child(workbook.word(|words| words.value_sort.overview)).into_any(),
        element("div").class("columns").child(columns).into_any(),
    ])
    .into_any()
}

fn snapshots(field: &Field<Answer>) -> AnyView {
    let (workbook, field) = (field.workbook, field.clone());
    optional(move || {
        let snapshots = field.answer().snapshots;
        let line = |day: &str| {
            let day = clock::in_words(day, workbook.language().tag());
            element("li").child(workbook.words().value_sort.kept_on(&day))
        };
        (!snapshots.is_empty()).then(|| {
            let lines = snapshots.iter().map(|snapshot| line(&snapshot.date)).collect_view();
            column([
                element("h3").child(workbook.word(|words| words.value_sort.kept_title)).into_any(),
                element("ul").child(lines).into_any(),
            ])
            .into_any()
        })
    })
}
