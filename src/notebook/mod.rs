//! What the participant answered: entries and cases, and where they were.
//!
//! Pure: time and ids are handed in. Holds ground state only (what a person wrote or chose); everything that is
//! shown from it is worked out anew.

mod cases;
mod field;
mod place;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::{
    cases::{Binned, Cases},
    field::FieldId,
    place::Place,
};
use crate::{
    exercises::{Answer, AnswerOfKind, CaseId, prompt},
    identifier,
};

identifier!(
    /// One notebook of one person; storage keys carry it, so that two people on one device never mix.
    NotebookId
);

/// A moment, in milliseconds since 1970 UTC. Clocks are set back, so moments never decide which text is newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// How often an entry was written, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u64);

/// The answer to one part, with when it was last written.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The answer as it stands.
    pub answer: Answer,
    /// How often it was written.
    pub revision: Revision,
    /// When it was last written.
    pub written: Moment,
}

/// Everything one participant answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    entries: BTreeMap<FieldId, Entry>,
    /// The participant's cases.
    pub cases: Cases,
}

impl Notebook {
    /// The entry of a field, if anything was ever answered there.
    pub fn entry(&self, field: &FieldId) -> Option<&Entry> {
        self.entries.get(field)
    }

    /// Every entry, in the order of the fields.
    pub fn entries(&self) -> impl Iterator<Item = (&FieldId, &Entry)> {
        self.entries.iter()
    }

    /// The answer to a field as one of its kind; the empty answer where there is none.
    pub fn answer<A: AnswerOfKind>(&self, field: &FieldId) -> A {
        self.entries.get(field).and_then(|entry| A::of(&entry.answer)).cloned().unwrap_or_default()
    }

    /// Writes an answer and gives back the entry, to be stored.
    pub fn write(&mut self, field: &FieldId, answer: Answer, now: Moment) -> &Entry {
        let revision = self.entries.get(field).map_or(0, |entry| entry.revision.0) + 1;
        let entry = Entry { answer, revision: Revision(revision), written: now };
        self.entries.entry(field.clone()).insert_entry(entry).into_mut()
    }

    /// Puts an entry in as it was stored.
    pub fn restore(&mut self, field: FieldId, entry: Entry) {
        self.entries.insert(field, entry);
    }

    /// Takes every entry of a case out, and gives back which fields those were, to be erased.
    pub fn erase_case(&mut self, case: &CaseId) -> Vec<FieldId> {
        self.cases.erase(case);
        let of_case = |field: &FieldId| field.case() == Some(case);
        self.entries.extract_if(.., |field, _| of_case(field)).map(|(field, _)| field).collect()
    }

    /// The title of a case, empty where it has none yet.
    pub fn case_title(&self, case: &CaseId) -> String {
        self.answer::<prompt::Answer>(&FieldId::CaseTitle(case.clone())).text
    }

    /// Whether anything was written at all.
    pub fn is_empty(&self) -> bool {
        self.cases.order().is_empty() && self.entries.values().all(|entry| entry.answer.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_grows_also_when_the_clock_is_set_back() {
        let field: FieldId = "exercise/1a/criteria".parse().unwrap();
        let answer = |text: &str| prompt::Answer { text: text.into() }.into_answer();
        let mut notebook = Notebook::default();
        notebook.write(&field, answer("een"), Moment(2_000));
        let entry = notebook.write(&field, answer("twee"), Moment(1_000));
        assert_eq!((entry.revision, entry.written), (Revision(2), Moment(1_000)));
    }

    #[test]
    fn erasing_a_case_takes_its_fields_and_nothing_else() {
        let case: CaseId = "c1".parse().unwrap();
        let mut notebook = Notebook::default();
        let text = |text: &str| prompt::Answer { text: text.into() }.into_answer();
        notebook.cases.add(case.clone());
        notebook.write(&FieldId::CaseTitle(case.clone()), text("Titel"), Moment(1));
        let other: FieldId = "exercise/1a/good-work".parse().unwrap();
        notebook.write(&other, text("blijft"), Moment(1));
        assert_eq!(notebook.erase_case(&case), [FieldId::CaseTitle(case.clone())]);
        assert!(notebook.entry(&other).is_some() && notebook.cases.order().is_empty());
    }
}
