//! The participant's own cases that belong to an exercise.
//!
//! Holds which cases, never what is in them: a case is written on its own page, in the parts of the edition.

use serde::{Deserialize, Serialize};

use super::{CaseId, Reading};
use crate::document::Block;

/// The cases that were put with the exercise, in the order in which that was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    /// Their ids; each once.
    pub cases: Vec<CaseId>,
}

impl Answer {
    /// Whether no case was put with the exercise.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Puts a case with the exercise, or takes it away again.
    pub fn put(&mut self, case: &CaseId, with: bool) {
        self.cases.retain(|other| other != case);
        if with {
            self.cases.push(case.clone());
        }
    }

    /// The titles of the cases; one that no longer exists is left out.
    pub fn read(&self, reading: &Reading<'_>) -> Vec<Block> {
        let titles: Vec<String> =
            self.cases.iter().filter_map(|case| reading.case_titles.get(case).cloned()).collect();
        match titles.is_empty() {
            true => Vec::new(),
            false => vec![Block::bullets(titles)],
        }
    }
}
