//! Names of people, and other words with a capital.
//!
//! In the middle of a sentence a capital is enough, but for words that always have one. Where a sentence begins a word has to be unknown as well.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
    organisations, posts,
    tokens::Token,
    vocabulary::{is_never_a_name, parts},
};
use crate::locale::{is_apostrophe, without_possessive};

/// Words before a name of a place.
const BEFORE_PLACES: &str = "in te uit naar from near bij rond buiten around";

/// The words of a text that are names in the middle of a sentence, so that they are where one begins.
pub(super) fn seen(read: &Read<'_>) -> Vec<String> {
    let is_seen = |(at, token): &(usize, &Token<'_>)| match token.opens {
        // "Wil wil", "May may": no word but a name stands there twice. "Dat dat" does.
        true => {
            let is_twice = read.following(at + 1).is_some_and(|next| next.plain == token.plain);
            is_twice && token.has_capital() && !is_never_a_name(&token.plain)
        }
        false => is_name(read, token),
    };
    let names = read.tokens.iter().enumerate().filter(is_seen);
    names.map(|(_, token)| without_possessive(&token.plain).to_string()).collect()
}

/// A title or initials that begin at a token, with the name behind them.
pub(super) fn titled(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let first = &read.tokens[index];
    let (mut at, mut initials) = (index, 0);
    let has_stop = |token: &Token<'_>| read.text.as_bytes().get(token.end) == Some(&b'.');
    // A full stop that ends a sentence parts them.
    let is_near = |token: &Token<'_>| {
        token.follows() || !token.opens && token.gap.starts_with('.') && token.gap.len() <= 3
    };
    while let Some(token) = read.tokens.get(at) {
        let is_initial = token.is_initial() && has_stop(token);
        if at > index && !is_near(token) || !is_initial && !lists::has(lists::TITLES, &token.plain) {
            break;
        }
        initials += usize::from(is_initial);
        at += 1;
    }
    let last = at.checked_sub(1).filter(|last| *last >= index)?;
    let is_titled = at - index > initials;
    let name = read.tokens.get(at).filter(|token| is_near(token));
    if let Some(last) = name.and_then(|name| surname(read, at, is_titled && name.follows())) {
        let last = name_end(read, last);
        return Some((first.start..read.tokens[last].end, MarkKind::Title));
    }
    let letters: String = read.tokens[index..at].iter().map(|token| token.plain.as_str()).collect();
    let are_initials = !is_titled && initials > 1 && !lists::has(lists::NO_INITIALS, &letters);
    let end = read.tokens[last].end + usize::from(has_stop(&read.tokens[last]));
    (are_initials || is_titled && initials > 0).then_some((first.start..end, MarkKind::Title))
}

/// The token with the capital of a surname that begins at `index`, behind "van der" and the like. Behind a title any word can be one.
fn surname(read: &Read<'_>, index: usize, is_titled: bool) -> Option<usize> {
    let mut at = index;
    while at < index + 4 {
        let token = read.tokens.get(at)?;
        if at > index && !token.follows() && !is_article(token) {
            return None;
        }
        if !is_prefix(read, at) {
            let is_common = !is_titled && lists::has(lists::FREQUENT, &token.plain);
            return (token.has_capital() && !token.is_initial() && !is_common).then_some(at);
        }
        at += 1;
    }
    None
}

/// A name, a place or an organisation by its capital, that begins at a token.
pub(super) fn named(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let first = &read.tokens[index];
    let is_name_at = |at: usize| read.following(at).is_some_and(|token| is_name(read, token));
    let start = match () {
        () if begins_surname(read, index) => bare_surname(read, index).filter(|at| *at > index)?,
        () if is_name(read, first) => index,
        // "Little Marrowby"
        () if first.has_capital() && !first.opens && first.plain.len() > 2 && is_name_at(index + 1) => {
            index + 1
        }
        () => return None,
    };
    let mut last = name_end(read, start);
    // "Room 12"
    if last == index
        && read.following(last + 1).is_some_and(Token::is_number)
        && read.vocabulary.knows(&first.plain)
    {
        return None;
    }
    let before = index.checked_sub(1).map_or("", |before| read.tokens[before].plain.as_str());
    let mut kind = match lists::has(BEFORE_PLACES, before) && first.follows() {
        true => MarkKind::Place,
        false => MarkKind::Name,
    };
    let goes_on = |word: &str, at: usize| read.following(at).is_some_and(|token| token.plain == word);
    if read.following(last + 1).is_some_and(organisations::is_organisation) {
        last = organisations::name_end(read, last + 1);
        kind = MarkKind::Organisation;
    } else if goes_on("of", last + 1) && goes_on("the", last + 2) && is_name_at(last + 3) {
        last = name_end(read, last + 3);
        kind = MarkKind::Organisation;
    } else if organisations::is_organisation(&read.tokens[last])
        || lists::ends(lists::ORGANISATION_ENDS, &read.tokens[last].plain)
    {
        kind = MarkKind::Organisation;
    }
    // The apostrophe before the first word belongs to it: 't Hart.
    let apostrophe = match is_article(first) {
        true => letters::run_back(first.gap, is_apostrophe),
        false => 0,
    };
    Some((first.start - apostrophe..read.tokens[last].end, kind))
}

/// Whether a surname can begin at a token without a first name: with a capital, or as "van der", "den" and "'t". "Van" and "de" in lower
/// case stand before any name.
fn begins_surname(read: &Read<'_>, index: usize) -> bool {
    let token = &read.tokens[index];
    is_bound(token)
        || is_loose_prefix(read, index)
        || token.has_capital() && lists::has(lists::PREFIXES, &token.plain)
}

/// Whether a token is a part of a surname before its capital.
fn is_prefix(read: &Read<'_>, index: usize) -> bool {
    is_article(&read.tokens[index])
        || lists::has(lists::PREFIXES, &read.tokens[index].plain)
        || is_loose_prefix(read, index)
}

/// Whether a token is the first of "van der", "op den" or "in 't".
fn is_loose_prefix(read: &Read<'_>, index: usize) -> bool {
    let is_loose = lists::has(lists::LOOSE_PREFIXES, &read.tokens[index].plain);
    is_loose && read.tokens.get(index + 1).is_some_and(|next| is_bound(next) && !next.has_capital())
}

/// Whether a token hardly stands anywhere but in a surname.
fn is_bound(token: &Token<'_>) -> bool {
    is_article(token) || lists::has("der den von", &token.plain)
}

/// The token with the capital of a surname that begins at `index`, where it is no common word.
fn bare_surname(read: &Read<'_>, index: usize) -> Option<usize> {
    surname(read, index, false).filter(|at| is_name(read, &read.tokens[*at]))
}

/// Whether a token is the article of 't Hart and in 't Veld.
fn is_article(token: &Token<'_>) -> bool {
    lists::has("t s", &token.plain) && letters::run_back(token.gap, is_apostrophe) > 0
}

/// The last token of the name of which `at` is a word.
fn name_end(read: &Read<'_>, at: usize) -> usize {
    let mut last = at;
    loop {
        let next = last + 1;
        let Some(token) = read.tokens.get(next) else { return last };
        if !token.follows() && !is_article(token) {
            return last;
        }
        let behind = read.tokens.get(next + 1);
        let is_middle = token.is_initial() && behind.is_some_and(|behind| behind.gap == ". ");
        let is_end = token.is_initial() && behind.is_none_or(|behind| !behind.follows());
        let from = if is_middle { next + 1 } else { next };
        if let Some(found) = bare_surname(read, from).filter(|_| is_middle || is_prefix(read, next)) {
            last = found;
        } else if is_end || is_name(read, token) {
            last = next;
        } else {
            return last;
        }
    }
}

/// Whether a token has a capital that makes it a name.
fn is_name(read: &Read<'_>, token: &Token<'_>) -> bool {
    let word = without_possessive(&token.plain);
    if token.has_digit() || token.is_initial() || lists::has(lists::PREFIXES, word) {
        return false;
    }
    if token.is_all_capitals() {
        // Two capitals are "HR" more often than somebody; three are asked about as an organisation.
        return token.plain.len() > 3
            && !read.vocabulary.knows(word)
            && !is_never_a_name(word)
            && !lists::has(lists::ABBREVIATIONS, word);
    }
    if token.opens && read.names.iter().any(|name| name == word) {
        return true;
    }
    let mut plain = parts(word);
    let shown = parts(token.text);
    shown.into_iter().any(|part| {
        let plain = plain.next().unwrap_or_default();
        let is_common = is_never_a_name(plain)
            || lists::has(lists::ABBREVIATIONS, plain)
            || lists::has(lists::POSTS, plain)
            || lists::has(lists::TITLES, plain)
            || lists::has(lists::MONTHS, plain) && plain != "jan"
            || token.opens && posts::is_post(plain);
        let has_capital = letters::run(part, letters::is_capital) > 0;
        has_capital && plain.len() > 1 && !is_common && !(token.opens && read.vocabulary.knows(plain))
    })
}
