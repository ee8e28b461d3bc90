//! What is still to be decided before a summary leaves.
//!
//! Looks at the participant's own words alone: what the edition says is the same for everybody.

use super::{
    Group, Selection,
    redaction::{Question, Vocabulary, undecided},
};
use crate::notebook::HiddenNames;

/// The words of what leaves that may be recognisable and were not decided about, in the order of the document.
pub fn asked(
    groups: &[Group],
    selection: &Selection,
    names: &HiddenNames,
    vocabulary: &Vocabulary,
) -> Vec<Question> {
    let composition = &selection.composition;
    let own = composition.own.iter().filter(|_| composition.own_page).map(String::as_str);
    let mut texts: Vec<&str> = own.collect();
    for (_, items) in selection.arranged(groups) {
        for item in items {
            match composition.texts.get(&item.field) {
                Some(text) => texts.push(text),
                None => texts.extend(item.own_words.iter().map(String::as_str)),
            }
        }
    }
    undecided(texts, &names.names, &composition.all_decisions(names), vocabulary)
}

/// The ordinary words: those of the edition's texts, and those of all that the participant wrote.
pub fn known(edition: &str, groups: &[Group]) -> Vocabulary {
    let items = groups.iter().flat_map(|group| &group.items);
    Vocabulary::of([edition].into_iter().chain(items.flat_map(|item| &item.own_words).map(String::as_str)))
}
