//! The pages of text: where ideas come from, and what stays where.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{blocks, column, element, paragraph, said, subheading},
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
        subheading(workbook.say(|words| words.privacy.checks)),
        paragraph(workbook.say(|words| words.privacy.policy)),
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
