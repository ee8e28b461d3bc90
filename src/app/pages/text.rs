//! The pages of text: where ideas come from, and what stays where.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{blocks, said},
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
    view! {
        {text(edition, &edition.privacy)}
        <h2>{workbook.word(|words| words.privacy.checks)}</h2>
        <p>{workbook.word(|words| words.privacy.policy)}</p>
        <pre tabindex="0"><code lang="en" translate="no">{page::policy()}</code></pre>
    }
    .into_any()
}

fn text(edition: &Edition, page: &Page) -> AnyView {
    view! {
        {heading(said(edition, &page.title))}
        <div lang=edition.language.tag()>{blocks(&page.text, 0)}</div>
    }
    .into_any()
}
