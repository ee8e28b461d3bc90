//! The way to the filled sample of the edition.

use leptos::prelude::*;

use super::{Weight, button, column};
use crate::{app::state::Workbook, edition::Edition};

/// The button; nothing where the edition has no sample.
pub fn see_sample(workbook: Workbook, edition: &Edition) -> AnyView {
    match edition.sample {
        Some(_) => button(Weight::Quiet, workbook.say(|words| words.visit.see_sample), move || {
            workbook.show_sample()
        }),
        None => column([]),
    }
}
