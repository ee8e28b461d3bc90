//! The parts of an exercise or of a case, one under the other.

use leptos::prelude::*;

use crate::{
    app::{exercises, state::Workbook},
    edition::Edition,
    exercises::{Part, PartId},
    notebook::FieldId,
};

/// Each part with its field.
pub fn parts(
    workbook: Workbook,
    edition: &Edition,
    parts: &[Part],
    field: impl Fn(PartId) -> FieldId,
) -> AnyView {
    let part = |part: &Part| exercises::part(workbook, edition, part, field(part.id.clone()));
    parts.iter().map(part).collect_view().into_any()
}
