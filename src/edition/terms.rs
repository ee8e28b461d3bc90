//! Terms of an edition, with what they mean: shown beside the exercises that use them.

use super::{Edition, Exercise};
use crate::{document::text, locale::folded};

/// A word that not everybody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word as it stands in the texts.
    pub name: String,
    /// What it means, in plain words.
    pub meaning: String,
}

impl Edition {
    /// The terms that the texts of an exercise use, in the order of the edition.
    pub fn terms_of(&self, exercise: &Exercise) -> Vec<&Term> {
        let mut texts =
            vec![exercise.title.clone(), exercise.purpose.clone(), text::plain(&exercise.opening)];
        for part in &exercise.parts {
            texts.push(part.label.clone());
            texts.extend(part.hint.clone());
        }
        let texts = folded(&texts.join("\n"));
        self.terms.iter().filter(|term| has_word(&texts, &folded(&term.name))).collect()
    }
}

/// Whether a word stands in a text with no letter right before or behind it.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            let (before, behind) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
            !is_letter(before) && !is_letter(behind)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_a_whole_word_in_any_case() {
        assert!(has_word(&folded("Zonder Draagvlak, niets."), "draagvlak"));
        assert!(!has_word("draagvlakken", "draagvlak"));
        assert!(!has_word("tekst", ""));
    }
}
