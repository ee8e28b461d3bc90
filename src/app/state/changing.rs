//! Changing the notebook: every change is saved at once, told to whoever shows it, and can be undone.

use leptos::prelude::*;

use super::{Ground, Keeping, Workbook, now};
use crate::{
    browser::chance,
    edition::Example,
    exercises::{Answer, AnswerOfKind, CaseId, PartId, prompt},
    notebook::{Action, Cases, Change, FieldId, Moment, Reversal, Value},
    vault::Kept,
};

impl Workbook {
    /// Changes the answer to a field, as a step that can be undone by itself.
    pub fn change<A: AnswerOfKind>(&self, field: &FieldId, change: impl FnOnce(&mut A)) {
        self.apply(vec![self.changed(field, change)]);
    }

    /// Changes the answer to a field by a key press: typing on is one step until there is a pause.
    pub fn write<A: AnswerOfKind>(&self, field: &FieldId, change: impl FnOnce(&mut A)) {
        self.act(vec![self.changed(field, change)], true);
    }

    /// Adds a case and gives its id.
    pub fn add_case(&self) -> CaseId {
        let id: CaseId = chance::fresh_id().try_into().expect("a UUID is an identifier");
        self.change_cases(|cases, _| cases.add(&id));
        id
    }

    /// Adds a case that begins as a copy of one of the edition, as one step, and gives its id.
    pub fn add_copy(&self, example: &Example) -> CaseId {
        let id: CaseId = chance::fresh_id().try_into().expect("a UUID is an identifier");
        self.add_case_like(&id, example, &[]);
        id
    }

    /// Adds a case with this id that begins as a copy of one of the edition, with more in it, as one step.
    pub(super) fn add_case_like(&self, id: &CaseId, example: &Example, more: &[(PartId, Answer)]) {
        let title = prompt::Answer { text: example.title.clone() }.into_answer();
        let title = (FieldId::CaseTitle(id.clone()), title);
        let part =
            |(part, answer): &(PartId, Answer)| (FieldId::Case(id.clone(), part.clone()), answer.clone());
        let fields = [title].into_iter().chain(example.answers.iter().chain(more).map(part));
        let fields = fields.map(|(field, answer)| Change { field, value: Some(Value::Answer(answer)) });
        self.change_cases(|cases, _| cases.add(id).into_iter().chain(fields).collect());
    }

    /// Changes the list of cases.
    pub fn change_cases(&self, change: impl FnOnce(&Cases, Moment) -> Vec<Change>) {
        let cases = self.with_notebook(Cases::of);
        self.apply(change(&cases, now()));
    }

    /// Makes changes as one step, that can be undone as one.
    pub fn apply(&self, changes: Vec<Change>) {
        self.act(changes, false);
    }

    /// Undoes the last action.
    pub fn undo(&self) {
        self.step_through(|ground| ground.undo.undo(&ground.notebook));
    }

    /// Does again what was undone last.
    pub fn redo(&self) {
        self.step_through(|ground| ground.undo.redo(&ground.notebook));
    }

    /// Whether there is something to undo; follows what is done.
    pub fn can_undo(&self) -> bool {
        self.undo.track();
        self.ground.with_value(|ground| ground.undo.can_undo())
    }

    /// Whether there is something to do again; follows what is done.
    pub fn can_redo(&self) -> bool {
        self.undo.track();
        self.ground.with_value(|ground| ground.undo.can_redo())
    }

    /// Tells whoever shows a field that it holds something else.
    pub(super) fn tell(&self, field: &FieldId) {
        self.trigger(field).notify();
        if matches!(field, FieldId::CaseStanding(_)) {
            self.cases.notify();
        }
    }

    /// Shows what the vault says of whether all is kept, after something was written.
    pub(super) fn show_keeping(&self) {
        self.show_kept(Keeping::after_writing);
    }

    /// Shows what the vault says of whether all is kept, if that is news.
    pub(super) fn show_kept(&self, next: fn(Keeping, Kept) -> Keeping) {
        let kept = self.ground.with_value(|ground| ground.vault.kept());
        let keeping = next(self.keeping.get_untracked(), kept);
        if self.keeping.get_untracked() != keeping {
            self.keeping.set(keeping);
        }
    }

    fn changed<A: AnswerOfKind>(&self, field: &FieldId, change: impl FnOnce(&mut A)) -> Change {
        let mut answer: A = self.with_notebook(|notebook| notebook.answer(field));
        change(&mut answer);
        Change { field: field.clone(), value: Some(Value::Answer(answer.into_answer())) }
    }

    pub(super) fn act(&self, changes: Vec<Change>, is_typing: bool) {
        self.end_offer();
        let changes = self.store(changes);
        self.ground.update_value(|ground| ground.undo.record(Action { changes, at: now(), is_typing }));
        self.undo.notify();
    }

    fn step_through(&self, changes: impl FnOnce(&mut Ground) -> Vec<Change>) {
        let changes = self.ground.try_update_value(changes).unwrap_or_default();
        self.store(changes);
        self.undo.notify();
    }

    /// Writes changes, and gives what each did.
    pub(super) fn store(&self, changes: Vec<Change>) -> Vec<Reversal> {
        let written = self.ground.try_update_value(|ground| {
            ground.written += 1;
            let write = |Change { field, value }: Change| {
                let before = ground.notebook.value(&field).cloned();
                let change = Change { field: field.clone(), value: value.clone() };
                // Whether it is kept is asked of the vault as a whole, just below.
                let _ = ground.vault.change(&mut ground.notebook, change, now());
                Reversal { field, before, after: value }
            };
            changes.into_iter().map(write).collect::<Vec<_>>()
        });
        let written = written.unwrap_or_default();
        written.iter().for_each(|change| self.tell(&change.field));
        self.show_keeping();
        self.write_journal();
        written
    }
}
