//! A document as one HTML file without script, or as a fragment of a page.
//!
//! A text never becomes markup: see [`super::xml`]. The file loads and runs nothing.

use super::{Block, Document, Inline, svg, xml::escaped};

/// The style of an exported file: calm, readable down to 320 px, and set as pages on paper.
const STYLE: &str = include_str!("html.css");

/// The document as a file of its own, whose policy lets it load and run nothing.
pub fn file(document: &Document) -> String {
    let title = escaped(&document.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
        <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}</body>\n</html>\n",
        language = document.language,
        body = blocks(&document.blocks, true),
    )
}

/// The blocks alone, to stand within a page or on a clipboard. Without the figures, of which an editor would keep loose words; the
/// text beside each says the same.
pub fn fragment(blocks: &[Block]) -> String {
    self::blocks(blocks, false)
}

fn blocks(blocks: &[Block], with_figures: bool) -> String {
    blocks.iter().map(|one| block(one, with_figures)).collect()
}

fn block(block: &Block, with_figures: bool) -> String {
    match block {
        Block::Heading(level, text) => format!("<h{level}>{}</h{level}>\n", escaped(text)),
        Block::Paragraph(line) => format!("<p>{}</p>\n", inlines(line)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", inlines(item))).collect();
            format!("<{tag}>\n{items}</{tag}>\n")
        }
        Block::Quote(inner) => format!("<blockquote>\n{}</blockquote>\n", blocks(inner, with_figures)),
        Block::Table { head, rows } => {
            let head = row("<th scope=\"col\">", "</th>", head);
            let rows: String = rows.iter().map(|cells| row("<td>", "</td>", cells)).collect();
            format!(
                "<div class=\"wide\"><table>\n<thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n"
            )
        }
        Block::Written(text) => format!("<div class=\"written\" dir=\"auto\">{}</div>\n", escaped(text)),
        Block::Figure(drawing) if with_figures => format!("<figure>{}</figure>\n", svg::picture(drawing)),
        Block::Figure(_) => String::new(),
    }
}

fn row(open: &str, close: &str, cells: &[String]) -> String {
    let cells: String = cells.iter().map(|cell| [open, &escaped(cell), close].concat()).collect();
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_opens_a_tag(text in any::<String>()) {
            let html = fragment(&[Block::Written(text)]);
            let inner = html.strip_prefix("<div class=\"written\" dir=\"auto\">");
            let inner = inner.and_then(|rest| rest.strip_suffix("</div>\n"));
            prop_assert!(inner.is_some_and(|inner| !inner.contains(['<', '>', '"', '\0'])));
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
