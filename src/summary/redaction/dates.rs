//! Days, as they are written in Dutch and in English.
//!
//! A year, a month or a day of the week alone says too little to ask about.

use std::ops::Range;

use super::{
    letters, lists,
    mark::{MarkKind, Read},
};
use crate::locale::is_apostrophe;

/// A day that begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let end =
        in_numbers(read, index).or_else(|| day_first(read, index)).or_else(|| month_first(read, index))?;
    Some((read.tokens[index].start..read.tokens[end].end, MarkKind::Date))
}

/// The last token of `31-12-2024`, `2024-12-31` or `31/12/24`, with any of the usual signs between them.
fn in_numbers(read: &Read<'_>, index: usize) -> Option<usize> {
    let [first, second, third] = read.tokens.get(index..index + 3)? else { return None };
    let bare = third.gap.len() - letters::run_back(third.gap, is_apostrophe);
    let is_same = second.gap == &third.gap[..bare];
    if !is_same || !["-", "/", ".", " - ", " / ", "–"].contains(&second.gap) {
        return None;
    }
    // "06-12-34-56-78" is a phone number.
    if read.tokens.get(index + 3).is_some_and(|next| next.gap == second.gap && next.is_number()) {
        return None;
    }
    let (one, two, three) = (first.number()?, second.number()?, third.number()?);
    let is_day =
        |day: u16, month: u16| (1..=31).contains(&day) && (1..=31).contains(&month) && day.min(month) <= 12;
    let is_date = match (first.text.len(), third.text.len()) {
        (4, 1..=2) => is_year(one) && is_day(two, three),
        (1..=2, 2 | 4) => is_day(one, two) && (third.text.len() == 2 || is_year(three)),
        _ => false,
    };
    is_date.then_some(index + 2)
}

fn is_year(year: u16) -> bool {
    (1900..2100).contains(&year)
}

/// The last token of `3 maart 2024`, `3rd of March`, `3 t/m 5 maart` or `3 maart`.
fn day_first(read: &Read<'_>, index: usize) -> Option<usize> {
    if !is_day(&read.tokens[index].plain) {
        return None;
    }
    let mut at = index + 1;
    // More days of the same month: "3 en 4", "3, 4 en 5", "3-5", "3 t/m 5".
    while at < index + 12
        && read
            .tokens
            .get(at)
            .is_some_and(|token| lists::has("en and t m tot to of van", &token.plain) || is_day(&token.plain))
    {
        at += 1;
    }
    let month = read.tokens.get(at)?;
    let is_near = month.follows() || matches!(month.gap, "-" | "." | ". " | "/");
    (is_near && is_month(&month.plain, month.has_capital())).then(|| year_behind(read, at))
}

/// The last token of `March 3, 2024`, `March 3rd` or `maart 2024`.
fn month_first(read: &Read<'_>, index: usize) -> Option<usize> {
    let month = &read.tokens[index];
    if !is_month(&month.plain, month.has_capital()) {
        return None;
    }
    let with_year = year_behind(read, index);
    if with_year > index {
        return Some(with_year);
    }
    let day =
        read.tokens.get(index + 1).filter(|day| day.follows() || day.gap == ". " || day.plain == "the")?;
    let at = index + 1 + usize::from(day.plain == "the");
    let is_english = month.has_capital() && is_day(&read.tokens.get(at)?.plain);
    is_english.then(|| year_behind(read, at))
}

/// The token behind `at` where that is a year, or `at`.
fn year_behind(read: &Read<'_>, at: usize) -> usize {
    let is_year = read.tokens.get(at + 1).is_some_and(|token| {
        let is_near = token.follows() || matches!(token.gap, ", " | "-" | ". " | " '" | " ’" | "/");
        let short = letters::any(token.gap, letters::is_joint) && token.text.len() == 2 && token.is_number();
        is_near && (short || token.text.len() == 4 && token.number().is_some_and(is_year))
    });
    at + usize::from(is_year)
}

/// A number from 1 to 31, or an ordinal of it.
fn is_day(word: &str) -> bool {
    let (digits, ending) = word.split_at(letters::run(word, letters::is_digit));
    let is_ordinal = ending.is_empty() || lists::has("e de ste st nd rd th", ending);
    is_ordinal && digits.len() <= 2 && digits.parse().is_ok_and(|day: u16| (1..=31).contains(&day))
}

/// A month; the word that also is a verb needs its capital.
fn is_month(word: &str, has_capital: bool) -> bool {
    lists::has(lists::MONTHS, word) && (has_capital || !lists::has("may march mar", word))
}
