//! A summary that left: when, in which form, and in which words.
//!
//! Holds the words as they left and no way back to the fields they came from: what is changed in the notebook later changes
//! nothing here.

use serde::{Deserialize, Serialize};

use crate::{
    document::{Block, Document, text},
    identifier,
};

identifier!(
    /// A summary that left.
    DepartureId
);

/// What left on one day in the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// The day: `2026-11-23`.
    pub day: String,
    /// The forms in which it left, by the names that the ways out have.
    pub forms: Vec<String>,
    /// The language it was made in, as a BCP 47 tag.
    pub language: String,
    /// The blocks, each a digit and then its words: the level of a heading, or 0 for anything else. Short, since all of it is kept.
    blocks: Vec<String>,
}

impl Departure {
    /// A document that leaves on a day.
    pub fn of(document: &Document, day: String, form: &str) -> Self {
        let mut blocks = vec![["1", &document.title].concat()];
        for block in &document.blocks {
            let words = text::plain(std::slice::from_ref(block));
            let level = match block {
                Block::Heading(level, _) => *level,
                _ => 0,
            };
            let mut kept = level.to_string();
            kept.push_str(words.strip_suffix('\n').unwrap_or(&words));
            blocks.push(kept);
        }
        Self { day, forms: vec![form.to_string()], language: document.language.to_string(), blocks }
    }

    /// Whether the same words left on the same day, in whatever form.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.day == other.day && self.blocks == other.blocks
    }

    /// The words as blocks, without a table or a list: those are lines.
    pub fn blocks(&self) -> Vec<Block> {
        let block = |kept: &String| match kept.split_at_checked(1) {
            Some(("0", words)) => Block::Written(words.to_string()),
            Some((level, words)) => Block::Heading(level.parse().unwrap_or(2), words.to_string()),
            None => Block::Written(kept.clone()),
        };
        self.blocks.iter().map(block).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn document(blocks: Vec<Block>) -> Document {
        Document { language: "nl", title: "2 keer iets".into(), blocks }
    }

    proptest! {
        /// Whatever stands in a document stands in what is kept of it, to the letter and in its order.
        #[test]
        fn every_word_that_left_is_kept(texts in proptest::collection::vec((0u8..4, ".{0,20}"), 0..12)) {
            let block = |(kind, text): (u8, String)| match kind {
                0 => Block::Heading(2, text),
                1 => Block::Written(text + "\n"),
                2 => Block::bullets([text.clone(), text]),
                _ => Block::Table { head: vec!["a".into(), text.clone()], rows: vec![vec![text.clone(), text]] },
            };
            let document = document(texts.into_iter().map(block).collect());
            let left = Departure::of(&document, "2026-11-23".into(), "markdown");
            let stored: Departure = crate::json::read(&crate::json::write(&left)).unwrap();
            prop_assert_eq!(&stored, &left);
            let mut all = vec![Block::Heading(1, document.title.clone())];
            all.extend(document.blocks);
            prop_assert_eq!(text::plain(&stored.blocks()), text::plain(&all));
        }
    }

    #[test]
    fn the_same_words_are_another_departure_only_on_another_day() {
        let of = |words: &str, day: &str, form| {
            Departure::of(&document(vec![Block::Written(words.into())]), day.into(), form)
        };
        let one = of("goed", "2026-11-23", "markdown");
        assert!(one.is_same_as(&of("goed", "2026-11-23", "html")));
        assert!(!one.is_same_as(&of("goed", "2026-11-24", "markdown")));
        assert!(!one.is_same_as(&of("goed.", "2026-11-23", "markdown")));
    }
}
