//! A summary as data: the answers that somebody chose to share, so that the table of a session can lay them side by side.
//!
//! Holds what was ticked and no more: no day, no stamp, no id of a case or of a notebook, and no name unless somebody typed one.
//! What comes from a file is not trusted; see `docs/summary-format.md`.

mod file;
mod leaving;
mod origin;
mod pasted;
mod sharing;

use thiserror::Error;

pub use self::{file::MOST_BYTES, origin::Origin};
use crate::{
    edition::EditionId,
    exercises::{Answer, Kind, Reading},
    locale::{Language, Words},
};

/// What somebody chose to share.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedSummary {
    /// The edition that it was written in.
    pub edition: EditionId,
    /// The language that it was written in.
    pub language: Language,
    /// The name that somebody typed to stand with it; `None` where nobody did.
    pub name: Option<String>,
    /// The answers, in the order in which they stand in the summary.
    pub items: Vec<SharedItem>,
    /// How many answers of a file, or lines of a pasted text, could not be read or belong to nothing in the edition, and are not in this.
    pub left_out: usize,
}

/// One answer that somebody chose to share.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedItem {
    /// What it stands under: the code and title of the exercise, or the number of the case.
    pub heading: String,
    /// The question it answers.
    pub label: String,
    /// Where it belongs.
    pub origin: Origin,
    /// What was answered, as far as a summary shows it.
    pub answer: Answer,
}

impl SharedItem {
    /// An answer that leaves, or `None` where a summary would show nothing of it.
    ///
    /// What a summary does not show does not get in: days, snapshots, pulls without words, what an older edition asked.
    pub fn of(
        origin: Origin,
        (heading, label): (&str, &str),
        (kind, answer): (&Kind, &Answer),
        reading: &Reading<'_>,
    ) -> Option<Self> {
        let answer = leaving::leaving(kind, answer, reading)?;
        Some(Self { heading: heading.into(), label: label.into(), origin, answer })
    }

    /// Puts every text that the participant wrote through `map`.
    pub fn map_texts(&mut self, map: &mut dyn FnMut(&str) -> String) {
        self.answer.map_words(map);
    }
}

impl SharedSummary {
    /// Puts every text that the participant wrote through `map`. The typed name stays: it was typed to be there.
    pub fn map_texts(&mut self, map: &mut dyn FnMut(&str) -> String) {
        self.items.iter_mut().for_each(|item| item.map_texts(map));
    }

    /// That something of `file` was left out, as a sentence; `None` where all of it was read.
    pub fn says_left_out(&self, file: &str, words: &Words) -> Option<String> {
        (self.left_out > 0).then(|| words.group.left_out(&self.left_out.to_string(), file))
    }

    /// Every answer to one part, as [`Origin::is_of`] knows it: one for an exercise, one a case for the form of a case.
    pub fn answers(&self, part: &Origin) -> Vec<&Answer> {
        self.items.iter().filter(|item| item.origin.is_of(part)).map(|item| &item.answer).collect()
    }
}

/// Why a file or a text is left out of the table.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SummaryError {
    /// It has more than [`MOST_BYTES`], or more answers than a workbook has.
    #[error("the file is too large")]
    TooLarge,
    /// It is no summary of Werkboek at all.
    #[error("the file is no summary of Werkboek")]
    Foreign,
    /// It is a summary, but cut off or altered.
    #[error("the summary is damaged")]
    Damaged,
    /// A newer program made it.
    #[error("a newer program made the summary")]
    Newer,
    /// It belongs to another edition.
    #[error("the summary belongs to another edition")]
    OtherEdition,
}

impl SummaryError {
    /// Why `file` is left out, as a sentence.
    pub fn says(self, file: &str, words: &Words) -> String {
        let words = &words.group;
        match self {
            Self::TooLarge => words.file_too_large(file),
            Self::Foreign => words.file_foreign(file),
            Self::Damaged => words.file_damaged(file),
            Self::Newer => words.file_newer(file),
            Self::OtherEdition => words.file_other_edition(file),
        }
    }
}

#[cfg(test)]
mod tests;
