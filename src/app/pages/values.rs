//! The values as they were sorted, now and earlier.

use litemap::LiteMap;

use leptos::prelude::*;

use super::{comparison::comparison, heading};
use crate::{
    app::{
        FOR_LEADERS,
        components::{Piece, blocks, column, element, hint, link, paragraph, subheading},
        state::Workbook,
    },
    browser::clock,
    edition::{Edition, Exercise},
    exercises::{Part, Reading, value_sort},
    notebook::{FieldId, Place},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let sorts = edition.value_sorts();
    let sorts: Vec<AnyView> =
        sorts.filter_map(|(exercise, part, of)| sort(workbook, edition, exercise, part, of)).collect();
    let go = edition.value_sorts().next().map(|(exercise, ..)| {
        let (address, code) = (Place::Exercise(exercise.id.clone()).to_string(), exercise.id.to_string());
        element("p").child(
            element("a").with("href", address).child(workbook.sentence(move |words| words.values.go(&code))),
        )
    });
    let empty = sorts.is_empty().then(|| hint(workbook.say(|words| words.values.empty)));
    column([
        heading(workbook.say(|words| words.app.values)),
        paragraph(workbook.say(|words| words.values.text)),
        empty.piece(),
        go.piece(),
        sorts.piece(),
        comparison(workbook, edition),
        FOR_LEADERS.then(|| paragraph(link(&Place::Cards, workbook.say(|words| words.cards.link)))).piece(),
        subheading(workbook.say(|words| words.values.how)),
        element("div")
            .lang(edition.language.tag())
            .child(blocks(&edition.value_sort.explanation, 1))
            .into_any(),
    ])
}

/// One sort with its snapshots, or `None` where nothing was sorted.
fn sort(
    workbook: Workbook,
    edition: &Edition,
    exercise: &Exercise,
    part: &Part,
    definition: &value_sort::Definition,
) -> Option<AnyView> {
    let field = FieldId::Exercise(exercise.id.clone(), part.id.clone());
    let mut answer: value_sort::Answer = workbook.with_notebook(|notebook| notebook.answer(&field));
    for snapshot in &mut answer.snapshots {
        snapshot.date = clock::day_in_words(&snapshot.date, untrack(|| workbook.language()).tag());
    }
    let words = workbook.words();
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
