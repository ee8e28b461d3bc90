//! Files that are dragged over the page and dropped on it.
//!
//! Touches nothing but files: a text that is dragged goes where the browser lays it.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event};

use super::upload::{self, Given};

/// Whether a drag brings files. The tab then stays where it is: without this the browser would go away to the file.
pub fn brings_files(event: &Event) -> bool {
    let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let brings = dragged.is_some_and(|dragged| dragged.types().includes(&"Files".into(), 0));
    if brings {
        event.prevent_default();
    }
    brings
}

/// The files that were dropped.
pub fn files(event: &Event) -> Vec<Given> {
    let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    upload::all(dragged.and_then(|dragged| dragged.files()))
}
