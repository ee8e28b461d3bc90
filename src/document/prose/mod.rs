//! Reads the Markdown that an author writes, as blocks.
//!
//! Takes the few forms that a calm text needs (paragraphs, headings, lists, quotes, strong and emphasis) and names every other
//! with its line, so that nothing an author wrote is shown as something else. What is taken means what CommonMark says:
//! `pulldown-cmark`, which is 75 KB, is the test of it. Text never becomes markup, and no link or picture comes through.

mod inline;

use super::{Block, Inline};

/// Something in a text that is not taken, and its line from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// The line.
    pub line: usize,
    /// What stands there.
    pub form: Form,
}

/// A form of Markdown that an edition does not take, or that is not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `<b>`, `<!-- -->`.
    Html,
    /// `![…](…)`.
    Image,
    /// `[…](…)`, `<https://…>`.
    Link,
    /// Between backticks, or after four spaces.
    Code,
    /// Cells between `|`.
    Table,
    /// A line of `---` or `***`.
    Rule,
    /// A heading of a level that a page has no place for.
    Heading,
    /// Something else than plain text in a heading.
    HeadingText,
    /// A line that ends on two spaces or on `\`.
    Break,
    /// Emphasis within emphasis.
    Nested,
    /// A star or an underscore that begins or ends nothing.
    LoneSign,
    /// `&amp;`.
    Entity,
    /// Something in an item of a list that is no plain paragraph.
    Item,
    /// A quote in a quote.
    DeepQuote,
    /// A line that would belong to what stands above it, since no empty line is between them.
    LooseLine,
}

/// The blocks of a text, or everything in it that is not taken.
pub fn read(text: &str) -> Result<Vec<Block>, Vec<NotTaken>> {
    let lines: Vec<Line<'_>> =
        text.lines().enumerate().map(|(index, text)| Line { number: index + 1, text }).collect();
    let mut reader = Reader { wrong: Vec::new() };
    let blocks = reader.blocks(&lines, false);
    match reader.wrong.is_empty() {
        true => Ok(blocks),
        false => Err(reader.wrong),
    }
}

#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    text: &'a str,
}

/// What a line begins.
#[derive(Clone, Copy, PartialEq)]
enum Start<'a> {
    Nothing,
    Blank,
    Quote(&'a str),
    /// The sign of the list, the number if it has one, and the text of the item.
    Item {
        sign: char,
        number: Option<u32>,
        text: &'a str,
    },
    Heading {
        level: usize,
        text: &'a str,
    },
    NotTaken(Form),
}

impl<'a> Line<'a> {
    fn start(self) -> Start<'a> {
        let text = self.text.trim_start_matches(' ');
        let indent = self.text.len() - text.len();
        if text.trim().is_empty() {
            return Start::Blank;
        }
        if indent > 3 || text.starts_with('\t') {
            return Start::NotTaken(Form::Code);
        }
        if text.starts_with("```") || text.starts_with("~~~") {
            return Start::NotTaken(Form::Code);
        }
        if is_rule(text) {
            return Start::NotTaken(Form::Rule);
        }
        if text.starts_with('|') || text.contains('|') && text.chars().all(|sign| "|-: \t".contains(sign)) {
            return Start::NotTaken(Form::Table);
        }
        if let Some(quoted) = text.strip_prefix('>') {
            return Start::Quote(quoted.strip_prefix(' ').unwrap_or(quoted));
        }
        heading(text).or_else(|| item(text)).unwrap_or(Start::Nothing)
    }
}

/// A line of signs alone: a rule, or what would make a heading of the line above it.
fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace());
    let Some(first) = signs.next() else { return false };
    "-*_=".contains(first) && signs.all(|sign| sign == first)
}

fn heading(text: &str) -> Option<Start<'_>> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &text[level..];
    let is_heading = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then_some(Start::Heading { level, text: rest.trim() })
}

fn item(text: &str) -> Option<Start<'_>> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].chars().next()?;
    let rest = &text[digits + sign.len_utf8()..];
    let number = text[..digits].parse().ok();
    let is_sign = match digits {
        0 => "-*+".contains(sign),
        _ => ".)".contains(sign) && number.is_some() && digits < 10,
    };
    let is_item = is_sign && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_item.then_some(Start::Item { sign, number, text: rest })
}

struct Reader {
    wrong: Vec<NotTaken>,
}

impl Reader {
    fn blocks(&mut self, lines: &[Line<'_>], is_quoted: bool) -> Vec<Block> {
        let (mut blocks, mut at) = (Vec::new(), 0);
        while let Some(line) = lines.get(at) {
            let rest = &lines[at..];
            let (block, taken) = match line.start() {
                Start::Blank => (None, 1),
                Start::NotTaken(form) => (self.refuse(*line, form), 1),
                Start::Heading { level, text } => (self.heading(*line, level, text), 1),
                Start::Quote(_) => self.quote(rest, is_quoted),
                Start::Item { sign, number, .. } => self.list(rest, sign, number),
                Start::Nothing => self.paragraph(rest),
            };
            blocks.extend(block);
            at += taken;
        }
        blocks
    }

    fn refuse(&mut self, line: Line<'_>, form: Form) -> Option<Block> {
        self.wrong.push(NotTaken { line: line.number, form });
        None
    }

    fn heading(&mut self, line: Line<'_>, level: usize, text: &str) -> Option<Block> {
        if !(2..=4).contains(&level) {
            return self.refuse(line, Form::Heading);
        }
        // Signs at the end would close the heading in CommonMark.
        let inlines = self.inlines(&[Line { text, ..line }]);
        match inlines.as_slice() {
            [Inline::Text(text)] if !text.ends_with('#') => Some(Block::Heading(level as u8, text.clone())),
            _ => self.refuse(line, Form::HeadingText),
        }
    }

    /// The quote at the beginning of `lines`, and how many of them it takes. Only lines with `>` belong to it.
    fn quote(&mut self, lines: &[Line<'_>], is_quoted: bool) -> (Option<Block>, usize) {
        let mut inner = Vec::new();
        for line in lines {
            let Start::Quote(text) = line.start() else { break };
            inner.push(Line { text, ..*line });
        }
        let taken = inner.len();
        if is_quoted {
            return (self.refuse(lines[0], Form::DeepQuote), taken);
        }
        if let Some(next) = lines.get(taken).filter(|next| next.start() == Start::Nothing) {
            self.refuse(*next, Form::LooseLine);
        }
        (Some(Block::Quote(self.blocks(&inner, true))), taken)
    }

    /// The paragraph at the beginning of `lines`, and how many of them it takes.
    fn paragraph(&mut self, lines: &[Line<'_>]) -> (Option<Block>, usize) {
        let taken = plain_lines(lines);
        // CommonMark begins a list in the middle of a paragraph only with the number 1, and never with an empty item.
        if let Some(next) = lines.get(taken)
            && let Start::Item { number, text, .. } = next.start()
            && (number.is_some_and(|number| number != 1) || text.trim().is_empty())
        {
            self.refuse(*next, Form::LooseLine);
        }
        (Some(Block::Paragraph(self.inlines(&lines[..taken]))), taken)
    }

    /// The list at the beginning of `lines`, and how many of them it takes.
    fn list(&mut self, lines: &[Line<'_>], of: char, first: Option<u32>) -> (Option<Block>, usize) {
        let (mut items, mut at) = (Vec::new(), 0);
        loop {
            let blanks = lines[at..].iter().take_while(|line| line.start() == Start::Blank).count();
            let Some(next) = lines.get(at + blanks) else { break };
            match next.start() {
                Start::Item { sign, text, .. } if sign == of => {
                    let length = 1 + plain_lines(&lines[at + blanks + 1..]);
                    items.push(self.item(&lines[at + blanks..][..length], text));
                    at += blanks + length;
                }
                // What stands further in belongs to the item, and an item is one paragraph.
                _ if next.text.starts_with([' ', '\t']) => {
                    self.refuse(*next, Form::Item);
                    at += blanks + 1;
                }
                _ => break,
            }
        }
        (Some(Block::List { ordered: first.is_some(), items }), at)
    }

    /// One item; `text` is what stands behind its sign.
    fn item(&mut self, lines: &[Line<'_>], text: &str) -> Vec<Inline> {
        let mut paragraph = lines.to_vec();
        paragraph[0].text = text.trim_start();
        // A sign that stands further in begins a list in the item above it; five spaces behind a sign begin code.
        let is_plain =
            paragraph[0].start() == Start::Nothing && !text.starts_with("     ") && !text.contains('\t');
        if !is_plain || lines[0].text.starts_with(' ') {
            self.refuse(lines[0], Form::Item);
        }
        self.inlines(&paragraph)
    }

    fn inlines(&mut self, lines: &[Line<'_>]) -> Vec<Inline> {
        inline::read(lines, &mut self.wrong)
    }
}

/// How many lines at the beginning are nothing but text.
fn plain_lines(lines: &[Line<'_>]) -> usize {
    lines.iter().take_while(|line| line.start() == Start::Nothing).count()
}

#[cfg(test)]
mod tests;
