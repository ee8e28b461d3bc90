//! The cases that have a place on the triangle, to lay over each other.

use crate::{
    edition::CaseForm,
    exercises::{CaseId, Kind, triangle},
    notebook::{Cases, FieldId, Notebook},
};

/// One case with its pulls and the words about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which case.
    pub case: CaseId,
    /// What was put on its triangle.
    pub answer: triangle::Answer,
}

/// The cases on the list in which a side pulls, in the participant's order.
pub fn placed(form: &CaseForm, notebook: &Notebook) -> Vec<Placed> {
    let Some(part) = form.parts.iter().find(|part| matches!(part.kind, Kind::Triangle(_))) else {
        return Vec::new();
    };
    let of = |case: &CaseId| {
        let answer: triangle::Answer = notebook.answer(&FieldId::Case(case.clone(), part.id.clone()));
        answer.has_a_pull().then(|| Placed { case: case.clone(), answer })
    };
    Cases::of(notebook).order().iter().filter_map(of).collect()
}
