//! Prose as blocks, and the writers that turn a document into a file.
//!
//! One model, one writer a form. An edition's prose and a participant's summary are both made of these blocks;
//! the page shows them as nodes. No writer ever lets text become markup.

mod block;
mod drawing;
pub mod html;
pub mod markdown;
pub mod odt;
pub mod prose;
pub mod svg;
pub mod text;

mod xml;

pub use block::{Block, Document, Inline};
pub use drawing::{Anchor, Drawing, Form, Point, Shape, length};
pub use xml::escaped;

#[cfg(test)]
mod tests;
