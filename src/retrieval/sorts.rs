//! Every value sort of a participant, now and as it was kept, to lay two of them side by side.

use std::sync::Arc;

use crate::{
    edition::Edition,
    exercises::{ExerciseId, PartId, value_sort},
    notebook::{FieldId, Notebook},
};

/// One sort, as it stands or as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptSort {
    /// What it is known by among the others: stays the same as long as none is added.
    pub key: String,
    /// The exercise it belongs to.
    pub exercise: ExerciseId,
    /// The part of the exercise.
    pub part: PartId,
    /// The question it answers.
    pub question: String,
    /// Its day, as `2026-11-23`; `None` for one as it stands whose day is not known.
    pub date: Option<String>,
    /// Which one of that day it is, from 1, where there are several.
    pub of_day: Option<usize>,
    /// The cards.
    pub sort: value_sort::Sort,
    /// What they can be.
    pub definition: Arc<value_sort::Definition>,
}

/// Every sort in the order of the edition, the oldest of each part first and the one as it stands last. One that is kept and
/// still stands so is there once.
pub fn kept_sorts(edition: &Edition, notebook: &Notebook) -> Vec<KeptSort> {
    let mut all: Vec<KeptSort> = Vec::new();
    for (exercise, part, definition) in edition.value_sorts() {
        let field = FieldId::Exercise(exercise.id.clone(), part.id.clone());
        let value_sort::Answer { sort, changed, snapshots } = notebook.answer(&field);
        let stands = (!sort.is_empty()).then_some((changed, sort));
        let mut sorts: Vec<_> = snapshots.into_iter().map(|kept| (Some(kept.date), kept.sort)).collect();
        sorts.extend(stands.filter(|(_, sort)| sorts.last().is_none_or(|(_, last)| last != sort)));
        let days: Vec<Option<String>> = sorts.iter().map(|(day, _)| day.clone()).collect();
        for (index, (date, sort)) in sorts.into_iter().enumerate() {
            let before = days[..index].iter().filter(|day| **day == date).count();
            let in_all = days.iter().filter(|day| **day == date).count();
            all.push(KeptSort {
                key: format!("{}-{}-{index}", exercise.id, part.id),
                exercise: exercise.id.clone(),
                part: part.id.clone(),
                question: part.label.clone(),
                date,
                of_day: (in_all > 1).then_some(before + 1),
                sort,
                definition: definition.clone(),
            });
        }
    }
    all
}
