//! The value sort as a form: a choice of column for each value, and how it stands.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::{
        components::{TextBox, blocks, said, text_line},
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
    let explanation =
        view! { <div lang=edition.language.tag()>{blocks(&edition.value_sort.explanation, 1)}</div> };
    let values = definition
        .values
        .iter()
        .map(|one| value(&field, edition, one, definition))
        .collect_view();
    let keeping = field.clone();
    let keep = move |_| {
        keeping.change(|answer| answer.keep(clock::today()));
        workbook.notify(Some(Notice {
            text: |words| words.value_sort.kept,
            undo: None,
        }));
    };
    let inside = view! {
        {explanation}
        <div class="values">{values}</div>
        {own_values(&field, definition)}
        {overview(&field, definition)}
        <button type="button" on:click=keep>{move || workbook.words().value_sort.keep}</button>
        {snapshots(&field)}
    };
    group(edition, part, inside)
}

fn value(field: &Field<Answer>, edition: &Edition, value: &Value, definition: &Definition) -> AnyView {
    let (of, to, changed) = (value.id.clone(), value.id.clone(), field.clone());
    let id = field.element_id(value.id.as_str());
    let meaning = format!("{id}-hint");
    view! {
        <div class="value">
            <label for=id.clone()>{said(edition, &value.name)}</label>
            <p class="hint" id=meaning.clone()>{said(edition, &value.meaning)}</p>
            {column_choice(
                field.workbook,
                ColumnChoice {
                    id,
                    described_by: Some(meaning),
                    chosen: field.signal(move |answer| answer.sort.placed.get(&of).cloned()),
                    choose: Box::new(move |column| changed.change(|answer| answer.sort.place(&to, column))),
                },
                definition,
            )}
        </div>
    }
    .into_any()
}

/// A choice of column.
struct ColumnChoice {
    id: String,
    described_by: Option<String>,
    chosen: Signal<Option<ItemId>>,
    choose: Box<dyn Fn(Option<ItemId>)>,
}

fn column_choice(workbook: Workbook, choice: ColumnChoice, definition: &Definition) -> AnyView {
    let ColumnChoice {
        id,
        described_by,
        chosen,
        choose,
    } = choice;
    let option = |column: &Column| {
        let id = column.id.clone();
        let selected = move || chosen.get().as_ref() == Some(&id);
        view! { <option value=column.id.to_string() prop:selected=selected>{column.label.clone()}</option> }
    };
    let options = definition.columns.iter().map(option).collect_view();
    view! {
        <select
            id=id
            aria-describedby=described_by
            on:change=move |event| choose(event_target_value(&event).parse().ok())
        >
            <option value="" prop:selected=move || chosen.get().is_none()>
                {move || workbook.words().value_sort.unsorted}
            </option>
            {options}
        </select>
    }
    .into_any()
}

fn own_values(field: &Field<Answer>, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let count = field.count(|answer| answer.sort.own.len());
    let (own, shape) = (field.clone(), definition.clone());
    let own = move || {
        (0..count.get())
            .map(|index| own_value(&own, &shape, index))
            .collect_view()
    };
    let adding = field.clone();
    let add = move |_| {
        let next = count.get();
        adding.change(|answer| answer.sort.own.push(OwnValue::default()));
        adding.focus_soon(&format!("own/{next}"));
    };
    view! {
        <h3>{move || workbook.words().value_sort.own_title}</h3>
        <p class="hint">{move || workbook.words().value_sort.own_text}</p>
        {own}
        <button type="button" on:click=add>{move || workbook.words().value_sort.add_own}</button>
    }
    .into_any()
}

fn own_value(field: &Field<Answer>, definition: &Definition, index: usize) -> AnyView {
    let (workbook, number) = (field.workbook, (index + 1).to_string());
    let (name_number, remove_number) = (number.clone(), number.clone());
    let (written, placed, removed) = (field.clone(), field.clone(), field.clone());
    let id = field.element_id(&format!("own/{index}/column"));
    let name = text_line(TextBox {
        id: field.element_id(&format!("own/{index}")),
        label: (move || workbook.words().value_sort.own_name(&name_number)).into_any(),
        hint: None,
        text: field.signal(move |answer| {
            answer
                .sort
                .own
                .get(index)
                .map_or_else(String::new, |own| own.name.clone())
        }),
        write: Box::new(move |text| {
            written.change(|answer| {
                if let Some(own) = answer.sort.own.get_mut(index) {
                    own.name = text;
                }
            });
        }),
    });
    let column = ColumnChoice {
        id: id.clone(),
        described_by: None,
        chosen: field.signal(move |answer| answer.sort.own.get(index)?.column.clone()),
        choose: Box::new(move |column| {
            placed.change(|answer| {
                if let Some(own) = answer.sort.own.get_mut(index) {
                    own.column = column;
                }
            });
        }),
    };
    let remove = move |_| {
        let mut taken = None;
        removed.change(|answer| taken = answer.sort.take_own(index));
        let own = taken.unwrap_or_default();
        removed.offer_undo(
            |words| words.value_sort.removed_own,
            move |answer| answer.sort.put_own_back(index, own.clone()),
        );
    };
    view! {
        <div class="line">
            {name}
            <div class="field">
                <label for=id>{move || workbook.words().value_sort.own_column(&number)}</label>
                {column_choice(workbook, column, definition)}
            </div>
            <button type="button" class="quiet" on:click=remove>
                {move || workbook.words().value_sort.remove_own(&remove_number)}
            </button>
        </div>
    }
    .into_any()
}

/// What stands in each column, with the room there is; more than that is said kindly and never refused.
fn overview(field: &Field<Answer>, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let column = |column: &Column| {
        let (field, shape, column) = (field.clone(), definition.clone(), column.clone());
        move || {
            let sort = field.answer().sort;
            let (count, quota) = (sort.count(&column.id), column.quota.to_string());
            let words = &workbook.words().value_sort;
            let title = match count > column.quota {
                true => words.more_than_room(&count.to_string(), &column.label, &quota),
                false => words.count(&count.to_string(), &column.label, &quota),
            };
            let names = sort.names_in(&column.id, &shape);
            let inside = match names.is_empty() {
                true => view! { <p class="hint">{words.empty}</p> }.into_any(),
                false => view! { <ul>{names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul> }.into_any(),
            };
            view! { <h4>{title}</h4> {inside} }
        }
    };
    let columns = definition
        .columns
        .iter()
        .map(|one| view! { <div class="column">{column(one)}</div> })
        .collect_view();
    view! {
        <h3>{move || workbook.words().value_sort.overview}</h3>
        <div class="columns">{columns}</div>
    }
    .into_any()
}

fn snapshots(field: &Field<Answer>) -> AnyView {
    let (workbook, field) = (field.workbook, field.clone());
    let list = move || {
        let dates = field.answer().snapshots.into_iter().map(|snapshot| {
            let day = clock::in_words(&snapshot.date, workbook.language().tag());
            view! { <li>{workbook.words().value_sort.kept_on(&day)}</li> }
        });
        let dates: Vec<_> = dates.collect();
        (!dates.is_empty()).then(|| {
            view! {
                <h3>{workbook.words().value_sort.kept_title}</h3>
                <ul>{dates}</ul>
            }
        })
    };
    list.into_any()
}
