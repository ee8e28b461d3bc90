//! Organisations and their parts.

use std::ops::Range;

use super::{
    lists,
    mark::{MarkKind, Read},
    tokens::Token,
    vocabulary::is_never_a_name,
};

/// An organisation that begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let token = &read.tokens[index];
    let last = match is_organisation(token) {
        true => named(read, index).or_else(|| (token.has_capital() && !token.opens).then_some(index))?,
        false if is_abbreviation(read, token) => index,
        false => return None,
    };
    Some((token.start..read.tokens[last].end, MarkKind::Organisation))
}

/// Whether a token is a word such as "afdeling" or "council".
pub(super) fn is_organisation(token: &Token<'_>) -> bool {
    lists::has(lists::ORGANISATIONS, &token.plain)
}

/// Whether a token is three capitals or more that are neither a common abbreviation nor a word that is shouted.
fn is_abbreviation(read: &Read<'_>, token: &Token<'_>) -> bool {
    let has_three = token.is_all_capitals() && token.plain.len() >= 3;
    has_three
        && !lists::has(lists::ABBREVIATIONS, &token.plain)
        && !is_never_a_name(&token.plain)
        && !read.vocabulary.has(&token.plain)
}

/// The last token of the name behind the word at `index`: "afdeling Juridische Zaken", "Ministry of Health and Social Care".
fn named(read: &Read<'_>, index: usize) -> Option<usize> {
    let mut at = index + 1;
    while at <= index + 2 && read.following(at).is_some_and(|token| lists::has(lists::BINDERS, &token.plain))
    {
        at += 1;
    }
    let first = read.following(at)?;
    // "Team Kade 4".
    let numbered = |last: usize| {
        last + usize::from(
            read.following(last + 1).is_some_and(|next| next.is_number() && next.text.len() <= 2),
        )
    };
    is_part(first).then(|| numbered(name_end(read, at)))
}

/// The last token of a name of an organisation of which `at` is a word: capitals, joined by binders, "&" and commas.
pub(super) fn name_end(read: &Read<'_>, at: usize) -> usize {
    let is_part_at = |at: usize| read.following(at).is_some_and(is_part);
    let mut last = at;
    loop {
        let Some(next) = read.tokens.get(last + 1) else { return last };
        let is_binder = lists::has(lists::BINDERS, &next.plain) && next.follows();
        let is_list = next.gap == ", "
            && is_part(next)
            && read.following(last + 2).is_some_and(|token| lists::has("en and", &token.plain));
        if next.follows() && is_part(next) || is_list || next.gap == " & " && next.has_capital() {
            last += 1;
        } else if is_binder && is_part_at(last + 2) {
            last += 2;
        } else {
            return last;
        }
    }
}

/// Whether a word with a capital can be part of a name of an organisation.
fn is_part(token: &Token<'_>) -> bool {
    token.has_capital() && !token.is_initial() && !lists::has(lists::FREQUENT, &token.plain)
}
