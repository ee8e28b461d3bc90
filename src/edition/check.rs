//! What can be wrong with the settings of an edition by themselves: ids that are there twice, or that name nothing.

use std::{collections::HashSet, fmt::Display};

use super::{
    KeyPath, Problem, Wrong,
    source::{KindSettings, PartSettings, Settings},
};
use crate::exercises::{ItemId, value_sort};

/// What is wrong with the settings by themselves.
pub fn settings(settings: &Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |path: String, wrong| {
        problems.push(Problem { file: "edition.toml".into(), at: KeyPath::dotted(&path), wrong });
    };
    let mut differ = |path: &str, ids: Vec<String>| {
        let mut seen = HashSet::new();
        for (index, id) in ids.into_iter().enumerate() {
            if !seen.insert(id.clone()) {
                tell(format!("{path}.{index}"), Wrong::DoubleId(id));
            }
        }
    };
    fn ids<T, I: Display>(items: &[T], id: fn(&T) -> &I) -> Vec<String> {
        items.iter().map(|item| id(item).to_string()).collect()
    }
    differ("sessions", ids(&settings.sessions, |session| &session.id));
    let closing = ("closing".to_string(), &settings.closing.parts);
    let case = ("case".to_string(), &settings.case.parts);
    let exercises =
        settings.exercises.iter().map(|(id, exercise)| (format!("exercises.{id}"), &exercise.parts));
    for (path, parts) in exercises.chain([closing, case]) {
        differ(&format!("{path}.parts"), ids(parts, |part| &part.id));
    }
    let columns = settings.value_sort.columns.iter().map(|column| &column.id);
    differ(
        "value_sort.columns",
        settings.value_sort.piles.iter().chain(columns).map(ItemId::to_string).collect(),
    );
    differ("cases", ids(&settings.cases, |id| id));
    differ("value_sort.values", ids(&settings.value_sort.values, |id| id));
    differ("rings.rings", ids(&settings.rings.rings, |id| id));
    differ("triangle.corners", ids(&settings.triangle.corners, |id| id));
    differ("triangle.fields", ids(&settings.triangle.fields, |field| &field.id));

    let mut used = HashSet::new();
    for (index, session) in settings.sessions.iter().enumerate() {
        for (number, id) in session.exercises.iter().enumerate() {
            let path = format!("sessions.{index}.exercises.{number}");
            if !settings.exercises.contains_key(id) {
                tell(path, Wrong::UnknownExercise(id.to_string()));
            } else if !used.insert(id) {
                tell(path, Wrong::DoubleId(id.to_string()));
            }
        }
    }
    for id in settings.exercises.keys().filter(|id| !used.contains(id)) {
        tell(format!("exercises.{id}"), Wrong::UnusedExercise(id.to_string()));
    }
    for (index, id) in settings.value_sort.values.iter().enumerate() {
        if id.as_str().starts_with(value_sort::OWN) {
            tell(format!("value_sort.values.{index}"), Wrong::OwnId(id.to_string()));
        }
    }
    for (index, id) in settings.case.begins_with.iter().enumerate() {
        if !settings.case.parts.iter().any(|part| part.id == *id) {
            tell(format!("case.begins_with.{index}"), Wrong::UnknownPart(id.to_string()));
        }
    }
    for (id, exercise) in &settings.exercises {
        for (index, part) in exercise.parts.iter().enumerate() {
            let KindSettings::ValueQuestions(questions) = &part.kind else { continue };
            let is_sort =
                |other: &PartSettings| other.id == questions.of && other.kind == KindSettings::ValueSort;
            if !exercise.parts.iter().any(is_sort) {
                let path = format!("exercises.{id}.parts.{index}.kind");
                tell(path, Wrong::UnknownPart(questions.of.to_string()));
            }
        }
    }
    for (index, field) in settings.triangle.fields.iter().enumerate() {
        for side in field.sides.iter().filter(|side| !settings.triangle.corners.contains(side)) {
            tell(format!("triangle.fields.{index}.sides"), Wrong::UnknownCorner(side.to_string()));
        }
    }
    problems
}
