//! Names of people, and other words with a capital.
//!
//! In the middle of a sentence a capital is enough, but for words that always have one. Where a sentence begins a word has to be unknown as well.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
    organisations, posts,
    tokens::Token,
    vocabulary::{is_never_a_name, parts, without_possessive},
};

/// Words before a name of a place.
const BEFORE_PLACES: &str = "in te uit naar from near bij rond buiten around";

/// The words of a text that are names in the middle of a sentence, so that they are where one begins.
pub(super) fn seen(read: &Read<'_>) -> Vec<String> {
    let names = read.tokens.iter().filter(|token| !token.opens && is_name(read, token));
    names.map(|token| without_possessive(&token.plain).to_string()).collect()
}

/// A title or initials that begin at a token, with the name behind them.
pub(super) fn titled(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let first = &read.tokens[index];
    let (mut at, mut initials) = (index, 0);
    while let Some(token) = read.tokens.get(at) {
        let is_near = at == index || token.follows() || matches!(token.gap, "." | ". " | ".\u{a0}");
        let has_stop = |at: usize| {
            read.tokens
                .get(at + 1)
                .map_or(read.text.as_bytes().get(token.end) == Some(&b'.'), |next| next.gap.starts_with('.'))
        };
        let is_title = lists::has(lists::TITLES, &token.plain);
        let is_initial = token.is_initial() && has_stop(at);
        if !is_near || !is_title && !is_initial {
            break;
        }
        initials += usize::from(is_initial);
        at += 1;
    }
    if at == index {
        return None;
    }
    let is_titled = at - index > initials;
    let name =
        read.tokens.get(at).filter(|token| token.follows() || matches!(token.gap, "." | ". " | ".\u{a0}"));
    if let Some(last) = name.and_then(|_| surname(read, at)) {
        let last = name_end(read, last);
        return Some((first.start..read.tokens[last].end, MarkKind::Title));
    }
    let letters: String = read.tokens[index..at].iter().map(|token| token.plain.as_str()).collect();
    let are_initials = initials == at - index && initials > 1 && !lists::has(lists::NO_INITIALS, &letters);
    let end = read.tokens[at - 1].end;
    (are_initials || is_titled && initials > 0).then_some((first.start..end + 1, MarkKind::Title))
}

/// The token with the capital of a surname that begins at `index`, behind "van der" and the like.
fn surname(read: &Read<'_>, index: usize) -> Option<usize> {
    let mut at = index;
    while at < index + 4 {
        let token = read.tokens.get(at)?;
        let is_near = at == index || token.follows() || is_article(token);
        if !is_near {
            return None;
        }
        if !lists::has(lists::PREFIXES, &token.plain) {
            return (token.has_capital()
                && !token.is_initial()
                && !lists::has(lists::FREQUENT, &token.plain))
            .then_some(at);
        }
        at += 1;
    }
    None
}

/// A name, a place or an organisation by its capital, that begins at a token.
pub(super) fn named(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let first = &read.tokens[index];
    let start = match () {
        () if has_prefix(read, index) => {
            surname(read, index).filter(|at| *at > index && is_name(read, &read.tokens[*at]))?
        }
        () if is_name(read, first) => index,
        () => return None,
    };
    let mut last = name_end(read, start);
    let before = index.checked_sub(1).map_or("", |before| read.tokens[before].plain.as_str());
    let ends_organisation = read.following(last + 1).is_some_and(organisations::is_organisation);
    if ends_organisation {
        last += 1;
    }
    let end = &read.tokens[last];
    let kind = match () {
        () if organisations::is_organisation(end) || lists::ends(lists::ORGANISATION_ENDS, &end.plain) => {
            MarkKind::Organisation
        }
        () if lists::has(BEFORE_PLACES, before) && first.follows() => MarkKind::Place,
        () => MarkKind::Name,
    };
    // "Ministry", "Council" and the like go on: "Home Office of Justice and Peace".
    let last = if ends_organisation { organisations::name_end(read, last) } else { last };
    // An article before the first word belongs to it: 't Hart.
    let start = first.start
        - if is_article(first) {
            first.gap.len() - first.gap.trim_end_matches(letters::is_apostrophe).len()
        } else {
            0
        };
    Some((start..read.tokens[last].end, kind))
}

/// Whether a token can begin a surname by itself: with a capital, or as "van der", "van den" and "'t". "Van" and "de" in lower case
/// stand before any name.
fn has_prefix(read: &Read<'_>, index: usize) -> bool {
    let token = &read.tokens[index];
    let is_bound =
        |token: &Token<'_>| is_article(token) || matches!(token.plain.as_str(), "der" | "den" | "von");
    let is_van = token.plain == "van" && read.tokens.get(index + 1).is_some_and(is_bound);
    is_van || is_bound(token) || token.has_capital() && lists::has(lists::PREFIXES, &token.plain)
}

/// Whether a token is the article of 't Hart and in 't Veld.
fn is_article(token: &Token<'_>) -> bool {
    matches!(token.plain.as_str(), "t" | "s") && token.gap.ends_with(letters::is_apostrophe)
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
        let is_middle =
            token.is_initial() && read.tokens.get(next + 1).is_some_and(|token| token.gap == ". ");
        if lists::has(lists::PREFIXES, &token.plain) || is_middle {
            let from = if is_middle { next + 1 } else { next };
            let Some(found) = surname(read, from).filter(|found| is_name(read, &read.tokens[*found])) else {
                return last;
            };
            last = found;
        } else if is_name(read, token) {
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
            || token.opens && posts::is_post(plain);
        let has_capital = part.chars().next().is_some_and(letters::is_capital);
        has_capital && plain.len() > 1 && !is_common && !(token.opens && read.vocabulary.knows(plain))
    })
}
