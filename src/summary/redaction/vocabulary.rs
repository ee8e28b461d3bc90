//! Words that are known to be ordinary: what tells "Morgen" from "Karin" where a sentence begins.
//!
//! Made of texts that are there anyway: a word that stands in lower case somewhere is a word. It says nothing of a capital in the middle of a
//! sentence: there a baker may well be called Bakker.

use super::{letters, lists};
use crate::locale::folded;

/// The words that stand in lower case somewhere, folded and sorted.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    words: Vec<String>,
}

impl Vocabulary {
    /// The words of `texts`: those of the edition, in both languages, and the participant's own.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words: Vec<String> = Vec::new();
        for text in texts {
            let mut rest = text;
            while !rest.is_empty() {
                let (word, behind) = rest.split_at(letters::run(rest, letters::is_letter));
                if !word.is_empty() && !letters::any(word, letters::is_capital) {
                    words.push(folded(word));
                }
                rest = &behind[letters::run(behind, |sign| !letters::is_letter(sign))..];
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// Whether `word`, folded, is ordinary: it is in the texts, is made of a word of the texts, or ends as no name does.
    pub fn knows(&self, word: &str) -> bool {
        lists::has(lists::FREQUENT, word)
            || lists::has(lists::STARTS, word)
            || lists::has(lists::FILES, word)
            || self.has(word)
            || self.has_kin(word)
            || is_derived(word)
    }

    /// Whether `word`, folded, stands in the texts.
    pub fn has(&self, word: &str) -> bool {
        self.words.binary_search_by(|other| other.as_str().cmp(word)).is_ok()
    }

    /// Whether a word of the texts has the same stem, or is a part of this one: "kloppend" and "kloppen", "zaterdagmarkt" and "markt".
    fn has_kin(&self, word: &str) -> bool {
        let next = self.words.partition_point(|other| other.as_str() < word);
        let near = self.words[next.saturating_sub(1)..].iter().take(2);
        let is_akin = |other: &String| {
            let shared = word.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
            shared >= 5 && shared + 3 >= word.len() && shared + 4 >= other.len()
        };
        if near.into_iter().any(is_akin) {
            return true;
        }
        for at in 4..word.len() {
            if let Some((head, tail)) = word.split_at_checked(at)
                && (tail.len() >= 4 && self.has(tail) || at >= 5 && word.len() >= LONG && self.has(head))
            {
                return true;
            }
        }
        false
    }
}

/// From how many letters on a word that begins with another is a compound.
const LONG: usize = 10;

/// More letters than a first name has, or a surname that is written as one word.
const TOO_LONG: usize = 13;

/// Whether `word` has an ending that makes words of words, is a participle, or is too long for a name.
fn is_derived(word: &str) -> bool {
    let length = word.len();
    // "Daarna", "waarom", "hierdoor".
    let is_pronominal = ["daar", "waar", "hier"].iter().any(|start| word.starts_with(start));
    if length >= TOO_LONG || is_pronominal || length >= 6 && word.ends_with("ly") {
        return true;
    }
    let is_bare = |stem: &str| stem.starts_with("ge") && word.ends_with(['t', 'd', 'n']);
    let mut particles = lists::PARTICLES.split_ascii_whitespace();
    let is_participle = length >= 8
        && (is_bare(word) || particles.any(|particle| word.strip_prefix(particle).is_some_and(is_bare)));
    is_participle || length >= 7 && lists::ends(lists::ENDINGS, word)
}

/// Whether `word`, folded, has no use as a name in the middle of a sentence either.
pub fn is_never_a_name(word: &str) -> bool {
    lists::has(lists::FREQUENT, word)
        || lists::has(lists::CAPITALISED, word)
        || word.len() > 6 && lists::ends(lists::ABSTRACT, word)
}

/// The parts of a word that hyphens join.
pub fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(['-', '‐', '‑'])
}
