//! E-mail addresses and names of accounts.
//!
//! Whatever has a sign of "at" between words counts, also without a domain that exists (RFC 5322 allows far more than people write).

use std::ops::Range;

use super::{
    letters,
    mark::{MarkKind, Read},
};

/// An address or the name of an account that begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let token = &read.tokens[index];
    let range = match token.gap.ends_with('@') && token.text.len() > 2 {
        // The name of an account; behind an address the tokens are done already.
        true => token.start - 1..domain_end(read.text, token.start),
        false => address(read.text, token.start)?,
    };
    Some((range, MarkKind::Email))
}

/// The address that begins at `start`.
pub(super) fn address(text: &str, start: usize) -> Option<Range<usize>> {
    let local = start + letters::run(&text[start..], is_local);
    let behind = &text[local..];
    let sign = ["@", "[at]", "(at)", " [at] ", " (at) "].into_iter().find(|sign| behind.starts_with(sign))?;
    let domain = local + sign.len();
    let end = domain_end(text, domain);
    (end > domain).then_some(start..end)
}

/// Whether a sign can stand before the "at".
pub(super) fn is_local(sign: char) -> bool {
    letters::is_word(sign) || matches!(sign, '.' | '_' | '-' | '+' | '%' | '\'' | '’' | '&')
}

/// Where a domain ends that begins at `start`: a full stop or a hyphen at its end belongs to the sentence.
fn domain_end(text: &str, start: usize) -> usize {
    let end = start
        + letters::run(&text[start..], |sign| letters::is_word(sign) || matches!(sign, '.' | '-' | '_'));
    end - letters::run_back(&text[start..end], |sign| matches!(sign, '.' | '-' | '_'))
}
