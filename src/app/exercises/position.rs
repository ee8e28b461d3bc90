//! A place between two poles for each moment, and the reason.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{Steps, TextBox, column, said, steps, text_box},
    edition::Edition,
    exercises::{
        Named, Part,
        position::{Answer, Definition, Place},
    },
};

/// The question, its places and the reason.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let place = |moment: &Named| {
        let (id, of, changed) = (moment.id.clone(), moment.id.clone(), field.clone());
        steps(
            field.workbook,
            Steps {
                id: field.element_id(moment.id.as_str()),
                legend: said(edition, &moment.name),
                low: definition.first.clone(),
                high: definition.second.clone(),
                count: Place::STEPS,
                chosen: field.signal(move |answer| answer.places.get(&of).copied().map(Place::number)),
                choose: Arc::new(move |step| {
                    changed.change(|answer| answer.choose(&id, step.and_then(Place::at)));
                }),
            },
        )
    };
    let places = definition.moments.iter().map(place).collect_view();
    let reason = text_box(TextBox {
        id: field.element_id("reason"),
        label: said(edition, &definition.reason),
        hint: None,
        text: field.signal(|answer| answer.reason.clone()),
        write: Box::new(move |text| field.write(|answer| answer.reason = text)),
    });
    group(edition, part, column([places.into_any(), reason.into_any()]).into_any())
}
