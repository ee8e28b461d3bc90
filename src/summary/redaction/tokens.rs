//! A text as words and numbers, each with what stands before it and whether a sentence begins there.

use super::{letters, lists};
use crate::locale::folded;

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
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Its number, where it is one of at most four digits.
    pub fn number(&self) -> Option<u16> {
        (self.is_number() && self.text.len() <= 4).then(|| self.text.parse().ok()).flatten()
    }

    /// Whether it has a digit.
    pub fn has_digit(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// Whether it is one capital.
    pub fn is_initial(&self) -> bool {
        self.has_capital() && self.plain.chars().count() == 1
    }

    /// Whether it begins with a capital.
    pub fn has_capital(&self) -> bool {
        self.text.chars().next().is_some_and(letters::is_capital)
    }

    /// Whether it has two letters or more, and capitals only.
    pub fn is_all_capitals(&self) -> bool {
        let mut count = 0;
        let is_capital = |sign: char| {
            count += 1;
            letters::is_capital(sign)
        };
        self.text.chars().all(is_capital) && count > 1
    }

    /// Whether it is 's, 't or 'n: where one begins a sentence, the next word has the capital.
    pub fn is_clipped(&self) -> bool {
        matches!(self.text, "s" | "t" | "n" | "k") && self.gap.ends_with(letters::is_apostrophe)
    }

    /// Whether only white space, and no new line, stands before it.
    pub fn follows(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}'))
    }
}

/// The tokens of `text`, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut after = 0;
    let mut rest = text;
    while let Some(ahead) = rest.find(letters::is_word) {
        let start = text.len() - rest.len() + ahead;
        let end = start + length(&text[start..]);
        let word = &text[start..end];
        let gap = &text[after..start];
        let opens = tokens.last().is_none_or(|last| opens(gap, last) || last.opens && last.is_clipped());
        tokens.push(Token { start, end, text: word, plain: folded(word), gap, opens });
        (after, rest) = (end, &text[end..]);
    }
    tokens
}

/// How long the word is that `text` begins with.
fn length(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    let mut was_letter = false;
    while let Some((at, sign)) = signs.next() {
        let is_joint = was_letter
            && letters::is_joint(sign)
            && signs.peek().is_some_and(|(_, next)| letters::is_letter(*next));
        if !letters::is_word(sign) && !is_joint {
            return at;
        }
        was_letter = letters::is_letter(sign);
    }
    text.len()
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
