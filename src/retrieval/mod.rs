//! Finding one's own work again: cases by words and tags, what is still awaited, sorts to lay side by side.
//!
//! Reads the notebook and the edition, and changes neither. Nothing here counts or compares people.

mod awaited;
mod fitting;
mod listing;
mod placed;
mod search;
mod sorts;

pub use self::{
    awaited::{Awaited, awaited},
    fitting::fitting,
    listing::{Filter, Order, list, own_tags, tags_field},
    placed::{Placed, placed},
    search::{Index, excerpt, marked_words},
    sorts::{KeptSort, kept_sorts},
};
