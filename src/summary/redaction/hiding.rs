//! Finds words of the participant's list in a text and writes something else there.
//!
//! The same for names and for decisions. A name is found in any case, with or without accents, with an ending of a possessive, in a compound, written as
//! one word, and in an e-mail address, which then goes as a whole.

use std::ops::Range;

use super::{letters, lists, mail};
use crate::{
    locale::{Folded, folded, is_apostrophe},
    notebook::{Decision, Decisions, HiddenName},
};

/// What is looked for, and what stands there afterwards.
#[derive(Debug, Default)]
pub struct Hiding {
    patterns: Vec<Pattern>,
    replacements: Vec<String>,
    /// How many of the replacements are roles of the list; the others were decided.
    listed: usize,
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
#[derive(Debug)]
struct Pattern {
    /// Its words, folded, with what stands between them.
    plain: String,
    case: Case,
    /// Which replacement it gets.
    replacement: usize,
}

/// In which letters a name counts.
#[derive(Debug)]
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
    pub fn of(names: &[HiddenName], decisions: &Decisions) -> Self {
        let mut hiding = Self::default();
        for name in names {
            for word in name.words() {
                hiding.look_for(word, own_case(word));
            }
            hiding.replacements.push(or_dots(&name.role).to_string());
        }
        hiding.listed = hiding.replacements.len();
        for (words, decision) in decisions.iter() {
            let Decision::Replace(replacement) = decision else { continue };
            let case = match letters::any(words, letters::is_capital) {
                true => Case::Capital,
                false => Case::Any,
            };
            hiding.look_for(words, case);
            hiding.replacements.push(or_dots(replacement).to_string());
        }
        for index in 0..hiding.replacements.len() {
            hiding.replacements[index] = hiding.written(&hiding.replacements[index], true).text;
        }
        hiding
    }

    /// `text` with all that is hidden replaced.
    pub fn apply(&self, text: &str) -> String {
        self.hide(text).text
    }

    /// The same, with where it was replaced.
    pub fn hide(&self, text: &str) -> Hidden {
        self.written(text, false)
    }

    fn written(&self, text: &str, is_replacement: bool) -> Hidden {
        let mut hidden = Hidden { text: String::with_capacity(text.len()), settled: Vec::new() };
        let mut after = 0;
        for hit in self.hits(text, if is_replacement { self.listed } else { usize::MAX }) {
            hidden.text.push_str(&text[after..hit.range.start]);
            let start = hidden.text.len();
            let replacement = if is_replacement { NOTHING } else { &self.replacements[hit.replacement] };
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
        if letters::any(&plain, letters::is_word) {
            self.patterns.push(Pattern { plain, case, replacement: self.replacements.len() });
        }
    }

    /// Where something is to be replaced by one of the first `count` replacements, in order and none over another.
    pub(super) fn hits(&self, text: &str, count: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        if self.patterns.is_empty() {
            return hits;
        }
        let folded = Folded::of(text);
        let (mut at, mut done) = (0, 0);
        loop {
            at += letters::run(&folded.plain[at..], letters::is_between);
            if at == folded.plain.len() {
                return hits;
            }
            // The longest counts, and of those the one that is listed first.
            let mut longest: Option<(Hit, usize)> = None;
            let patterns = if begins(text, &folded, at) { self.patterns.as_slice() } else { &[] };
            for pattern in patterns {
                if pattern.replacement < count
                    && let Some(found) = pattern.at(text, &folded, at)
                    && found.0.range.start >= done
                    && longest.as_ref().is_none_or(|longest| found.1 > longest.1)
                {
                    longest = Some(found);
                }
            }
            let Some((hit, end)) = longest else {
                at += folded.plain[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let range = with_address(text, hit.range, done);
            at = end;
            done = range.end;
            hits.push(Hit { range, ..hit });
        }
    }
}

impl Pattern {
    /// What is found at a place of the folded text, with the place behind it.
    fn at(&self, text: &str, folded: &Folded, start: usize) -> Option<(Hit, usize)> {
        let plain = &folded.plain;
        let (lead, mut rest) = self.plain.split_at(letters::run(&self.plain, letters::is_between));
        let can_be_glued = rest.len() > 6;
        let mut end = start;
        let tail = loop {
            let (word, behind) = rest.split_at(letters::run(rest, letters::is_word));
            if !plain[end..].starts_with(word) {
                return None;
            }
            end += word.len();
            let (own_gap, next) = behind.split_at(letters::run(behind, letters::is_between));
            if next.is_empty() {
                break own_gap;
            }
            let gap = &plain[end..end + letters::run(&plain[end..], letters::is_between)];
            if gap != own_gap && (gap.is_empty() && !can_be_glued || !is_gap(gap)) {
                return None;
            }
            end += gap.len();
            rest = next;
        };
        let last = plain[..end].chars().next_back()?;
        let (ending, behind) = match self.case {
            // "Ben" would hide "Bens", and so it should; "An" would hide "Ans", which is somebody else.
            Case::Own(_) => ending_at(&plain[end..], last)
                .filter(|(ending, _)| !matches!(ending, Ending::Letter | Ending::Suffix)),
            _ => ending_at(&plain[end..], last),
        }
        .or_else(|| is_hump(text, folded, end).then_some((Ending::None, 0)))?;
        let found = &text[folded.from[start]..folded.from[end]];
        let is_in_case = match &self.case {
            Case::Any => true,
            Case::Own(own) => {
                found == own
                    || letters::all(found, |sign| letters::is_capital(sign) || !letters::is_letter(sign))
            }
            Case::Capital => letters::any(found, letters::is_capital),
        };
        // The plus of a phone number and the full stop of initials go along.
        let end = end + behind;
        let end = end + if plain[end..].starts_with(tail) { tail.len() } else { 0 };
        let start = start - if plain[..start].ends_with(lead) { lead.len() } else { 0 };
        let hit = Hit { range: folded.from[start]..folded.from[end], replacement: self.replacement, ending };
        is_in_case.then_some((hit, end))
    }
}

/// What stands where somebody is hidden and nothing else is said: that there was something.
const NOTHING: &str = "…";

/// What stands in the place of a word: what was said, or three dots where that is nothing.
pub fn or_dots(replacement: &str) -> &str {
    if replacement.trim().is_empty() { NOTHING } else { replacement }
}

/// In which letters a listed name counts: one of one or two letters, or one that is a common word as well, only as it is written.
fn own_case(name: &str) -> Case {
    let name = name.trim();
    let is_common = lists::has(lists::HOMONYMS, &folded(name));
    match is_common || name.chars().filter(|sign| letters::is_letter(*sign)).count() <= 2 {
        true => Case::Own(name.to_string()),
        false => Case::Any,
    }
}

/// Whether a word can begin at a place of the folded text.
fn begins(text: &str, folded: &Folded, at: usize) -> bool {
    let (before, behind) = folded.plain.split_at(at);
    let is_inside = behind.chars().next().is_some_and(|first| joins(before.chars().next_back(), first));
    !is_inside || is_hump(text, folded, at)
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
    let is_small: fn(char) -> bool = |sign| letters::is_letter(sign) && !letters::is_capital(sign);
    letters::run_back(&text[..place], is_small) > 0 && letters::run(&text[place..], letters::is_capital) > 0
}

/// Whether what stands between two words of a name may stand there.
fn is_gap(gap: &str) -> bool {
    gap.len() <= 4
        && letters::all(gap, |sign| {
            sign.is_whitespace() || letters::is_joint(sign) || matches!(sign, '.' | '_' | '@' | ',')
        })
}

/// The ending of a possessive that `rest`, folded, begins with behind a name that ends with `last`, and its length; `None` where the word goes on.
fn ending_at(rest: &str, last: char) -> Option<(Ending, usize)> {
    let letters = |at: usize| letters::run(&rest[at..], letters::is_letter);
    let length = letters::run(rest, is_apostrophe);
    let ends_in_s = matches!(last, 's' | 'x' | 'z');
    match length {
        0 if letters(0) == 1 && rest.starts_with('s') => Some((Ending::Letter, 1)),
        0 if lists::has(lists::SUFFIXES, &rest[..letters(0)]) => Some((Ending::Suffix, 0)),
        1.. if letters(length) == 1 && rest[length..].starts_with('s') => {
            Some((Ending::ApostropheLetter, length + 1))
        }
        1.. if letters(length) == 0 && ends_in_s => Some((Ending::Apostrophe, length)),
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
    let before = letters::run_back(&text[done..hit.start], |sign| sign == '@' || mail::is_local(sign));
    match mail::address(text, hit.start - before) {
        Some(address) if address.end >= hit.end && !text[address.clone()].contains(' ') => address,
        _ => hit,
    }
}
