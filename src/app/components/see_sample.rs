//! The way to the filled sample of the edition.

use leptos::prelude::*;

use super::{Weight, button, column, paragraph};
use crate::{app::state::Workbook, edition::Edition};

/// The button; nothing where the edition has no sample.
pub fn see_sample(workbook: Workbook, edition: &Edition) -> AnyView {
    let act = move || workbook.show_sample();
    match edition.sample {
        Some(_) => paragraph(button(Weight::Plain, workbook.say(|words| words.visit.see_sample), act)),
        None => column([]),
    }
}
