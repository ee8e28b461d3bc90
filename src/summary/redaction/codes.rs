//! Numbers of files, and other long numbers that somebody could look up.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
    tokens::Token,
};

/// A number of a file that begins at a token: a code, a long number, or any number behind a word such as "zaaknummer".
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let last = code(read, index);
    let pieces = &read.tokens[index..=last];
    let mut digits = 0;
    let (mut is_long, mut has_letters) = (false, false);
    for token in pieces {
        for sign in token.text.bytes() {
            digits += usize::from(sign.is_ascii_digit());
            has_letters |= !sign.is_ascii_digit();
        }
        is_long |= token.text.len() >= 7;
    }
    let is_code = has_letters && digits >= 4 && !is_measure(pieces);
    let is_number = !has_letters && (is_long || is_numbered_in_a_year(pieces));
    let is_named = digits >= 2 && has_name_before(read, index);
    let range = pieces[0].start..pieces[pieces.len() - 1].end;
    (is_code || is_number || is_named).then_some((range, MarkKind::FileNumber))
}

/// The last token of a code: digits and capitals joined by signs, with no white space.
fn code(read: &Read<'_>, index: usize) -> usize {
    let is_part = |token: &Token<'_>| token.has_digit() || token.is_all_capitals() || token.is_initial();
    if !is_part(&read.tokens[index]) {
        return index;
    }
    let mut last = index;
    while let Some(next) = read.tokens.get(last + 1) {
        let is_joined = lists::has("- / . _ : – #", next.gap) && is_part(next);
        // "AWB 21/4567", "HA ZA 21-345": capitals, and then a number that has a sign in it.
        let is_led = next.follows()
            && next.is_number()
            && read.tokens[last].is_all_capitals()
            && read
                .tokens
                .get(last + 2)
                .is_some_and(|token| lists::has("- /", token.gap) && token.has_digit());
        if !is_joined && !is_led {
            break;
        }
        last += 1;
    }
    last
}

/// Whether all is one number with a unit or an ending: "2000euro", "1990er".
fn is_measure(pieces: &[Token<'_>]) -> bool {
    let text = pieces[0].text;
    let digits = letters::run(text, letters::is_digit);
    pieces.len() == 1 && digits > 0 && !letters::any(&text[digits..], letters::is_capital)
}

/// Whether it is a year and a number, joined, as "2023/0142" and not as "2023-2024" or "2023/24".
fn is_numbered_in_a_year(pieces: &[Token<'_>]) -> bool {
    let [year, .., number] = pieces else { return false };
    let is_year = |token: &Token<'_>| token.number().is_some_and(|year| (1900..2100).contains(&year));
    let is_sum = lists::has(". :", number.gap);
    let length = year.text.len() + number.text.len();
    !(is_sum || is_year(year) && is_year(number)) && length >= 7
}

/// Whether a word for a file stands before a token: "zaak 1234", "dossiernummer: 1234", "case no. 1234".
fn has_name_before(read: &Read<'_>, index: usize) -> bool {
    let token = &read.tokens[index];
    let is_near =
        token.gap.len() <= 2 && !letters::any(token.gap, |sign| matches!(sign, '\n' | '(' | ',' | ';'));
    let is_name = |token: &Token<'_>| {
        lists::has(lists::FILES, &token.plain)
            || token.plain.ends_with("nummer") && !token.plain.starts_with("huis")
            || token.plain.ends_with("zaak")
    };
    let before = &read.tokens[index.saturating_sub(1)..index];
    is_near && token.has_digit() && before.iter().any(is_name)
}
