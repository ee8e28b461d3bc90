//! What can be wrong with the settings of an edition by themselves: ids that are there twice, or that name nothing.

use std::{collections::HashSet, fmt::Display};

use super::{
    Wrong,
    settings::{FILE, KindSettings, PartSettings, Settings},
    sheets::{Sheets, at},
};
use crate::exercises::{ItemId, value_sort};

/// Tells `sheets` what is wrong with the settings by themselves.
pub fn settings(settings: &Settings, sheets: &mut Sheets) {
    let mut tell = |path: String, wrong| sheets.problem(FILE, &path, wrong);
    let mut differ = |path: &str, ids: Vec<String>| {
        let mut seen = HashSet::new();
        for (index, id) in ids.into_iter().enumerate() {
            if !seen.insert(id.clone()) {
                tell(at(&[path, &index.to_string()]), Wrong::DoubleId(id));
            }
        }
    };
    fn ids<T, I: Display>(items: &[T], id: fn(&T) -> &I) -> Vec<String> {
        items.iter().map(|item| id(item).to_string()).collect()
    }
    differ("sessions", ids(&settings.sessions, |session| &session.id));
    let closing = ("closing".to_string(), &settings.closing_parts);
    let case = ("case".to_string(), &settings.case_parts);
    let exercises = settings.exercises.iter().map(|(id, parts)| (at(&["exercises", id.as_str()]), parts));
    for (path, parts) in exercises.chain([closing, case]) {
        differ(&at(&[&path, "parts"]), ids(parts, |part| &part.id));
    }
    let columns = settings.value_sort.columns.iter().map(|column| &column.id);
    differ(
        "value_sort.columns",
        settings.value_sort.piles.iter().chain(columns).map(ItemId::to_string).collect(),
    );
    differ("cases", ids(&settings.cases, |id| id));
    differ("value_sort.values", ids(&settings.value_sort.values, |id| id));
    differ("terms", ids(&settings.terms, |id| id));
    differ("rings.rings", ids(&settings.rings, |id| id));
    differ("triangle.corners", ids(&settings.corners, |id| id));
    differ("triangle.fields", ids(&settings.fields, |(id, _)| id));

    let mut used = HashSet::new();
    for (index, session) in settings.sessions.iter().enumerate() {
        for (number, id) in session.exercises.iter().enumerate() {
            let path = at(&["sessions", &index.to_string(), "exercises", &number.to_string()]);
            if !settings.exercises.contains_key(id) {
                tell(path, Wrong::UnknownExercise(id.to_string()));
            } else if !used.insert(id) {
                tell(path, Wrong::DoubleId(id.to_string()));
            }
        }
    }
    let mut closing_ids = HashSet::new();
    for session in &settings.sessions {
        let id = [session.id.as_str(), settings.closing.as_str()].concat();
        if settings.exercises.keys().any(|other| other.as_str() == id) || !closing_ids.insert(id.clone()) {
            tell("closing.id".into(), Wrong::DoubleId(id));
        }
    }
    for id in settings.exercises.keys().filter(|id| !used.contains(id)) {
        tell(at(&["exercises", id.as_str()]), Wrong::UnusedExercise(id.to_string()));
    }
    for (index, id) in settings.value_sort.values.iter().enumerate() {
        if id.as_str().starts_with(value_sort::OWN) {
            tell(at(&["value_sort.values", &index.to_string()]), Wrong::OwnId(id.to_string()));
        }
    }
    for (index, id) in settings.case_begins_with.iter().enumerate() {
        if !settings.case_parts.iter().any(|part| part.id == *id) {
            tell(at(&["case.begins_with", &index.to_string()]), Wrong::UnknownPart(id.to_string()));
        }
    }
    for (id, parts) in settings.exercises.iter() {
        for (index, part) in parts.iter().enumerate() {
            let KindSettings::ValueQuestions(questions) = &part.kind else { continue };
            let is_sort =
                |other: &PartSettings| other.id == questions.of && other.kind == KindSettings::ValueSort;
            if !parts.iter().any(is_sort) {
                let path = at(&["exercises", id.as_str(), "parts", &index.to_string(), "kind"]);
                tell(path, Wrong::UnknownPart(questions.of.to_string()));
            }
        }
    }
    if settings.corners.len() != 3 {
        tell("triangle.corners".into(), Wrong::Corners);
    }
    for (index, (_, sides)) in settings.fields.iter().enumerate() {
        let path = at(&["triangle.fields", &index.to_string(), "sides"]);
        if sides.len() != 2 {
            tell(path.clone(), Wrong::Corners);
        }
        for side in sides.iter().filter(|side| !settings.corners.contains(side)) {
            tell(path.clone(), Wrong::UnknownCorner(side.to_string()));
        }
    }
}
