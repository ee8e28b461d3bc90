//! Blocks of a document as nodes of the page. Text becomes text nodes, never markup.

use leptos::prelude::*;

use crate::{
    document::{Block, Inline},
    edition::Edition,
};

/// A text of the edition within words of the screen, marked with its own language (WCAG 3.1.2).
pub fn said(edition: &Edition, text: &str) -> AnyView {
    view! { <span lang=edition.language.tag()>{text.to_string()}</span> }.into_any()
}

/// Words of the participant within words of the screen: in their own direction, and never translated.
pub fn own_words(text: Signal<String>) -> AnyView {
    view! { <span dir="auto" translate="no">{text}</span> }.into_any()
}

/// Blocks as nodes. `below` is how many levels the headings stand below those of a document of their own.
pub fn blocks(blocks: &[Block], below: u8) -> AnyView {
    blocks.iter().map(|block| node(block, below)).collect_view().into_any()
}

fn node(block: &Block, below: u8) -> AnyView {
    match block {
        Block::Heading(level, text) => heading(level + below, text.clone()),
        Block::Paragraph(line) => view! { <p>{inlines(line)}</p> }.into_any(),
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| view! { <li>{inlines(item)}</li> }).collect_view();
            match ordered {
                true => view! { <ol>{items}</ol> }.into_any(),
                false => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Quote(inner) => view! { <blockquote>{blocks(inner, below)}</blockquote> }.into_any(),
        Block::Table { head, rows } => {
            let head = head.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
            let row = |cells: &Vec<String>| {
                let cells = cells.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
                view! { <tr>{cells}</tr> }
            };
            let rows = rows.iter().map(row).collect_view();
            view! { <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
        }
        Block::Written(text) => view! { <div class="written">{text.clone()}</div> }.into_any(),
    }
}

fn heading(level: u8, text: String) -> AnyView {
    match level {
        ..=2 => view! { <h2>{text}</h2> }.into_any(),
        3 => view! { <h3>{text}</h3> }.into_any(),
        4 => view! { <h4>{text}</h4> }.into_any(),
        5 => view! { <h5>{text}</h5> }.into_any(),
        _ => view! { <h6>{text}</h6> }.into_any(),
    }
}

fn inlines(line: &[Inline]) -> AnyView {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        Inline::Emphasis(text) => view! { <em>{text.clone()}</em> }.into_any(),
    };
    line.iter().map(inline).collect_view().into_any()
}
