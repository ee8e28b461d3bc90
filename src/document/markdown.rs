//! A document as Markdown (CommonMark, with tables as GitHub writes them).
//!
//! A participant's text comes back out of any CommonMark reader as the characters they wrote: every sign that
//! could mean something is escaped, spaces that a reader would trim are written as entities. NUL becomes U+FFFD,
//! as CommonMark prescribes (section 2.3). Of a figure nothing is written: the text beside it says the same.

use super::{Block, Document, Inline};

/// The document as the text of a `.md` file.
pub fn file(document: &Document) -> String {
    format!("# {}\n\n{}", line(&document.title), blocks(&document.blocks))
}

fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("{} {}\n\n", "#".repeat(usize::from(*level)), line(text)),
        Block::Paragraph(inlines) => format!("{}\n\n", run(inlines)),
        Block::List { ordered, items } => {
            let mut list = String::new();
            for (index, item) in items.iter().enumerate() {
                let marker = if *ordered { format!("{}. ", index + 1) } else { "- ".to_string() };
                let indent = format!("\n{}", " ".repeat(marker.len()));
                list.push_str(&format!("{marker}{}\n", run(item).replace('\n', &indent)));
            }
            list + "\n"
        }
        Block::Quote(inner) => {
            self::blocks(inner).trim_end().lines().map(|line| format!("> {line}\n")).collect::<String>()
                + "\n"
        }
        Block::Table { head, rows } => {
            let rule = "| --- ".repeat(head.len()) + "|\n";
            let rows: String = rows.iter().map(|cells| row(cells)).collect();
            format!("{}{rule}{rows}\n", row(head))
        }
        Block::Written(text) => format!("{}\n\n", written(text)),
        Block::Figure(_) => String::new(),
    }
}

fn row(cells: &[String]) -> String {
    let cells: String = cells.iter().map(|cell| format!("| {} ", line(cell))).collect();
    cells + "|\n"
}

fn run(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => written(text),
            Inline::Strong(text) => format!("**{}**", line(text)),
            Inline::Emphasis(text) => format!("*{}*", line(text)),
        })
        .collect()
}

/// Text on one line: for headings and cells, where Markdown knows no break but HTML's.
fn line(text: &str) -> String {
    lines(text).collect::<Vec<_>>().join("<br>")
}

/// Text with its line breaks: a backslash at the end of a line is a break (CommonMark 6.7). An empty line would
/// end the paragraph there, so it is written as one no-break space: it reads as an empty line.
fn written(text: &str) -> String {
    lines(text)
        .map(|line| if line.is_empty() { "&nbsp;".into() } else { line })
        .collect::<Vec<_>>()
        .join("\\\n")
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(escaped).collect::<Vec<_>>().into_iter()
}

/// One line so that CommonMark reads it back as the same characters.
fn escaped(line: &str) -> String {
    let inner = line.trim_matches([' ', '\t']);
    let (start, end) = match inner.is_empty() {
        true => (line, ""),
        false => line.split_once(inner).unwrap_or((line, "")),
    };
    let mut escaped = spaces(start);
    for character in inner.chars() {
        match character {
            // In CommonMark a backslash before any ASCII punctuation makes it a plain character (2.4).
            sign if sign.is_ascii_punctuation() => escaped.extend(['\\', sign]),
            '\0' => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    // `1.` is a list, and its dot is escaped above; a digit alone means nothing.
    escaped + &spaces(end)
}

/// Spaces and tabs at the ends of a line as entities, since a reader trims them.
fn spaces(text: &str) -> String {
    text.chars().map(|space| if space == '\t' { "&#9;" } else { "&#32;" }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, TagEnd};

    use super::*;

    /// What a reader of Markdown sees: the text, a line feed a break.
    fn read(markdown: &str) -> String {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::HardBreak => text.push('\n'),
                Event::InlineHtml(tag) if &*tag == "<br>" => text.push('\n'),
                Event::End(TagEnd::Paragraph | TagEnd::TableCell | TagEnd::Item) => text.push('\u{1}'),
                Event::Start(_) | Event::End(_) => {}
                other => panic!("the text became {other:?}"),
            }
        }
        text
    }

    /// The text as any reader may show it: breaks are line feeds, NUL is U+FFFD, an empty line is `empty`.
    fn expected(text: &str, empty: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
        text.split('\n').map(|line| if line.is_empty() { empty } else { line }).collect::<Vec<_>>().join("\n")
    }

    /// Text with everything in it that Markdown could trip over.
    fn hurtful() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<String>(),
            "[ \t\r\n\\x00>#*_`~|<&\\[\\]()!\\\\+.=:1-]{0,12}",
            Just("<script>alert(1)</script>".to_string()),
            Just("&lt;&#9;http://x.nl a@b.nl".to_string()),
            Just("\u{202e}علي 🙂".to_string()),
        ];
        proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(text in hurtful()) {
            let markdown = block(&Block::Written(text.clone()));
            prop_assert_eq!(read(&markdown), expected(&text, "\u{a0}") + "\u{1}");
        }

        #[test]
        fn a_cell_is_read_back(text in hurtful()) {
            let markdown = block(&Block::Table { head: vec!["kop".into()], rows: vec![vec![text.clone()]] });
            prop_assert_eq!(read(&markdown), format!("kop\u{1}{}\u{1}", expected(&text, "")));
        }

        #[test]
        fn items_are_read_back(items in proptest::collection::vec(hurtful(), 1..4)) {
            let markdown = block(&Block::bullets(items.clone()));
            let want: String = items.iter().map(|item| expected(item, "\u{a0}") + "\u{1}").collect();
            prop_assert_eq!(read(&markdown), want);
        }
    }
}
