//! The views of the kinds of exercise: one file a kind.
//!
//! A view shows an answer and passes on what is done with it; the rules are with the kind, in `crate::exercises`.

mod case_note;
mod field;
mod list;
mod moral_question;
mod position;
mod prompt;
mod rings;
mod scale;
mod table;
mod tags;
pub mod triangle;
mod value_questions;
mod value_sort;

use leptos::prelude::*;

pub use self::case_note::case_name;
use self::field::Field;
use super::{
    components::{element, hint, said},
    state::Workbook,
};
use crate::{
    edition::Edition,
    exercises::{Kind, Part},
    notebook::{FieldId, Place},
};

/// A part of an exercise or of a case, with its field.
pub fn part(workbook: Workbook, edition: &Edition, part: &Part, id: FieldId) -> AnyView {
    let history = history_link(workbook, &id);
    let view = match &part.kind {
        Kind::Prompt => prompt::view(Field::new(workbook, id), edition, part),
        Kind::MoralQuestion => moral_question::view(Field::new(workbook, id), edition, part),
        Kind::List => list::view(Field::new(workbook, id), edition, part),
        Kind::Scale(definition) => scale::view(Field::new(workbook, id), edition, part, definition),
        Kind::Position(definition) => position::view(Field::new(workbook, id), edition, part, definition),
        Kind::Table(definition) => table::view(Field::new(workbook, id), edition, part, definition),
        Kind::ValueSort(definition) => value_sort::view(Field::new(workbook, id), edition, part, definition),
        Kind::ValueQuestions(definition) => {
            value_questions::view(Field::new(workbook, id), edition, part, definition)
        }
        Kind::Tags(definition) => tags::view(Field::new(workbook, id), edition, part, definition),
        Kind::Rings(definition) => rings::view(Field::new(workbook, id), edition, part, definition),
        Kind::Triangle(definition) => triangle::view(Field::new(workbook, id), edition, part, definition),
        Kind::CaseNote => case_note::view(Field::new(workbook, id), edition, part),
    };
    let note = part
        .hard_to_say
        .then(|| element("p").class("hint hard").child(workbook.word(|words| words.exercise.hard_to_say)));
    let example = part.example.as_ref().map(|text| {
        element("details")
            .class("example")
            .child(element("summary").child(workbook.word(|words| words.exercise.example)))
            .child(element("p").child(said(edition, text)))
    });
    let for_leaders = part.for_leaders.then(|| hint(workbook.say(|words| words.exercise.for_leaders)));
    element("div")
        .class("part")
        .child(for_leaders)
        .child(view)
        .child(note)
        .child(example)
        .child(history)
        .into_any()
}

/// The way to the earlier versions of a field, where there are any.
pub fn history_link(workbook: Workbook, field: &FieldId) -> Option<AnyView> {
    workbook.has_history(field).then(|| {
        let place = Place::History(field.clone());
        element("p")
            .class("hint")
            .child(
                element("a").with("href", place.to_string()).child(workbook.word(|words| words.history.link)),
            )
            .into_any()
    })
}

/// A part that has several fields: a group with the question as its name.
fn group(edition: &Edition, part: &Part, inside: AnyView) -> AnyView {
    let hint = part.hint.as_ref().map(|text| hint(said(edition, text)));
    element("fieldset")
        .class("group")
        .child(element("legend").child(said(edition, &part.label)))
        .child(hint)
        .child(inside)
        .into_any()
}
