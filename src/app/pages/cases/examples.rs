//! The cases of the edition: to read, and to begin with by a copy. The original stays as it is.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::{
    app::{
        components::{Weight, blocks, button, column, element, hint, paragraph, subheading},
        state::Workbook,
    },
    edition::{Edition, Example},
    exercises::Reading,
    notebook::Place,
};

/// The cases of the edition, folded away; nothing where it has none.
pub fn examples(workbook: Workbook, edition: &Edition) -> AnyView {
    if edition.examples.is_empty() {
        return column([]);
    }
    let examples: Vec<AnyView> = edition.examples.iter().map(|one| example(workbook, edition, one)).collect();
    element("details")
        .class("examples")
        .child(element("summary").child(workbook.word(|words| words.examples.title)))
        .child(paragraph(workbook.say(|words| words.examples.text)))
        .child(examples)
        .into_any()
}

/// One case as it reads, with the way to copy it.
fn example(workbook: Workbook, edition: &Edition, example: &Example) -> AnyView {
    let (words, titles) = (workbook.words(), LiteMap::new());
    let reading = Reading { words, case_titles: &titles };
    let read = edition.case.parts.iter().filter_map(|part| {
        let (_, answer) = example.answers.iter().find(|(id, _)| *id == part.id)?;
        let question = subheading(part.label.clone().into_any());
        Some(column([question, blocks(&part.kind.read(answer, &reading), 0)]))
    });
    let (id, title) = (example.id.clone(), example.title.clone());
    let copy = move || {
        if let Some(example) = workbook.edition().example(&id) {
            workbook.go_to(&Place::Case(workbook.add_copy(example)));
        }
    };
    let name = workbook.sentence(move |words| words.examples.copy(&title)).into_any();
    element("details")
        .lang(edition.language.tag())
        .child(element("summary").child(example.title.clone()))
        .child(hint(example.purpose.clone().into_any()))
        .child(read.collect::<Vec<_>>())
        .child(paragraph(button(Weight::Plain, name, copy)))
        .into_any()
}
