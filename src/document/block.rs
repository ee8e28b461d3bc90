//! The blocks that prose and summaries are made of.

use super::Drawing;

/// A whole document, ready for a writer.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language of the text, as a BCP 47 tag.
    pub language: &'static str,
    /// The title: the one heading of the first level.
    pub title: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

/// A piece of a document that stands on lines of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the title of the document is level 1, so levels start at 2.
    Heading(u8, String),
    /// A paragraph of an edition or of the program.
    Paragraph(Vec<Inline>),
    /// A list of items of one paragraph each.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, each a run of text.
        items: Vec<Vec<Inline>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A table with a head.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// What a participant wrote, to the letter: line breaks and spaces are theirs.
    Written(String),
    /// A picture of what the blocks beside it say in words: who takes a form without pictures misses nothing.
    Figure(Drawing),
}

/// A piece of text within a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// Text that weighs more.
    Strong(String),
    /// Text that is stressed.
    Emphasis(String),
}

impl Document {
    /// The document with every text in it replaced by what `map` makes of it: what hides a name hides it everywhere, in pictures too.
    /// A text comes whole, never in pieces.
    pub fn map_texts(mut self, map: &mut dyn FnMut(&str) -> String) -> Self {
        self.title = map(&self.title);
        each(&mut self.blocks, &mut |text| *text = map(text));
        self
    }
}

/// Shows every text of the blocks.
fn each(blocks: &mut [Block], see: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Heading(_, text) | Block::Written(text) => see(text),
            Block::Paragraph(line) => line.iter_mut().for_each(|inline| see(inline.text_mut())),
            Block::List { items, .. } => {
                items.iter_mut().flatten().for_each(|inline| see(inline.text_mut()));
            }
            Block::Quote(inner) => each(inner, see),
            Block::Table { head, rows } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(&mut *see)
            }
            Block::Figure(drawing) => drawing.each_text(see),
        }
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::Text(text.into())])
    }

    /// A bullet list of plain texts.
    pub fn bullets(items: impl IntoIterator<Item = String>) -> Self {
        let items = items.into_iter().map(|item| vec![Inline::Text(item)]).collect();
        Self::List { ordered: false, items }
    }
}

impl Inline {
    /// The text itself, whatever its weight.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) => text,
        }
    }
}
