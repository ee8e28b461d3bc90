//! A moral question with one field, and advice under it that changes as one writes.

use leptos::prelude::*;

use super::{Field, prompt};
use crate::{
    app::components::{column, element, optional, paragraph},
    edition::Edition,
    exercises::{Part, moral_question::advice, prompt::Answer},
};

/// The question, its field, and what there is to say about how it is put.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part) -> AnyView {
    let (workbook, read) = (field.workbook, field.clone());
    // Told only when it changes: a screen reader would say the same again at each key.
    let sentences = Memo::new(move |_| {
        let words = workbook.words();
        advice(&read.answer().text, words)
            .into_iter()
            .map(|advice| advice.text(words))
            .collect::<Vec<String>>()
    });
    let advice = optional(move || {
        let sentences = sentences.get();
        (!sentences.is_empty()).then(|| {
            let sentences = sentences.into_iter().map(|sentence| element("li").child(sentence));
            element("div")
                .class("advice")
                .child(paragraph(workbook.say(|words| words.moral_question.title)))
                .child(element("ul").child(sentences.collect::<Vec<_>>()))
                .into_any()
        })
    });
    column([
        prompt::view(field, edition, part),
        element("div").with("role", "status").child(advice).into_any(),
    ])
}
