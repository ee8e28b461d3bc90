//! A row of steps for each thing and moment.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{Steps, said, steps},
    edition::Edition,
    exercises::{
        Named, Part,
        scale::{Answer, Definition, Strength},
    },
};

/// The question and its steps.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let pairs =
        definition.rows.iter().flat_map(|row| definition.moments.iter().map(move |moment| (row, moment)));
    let inside = pairs.map(|(row, moment)| one(&field, edition, definition, row, moment)).collect_view();
    group(edition, part, inside.into_any())
}

fn one(
    field: &Field<Answer>,
    edition: &Edition,
    definition: &Definition,
    row: &Named,
    moment: &Named,
) -> AnyView {
    let legend = match moment.name.as_str() {
        "" => row.name.clone(),
        name => format!("{}, {name}", row.name),
    };
    let (low, high) = (definition.low.clone(), definition.high.clone());
    let (row, moment, changed) = (row.id.clone(), moment.id.clone(), field.clone());
    let (of_row, of_moment) = (row.clone(), moment.clone());
    steps(
        field.workbook,
        Steps {
            id: field.element_id(&format!("{row}/{moment}")),
            legend: said(edition, &legend),
            low,
            high,
            count: Strength::STEPS,
            chosen: field.signal(move |answer| answer.strength(&of_row, &of_moment).map(Strength::number)),
            choose: Arc::new(move |step| {
                changed.change(|answer| answer.choose(&row, &moment, step.and_then(Strength::at)));
            }),
        },
    )
}
