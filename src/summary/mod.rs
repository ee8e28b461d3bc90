//! What may leave: choosing answers one by one, and laying them out as a document.
//!
//! Everything is private until it is ticked. Nothing that is not ticked can reach a document: [`assemble`] walks
//! the selection and nothing else.

mod assemble;
mod offer;
pub mod redaction;
mod selection;

pub use self::{
    assemble::assemble,
    offer::{Group, Item, offer},
    selection::Selection,
};
