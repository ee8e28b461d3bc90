//! Finding one's own work again: cases by words and tags, what is still awaited, sorts to lay side by side.
//!
//! Reads the notebook and the edition, and changes neither. Nothing here counts or compares people.

mod awaited;
mod everywhere;
mod fitting;
mod listing;
mod placed;
mod search;
mod sorts;
mod timeline;

pub use self::{
    awaited::{Awaited, awaited},
    everywhere::{Destination, everywhere},
    fitting::fitting,
    listing::{Filter, Order, list, own_tags, tags_field},
    placed::{Placed, placed},
    search::{Index, excerpt, has_words, marked_words},
    sorts::{KeptSort, kept_sorts},
    timeline::{Day, timeline},
};
