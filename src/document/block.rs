//! The blocks that prose and summaries are made of.

use serde::{Deserialize, Serialize};

/// A whole document, ready for a writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language of the text, as a BCP 47 tag.
    pub language: &'static str,
    /// The title: the one heading of the first level.
    pub title: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

/// A piece of a document that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
}

/// A piece of text within a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// Text that weighs more.
    Strong(String),
    /// Text that is stressed.
    Emphasis(String),
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
}
