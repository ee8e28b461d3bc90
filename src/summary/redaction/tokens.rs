//! A text as words and numbers, each with what stands before it and whether a sentence begins there.

use super::{letters, lists};
use crate::locale::{folded, is_apostrophe};

/// A word, a number or a mix of both.
#[derive(Debug)]
pub struct Token<'a> {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// How it stands there. Hyphens and apostrophes inside a word are part of it.
    pub text: &'a str,
    /// The same, folded.
    pub plain: String,
    /// What stands between the token before it, or the begin of the text, and this one.
    pub gap: &'a str,
    /// Whether a sentence begins here, so that a capital says little.
    pub opens: bool,
}

impl Token<'_> {
    /// Whether it has digits only.
    pub fn is_number(&self) -> bool {
        letters::all(self.text, letters::is_digit)
    }

    /// Its number, where it is one of at most four digits.
    pub fn number(&self) -> Option<u16> {
        match self.is_number() && self.text.len() <= 4 {
            true => self.text.parse().ok(),
            false => None,
        }
    }

    /// Whether it has a digit.
    pub fn has_digit(&self) -> bool {
        letters::any(self.text, letters::is_digit)
    }

    /// Whether it is one capital.
    pub fn is_initial(&self) -> bool {
        self.has_capital() && self.plain.len() == 1
    }

    /// Whether it begins with a capital.
    pub fn has_capital(&self) -> bool {
        letters::run(self.text, letters::is_capital) > 0
    }

    /// Whether it has two letters or more, and capitals only.
    pub fn is_all_capitals(&self) -> bool {
        letters::all(self.text, letters::is_capital) && self.plain.len() > 1
    }

    /// Whether it is 's, 't or 'n: where one begins a sentence, the next word has the capital.
    pub fn is_clipped(&self) -> bool {
        lists::has("s t n k", self.text) && letters::run_back(self.gap, is_apostrophe) > 0
    }

    /// Whether only white space, and no new line, stands before it.
    pub fn follows(&self) -> bool {
        !self.gap.is_empty() && letters::all(self.gap, |sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}'))
    }
}

/// The tokens of `text`, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut after = 0;
    loop {
        let start = after + letters::run(&text[after..], letters::is_between);
        if start == text.len() {
            return tokens;
        }
        let end = start + length(&text[start..]);
        let word = &text[start..end];
        let gap = &text[after..start];
        let opens = tokens.last().is_none_or(|last| opens(gap, last) || last.opens && last.is_clipped());
        tokens.push(Token { start, end, text: word, plain: folded(word), gap, opens });
        after = end;
    }
}

/// How long the word is that `text` begins with.
fn length(text: &str) -> usize {
    let mut end = 0;
    loop {
        end += letters::run(&text[end..], letters::is_word);
        let joint = letters::run(&text[end..], letters::is_joint);
        let ends_in_letter = letters::run_back(&text[..end], letters::is_letter) > 0;
        // One hyphen or apostrophe, between two letters.
        let is_one = text[end..].chars().next().is_some_and(|sign| sign.len_utf8() == joint);
        if !(ends_in_letter && is_one && letters::run(&text[end + joint..], letters::is_letter) > 0) {
            return end;
        }
        end += joint;
    }
}

/// Whether a sentence ends in `gap`, which stands behind `last`.
fn opens(gap: &str, last: &Token<'_>) -> bool {
    let mut is_end = false;
    for sign in gap.chars() {
        match sign {
            '\n' | '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '•' | '*' | '|' | '[' => {
                return true;
            }
            '?' | '!' | ':' | '…' => is_end = true,
            '.' => is_end = !last.is_initial() && !lists::has(lists::SHORTENED, &last.plain),
            _ if sign.is_whitespace() && is_end => return true,
            _ => {}
        }
    }
    false
}
