//! Markdown as blocks. Takes the few forms that a calm text needs; for every other it says what to write instead.

use std::{iter::Peekable, ops::Range};

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};
use werkboek::document::{Block, Inline};

/// A form that an edition does not take.
#[derive(Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// Where in the text it begins.
    pub offset: usize,
    /// What to write instead.
    pub says: &'static str,
}

const HTML: &str = "HTML is not shown: write plain Markdown";
const IMAGE: &str = "an image is not shown: describe it in words";
const LINK: &str =
    "a link is not shown, since the workbook leads nowhere: write the name of the source in words";
const CODE: &str = "code is not shown: write it as plain text (an indented line counts as code)";
const TABLE: &str = "a table is not shown: write a list";
const RULE: &str = "a rule is not shown: start with a heading instead";
const HEADING: &str = "a heading has level 2, 3 or 4 (`##` to `####`): the title stands in the front matter";
const HEADING_TEXT: &str = "a heading is plain text: leave out the emphasis";
const BREAK: &str = "a line break is not kept: start a new paragraph";
const NESTED: &str = "emphasis within emphasis is not shown: choose one";
const ITEM: &str = "an item of a list is one paragraph: no list, quote or second paragraph in it";
const OTHER: &str = "this form of Markdown is not shown: write paragraphs, lists, quotes and headings";

/// The blocks of a text, or every form in it that is not taken.
pub fn blocks(markdown: &str) -> Result<Vec<Block>, Vec<NotTaken>> {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter();
    let mut reader = Reader { events: events.peekable(), wrong: Vec::new() };
    let blocks = reader.blocks(None);
    match reader.wrong.is_empty() {
        true => Ok(blocks),
        false => Err(reader.wrong),
    }
}

struct Reader<'a> {
    events: Peekable<OffsetIter<'a>>,
    wrong: Vec<NotTaken>,
}

impl Reader<'_> {
    /// Blocks up to the end of what they stand in.
    fn blocks(&mut self, end: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => blocks.push(Block::Paragraph(self.run(TagEnd::Paragraph))),
                Event::Start(Tag::Heading { level, .. }) => blocks.extend(self.heading(level, &range)),
                Event::Start(Tag::BlockQuote(kind)) => {
                    blocks.push(Block::Quote(self.blocks(Some(TagEnd::BlockQuote(kind)))));
                }
                Event::Start(Tag::List(first)) => {
                    blocks.push(Block::List { ordered: first.is_some(), items: self.items(first.is_some()) });
                }
                other => self.not_taken(&other, &range, OTHER),
            }
        }
        blocks
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> Option<Block> {
        let text = self.run(TagEnd::Heading(level));
        let level = level as u8;
        if !(2..=4).contains(&level) {
            self.wrong.push(NotTaken { offset: range.start, says: HEADING });
        }
        match text.as_slice() {
            [Inline::Text(text)] => Some(Block::Heading(level, text.clone())),
            _ => {
                self.wrong.push(NotTaken { offset: range.start, says: HEADING_TEXT });
                None
            }
        }
    }

    fn items(&mut self, is_ordered: bool) -> Vec<Vec<Inline>> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(ordered)) if ordered == is_ordered => break,
                Event::Start(Tag::Item) => items.push(self.item()),
                other => self.not_taken(&other, &range, ITEM),
            }
        }
        items
    }

    /// An item: tight (text at once) or loose (one paragraph).
    fn item(&mut self) -> Vec<Inline> {
        if !matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _))) {
            return self.run(TagEnd::Item);
        }
        self.events.next();
        let text = self.run(TagEnd::Paragraph);
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                other => self.not_taken(&other, &range, ITEM),
            }
        }
        text
    }

    /// Text with its weights, up to `end`.
    fn run(&mut self, end: TagEnd) -> Vec<Inline> {
        let mut line: Vec<Inline> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(text) => add_text(&mut line, &text),
                Event::SoftBreak => add_text(&mut line, " "),
                Event::Start(Tag::Strong) => line.push(Inline::Strong(self.weighted(TagEnd::Strong))),
                Event::Start(Tag::Emphasis) => line.push(Inline::Emphasis(self.weighted(TagEnd::Emphasis))),
                other => self.not_taken(&other, &range, if end == TagEnd::Item { ITEM } else { OTHER }),
            }
        }
        line
    }

    fn weighted(&mut self, end: TagEnd) -> String {
        let mut text = String::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(piece) => text.push_str(&piece),
                Event::SoftBreak => text.push(' '),
                other => self.not_taken(&other, &range, NESTED),
            }
        }
        text
    }

    /// Reports a form, and passes over everything in it, so that it is reported once.
    fn not_taken(&mut self, event: &Event<'_>, range: &Range<usize>, otherwise: &'static str) {
        let says = match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => HTML,
            Event::Start(Tag::Image { .. }) => IMAGE,
            Event::Start(Tag::Link { .. }) => LINK,
            Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => CODE,
            Event::Start(Tag::Table(_)) => TABLE,
            Event::Rule => RULE,
            Event::HardBreak => BREAK,
            _ => otherwise,
        };
        self.wrong.push(NotTaken { offset: range.start, says });
        let mut depth = usize::from(matches!(event, Event::Start(_)));
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
    }
}

/// Text behind text is one text: the reader gives pieces.
fn add_text(line: &mut Vec<Inline>, piece: &str) {
    match line.last_mut() {
        Some(Inline::Text(text)) => text.push_str(piece),
        _ => line.push(Inline::Text(piece.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(markdown: &str) -> Vec<(usize, &'static str)> {
        blocks(markdown).unwrap_err().iter().map(|wrong| (wrong.offset, wrong.says)).collect()
    }

    #[test]
    fn a_calm_text_is_taken() {
        let markdown =
            "Eerst *rustig*\nlezen.\n\n## Dan\n\n- een\n- **twee**\n\n1. los\n\n2. ook\n\n> Zegt zij.\n";
        let text = |text: &str| Inline::Text(text.into());
        assert_eq!(
            blocks(markdown).unwrap(),
            [
                Block::Paragraph(vec![text("Eerst "), Inline::Emphasis("rustig".into()), text(" lezen.")]),
                Block::Heading(2, "Dan".into()),
                Block::List {
                    ordered: false,
                    items: vec![vec![text("een")], vec![Inline::Strong("twee".into())]]
                },
                Block::List { ordered: true, items: vec![vec![text("los")], vec![text("ook")]] },
                Block::Quote(vec![Block::paragraph("Zegt zij.")]),
            ]
        );
    }

    #[test]
    fn each_other_form_is_told_where_it_begins() {
        assert_eq!(says("Ja\n\n<b>nee</b>\n"), [(4, HTML), (10, HTML)]);
        assert_eq!(says("<div>\nnee\n</div>\n"), [(0, HTML)]);
        assert_eq!(says("a [b *c*](d) e"), [(2, LINK)]);
        assert_eq!(says("a ![b](c)"), [(2, IMAGE)]);
        assert_eq!(says("a `b`"), [(2, CODE)]);
        assert_eq!(says("    b"), [(4, CODE)]);
        assert_eq!(says("|a|\n|-|\n|b|\n"), [(0, TABLE)]);
        assert_eq!(says("# a"), [(0, HEADING)]);
        assert_eq!(says("## a *b*"), [(0, HEADING_TEXT)]);
        assert_eq!(says("a\\\nb"), [(1, BREAK)]);
        assert_eq!(says("***a***"), [(1, NESTED)]);
        assert_eq!(says("- a\n  - b\n"), [(6, ITEM)]);
        assert_eq!(says("- a\n\n  b\n"), [(7, ITEM)]);
        assert_eq!(says("a\n\n---\n\nb <!-- c -->"), [(3, RULE), (10, HTML)]);
    }
}
