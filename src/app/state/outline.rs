//! Which parts a case has, and in which order.

use leptos::prelude::*;

use super::Workbook;
use crate::{
    exercises::CaseId,
    notebook::{Change, FieldId, Outline, Value},
};

impl Workbook {
    /// The parts of a case; follows what is added, moved and taken out, and not what is written in them.
    pub fn outline(&self, case: &CaseId) -> Outline {
        self.trigger(&FieldId::CaseOutline(case.clone())).track();
        let form = &self.edition().case;
        self.with_notebook(|notebook| {
            let is_answered =
                |part: &_| notebook.is_answered(&FieldId::Case(case.clone(), Clone::clone(part)));
            let parts = form.parts.iter().map(|part| &part.id);
            Outline::of(notebook.outline(case), &form.begins_with, parts, is_answered)
        })
    }

    /// Changes which parts a case has, as a step that can be undone by itself.
    pub fn change_outline(&self, case: &CaseId, change: impl FnOnce(&mut Outline)) {
        let mut outline = untrack(|| self.outline(case));
        change(&mut outline);
        let field = FieldId::CaseOutline(case.clone());
        self.apply(vec![Change { field, value: Some(Value::Outline(outline)) }]);
    }
}
