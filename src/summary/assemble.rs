//! Lays the chosen answers out as a document.

use super::{Group, Selection};
use crate::{
    document::{Block, Document},
    locale::Language,
};

/// The document that leaves: title, date, and of each group the answers that leave; `None` where there are none.
///
/// `date` is the day in the words of the language. Nothing but what is in `selection` gets in.
pub fn assemble(groups: &[Group], selection: &Selection, language: Language, date: &str) -> Option<Document> {
    let words = &language.words().summary;
    let mut blocks = Vec::new();
    for group in groups {
        let mut leaving = group.items.iter().filter(|item| selection.leaves(item)).peekable();
        if leaving.peek().is_some() {
            blocks.push(Block::Heading(2, group.heading.clone()));
        }
        for item in leaving {
            blocks.push(Block::Heading(3, item.label.clone()));
            blocks.extend(item.blocks.iter().cloned());
        }
    }
    (!blocks.is_empty()).then(|| {
        blocks.insert(0, Block::paragraph(words.made_on(date)));
        Document { language: language.tag(), title: words.document_title.to_string(), blocks }
    })
}
