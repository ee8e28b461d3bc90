//! What may be recognisable in a text, by its form.
//!
//! Marks and never decides: the participant does. Finds no name that is written in lower case and is not on the participant's own list.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    codes, dates, mail, numbers, organisations, people, places, posts,
    tokens::{Token, tokens},
    vocabulary::Vocabulary,
};

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// An e-mail address, or the name of an account.
    Email,
    /// A phone number.
    Phone,
    /// A citizen service number (BSN, by its 11-test).
    Bsn,
    /// An account number (ISO 13616, by its remainder of 97).
    Iban,
    /// A postcode: Dutch, British or American.
    Postcode,
    /// A street with a number, or a box.
    Address,
    /// A day.
    Date,
    /// The number of a file, or another long number.
    FileNumber,
    /// A title or initials, with the name behind it.
    Title,
    /// A word with a capital that is no ordinary word.
    Name,
    /// A word with a capital behind "in", "uit" and the like.
    Place,
    /// An organisation or a part of one.
    Organisation,
    /// The only one, or a former one, with a post.
    OnlyOne,
}

impl MarkKind {
    /// Every kind, in the order in which a page names them.
    pub const ALL: [Self; 13] = [
        Self::Email,
        Self::Phone,
        Self::Bsn,
        Self::Iban,
        Self::Postcode,
        Self::Address,
        Self::Date,
        Self::FileNumber,
        Self::Title,
        Self::Name,
        Self::Place,
        Self::Organisation,
        Self::OnlyOne,
    ];
}

/// A piece of a text that may be recognisable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: MarkKind,
}

/// A text with its tokens, as the detectors read it.
pub(super) struct Read<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token<'a>>,
    pub vocabulary: &'a Vocabulary,
    /// Words that have a capital in the middle of a sentence somewhere in this text, and are names there.
    pub names: Vec<String>,
}

impl Read<'_> {
    /// The token at `index`, where it stands behind white space alone.
    pub fn following(&self, index: usize) -> Option<&Token<'_>> {
        self.tokens.get(index).filter(|token| token.follows())
    }
}

/// A detector: what begins at a token, as its range.
type Detector = fn(&Read<'_>, usize) -> Option<(Range<usize>, MarkKind)>;

/// The first that finds something at a token counts.
const DETECTORS: [Detector; 9] = [
    mail::at,
    dates::at,
    numbers::at,
    places::at,
    codes::at,
    posts::at,
    organisations::at,
    people::titled,
    people::named,
];

/// What may be recognisable in `text`: in order, and none over another.
///
/// Both languages are looked for at once, since a text often has both.
pub fn marks(text: &str, vocabulary: &Vocabulary) -> Vec<Mark> {
    let mut read = Read { text, tokens: tokens(text), vocabulary, names: Vec::new() };
    read.names = people::seen(&read);
    let (mut marks, mut done) = (Vec::<Mark>::new(), 0);
    for index in 0..read.tokens.len() {
        if read.tokens[index].start < done {
            continue;
        }
        if let Some((range, kind)) = DETECTORS.iter().find_map(|detector| detector(&read, index)) {
            let range = range.start.max(done)..range.end;
            done = range.end;
            marks.push(Mark { range, kind });
        }
    }
    marks
}
