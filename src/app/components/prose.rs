//! Blocks of a document as nodes of the page. Text becomes text nodes, never markup.

use leptos::prelude::*;

use super::{element, figure};

use crate::{
    document::{Block, Inline},
    edition::Edition,
};

/// A text of the edition within words of the screen, marked with its own language (WCAG 3.1.2).
pub fn said(edition: &Edition, text: &str) -> AnyView {
    element("span").lang(edition.language.tag()).child(text.to_string()).into_any()
}

/// Words of the participant within words of the screen: in their own direction, and never translated.
pub fn own_words(text: Signal<String>) -> AnyView {
    element("span").with("dir", "auto").with("translate", "no").child(text).into_any()
}

/// A text of the participant in pieces, each with whether it was looked for: those are marked.
pub fn marked(pieces: &[(String, bool)]) -> AnyView {
    let piece = |(text, is_hit): &(String, bool)| match is_hit {
        true => element("mark").child(text.clone()).into_any(),
        false => text.clone().into_any(),
    };
    let pieces: Vec<AnyView> = pieces.iter().map(piece).collect();
    element("span").with("dir", "auto").with("translate", "no").child(pieces).into_any()
}

/// Blocks as nodes. `below` is how many levels the headings stand below those of a document of their own.
pub fn blocks(blocks: &[Block], below: u8) -> AnyView {
    blocks.iter().map(|block| node(block, below)).collect_view().into_any()
}

fn node(block: &Block, below: u8) -> AnyView {
    match block {
        Block::Heading(level, text) => heading(level + below, text.clone()),
        Block::Paragraph(line) => element("p").child(inlines(line)).into_any(),
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| element("li").child(inlines(item))).collect_view();
            match ordered {
                true => element("ol").child(items).into_any(),
                false => element("ul").child(items).into_any(),
            }
        }
        Block::Quote(inner) => element("blockquote").child(blocks(inner, below)).into_any(),
        Block::Table { head, rows } => {
            let head =
                head.iter().map(|name| element("th").with("scope", "col").child(name.clone())).collect_view();
            let row = |cells: &Vec<String>| {
                let cells = cells.iter().map(|cell| element("td").child(cell.clone())).collect_view();
                element("tr").child(cells)
            };
            let rows = rows.iter().map(row).collect_view();
            let table = element("table")
                .child(element("thead").child(element("tr").child(head)))
                .child(element("tbody").child(rows));
            element("div").class("wide").child(table).into_any()
        }
        Block::Written(text) => element("div").class("written").child(text.clone()).into_any(),
        Block::Figure(drawing) => figure(drawing),
    }
}

fn heading(level: u8, text: String) -> AnyView {
    match level {
        ..=2 => element("h2").child(text).into_any(),
        3 => element("h3").child(text).into_any(),
        4 => element("h4").child(text).into_any(),
        5 => element("h5").child(text).into_any(),
        _ => element("h6").child(text).into_any(),
    }
}

fn inlines(line: &[Inline]) -> AnyView {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(text) => element("strong").child(text.clone()).into_any(),
        Inline::Emphasis(text) => element("em").child(text.clone()).into_any(),
    };
    line.iter().map(inline).collect_view().into_any()
}
