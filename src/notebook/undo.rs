//! The last actions, to undo and to do again: over all fields, in the order in which they were done.
//!
//! Never undoes what another tab did: a field that changed since is left as it is.

use super::{Change, FieldId, Moment, Notebook, Value};

/// How long a pause in typing ends an action, in milliseconds.
const PAUSE: u64 = 1_000;

/// The most actions that are remembered.
const MOST: usize = 200;

/// One thing a person did: a burst of typing, a move, a file brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// What it changed.
    pub changes: Vec<Reversal>,
    /// When it was last added to.
    pub at: Moment,
    /// Whether it is typing, which goes on until there is a pause; anything else is a step of its own.
    pub is_typing: bool,
}

/// What one action did to one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Reversal {
    /// The field.
    pub field: FieldId,
    /// What stood there.
    pub before: Option<Value>,
    /// What came there.
    pub after: Option<Value>,
}

/// What was done, and what was undone.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    done: Vec<Action>,
    undone: Vec<Action>,
}

impl Undo {
    /// Remembers an action. Typing on in one field belongs to the action before, unless there was a pause.
    pub fn record(&mut self, mut action: Action) {
        action.changes.retain(|change| change.before != change.after);
        if action.changes.is_empty() {
            return;
        }
        self.undone.clear();
        match (self.done.last_mut(), action.changes.as_slice()) {
            (Some(last), [change]) if action.is_typing && last.goes_on_with(change, action.at) => {
                last.changes[0].after = change.after.clone();
                last.at = action.at;
            }
            _ => self.done.push(action),
        }
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What to write so that the last action is undone; nothing where there is none.
    pub fn undo(&mut self, notebook: &Notebook) -> Vec<Change> {
        let Some(action) = self.done.pop() else { return Vec::new() };
        let changes = action.changes.iter().rev();
        let changes = changes
            .filter(|change| notebook.value(&change.field) == change.after.as_ref())
            .map(|change| Change { field: change.field.clone(), value: change.before.clone() })
            .collect();
        self.undone.push(action);
        changes
    }

    /// What to write so that the action that was undone last is done again; nothing where there is none.
    pub fn redo(&mut self, notebook: &Notebook) -> Vec<Change> {
        let Some(action) = self.undone.pop() else { return Vec::new() };
        let changes = action.changes.iter();
        let changes = changes
            .filter(|change| notebook.value(&change.field) == change.before.as_ref())
            .map(|change| Change { field: change.field.clone(), value: change.after.clone() })
            .collect();
        self.done.push(action);
        changes
    }

    /// Forgets what was ever in a field: it is erased for good.
    pub fn forget(&mut self, field: &FieldId) {
        for actions in [&mut self.done, &mut self.undone] {
            for action in actions.iter_mut() {
                action.changes.retain(|change| change.field != *field);
            }
            actions.retain(|action| !action.changes.is_empty());
        }
    }
}

impl Action {
    fn goes_on_with(&self, change: &Reversal, now: Moment) -> bool {
        self.is_typing
            && matches!(self.changes.as_slice(), [last] if last.field == change.field && last.after == change.before)
            && now >= self.at
            && now.since(self.at) < PAUSE
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercises::{AnswerOfKind, prompt};

    fn text(text: &str) -> Option<Value> {
        Some(Value::Answer(prompt::Answer { text: text.into() }.into_answer()))
    }

    fn field(number: u8) -> FieldId {
        format!("exercise/1a/f{number}").parse().unwrap()
    }

    fn write(notebook: &mut Notebook, change: &Change) {
        notebook.write(&change.field, change.value.clone(), &"t".parse().unwrap(), Moment(0));
    }

    fn act(notebook: &mut Notebook, undo: &mut Undo, number: u8, after: Option<Value>, at: u64) {
        let (field, before) = (field(number), notebook.value(&field(number)).cloned());
        write(notebook, &Change { field: field.clone(), value: after.clone() });
        let changes = vec![Reversal { field, before, after }];
        undo.record(Action { changes, at: Moment(at), is_typing: true });
    }

    fn values(notebook: &Notebook) -> Vec<(FieldId, Value)> {
        let written =
            notebook.entries().filter_map(|(field, entry)| Some((field.clone(), entry.value.clone()?)));
        written.collect()
    }

    proptest! {
        #[test]
        fn undoing_all_leads_back_to_the_start_and_redoing_all_to_the_end(
            steps in proptest::collection::vec((0u8..3, "[a-c]{0,3}", 0u64..5_000), 0..40)
        ) {
            let (mut notebook, mut undo) = (Notebook::default(), Undo::default());
            for (number, after, at) in steps {
                act(&mut notebook, &mut undo, number, text(&after), at);
            }
            let end = values(&notebook);
            while undo.can_undo() {
                undo.undo(&notebook.clone()).iter().for_each(|change| write(&mut notebook, change));
            }
            prop_assert_eq!(values(&notebook), []);
            while undo.can_redo() {
                undo.redo(&notebook.clone()).iter().for_each(|change| write(&mut notebook, change));
            }
            prop_assert_eq!(values(&notebook), end);
        }
    }

    #[test]
    fn typing_on_is_one_action_and_a_pause_begins_another() {
        let (mut notebook, mut undo) = (Notebook::default(), Undo::default());
        for (letters, at) in [("g", 0), ("go", 500), ("goe", 1_400), ("goed", 9_000)] {
            act(&mut notebook, &mut undo, 1, text(letters), at);
        }
        assert_eq!(undo.undo(&notebook), [Change { field: field(1), value: text("goe") }]);
    }

    #[test]
    fn a_step_is_an_action_of_its_own_however_soon_it_comes() {
        let (mut notebook, mut undo) = (Notebook::default(), Undo::default());
        act(&mut notebook, &mut undo, 1, text("getypt"), 0);
        write(&mut notebook, &Change { field: field(1), value: text("uit een bestand") });
        let changes =
            vec![Reversal { field: field(1), before: text("getypt"), after: text("uit een bestand") }];
        undo.record(Action { changes, at: Moment(1), is_typing: false });
        assert_eq!(undo.undo(&notebook), [Change { field: field(1), value: text("getypt") }]);
    }

    #[test]
    fn what_another_tab_wrote_since_is_left_alone() {
        let (mut notebook, mut undo) = (Notebook::default(), Undo::default());
        act(&mut notebook, &mut undo, 1, text("mijn"), 0);
        write(&mut notebook, &Change { field: field(1), value: text("van de ander") });
        assert_eq!(undo.undo(&notebook), []);
    }

    #[test]
    fn an_erased_field_is_forgotten_and_the_rest_is_not() {
        let (mut notebook, mut undo) = (Notebook::default(), Undo::default());
        act(&mut notebook, &mut undo, 1, text("geheim"), 0);
        act(&mut notebook, &mut undo, 2, text("blijft"), 0);
        undo.forget(&field(1));
        assert_eq!(undo.undo(&notebook).len(), 1);
        assert!(!undo.can_undo());
    }
}
