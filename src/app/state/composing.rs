//! The summary that is being put together, whom it hides, and the summaries that left.

use leptos::prelude::*;

use super::Workbook;
use crate::{
    browser::chance,
    notebook::{Change, Composition, Departure, DepartureId, FieldId, HiddenNames, Notebook, Value},
};

impl Workbook {
    /// The summary that is being put together; follows its changes.
    pub fn composition(&self) -> Composition {
        self.trigger(&FieldId::Composition).track();
        self.with_notebook(Notebook::composition)
    }

    /// Keeps the summary as it is put together now, as a step that can be undone; typing on is one step.
    pub fn compose(&self, composition: Composition, is_typing: bool) {
        if self.with_notebook(|notebook| notebook.composition() != composition) {
            let value = Some(Value::Composition(composition));
            self.act(vec![Change { field: FieldId::Composition, value }], is_typing);
        }
    }

    /// Whom the participant hides in what leaves; follows its changes.
    pub fn hidden_names(&self) -> HiddenNames {
        self.trigger(&FieldId::HiddenNames).track();
        self.with_notebook(Notebook::hidden_names)
    }

    /// Changes whom the participant hides, as a step that can be undone; typing on is one step.
    pub fn hide_names(&self, is_typing: bool, change: &dyn Fn(&mut HiddenNames)) {
        let before = self.with_notebook(Notebook::hidden_names);
        let mut hidden = before.clone();
        change(&mut hidden);
        if hidden != before {
            let value = Some(Value::HiddenNames(hidden));
            self.act(vec![Change { field: FieldId::HiddenNames, value }], is_typing);
        }
    }

    /// Keeps what left. What left on the same day in the same words is kept once, with each of its forms. Nothing to undo: what
    /// left, left.
    pub fn keep_departure(&self, departure: Departure) {
        let known = self.with_notebook(|notebook| {
            let same = notebook.departures().find(|(_, other)| other.is_same_as(&departure));
            same.map(|(field, same)| (field.clone(), same.clone()))
        });
        let (field, departure) = match known {
            Some((field, mut same)) => {
                departure.forms.into_iter().for_each(|form| {
                    if !same.forms.contains(&form) {
                        same.forms.push(form);
                    }
                });
                (field, same)
            }
            None => {
                let id: DepartureId = chance::fresh_id().try_into().expect("a UUID is an identifier");
                (FieldId::Departure(id), departure)
            }
        };
        self.store(vec![Change { field, value: Some(Value::Departure(departure)) }]);
    }

    /// The summaries that left, the newest first; follows which of them are erased.
    pub fn departures(&self) -> Vec<(FieldId, Departure)> {
        let departures = self.with_notebook(|notebook| {
            let all = notebook.departures().rev();
            all.map(|(field, departure)| (field.clone(), departure.clone())).collect::<Vec<_>>()
        });
        departures.iter().for_each(|(field, _)| self.trigger(field).track());
        departures
    }

    /// What was erased for good for these fields may not go on in the summary that is being put together, nor in an earlier version
    /// of it.
    pub(super) fn forget_in_composition(&self, fields: &[FieldId]) {
        let is_of_notes = |field: &FieldId| {
            !matches!(field, FieldId::Composition | FieldId::Departure(_) | FieldId::HiddenNames)
        };
        let was_composed = self.with_notebook(|notebook| notebook.entry(&FieldId::Composition).is_some());
        if !was_composed || !fields.iter().any(is_of_notes) {
            return;
        }
        let mut composition = self.with_notebook(Notebook::composition);
        fields.iter().for_each(|field| composition.forget(field));
        self.erase(&[FieldId::Composition]);
        if !composition.is_empty() {
            let value = Some(Value::Composition(composition));
            self.store(vec![Change { field: FieldId::Composition, value }]);
        }
    }
}
