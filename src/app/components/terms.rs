//! Terms with what they mean, beside the texts that use them.

use leptos::prelude::*;

use super::{column, element};
use crate::{
    app::state::Workbook,
    edition::{Edition, Term},
};

/// The terms, folded away; nothing where there are none.
pub fn terms(workbook: Workbook, edition: &Edition, terms: &[&Term]) -> AnyView {
    if terms.is_empty() {
        return column([]);
    }
    let term = |term: &&Term| {
        column([
            element("dt").child(term.name.clone()).into_any(),
            element("dd").child(term.meaning.clone()).into_any(),
        ])
    };
    let list: Vec<AnyView> = terms.iter().map(term).collect();
    element("details")
        .with("id", "terms")
        .class("terms")
        .child(element("summary").child(workbook.word(|words| words.terms.title)))
        .child(element("dl").lang(edition.language.tag()).child(list))
        .into_any()
}
