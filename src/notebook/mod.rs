//! What the participant answered: entries and cases, and where they were.
//!
//! Pure: time and ids are handed in. Holds ground state only (what a person wrote or chose); everything that is
//! shown from it is worked out anew.

mod cases;
mod composition;
mod decisions;
mod departure;
mod entry;
mod field;
mod hidden_names;
mod outline;
mod place;
mod stamp;
mod undo;
mod value;

use litemap::LiteMap;

pub use self::{
    cases::{BIN_TERM, Binned, Cases},
    composition::Composition,
    decisions::{Deciding, Decision, Decisions, key},
    departure::{Departure, DepartureId},
    entry::{Change, Entry, Meeting},
    field::FieldId,
    hidden_names::{HiddenName, HiddenNames},
    outline::Outline,
    place::Place,
    stamp::{Moment, Stamp, TabId},
    undo::{Action, Reversal, Undo},
    value::{Standing, Value},
};
use crate::{
    exercises::{AnswerOfKind, CaseId, prompt},
    identifier,
};

identifier!(
    /// One notebook of one person; storage keys carry it, so that two people on one device never mix.
    NotebookId
);

/// Everything one participant answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    entries: LiteMap<FieldId, Entry>,
}

impl Notebook {
    /// The entry of a field, if anything was ever written there.
    pub fn entry(&self, field: &FieldId) -> Option<&Entry> {
        self.entries.get(field)
    }

    /// What stands in a field.
    pub fn value(&self, field: &FieldId) -> Option<&Value> {
        self.entries.get(field)?.value.as_ref()
    }

    /// Every entry, in the order of the fields; also those that were erased.
    pub fn entries(&self) -> impl Iterator<Item = (&FieldId, &Entry)> {
        self.entries.iter()
    }

    /// The answer to a field as one of its kind; the empty answer where there is none.
    pub fn answer<A: AnswerOfKind>(&self, field: &FieldId) -> A {
        self.value(field).and_then(Value::answer).and_then(A::of).cloned().unwrap_or_default()
    }

    /// Writes a value and gives the entry, to be stored.
    pub fn write(&mut self, field: &FieldId, value: Option<Value>, tab: &TabId, now: Moment) -> &Entry {
        let stamp = Stamp::after(self.stamp(field), tab);
        self.put(field, Entry { value, stamp, written: now })
    }

    /// Takes what stands in a field out for good and gives the empty entry that says so, to be stored.
    pub fn erase(&mut self, field: &FieldId, tab: &TabId, now: Moment) -> &Entry {
        let stamp = Stamp::of_erasure_after(self.stamp(field), tab);
        self.put(field, Entry { value: None, stamp, written: now })
    }

    /// Lets an entry from elsewhere (storage, another tab, a file) meet the one that is here: the later one stays.
    pub fn meet(&mut self, field: &FieldId, theirs: Entry) -> Meeting {
        let meeting = Meeting::of(self.stamp(field), &theirs.stamp);
        if meeting == Meeting::Theirs {
            self.put(field, theirs);
        }
        meeting
    }

    /// The title of a case and its parts, those of them in which something was ever written. Looks for them in the sorted entries:
    /// what it costs does not grow with the number of cases.
    pub fn entries_of<'a>(&'a self, case: &'a CaseId) -> impl Iterator<Item = (&'a FieldId, &'a Entry)> {
        let entries = self.entries.as_slice();
        let is_before = |field: &FieldId| match field {
            FieldId::CaseOutline(_) | FieldId::CaseStanding(_) | FieldId::CaseTitle(_) => true,
            FieldId::Case(other, _) => other < case,
            FieldId::Exercise(..) | FieldId::Composition | FieldId::Departure(_) | FieldId::HiddenNames => {
                false
            }
        };
        let start = entries.partition_point(|(field, _)| is_before(field));
        let is_part = move |field: &FieldId| matches!(field, FieldId::Case(other, _) if other == case);
        let parts = entries[start..].iter().take_while(move |(field, _)| is_part(field));
        let title = self.entries.find_index(&FieldId::CaseTitle(case.clone())).ok();
        let title = title.and_then(|index| self.entries.get_indexed(index));
        title.into_iter().chain(parts.map(|(field, entry)| (field, entry)))
    }

    /// The fields of a case in which something was ever written.
    pub fn fields_of(&self, case: &CaseId) -> Vec<FieldId> {
        self.entries.keys().filter(|field| field.case() == Some(case)).cloned().collect()
    }

    /// Which parts a case has, in which order, if that was ever changed.
    pub fn outline(&self, case: &CaseId) -> Option<&Outline> {
        self.value(&FieldId::CaseOutline(case.clone()))?.outline()
    }

    /// The summary that is being put together.
    pub fn composition(&self) -> Composition {
        self.value(&FieldId::Composition).and_then(Value::composition).cloned().unwrap_or_default()
    }

    /// Whom the participant hides in what leaves.
    pub fn hidden_names(&self) -> HiddenNames {
        self.value(&FieldId::HiddenNames).and_then(Value::hidden_names).cloned().unwrap_or_default()
    }

    /// The summaries that left, the oldest first: their ids are in the order of time.
    pub fn departures(&self) -> impl DoubleEndedIterator<Item = (&FieldId, &Departure)> {
        self.entries.iter().filter_map(|(field, entry)| Some((field, entry.value.as_ref()?.departure()?)))
    }

    /// The title of a case, empty where it has none yet.
    pub fn case_title(&self, case: &CaseId) -> String {
        self.answer::<prompt::Answer>(&FieldId::CaseTitle(case.clone())).text
    }

    /// Whether there is nothing to read in it: no case, and no answer that says something.
    pub fn is_empty(&self) -> bool {
        self.entries.values().all(|entry| entry.value.as_ref().is_none_or(Value::is_empty))
    }

    /// Whether a field holds an answer that says something.
    pub fn is_answered(&self, field: &FieldId) -> bool {
        self.value(field).is_some_and(|value| value.answer().is_some() && !value.is_empty())
    }

    /// How many fields hold an answer that says something.
    pub fn answered(&self) -> usize {
        self.entries.keys().filter(|field| self.is_answered(field)).count()
    }

    fn stamp(&self, field: &FieldId) -> Option<&Stamp> {
        self.entries.get(field).map(|entry| &entry.stamp)
    }

    fn put(&mut self, field: &FieldId, entry: Entry) -> &Entry {
        match self.entries.entry(field.clone()) {
            litemap::Entry::Occupied(mut there) => {
                there.insert(entry);
                there.into_mut()
            }
            litemap::Entry::Vacant(vacant) => vacant.insert(entry),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<Value> {
        Some(Value::Answer(prompt::Answer { text: text.into() }.into_answer()))
    }

    fn tab(name: &str) -> TabId {
        name.parse().unwrap()
    }

    #[test]
    fn a_revision_grows_also_when_the_clock_is_set_back() {
        let field: FieldId = "exercise/1a/criteria".parse().unwrap();
        let mut notebook = Notebook::default();
        notebook.write(&field, text("een"), &tab("a"), Moment(2_000));
        let entry = notebook.write(&field, text("twee"), &tab("a"), Moment(1_000));
        assert_eq!((entry.stamp.revision, entry.written), (2, Moment(1_000)));
    }

    #[test]
    fn two_entries_meet_alike_from_both_sides() {
        let field: FieldId = "exercise/1a/criteria".parse().unwrap();
        let (mut one, mut other) = (Notebook::default(), Notebook::default());
        let first = one.write(&field, text("een"), &tab("a"), Moment(1)).clone();
        let second = other.write(&field, text("twee"), &tab("b"), Moment(1)).clone();
        assert_eq!(one.meet(&field, second.clone()), Meeting::Theirs);
        assert_eq!(other.meet(&field, first), Meeting::Ours);
        assert_eq!(other.meet(&field, second), Meeting::Same);
        assert_eq!(one, other);
    }

    #[test]
    fn what_was_written_without_knowing_of_an_erasure_does_not_come_back() {
        let field: FieldId = "exercise/1a/criteria".parse().unwrap();
        let (mut one, mut other) = (Notebook::default(), Notebook::default());
        let first = one.write(&field, text("geheim"), &tab("a"), Moment(1)).clone();
        other.meet(&field, first);
        let erased = one.erase(&field, &tab("a"), Moment(2)).clone();
        other.write(&field, text("geheim!"), &tab("b"), Moment(2));
        let late = other.write(&field, text("geheim!!"), &tab("b"), Moment(2)).clone();
        assert_eq!(one.meet(&field, late), Meeting::Ours);
        assert_eq!(other.meet(&field, erased), Meeting::Theirs);
        assert!(one.is_empty() && other.is_empty());
    }
}
