//! The tasks of Werkboek, as plain Rust: one file a task.
//!
//! Never part of the program: nothing in here ends up in the page but what `build` puts there.
#![allow(clippy::print_stdout, reason = "a task says its results on standard output")]

pub mod audit;
pub mod background;
pub mod bench;
pub mod build;
pub mod check;
pub mod chromium;
pub mod command;
pub mod content;
pub mod driver;
pub mod encoder;
pub mod engine;
pub mod finding;
pub mod forms;
pub mod glue;
pub mod headers;
pub mod links;
mod neighbours;
pub mod npm;
pub mod nu;
pub mod office;
pub mod packing;
pub mod page;
pub mod policy;
pub mod program;
pub mod progress;
pub mod project;
pub mod readability;
pub mod references;
pub mod rewriting;
pub mod screen;
pub mod screenshots;
pub mod serve;
pub mod soak;
pub mod sources;
pub mod steps;
pub mod test;
pub mod verify;
pub mod watch;

/// What a task gives: its error goes to a person at a terminal, and nobody takes it apart.
pub type TaskResult<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
