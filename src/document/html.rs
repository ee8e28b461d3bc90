//! A document as one HTML file without script, or as a fragment of a page.
//!
//! Every character that could open markup is written as an entity; nothing else is changed. NUL cannot stand in
//! HTML at all and becomes U+FFFD, as the HTML standard does when it reads one.

use super::{Block, Document, Inline};

/// The style of an exported file: calm, readable, and printable.
const STYLE: &str = "body{font:1.0625rem/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}\
.written{white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid;padding-left:1rem}\
table{border-collapse:collapse}td,th{border:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top;\
white-space:pre-wrap;overflow-wrap:anywhere}";

/// The document as a file of its own, whose policy lets it load and run nothing.
pub fn file(document: &Document) -> String {
    let title = escaped(&document.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
        <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}</body>\n</html>\n",
        language = document.language,
        body = fragment(&document.blocks),
    )
}

/// The blocks alone, to stand within a page.
pub fn fragment(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("<h{level}>{}</h{level}>\n", escaped(text)),
        Block::Paragraph(line) => format!("<p>{}</p>\n", inlines(line)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", inlines(item))).collect();
            format!("<{tag}>\n{items}</{tag}>\n")
        }
        Block::Quote(blocks) => format!("<blockquote>\n{}</blockquote>\n", fragment(blocks)),
        Block::Table { head, rows } => {
            let rows: String = rows.iter().map(|cells| row("td", cells)).collect();
            format!("<table>\n<thead>\n{}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n", row("th", head))
        }
        Block::Written(text) => format!("<div class=\"written\">{}</div>\n", escaped(text)),
    }
}

fn row(tag: &str, cells: &[String]) -> String {
    let cells: String = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
    format!("<tr>{cells}</tr>\n")
}

fn inlines(line: &[Inline]) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => escaped(text),
            Inline::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
            Inline::Emphasis(text) => format!("<em>{}</em>", escaped(text)),
        })
        .collect()
}

/// `text` so that HTML reads it back as the same characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A bare carriage return would be read back as a line feed.
            '\r' => escaped.push_str("&#13;"),
            '\0' => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_opens_a_tag(text in any::<String>()) {
            let html = block(&Block::Written(text));
            let inner = html.strip_prefix("<div class=\"written\">").and_then(|rest| rest.strip_suffix("</div>\n"));
            prop_assert!(inner.is_some_and(|inner| !inner.contains(['<', '>', '"', '\0'])));
        }

        #[test]
        fn text_reads_back_the_same(text in any::<String>()) {
            let read = escaped(&text)
                .replace("&#13;", "\r").replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<")
                .replace("&amp;", "&");
            prop_assert_eq!(read, text.replace('\0', "\u{FFFD}"));
        }
    }

    #[test]
    fn a_file_runs_nothing() {
        let document = Document {
            language: "nl",
            title: "<script>alert(1)</script>".into(),
            blocks: vec![Block::Table { head: vec!["<b>".into()], rows: vec![vec!["&amp;".into()]] }],
        };
        let html = file(&document);
        assert!(html.contains("default-src 'none'") && !html.contains("<script") && !html.contains("<b>"));
        assert!(html.contains("<td>&amp;amp;</td>"));
    }
}
