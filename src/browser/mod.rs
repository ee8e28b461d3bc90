//! The only place that touches the browser: storage, address, clock, chance, download, clipboard, print.
//!
//! One thing a file, as plain functions. Knows nothing of the workbook, and has no way to send anything.

pub mod address;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod download;
pub mod dropping;
pub mod original;
pub mod page;
pub mod paper;
pub mod picture;
pub mod pointer;
pub mod remembered;
pub mod room;
pub mod secrets;
pub mod storage;
pub mod upload;

use web_sys::{Document, Window};

fn window() -> Window {
    web_sys::window().expect("the program runs in a page, never in a worker")
}

fn document() -> Document {
    window().document().expect("a page has a document")
}
