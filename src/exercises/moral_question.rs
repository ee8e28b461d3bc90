//! Advice on how to put a moral question: in words, never a block.
//!
//! After the public step plan for moral questions of the Dutch government's Dialoog & Ethiek programme: a good question is
//! short, has no comma, begins with a verb and not with "how". The answer is a text as of any question.

use crate::locale::{Words, folded};

/// About how many words a good question has at most.
const MOST_WORDS: usize = 15;

/// What could make a question easier to think about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It has this many words.
    Long(usize),
    /// It has a comma.
    Comma,
    /// It begins with "how", or another word that asks for more than yes or no.
    AsksMore,
    /// It may not begin with a verb: its first word is none that we know.
    NoVerb,
}

/// What there is to say about a question; nothing for an empty one, or one that is short and begins with a verb.
pub fn advice(question: &str, words: &Words) -> Vec<Advice> {
    let count = question.split_whitespace().count();
    let plain = folded(question);
    let Some(first) = plain.split(|letter: char| !letter.is_ascii_alphabetic()).find(|word| !word.is_empty())
    else {
        return Vec::new();
    };
    let is_among = |list: &str| list.split_whitespace().any(|word| word == first);
    let beginning = match () {
        () if is_among(words.moral_question.openers) => Some(Advice::AsksMore),
        () if is_among(words.moral_question.verbs) => None,
        () => Some(Advice::NoVerb),
    };
    let long = (count > MOST_WORDS).then_some(Advice::Long(count));
    let comma = question.contains(',').then_some(Advice::Comma);
    beginning.into_iter().chain(long).chain(comma).collect()
}

impl Advice {
    /// The advice as a sentence.
    pub fn text(self, words: &Words) -> String {
        let words = &words.moral_question;
        match self {
            Self::Long(count) => words.long(&count.to_string()),
            Self::Comma => words.comma.to_string(),
            Self::AsksMore => words.asks_more.to_string(),
            Self::NoVerb => words.no_verb.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn advice_is_given_where_the_step_plan_gives_it() {
        let nl = |question: &str| advice(question, Language::Nl.words());
        assert_eq!(nl(""), []);
        assert_eq!(nl("Mag ik mijn chef dit cijfer laten noemen?"), []);
        assert_eq!(nl("Hoe ga ik hiermee om?"), [Advice::AsksMore]);
        assert_eq!(nl("Mag ik zwijgen, ook als het misgaat?"), [Advice::Comma]);
        assert_eq!(nl("Eerlijk zijn tegen de Kamer?"), [Advice::NoVerb]);
        let long = "Moet ik aan mijn directeur vertellen dat het onderzoek waar wij nu al drie jaar op bouwen niet klopt?";
        assert_eq!(nl(long), [Advice::Long(19)]);
    }

    #[test]
    fn in_english_too() {
        let en = |question: &str| advice(question, Language::En.words());
        assert_eq!(en("May I keep this from my director?"), []);
        assert_eq!(en("How do I tell them?"), [Advice::AsksMore]);
        assert_eq!(en("“Should I speak up?”"), []);
    }
}
