//! The values as they were sorted, now and earlier.

use litemap::LiteMap;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{Piece, blocks, column, element},
        state::Workbook,
    },
    browser::clock,
    edition::{Edition, Exercise},
    exercises::{Kind, Part, Reading, value_sort},
    notebook::{FieldId, Place},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let mut sorts = Vec::new();
    for exercise in edition.exercises() {
        sorts.extend(exercise.parts.iter().filter_map(|part| sort(workbook, edition, exercise, part)));
    }
    let first = edition.exercises().find(|exercise| exercise.parts.iter().any(is_value_sort));
    let go = first.map(|exercise| {
        let (address, code) = (Place::Exercise(exercise.id.clone()).to_string(), exercise.id.to_string());
        element("p").child(
            element("a").with("href", address).child(workbook.sentence(move |words| words.values.go(&code))),
        )
    });
    let empty =
        sorts.is_empty().then(|| element("p").class("hint").child(workbook.word(|words| words.values.empty)));
    column([
        heading(workbook.say(|words| words.app.values)),
        element("p").child(workbook.word(|words| words.values.text)).into_any(),
        empty.piece(),
        go.piece(),
        sorts.piece(),
        element("h2").child(workbook.word(|words| words.values.how)).into_any(),
        element("div")
            .lang(edition.language.tag())
            .child(blocks(&edition.value_sort.explanation, 1))
            .into_any(),
    ])
    .into_any()
}

fn is_value_sort(part: &Part) -> bool {
    matches!(part.kind, Kind::ValueSort(_))
}

/// One sort with its snapshots, or `None` where nothing was sorted.
fn sort(workbook: Workbook, edition: &Edition, exercise: &Exercise, part: &Part) -> Option<AnyView> {
    let Kind::ValueSort(definition) = &part.kind else {
        return None;
    };
    let field = FieldId::Exercise(exercise.id.clone(), part.id.clone());
    let mut answer: value_sort::Answer = workbook.with_notebook(|notebook| notebook.answer(&field));
    for snapshot in &mut answer.snapshots {
        snapshot.date = clock::in_words(&snapshot.date, untrack(|| workbook.language()).tag());
    }
    let words = untrack(|| workbook.words());
    let read = answer.read(definition, &Reading { words, case_titles: &LiteMap::new() });
    if read.is_empty() {
        return None;
    }
    let address = Place::Exercise(exercise.id.clone()).to_string();
    let (code, question) = (exercise.id.to_string(), part.label.clone());
    let view = element("section")
        .child(
            element("h2").child(
                element("a")
                    .with("href", address)
                    .child(workbook.sentence(move |words| words.values.of_exercise(&code, &question))),
            ),
        )
        .child(element("div").lang(edition.language.tag()).child(blocks(&read, 0)));
    Some(view.into_any())
}
