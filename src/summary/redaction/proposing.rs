//! Other ways in which a listed name may be written, to be proposed.

use super::lists;
use crate::locale::folded;

/// Variants of a name of several words: the first name and the surname, as they stand in it.
pub fn proposed(name: &str) -> Vec<String> {
    let Some((first, rest)) = name.trim().split_once(' ') else { return Vec::new() };
    let rest = rest.trim_start();
    let mut bare = rest;
    while let Some((word, behind)) = bare.split_once(' ') {
        if !lists::has(lists::PREFIXES, &folded(word)) {
            break;
        }
        bare = behind.trim_start();
    }
    let mut variants = vec![first.to_string(), rest.to_string(), bare.to_string()];
    variants.dedup();
    variants
}
