//! An edition that somebody is making in the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::Workbook;
use crate::{
    app::opening::Editions,
    browser::page,
    edition::{Problem, Source, adapted},
};

/// The texts that somebody brought, and what came of them.
#[derive(Clone)]
pub enum Making {
    /// The texts make an edition.
    Whole {
        /// The files, in one text.
        text: Arc<str>,
        /// What they make.
        editions: Editions,
    },
    /// Something is wrong with them: each problem with its line of the one text, where it has one there.
    Broken(Arc<Vec<(Option<usize>, Problem)>>),
}

impl Workbook {
    /// Reads the texts of an edition that somebody brought.
    pub fn make(&self, text: &str) {
        let built = page::built_edition().unwrap_or_default();
        let made = match adapted::read(text, &built) {
            Ok((source, editions)) => Making::Whole {
                text: source.write().into(),
                editions: editions.into_iter().map(Arc::new).collect(),
            },
            Err(problems) => {
                let source = Source::read(text).unwrap_or_default();
                let placed = problems.into_iter().map(|problem| (source.line_of(&problem), problem));
                Making::Broken(Arc::new(placed.collect()))
            }
        };
        self.making.set(Some(made));
    }
}
