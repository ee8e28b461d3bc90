//! Numbers that belong to one person: phone, citizen service number, account.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
    places,
};

/// A number that begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    if let Some(range) = iban(read, index) {
        return Some((range, MarkKind::Iban));
    }
    let token = &read.tokens[index];
    if !token.is_number() {
        return None;
    }
    // Of digits that go on, the longest piece that is a number of a person counts.
    let (mut digits, mut lengths, mut found) = (String::new(), String::new(), None);
    for next in &read.tokens[index..] {
        let is_joined = next.gap.len() <= 3
            && letters::all(next.gap, |sign| {
                matches!(sign, ' ' | '\u{a0}' | '-' | '–' | '.' | '/' | '(' | ')')
            });
        if !next.is_number() || digits.len() + next.text.len() > 16 || !digits.is_empty() && !is_joined {
            break;
        }
        digits += next.text;
        lengths.push(char::from(b'0' + next.text.len() as u8));
        // In two to four groups, or not at all.
        let kind = match is_bsn(&digits) && lengths.len() <= 4 && !lengths.contains('1') {
            true => MarkKind::Bsn,
            false if is_phone(&digits, &lengths, token.gap) => MarkKind::Phone,
            false => continue,
        };
        // Its plus and its bracket belong to it.
        let signs = letters::run_back(token.gap, |sign| matches!(sign, '(' | '+'));
        found = Some((token.start - signs..next.end, kind));
    }
    found
}

/// Whether nine digits pass the 11-test of the citizen service number: weights 9 to 2, and -1 for the last.
pub(super) fn is_bsn(digits: &str) -> bool {
    let length = digits.len();
    if !(8..=9).contains(&length) {
        return false;
    }
    // One of eight digits has a nought before it that is not written. The last weight is 10, which is -1.
    let (mut sum, mut weight) = (0, length);
    for digit in digits.bytes() {
        sum += u32::from(digit - b'0') * if weight == 1 { 10 } else { weight as u32 };
        weight -= 1;
    }
    sum > 0 && sum.is_multiple_of(11)
}

/// Whether digits are a phone number, where groups of `lengths` digits stand behind `gap`.
fn is_phone(digits: &str, lengths: &str, gap: &str) -> bool {
    let range = match () {
        () if letters::any(gap, |sign| sign == '+') => 8..=15,
        () if digits.starts_with("00") => 11..=16,
        () if digits.starts_with("0800") || digits.starts_with("0900") => 8..=11,
        () if digits.starts_with('0') => 10..=11,
        // 555-123-4567 and 555-0123, as in America.
        () => return lists::has("334 1334", lengths) || lengths == "34" && digits.starts_with("555"),
    };
    range.contains(&digits.len())
}

/// An account number that begins at a token, in one piece or in groups.
fn iban(read: &Read<'_>, index: usize) -> Option<Range<usize>> {
    let start = read.tokens[index].start;
    if places::form(&read.tokens[index].text.to_ascii_uppercase()).get(..4) != Some("AA99") {
        return None;
    }
    let (mut code, mut found) = (String::new(), None);
    for token in &read.tokens[index..] {
        let is_joined = token.start == start || token.follows() || lists::has("- .", token.gap);
        if !is_joined || !token.text.is_ascii() || code.len() + token.text.len() > 34 {
            break;
        }
        code += token.text;
        if code.len() >= 15 && is_iban(&code) {
            found = Some(start..token.end);
        }
    }
    found
}

/// Whether a code leaves 1 when it is divided by 97, its first four signs moved to the end and letters read as 10 to 35 (ISO 7064).
pub(super) fn is_iban(code: &str) -> bool {
    let (head, tail) = code.split_at(4);
    let mut remainder = 0;
    for sign in tail.chars().chain(head.chars()) {
        let Some(value) = sign.to_digit(36) else { return false };
        remainder = (remainder * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    remainder == 1
}
