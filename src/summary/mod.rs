//! What may leave: choosing answers one by one, and laying them out as a document.
//!
//! Everything is private until it is ticked. Nothing that is not ticked can reach a document: [`assemble`] walks
//! the selection and nothing else.

mod assemble;
#[cfg(test)]
mod fixture;
mod group;
mod offer;
mod selection;
mod shared;

pub use self::{
    assemble::assemble,
    group::{Counted, LEAST, LOWEST, Laid, Section, Table, Tally, TallyError},
    offer::{Group, Item, offer},
    selection::Selection,
    shared::{MOST_BYTES, Origin, SharedItem, SharedSummary, SummaryError},
};
