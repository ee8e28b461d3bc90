//! Finds words of the participant's list in a text and writes something else there.
//!
//! The same for names and for decisions. A name is found in any case, with or without accents, with an ending of a possessive, in a compound, written as
//! one word, and in an e-mail address, which then goes as a whole.

use std::ops::Range;

use super::{Decisions, Names, letters, lists, mail};
use crate::locale::{Folded, folded};

/// What is looked for, and what stands there afterwards.
#[derive(Clone, Debug, Default)]
pub struct Hiding {
    patterns: Vec<Pattern>,
    replacements: Vec<String>,
}

/// A text in which words were replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The text as it reads now.
    pub text: String,
    /// Where it holds what was put in, in order.
    pub settled: Vec<Range<usize>>,
}

/// A name to look for.
#[derive(Clone, Debug)]
struct Pattern {
    /// Its words, folded, each with what stands before it.
    words: Vec<(String, String)>,
    /// What stands behind the last.
    tail: String,
    case: Case,
    /// Which replacement it gets.
    replacement: usize,
}

/// In which letters a name counts.
#[derive(Clone, Debug)]
enum Case {
    Any,
    /// As it is written, or in capitals: "Wil" is also a verb, and "Bo" could begin any word.
    Own(String),
    /// With a capital somewhere.
    Capital,
}

/// What stands behind a name and goes along with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    None,
    /// Karins
    Letter,
    /// Karin's
    ApostropheLetter,
    /// Ans'
    Apostrophe,
    /// Karinachtig; the ending itself stays.
    Suffix,
}

/// A place where something is to be replaced.
pub(super) struct Hit {
    pub(super) range: Range<usize>,
    replacement: usize,
    ending: Ending,
}

impl Hiding {
    /// What `names` and `decisions` hide; a name before a decision.
    ///
    /// No replacement brings a listed name back: where one holds it, three dots stand there.
    pub fn of(names: &Names, decisions: &Decisions) -> Self {
        let mut hiding = Self::default();
        for name in names.iter() {
            for word in name.words() {
                hiding.look_for(word, own_case(word));
            }
            hiding.replacements.push(name.role.clone());
        }
        let dots = Self { replacements: vec!["…".into(); hiding.replacements.len()], ..hiding.clone() };
        for (words, replacement) in decisions.replacements() {
            let case = match words.chars().any(letters::is_capital) {
                true => Case::Capital,
                false => Case::Any,
            };
            hiding.look_for(words, case);
            hiding.replacements.push(replacement.to_string());
        }
        for replacement in &mut hiding.replacements {
            *replacement = dots.apply(replacement);
        }
        hiding
    }

    /// `text` with all that is hidden replaced.
    pub fn apply(&self, text: &str) -> String {
        self.hide(text).text
    }

    /// The same, with where it was replaced.
    pub fn hide(&self, text: &str) -> Hidden {
        let mut hidden = Hidden { text: String::with_capacity(text.len()), settled: Vec::new() };
        let mut after = 0;
        for hit in self.hits(text) {
            hidden.text.push_str(&text[after..hit.range.start]);
            let start = hidden.text.len();
            let replacement = &self.replacements[hit.replacement];
            hidden.text.push_str(replacement);
            hidden.text.push_str(ending(replacement, hit.ending));
            hidden.settled.push(start..hidden.text.len());
            after = hit.range.end;
        }
        hidden.text.push_str(&text[after..]);
        hidden
    }

    fn look_for(&mut self, name: &str, case: Case) {
        let plain = folded(name.trim());
        let (mut words, mut rest) = (Vec::new(), plain.as_str());
        while let Some(start) = rest.find(letters::is_word) {
            let word = &rest[start..];
            let end = word.find(|sign| !letters::is_word(sign)).unwrap_or(word.len());
            words.push((rest[..start].to_string(), word[..end].to_string()));
            rest = &word[end..];
        }
        if !words.is_empty() {
            let replacement = self.replacements.len();
            self.patterns.push(Pattern { words, tail: rest.to_string(), case, replacement });
        }
    }

    /// Where something is to be replaced, in order and none over another.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        if self.patterns.is_empty() {
            return hits;
        }
        let folded = Folded::of(text);
        let (mut at, mut done) = (0, 0);
        while let Some(ahead) = folded.plain[at..].find(letters::is_word) {
            at += ahead;
            let found = self.patterns.iter().filter_map(|pattern| pattern.at(text, &folded, at));
            // The longest counts, and of those the one that is listed first.
            let longest = found.reduce(|one, other| if other.1 > one.1 { other } else { one });
            let Some((hit, end)) = longest.filter(|(hit, _)| hit.range.start >= done) else {
                at += folded.plain[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let range = with_address(text, hit.range, done);
            at = end;
            done = range.end;
            hits.push(Hit { range, ..hit });
        }
        hits
    }
}

impl Pattern {
    /// What is found at a place of the folded text, with the place behind it.
    fn at(&self, text: &str, folded: &Folded, start: usize) -> Option<(Hit, usize)> {
        let plain = &folded.plain;
        let can_be_glued = self.words.iter().map(|(_, word)| word.len()).sum::<usize>() >= 6;
        let mut end = start;
        for (index, (own_gap, word)) in self.words.iter().enumerate() {
            if index > 0 {
                let length = plain[end..].find(letters::is_word)?;
                let gap = &plain[end..end + length];
                if gap != own_gap && (gap.is_empty() && !can_be_glued || !is_gap(gap)) {
                    return None;
                }
                end += length;
            }
            end += plain[end..].strip_prefix(word.as_str()).map(|_| word.len())?;
        }
        let last = plain[..end].chars().next_back()?;
        let first = plain[start..].chars().next()?;
        let begins = !joins(plain[..start].chars().next_back(), first) || is_hump(text, folded, start);
        let (ending, behind) = match self.case {
            // "Ben" would hide "Bens", and so it should; "An" would hide "Ans", which is somebody else.
            Case::Own(_) => ending_at(&plain[end..], last)
                .filter(|(ending, _)| !matches!(ending, Ending::Letter | Ending::Suffix)),
            _ => ending_at(&plain[end..], last),
        }
        .or_else(|| is_hump(text, folded, end).then_some((Ending::None, 0)))?;
        let found =
            text[folded.from[start]..folded.from[end]].trim_end_matches(|sign| !letters::is_word(sign));
        let is_in_case = match &self.case {
            Case::Any => true,
            Case::Own(own) => {
                found == own
                    || found.chars().all(|sign| letters::is_capital(sign) || !letters::is_letter(sign))
            }
            Case::Capital => found.chars().any(letters::is_capital),
        };
        // The plus of a phone number and the full stop of initials go along.
        let end = end + behind;
        let end = end + if plain[end..].starts_with(&self.tail) { self.tail.len() } else { 0 };
        let lead = &self.words[0].0;
        let start = start - if plain[..start].ends_with(lead) { lead.len() } else { 0 };
        let hit = Hit { range: folded.from[start]..folded.from[end], replacement: self.replacement, ending };
        (begins && is_in_case).then_some((hit, end))
    }
}

/// In which letters a listed name counts: one of one or two letters, or one that is a common word as well, only as it is written.
fn own_case(name: &str) -> Case {
    let name = name.trim();
    let plain = folded(name);
    let is_common = lists::has(lists::FREQUENT, &plain) || lists::has(lists::STARTS, &plain);
    match is_common || name.chars().filter(|sign| letters::is_letter(*sign)).count() <= 2 {
        true => Case::Own(name.to_string()),
        false => Case::Any,
    }
}

/// Whether two signs next to each other are of one word.
fn joins(one: Option<char>, other: char) -> bool {
    one.is_some_and(|one| match other.is_ascii_digit() {
        true => one.is_ascii_digit(),
        false => letters::is_letter(one),
    })
}

/// Whether a small letter meets a capital at a place of the folded text, as in "gesprekKarin".
fn is_hump(text: &str, folded: &Folded, at: usize) -> bool {
    let place = folded.from[at];
    let before = text[..place].chars().next_back();
    let behind = text[place..].chars().next();
    before.is_some_and(|sign| letters::is_letter(sign) && !letters::is_capital(sign))
        && behind.is_some_and(letters::is_capital)
}

/// Whether what stands between two words of a name may stand there.
fn is_gap(gap: &str) -> bool {
    gap.chars().count() <= 3
        && gap.chars().all(|sign| {
            sign.is_whitespace() || letters::is_joint(sign) || matches!(sign, '.' | '_' | '@' | ',')
        })
}

/// The ending of a possessive that `rest`, folded, begins with behind a name that ends with `last`, and its length; `None` where the word goes on.
fn ending_at(rest: &str, last: char) -> Option<(Ending, usize)> {
    let goes_on = |behind: &str| behind.chars().next().is_some_and(letters::is_letter);
    let bare = rest.strip_prefix(letters::is_apostrophe);
    let length = rest.len() - bare.unwrap_or(rest).len();
    match bare {
        Some(bare) if bare.starts_with('s') && !goes_on(&bare[1..]) => {
            Some((Ending::ApostropheLetter, length + 1))
        }
        Some(bare) if matches!(last, 's' | 'x' | 'z') && !goes_on(bare) => Some((Ending::Apostrophe, length)),
        None if rest.starts_with('s') && !goes_on(&rest[1..]) => Some((Ending::Letter, 1)),
        _ if lists::has(
            lists::SUFFIXES,
            &rest[..rest.find(|sign| !letters::is_letter(sign)).unwrap_or(rest.len())],
        ) =>
        {
            Some((Ending::Suffix, 0))
        }
        _ => (!joins(rest.chars().next(), last)).then_some((Ending::None, 0)),
    }
}

/// How a possessive of `replacement` ends, where the name that it stands for had `ending`.
fn ending(replacement: &str, ending: Ending) -> &'static str {
    match (ending, replacement.chars().next_back()) {
        (Ending::None, _) => "",
        (Ending::Suffix, _) => "-",
        (Ending::Letter | Ending::Apostrophe, Some('s' | 'x' | 'z')) => "'",
        (Ending::Letter, last) if !matches!(last, Some('a' | 'i' | 'o' | 'u' | 'y')) => "s",
        _ => "'s",
    }
}

/// The whole e-mail address where a hit is part of one, but nothing before `done`.
fn with_address(text: &str, hit: Range<usize>, done: usize) -> Range<usize> {
    let before = text[done..hit.start].trim_end_matches(|sign| sign == '@' || mail::is_local(sign));
    match mail::address(text, done + before.len()) {
        Some(address) if address.end >= hit.end && !text[address.clone()].contains(' ') => address,
        _ => hit,
    }
}
