//! Two value sorts side by side: what rose, what fell, what stayed, in a picture, in words and as a table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::{
            Selection, blocks, column, drawing, dynamic, element, hint, paragraph, selection, subheading,
        },
        state::Workbook,
    },
    browser::clock,
    edition::Edition,
    exercises::value_sort,
    locale::Words,
    retrieval::{KeptSort, kept_sorts},
};

/// The part of the page that compares; where there are not yet two sorts, the line that says so.
pub fn comparison(workbook: Workbook, edition: &Edition) -> AnyView {
    let sorts = Arc::new(workbook.with_notebook(|notebook| kept_sorts(edition, notebook)));
    let [first, .., last] = &sorts[..] else {
        return hint(workbook.say(|words| words.comparison.later));
    };
    let (one, other) = (RwSignal::new(first.key.clone()), RwSignal::new(last.key.clone()));
    let (all, tag) = (sorts.clone(), edition.language.tag());
    let both = dynamic(move || {
        let by_key = |key: RwSignal<String>| all.iter().find(|sort| key.with(|key| sort.key == *key));
        match (by_key(one), by_key(other)) {
            (Some(one), Some(other)) if one.key != other.key => compared(workbook, one, other, tag),
            _ => hint(workbook.say(|words| words.comparison.same)),
        }
    });
    column([
        subheading(workbook.say(|words| words.comparison.title)),
        paragraph(workbook.say(|words| words.comparison.text)),
        choosing(workbook, "comparison/one", workbook.say(|words| words.comparison.one), &sorts, one),
        choosing(workbook, "comparison/other", workbook.say(|words| words.comparison.other), &sorts, other),
        both,
    ])
}

/// The choice of one of the two.
fn choosing(
    workbook: Workbook,
    id: &str,
    label: AnyView,
    sorts: &Arc<Vec<KeptSort>>,
    chosen: RwSignal<String>,
) -> AnyView {
    let option = |index: usize| {
        let (sorts, key) = (sorts.clone(), sorts[index].key.clone());
        let name = workbook.sentence(move |words| {
            let sort = &sorts[index];
            words.comparison.choice(&day(workbook, words, sort), sort.exercise.as_str(), &sort.question)
        });
        (key, name.into_any())
    };
    selection(Selection {
        id: id.into(),
        label,
        options: (0..sorts.len()).map(option).collect(),
        chosen: chosen.into(),
        choose: Box::new(move |key| chosen.set(key)),
    })
}

/// The picture, and what says the same.
fn compared(workbook: Workbook, one: &KeptSort, other: &KeptSort, tag: &'static str) -> AnyView {
    let words = workbook.words();
    let head = |sort: &KeptSort| words.comparison.head(&day(workbook, words, sort), sort.exercise.as_str());
    let (before, after) = (head(one), head(other));
    let definition = one.definition.clone();
    let shifts = value_sort::compare(&one.sort, &other.sort, &definition);
    let told = value_sort::tell(&shifts, &definition, [&before, &after], words);
    let says = words.comparison.drawing.to_string();
    let picture =
        move || value_sort::draw(&shifts, &definition, [before.as_str(), after.as_str()], says.clone());
    element("div")
        .class("comparison")
        .lang(tag)
        .child(drawing(picture, |_| ()))
        .child(blocks(&told, 0))
        .into_any()
}

/// The day of a sort in words, and which one of that day it is.
fn day(workbook: Workbook, words: &Words, sort: &KeptSort) -> String {
    let tag = workbook.language().tag();
    let day = sort
        .date
        .as_ref()
        .map_or_else(|| words.comparison.today.into(), |date| clock::day_in_words(date, tag));
    match sort.of_day {
        Some(number) => words.comparison.of_day(&day, &number.to_string()),
        None => day,
    }
}
