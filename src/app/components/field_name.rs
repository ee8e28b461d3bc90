//! What a field is called on the screen: the exercise or the case it is in, and what it asks.

use leptos::prelude::*;

use crate::{
    app::{exercises::case_name, state::Workbook},
    exercises::{Part, PartId},
    notebook::FieldId,
};

/// The name of a field, in the language of the screen.
pub fn field_name(workbook: Workbook, field: FieldId) -> Signal<String> {
    Signal::derive(move || {
        let edition = workbook.edition();
        let label = |parts: &[Part], id: &PartId| {
            let part = parts.iter().find(|part| part.id == *id);
            part.map_or_else(|| id.to_string(), |part| part.label.clone())
        };
        let words = workbook.words();
        let (of, asks) = match &field {
            FieldId::Composition => return words.app.summary.to_string(),
            FieldId::Departure(_) => return words.departures.title.to_string(),
            FieldId::HiddenNames => return words.hiding.list.to_string(),
            FieldId::Exercise(id, part) => match edition.exercise(id) {
                Some((_, exercise)) => (format!("{id} {}", exercise.title), label(&exercise.parts, part)),
                None => (id.to_string(), part.to_string()),
            },
            FieldId::Case(case, part) => {
                (case_name(workbook, case.clone()).get(), label(&edition.case.parts, part))
            }
            FieldId::CaseTitle(case) => {
                (case_name(workbook, case.clone()).get(), words.cases.title.to_string())
            }
            FieldId::CaseStanding(case) | FieldId::CaseOutline(case) => {
                (case_name(workbook, case.clone()).get(), words.cases.list.to_string())
            }
        };
        format!("{of}: {asks}")
    })
}
