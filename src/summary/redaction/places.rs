//! Postcodes and addresses.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
    tokens::Token,
};

/// Pairs of capitals behind a year that are no part of a postcode, and pairs that no Dutch postcode has.
const NO_PAIRS: &str = "SA SD SS EU HR OR IT AI VN UK US CE BC AD KB MB GB TB KM CM MM KG ML";

/// A postcode or an address that begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let found = |last: usize, kind: MarkKind| Some((read.tokens[index].start..read.tokens[last].end, kind));
    if let Some(last) = postcode(read, index) {
        return found(last, MarkKind::Postcode);
    }
    let last = dutch(read, index).or_else(|| english(read, index)).or_else(|| post_box(read, index))?;
    found(last, MarkKind::Address)
}

/// The last token of `1234 AB`, `SW1A 1AA` or `NY 10001`.
fn postcode(read: &Read<'_>, index: usize) -> Option<usize> {
    let token = read.tokens.get(index)?;
    let form = form(token.text);
    let next = read.following(index + 1);
    let next_form = next.map(|next| self::form(next.text)).unwrap_or_default();
    let is_glued = lists::has("9999AA 9999aa", &form) && !token.text.starts_with('0');
    if is_glued && !is_pair_no_postcode(&token.text[4..]) {
        return Some(index);
    }
    let is_dutch = form == "9999" && next_form == "AA" && !token.text.starts_with('0');
    let is_british = lists::has("A9 A99 AA9 AA99 A9A AA9A", &form) && next_form == "9AA";
    let is_american = form == "AA" && next_form == "99999";
    let is_one = is_british || is_american || is_dutch && !is_pair_no_postcode(next?.text);
    is_one.then_some(index + 1)
}

fn is_pair_no_postcode(pair: &str) -> bool {
    lists::has(NO_PAIRS, pair)
}

/// A text with its digits as 9 and its letters as A or a.
pub(super) fn form(text: &str) -> String {
    let kind = |sign: char| match sign {
        '0'..='9' => '9',
        'A'..='Z' => 'A',
        'a'..='z' => 'a',
        _ => '?',
    };
    text.chars().take(9).map(kind).collect()
}

/// The last token of `Lange Kerkstraat 12-a`: words with a capital, the last of which is a street, and a number.
fn dutch(read: &Read<'_>, index: usize) -> Option<usize> {
    let first = &read.tokens[index];
    if !first.has_capital() || first.has_digit() {
        return None;
    }
    let mut last = index;
    // A street has up to four words: "Burgemeester van der Laanstraat", "Laan van de Vrijheid".
    while last < index + 5 {
        let token = &read.tokens[last];
        // "Antwoord 3" ends as a street does.
        let is_street = token.has_capital()
            && lists::ends(lists::STREETS, &token.plain)
            && !read.vocabulary.has(&token.plain)
            || read.tokens[index].plain == "laan"
            || read.tokens[index].plain == "plein";
        let number = read.following(last + 1);
        // What stands before a postcode is an address, whatever the street is called.
        if number.is_some_and(is_house) && (is_street || postcode(read, last + 2).is_some()) {
            return Some(addition(read, last + 1));
        }
        last += 1;
        let next = read.following(last)?;
        if !next.has_capital() && !lists::has(lists::PREFIXES, &next.plain) {
            return None;
        }
    }
    None
}

/// Whether a token is the number of a house: at most four digits, with at most two letters behind it.
fn is_house(token: &Token<'_>) -> bool {
    let (digits, ending) = token.text.split_at(letters::run(token.text, letters::is_digit));
    (1..=4).contains(&digits.len()) && ending.len() <= 2 && letters::all(ending, letters::is_letter)
}

/// The last token of a number with what is added to it: `12-a`, `12 bis`, `12-14`, `12 hs`.
fn addition(read: &Read<'_>, number: usize) -> usize {
    let Some(token) = read.tokens.get(number + 1) else { return number };
    let is_joined = lists::has("- /", token.gap) && token.text.len() <= 4;
    let is_apart = token.follows()
        && (lists::has("bis hs huis zwart rood i ii iii", &token.plain) && token.plain != "i"
            || token.text.len() == 1 && token.has_capital() && token.plain != "i");
    number + usize::from(is_joined || is_apart)
}

/// The last token of `12 Baker Street`, `221b Upper Baker St` or `Flat 3, 12 Baker Street`.
fn english(read: &Read<'_>, index: usize) -> Option<usize> {
    let first = read.tokens.get(index)?;
    let is_flat = lists::has("flat apartment apt suite", &first.plain);
    if is_flat && read.following(index + 1).is_some_and(is_house) {
        return Some(english(read, index + 2).unwrap_or(index + 1));
    }
    if !is_house(first) {
        return None;
    }
    for last in index + 1..index + 5 {
        let token = read.following(last)?;
        if !token.has_capital() {
            return None;
        }
        if last > index + 1 && lists::has(lists::STREETS_APART, &token.plain) {
            return Some(last);
        }
    }
    None
}

/// The last token of `Postbus 123` or `PO Box 123`.
fn post_box(read: &Read<'_>, index: usize) -> Option<usize> {
    let is_box = |token: &Token<'_>| lists::has("postbus box antwoordnummer", &token.plain);
    let last = (index..=index + 2).find(|at| read.tokens.get(*at).is_some_and(is_box))?;
    let is_led = last == index
        || read.tokens[index].plain == "po"
        || read.tokens[index].plain == "p" && last == index + 2;
    let number = read.following(last + 1)?;
    (is_led && number.is_number()).then_some(last + 1)
}
