//! The pages of text: where ideas come from, and what stays where.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{blocks, column, element, said},
        state::Workbook,
    },
    browser::page,
    edition::{Edition, Page},
};

/// The sources.
pub fn sources(edition: &Edition) -> AnyView {
    text(edition, &edition.sources)
}

/// What stays where, with the policy that is in force.
pub fn privacy(workbook: Workbook, edition: &Edition) -> AnyView {
    column([
        text(edition, &edition.privacy),
        element("h2").child(workbook.word(|words| words.privacy.checks)).into_any(),
        element("p").child(workbook.word(|words| words.privacy.policy)).into_any(),
        element("pre")
            .with("tabindex", "0")
            .child(element("code").lang("en").with("translate", "no").child(page::policy()))
            .into_any(),
    ])
    .into_any()
}

fn text(edition: &Edition, page: &Page) -> AnyView {
    column([
        heading(said(edition, &page.title)),
        element("div").lang(edition.language.tag()).child(blocks(&page.text, 0)).into_any(),
    ])
    .into_any()
}
