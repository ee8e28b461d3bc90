//! A message on the screen that something was done.

use std::sync::Arc;

use super::Workbook;
use crate::locale::Words;

/// A message that something was done, with the way to undo it.
#[derive(Clone)]
pub struct Notice {
    /// What was done.
    pub text: fn(&'static Words) -> &'static str,
    /// How it is undone, where it can be.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl Workbook {
    /// Says that something was taken away, with the way to put it back; the focus goes to that way.
    pub fn offer_undo(
        &self,
        text: fn(&'static Words) -> &'static str,
        undo: impl Fn() + Send + Sync + 'static,
    ) {
        self.notify(Some(Notice { text, undo: Some(Arc::new(undo)) }));
    }
}
