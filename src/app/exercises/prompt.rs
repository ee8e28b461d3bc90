//! A question with one field.

use leptos::prelude::*;

use super::Field;
use crate::{
    app::components::{TextBox, said, text_box},
    edition::Edition,
    exercises::{Part, prompt::Answer},
};

/// The question and its field.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part) -> AnyView {
    text_box(TextBox {
        id: field.element_id("text"),
        label: said(edition, &part.label),
        hint: part.hint.as_ref().map(|hint| said(edition, hint)),
        text: field.signal(|answer| answer.text.clone()),
        write: Box::new(move |text| field.write(|answer| answer.text = text)),
    })
}
