//! What may leave: choosing answers, putting them in order and in words, and laying them out as a document.
//!
//! Everything is private until it is ticked. Nothing that is not ticked can reach a document: [`assemble`] walks
//! the selection and nothing else.

mod asking;
mod assemble;
mod beginning;
#[cfg(test)]
mod canaries;
#[cfg(test)]
mod fixture;
mod group;
mod offer;
mod order;
pub mod redaction;
mod selection;
mod shared;

pub use self::{
    asking::{asked, known},
    assemble::{assemble, own_labels},
    beginning::Beginning,
    group::{Counted, LEAST, LOWEST, Laid, Section, Table, Tally, TallyError},
    offer::{Group, Item, offer},
    order::Piece,
    selection::Selection,
    shared::{MOST_BYTES, Origin, SharedItem, SharedSummary, SummaryError},
};

#[cfg(test)]
mod tests {
    use super::{Group, Item};
    use crate::{document::Block, exercises::Kind};

    /// Three groups of four answers: a free text, a moral question, a list, and one that is hard to say. Each holds a word of
    /// its own.
    pub fn groups() -> Vec<Group> {
        let item = |number: usize| Item {
            field: format!("exercise/e{}/p{number}", number / 4).parse().unwrap(),
            label: format!("Vraag {number}"),
            hard_to_say: number % 4 == 3,
            kind: [Kind::Prompt, Kind::MoralQuestion, Kind::List, Kind::List][number % 4].clone(),
            own_words: vec![format!("kanarie{number}.")],
            blocks: vec![Block::Written(format!("kanarie{number}."))],
        };
        let group = |number: usize| Group {
            title: format!("Groep {number}"),
            heading: format!("Kop {number}"),
            session: None,
            items: (number * 4..number * 4 + 4).map(item).collect(),
        };
        (0..3).map(group).collect()
    }
}
