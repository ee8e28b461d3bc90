//! Lays the chosen answers out as a document.

use super::{Group, Selection, redaction::Hiding};
use crate::{
    document::{Block, Document},
    locale::{Language, Words},
    notebook::{Composition, HiddenNames},
};

/// What the texts of an own page are called, in their order.
pub fn own_labels(words: &Words) -> [&'static str; Composition::OWN] {
    [words.composing.bring, words.composing.keep, words.composing.question]
}

/// The document that leaves: title, date, the own page where there is one, and of each group the answers that leave; `None` where
/// there is nothing.
///
/// `date` is the day in the words of the language. Nothing but what is in `selection` gets in, and no word of it that is hidden: there
/// is no other way to a document.
pub fn assemble(
    groups: &[Group],
    selection: &Selection,
    names: &HiddenNames,
    language: Language,
    date: &str,
) -> Option<Document> {
    let words = language.words();
    let composition = &selection.composition;
    let mut blocks = Vec::new();
    for (number, label) in own_labels(words).into_iter().enumerate().filter(|_| composition.own_page) {
        add(&mut blocks, 2, label, &[written(composition.own(number))]);
    }
    for (group, items) in selection.arranged(groups) {
        let mut of_group = Vec::new();
        for item in items {
            match composition.texts.get(&item.field) {
                Some(text) => add(&mut of_group, 3, &item.label, &[written(text)]),
                None => add(&mut of_group, 3, &item.label, &item.blocks),
            }
        }
        add(&mut blocks, 2, &groups[group].heading, &of_group);
    }
    (!blocks.is_empty()).then(|| {
        blocks.insert(0, Block::paragraph(words.summary.made_on(date)));
        let title = words.summary.document_title.to_string();
        let document = Document { language: language.tag(), title, blocks };
        let hiding = Hiding::of(&names.names, &composition.all_decisions(names));
        document.map_texts(&mut |text| hiding.apply(text))
    })
}

fn written(text: &str) -> Block {
    Block::Written(text.to_string())
}

/// Adds blocks under a heading; nothing where there is nothing to say.
fn add(blocks: &mut Vec<Block>, level: u8, heading: &str, under: &[Block]) {
    let says_nothing = |block: &Block| matches!(block, Block::Written(text) if text.trim().is_empty());
    if !under.iter().all(says_nothing) {
        blocks.push(Block::Heading(level, heading.to_string()));
        blocks.extend_from_slice(under);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        document::text,
        notebook::FieldId,
        summary::{Beginning, Piece, tests::groups},
    };

    fn text_of(selection: &Selection, groups: &[Group]) -> String {
        assemble(groups, selection, &HiddenNames::default(), Language::Nl, "vandaag")
            .map_or_else(String::new, |document| text::plain(&document.blocks))
    }

    proptest! {
        /// Each answer holds a word of its own. Whatever is done: exactly the words of what leaves are in the document, each once.
        #[test]
        fn nothing_but_what_leaves_is_in_the_document(steps in proptest::collection::vec((0u8..7, 0usize..12), 0..30)) {
            let groups = groups();
            let fields: Vec<FieldId> =
                groups.iter().flat_map(|group| group.items.iter().map(|item| item.field.clone())).collect();
            let mut selection = Selection::default();
            for (step, at) in steps {
                match step {
                    0 => selection.tick(&groups, &fields[at], true),
                    1 => selection.tick(&groups, &fields[at], false),
                    2 => selection.confirm(&fields[at]),
                    3 => selection.tick_groups(&groups, &|group| group.title == groups[at % 3].title, true),
                    4 => selection.begin(&groups, Beginning::ALL[at % 3]),
                    5 => selection.lay(&groups, &Piece::Group(at % 3), at % 4),
                    _ => {
                        selection.composition.texts.insert(fields[at].clone(), format!("anders{at}."));
                    }
                }
            }
            let text = text_of(&selection, &groups);
            for (number, item) in groups.iter().flat_map(|group| &group.items).enumerate() {
                let is_changed = selection.composition.texts.get(&item.field).is_some();
                let leaves = selection.leaves(item);
                let count = |word: String| text.matches(word.as_str()).count();
                prop_assert_eq!(count(format!("kanarie{number}.")), usize::from(leaves && !is_changed));
                prop_assert_eq!(count(format!("anders{number}.")), usize::from(leaves && is_changed));
            }
        }
    }

    #[test]
    fn an_own_page_stands_at_the_front_and_leaves_only_where_it_was_chosen() {
        let groups = groups();
        let mut selection = Selection::default();
        selection.composition.write_own(1, "Mijn twijfel".into());
        assert_eq!(text_of(&selection, &groups), "");
        selection.begin(&groups, Beginning::OnePage);
        let words = &Language::Nl.words().composing;
        let text = text_of(&selection, &groups);
        let own = format!("Gemaakt op vandaag.\n{}\nMijn twijfel\n", words.keep);
        assert!(text.starts_with(&own), "{text}");
        assert!(!text.contains(words.bring) && text.contains("kanarie1."));
    }

    #[test]
    fn a_text_that_was_emptied_here_leaves_no_heading_behind() {
        let groups = groups();
        let mut selection = Selection::default();
        let first = &groups[0].items[0].field;
        selection.tick(&groups, first, true);
        selection.composition.texts.insert(first.clone(), " \n".into());
        assert_eq!(text_of(&selection, &groups), "");
    }
}
