//! A message on the screen that something was done.

use std::sync::Arc;

use crate::locale::Words;

/// A message that something was done, with the way to undo it.
#[derive(Clone)]
pub struct Notice {
    /// What was done.
    pub text: fn(&'static Words) -> &'static str,
    /// How it is undone, where it can be.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}
