//! Werkboek: a workbook for reflection on Good Work that lives in one HTML file and sends nothing.
//!
//! The modules are the floors of the house; imports only go down (see ARCHITECTURE.md). Floors 1 to 4 are pure
//! and compile everywhere. The two that know a browser exist only in the page.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod document;
pub mod edition;
pub mod exercises;
pub mod json;
pub mod locale;
pub mod notebook;
pub mod retrieval;
pub mod summary;
pub mod toml;
pub mod vault;
