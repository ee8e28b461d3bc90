//! What is still to be decided: each word once, with a sentence in which it stands.

use std::ops::Range;

use super::{Hidden, Hiding, MarkKind, Vocabulary, letters, mark::marks};
use crate::{
    locale::without_possessive,
    notebook::{Decisions, HiddenName, key},
};

/// A word that may be recognisable, and was not decided about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it looks like.
    pub kind: MarkKind,
    /// The word, or words, as it was found first. A decision is made about these.
    pub words: String,
    /// How often it stands there.
    pub count: usize,
    /// The sentence in which it was found first, with what is hidden already replaced.
    pub context: String,
    /// Where the word stands in that sentence.
    pub place: Range<usize>,
}

/// The most bytes that a context shows on either side of the word.
const WIDEST: usize = 160;

/// What is still to be decided about `texts`, in the order in which it stands there. What the list replaces is asked no more.
pub fn undecided<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    names: &[HiddenName],
    decisions: &Decisions,
    vocabulary: &Vocabulary,
) -> Vec<Question> {
    let hiding = Hiding::of(names, decisions);
    let mut questions: Vec<(String, Question)> = Vec::new();
    for text in texts {
        let hidden = hiding.hide(text);
        for mark in marks(&hidden.text, vocabulary) {
            for range in unsettled(mark.range, &hidden) {
                // "Karin's" is asked about as "Karin", so that a decision finds both.
                let words = without_possessive(&hidden.text[range.clone()]);
                let range = range.start..range.start + words.len();
                if decisions.of(words).is_none() {
                    ask(&mut questions, mark.kind, &hidden.text, range);
                }
            }
        }
    }
    join_possessives(&mut questions);
    questions.into_iter().map(|(_, question)| question).collect()
}

/// The pieces of a mark that were not put in, and say something.
fn unsettled(mark: Range<usize>, hidden: &Hidden) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = mark.start;
    let settled =
        hidden.settled.iter().filter(|settled| settled.start < mark.end && settled.end > mark.start);
    for settled in settled {
        pieces.push(start..settled.start.max(start));
        start = settled.end;
    }
    let is_whole = pieces.is_empty();
    pieces.push(start..mark.end.max(start));
    let trimmed = |piece: Range<usize>| {
        let start = piece.start + letters::run(&hidden.text[piece.clone()], letters::is_between);
        let end = piece.end - letters::run_back(&hidden.text[start..piece.end], letters::is_between);
        let says: fn(char) -> bool = |sign| letters::is_capital(sign) || letters::is_digit(sign);
        letters::any(&hidden.text[start..end], says).then_some(start..end)
    };
    match is_whole {
        true => pieces,
        false => pieces.into_iter().filter_map(trimmed).collect(),
    }
}

/// Counts a word that was asked about already, or asks about it.
fn ask(questions: &mut Vec<(String, Question)>, kind: MarkKind, text: &str, range: Range<usize>) {
    let words = &text[range.clone()];
    let key = key(words);
    if let Some((_, question)) = questions.iter_mut().find(|(other, _)| *other == key) {
        question.count += 1;
        return;
    }
    let sentence = sentence(text, &range);
    let place = range.start - sentence.start..range.end - sentence.start;
    let question =
        Question { kind, words: words.to_string(), count: 1, context: text[sentence].to_string(), place };
    questions.push((key, question));
}

/// "Karins" is asked about with "Karin".
fn join_possessives(questions: &mut Vec<(String, Question)>) {
    let mut index = 0;
    while index < questions.len() {
        let bare = questions[index].0.strip_suffix('s');
        match bare.and_then(|bare| questions.iter().position(|(key, _)| key == bare)) {
            Some(other) => {
                questions[other].1.count += questions[index].1.count;
                questions.remove(index);
            }
            None => index += 1,
        }
    }
}

/// The sentence around a piece of a text, or as much of it as fits.
fn sentence(text: &str, piece: &Range<usize>) -> Range<usize> {
    let mut start = piece.start;
    let mut ends = false;
    for (at, sign) in text[..piece.start].char_indices().rev() {
        ends |= sign.is_whitespace();
        if sign == '\n' || ends && matches!(sign, '.' | '?' | '!') || piece.start - at > WIDEST {
            break;
        }
        ends = sign.is_whitespace();
        start = at;
    }
    let behind = &text[piece.end..];
    let mut end = behind.len();
    let mut was_end = false;
    for (at, sign) in behind.char_indices() {
        if sign == '\n' || was_end && sign.is_whitespace() || at > WIDEST {
            end = at;
            break;
        }
        was_end = matches!(sign, '.' | '?' | '!');
    }
    let start = piece.start - text[start..piece.start].trim_start().len();
    start..piece.end + behind[..end].trim_end().len()
}
