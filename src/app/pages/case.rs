//! One case: its title, and the parts of the edition's form, all of which may stay empty.

use leptos::prelude::*;

use super::{heading, parts::parts};
use crate::{
    app::{
        components::{Piece, TextBox, blocks, column, element, lead, own_words, text_line},
        exercises::{case_name, history_link},
        state::Workbook,
    },
    edition::Edition,
    exercises::{CaseId, prompt},
    notebook::{FieldId, Place},
};

/// The page, or `None` where there is no such case on the list.
pub fn page(workbook: Workbook, edition: &Edition, id: CaseId) -> Option<AnyView> {
    if !untrack(|| workbook.cases().order().contains(&id)) {
        return None;
    }
    let history = history_link(workbook, &FieldId::CaseTitle(id.clone()));
    let (name, field) = (case_name(workbook, id.clone()), FieldId::CaseTitle(id.clone()));
    let read = field.clone();
    let title = text_line(TextBox {
        id: field.to_string(),
        label: workbook.say(|words| words.cases.title),
        hint: None,
        text: Signal::derive(move || workbook.answer::<prompt::Answer>(&read).text),
        write: Box::new(move |text| workbook.write(&field, |answer: &mut prompt::Answer| answer.text = text)),
    });
    let page = column([
        heading(own_words(name)),
        lead(workbook.say(|words| words.cases.form)),
        element("details")
            .child(element("summary").child(workbook.word(|words| words.cases.before)))
            .child(element("div").lang(edition.language.tag()).child(blocks(&edition.case.care, 0)))
            .into_any(),
        title,
        history.piece(),
        parts(workbook, edition, &edition.case.parts, |part| FieldId::Case(id.clone(), part)),
        element("p")
            .child(
                element("a")
                    .with("href", Place::Cases.to_string())
                    .child(workbook.word(|words| words.cases.all)),
            )
            .into_any(),
    ]);
    Some(page.into_any())
}
