//! A message on the screen that something was done.

use std::sync::Arc;

use leptos::prelude::*;

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

    /// Takes away a message with a way back, as the next thing is done: from then on a step back takes them back one by one.
    pub(super) fn end_offer(&self) {
        self.end_notice(|notice| notice.undo.is_some());
    }

    /// Takes away a message that only tells, as one comes to another page.
    pub(super) fn end_telling(&self) {
        self.end_notice(|notice| notice.undo.is_none());
    }

    fn end_notice(&self, is_over: fn(&Notice) -> bool) {
        if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(is_over)) {
            self.notify(None);
        }
    }
}
