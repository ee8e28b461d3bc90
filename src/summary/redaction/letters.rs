//! What counts as a letter and as a capital.
//!
//! Ranges and no tables: those of Unicode would be larger than the program can carry. A script without capitals has no names
//! that could be seen by one; the participant's own list covers it.

use crate::locale::is_apostrophe;

/// Whether `sign` belongs to a word: a letter of any script, an accent that stands by itself, or a place where a word may be broken
/// that nobody sees.
pub fn is_letter(sign: char) -> bool {
    match sign {
        _ if sign.is_ascii() => sign.is_ascii_alphabetic(),
        '×' | '÷' => false,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => true,
        '\u{c0}'..='\u{1fff}'
        | '\u{2c00}'..='\u{2dff}'
        | '\u{3040}'..='\u{fdff}'
        | '\u{10000}'..='\u{1efff}' => true,
        _ => false,
    }
}

/// Whether `sign` is a letter or a digit.
pub fn is_word(sign: char) -> bool {
    sign.is_ascii_digit() || is_letter(sign)
}

/// Whether `sign` is a capital, in the scripts of Europe.
pub fn is_capital(sign: char) -> bool {
    match sign {
        _ if sign.is_ascii() => sign.is_ascii_uppercase(),
        '×' => false,
        '\u{c0}'..='\u{de}'
        | '\u{178}'
        | '\u{386}'..='\u{38f}'
        | '\u{391}'..='\u{3ab}'
        | '\u{400}'..='\u{42f}' => true,
        // In these blocks capitals and small letters take turns.
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' | '\u{1cd}'..='\u{1dc}' => u32::from(sign) % 2 == 1,
        '\u{100}'..='\u{177}' | '\u{1de}'..='\u{21f}' | '\u{1e00}'..='\u{1eff}' => u32::from(sign) % 2 == 0,
        _ => false,
    }
}

/// Whether `sign` joins two halves of a word: a hyphen or an apostrophe, as it is typed or as it is printed.
pub fn is_joint(sign: char) -> bool {
    is_apostrophe(sign) || matches!(sign, '-' | '‐' | '‑')
}

/// How many bytes at the begin of `text` are signs of one sort. One function for all sorts, since a closure is copied a use.
pub fn run(text: &str, is: fn(char) -> bool) -> usize {
    let mut length = 0;
    for sign in text.chars() {
        if !is(sign) {
            break;
        }
        length += sign.len_utf8();
    }
    length
}

/// How many bytes at the end of `text` are.
pub fn run_back(text: &str, is: fn(char) -> bool) -> usize {
    let mut length = 0;
    for sign in text.chars().rev() {
        if !is(sign) {
            break;
        }
        length += sign.len_utf8();
    }
    length
}

/// Whether all signs of `text` are.
pub fn all(text: &str, is: fn(char) -> bool) -> bool {
    run(text, is) == text.len()
}

/// Whether one sign of `text` is.
pub fn any(text: &str, is: fn(char) -> bool) -> bool {
    for sign in text.chars() {
        if is(sign) {
            return true;
        }
    }
    false
}

/// Whether `sign` is neither a letter nor a digit.
pub fn is_between(sign: char) -> bool {
    !is_word(sign)
}

/// Whether `sign` is a digit.
pub fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}
