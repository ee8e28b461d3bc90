//! Numbers that belong to one person: phone, citizen service number, account.

use std::ops::Range;

use super::mark::{MarkKind, Read};

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
    let groups = groups(read, index);
    let mut digits = groups.concat();
    for count in (1..=groups.len()).rev() {
        let last = &read.tokens[index + count - 1];
        let kind = match () {
            () if is_bsn(&digits) && is_bsn_written(&groups[..count]) => Some(MarkKind::Bsn),
            () if is_phone(&digits, token.gap, &groups[..count]) => Some(MarkKind::Phone),
            () => None,
        };
        if let Some(kind) = kind {
            // Its plus and its bracket belong to it.
            let before = token.gap.trim_end_matches(['(', '+']);
            let signs = &token.gap[before.len()..];
            return Some((token.start - signs.len()..last.end, kind));
        }
        digits.truncate(digits.len() - groups[count - 1].len());
    }
    None
}

/// The groups of digits from a token on that signs of a number join.
fn groups<'a>(read: &'a Read<'_>, index: usize) -> Vec<&'a str> {
    let mut groups = vec![read.tokens[index].text];
    for token in &read.tokens[index + 1..] {
        let is_joined =
            token.gap.chars().all(|sign| matches!(sign, ' ' | '\u{a0}' | '-' | '–' | '.' | '/' | '(' | ')'));
        if !is_joined || token.gap.chars().count() > 3 || !token.is_number() || groups.len() > 7 {
            break;
        }
        groups.push(token.text);
    }
    groups
}

/// Whether nine digits pass the 11-test of the citizen service number: weights 9 to 2, and -1 for the last.
pub(super) fn is_bsn(digits: &str) -> bool {
    let length = digits.len();
    if !(8..=9).contains(&length) {
        return false;
    }
    // One of eight digits has a nought before it that is not written.
    let weights = (1..=length).rev();
    let sum: usize = digits
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| usize::from(digit - b'0') * if weight == 1 { 10 } else { weight })
        .sum();
    sum.is_multiple_of(11) && digits.bytes().any(|digit| digit != b'0')
}

/// Whether digits are grouped as a citizen service number is: not at all, or into two to four groups.
fn is_bsn_written(groups: &[&str]) -> bool {
    groups.len() <= 4 && groups.iter().all(|group| group.len() >= 2)
}

fn is_phone(digits: &str, gap: &str, groups: &[&str]) -> bool {
    let length = digits.len();
    let lengths = |wanted: &[usize]| groups.iter().map(|group| group.len()).eq(wanted.iter().copied());
    match () {
        () if gap.ends_with('+') || gap.ends_with("+(") => (8..=15).contains(&length),
        () if digits.starts_with("00") => (11..=16).contains(&length),
        () if digits.starts_with("0800") || digits.starts_with("0900") => matches!(length, 8 | 10 | 11),
        () if digits.starts_with('0') => (10..=11).contains(&length),
        // 555-123-4567 and 555-0123, as in America.
        () => lengths(&[3, 3, 4]) || digits.starts_with("555") && lengths(&[3, 4]) || lengths(&[1, 3, 3, 4]),
    }
}

/// An account number that begins at a token, in one piece or in groups.
fn iban(read: &Read<'_>, index: usize) -> Option<Range<usize>> {
    let start = read.tokens[index].start;
    let letters = read.tokens[index].text.as_bytes();
    if letters.len() < 4
        || !letters[..2].iter().all(u8::is_ascii_alphabetic)
        || !letters[2..4].iter().all(u8::is_ascii_digit)
    {
        return None;
    }
    let (mut code, mut found) = (String::new(), None);
    for token in &read.tokens[index..] {
        let is_joined = token.start == start || matches!(token.gap, " " | "\u{a0}" | "-" | ".");
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
