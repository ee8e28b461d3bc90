//! What a case is about: a tick for each tension and session, and the values that were at stake.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{Choice, ChoiceKind, choice, column, element, group_of, said},
    edition::Edition,
    exercises::{
        Named, Part,
        tags::{Answer, Definition, Group},
        value_sort,
    },
    notebook::FieldId,
};

/// The question and its groups of ticks.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let ticks = |group: Group, tags: Vec<Named>| {
        tags.iter().map(|tag| tick(&field, edition, group, tag.id.as_str(), &tag.name)).collect::<Vec<_>>()
    };
    let mut values = ticks(Group::Values, definition.tags(Group::Values));
    values
        .extend(own_values(&field, edition).iter().map(|own| tick(&field, edition, Group::Values, own, own)));
    let inside = column([
        group_of(
            workbook.say(|words| words.tags.tensions),
            column(ticks(Group::Tensions, definition.tags(Group::Tensions))),
        ),
        group_of(
            workbook.say(|words| words.tags.sessions),
            column(ticks(Group::Sessions, definition.tags(Group::Sessions))),
        ),
        element("details")
            .child(element("summary").child(workbook.word(|words| words.tags.values)))
            .child(element("div").class("values").child(values))
            .into_any(),
    ]);
    group(edition, part, inside)
}

fn tick(field: &Field<Answer>, edition: &Edition, group: Group, tag: &str, name: &str) -> AnyView {
    let (read, changed) = (tag.to_string(), tag.to_string());
    let writing = field.clone();
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: field.signal(move |answer| answer.has(group, &read)),
        label: said(edition, name),
        name: None,
        choose: Box::new(move |is_there| writing.change(|answer| answer.put(group, &changed, is_there))),
    })
}

/// The names of the values that the participant added in any sort, or tagged this case with.
fn own_values(field: &Field<Answer>, edition: &Edition) -> Vec<String> {
    let mut names: Vec<String> = untrack(|| field.answer()).own_words().map(String::from).collect();
    for (exercise, part, _) in edition.value_sorts() {
        let sort = FieldId::Exercise(exercise.id.clone(), part.id.clone());
        let answer: value_sort::Answer = field.workbook.with_notebook(|notebook| notebook.answer(&sort));
        names.extend(answer.sort.own().iter().map(|own| own.name.trim().to_string()));
    }
    names.retain(|name| !name.is_empty());
    names.sort();
    names.dedup();
    names
}
