//! The figures that parts of several exercises share: the value sort, the rings, the triangle, and the tags made of them.

use std::sync::Arc;

use crate::{
    edition::{
        settings::Settings,
        sheets::{Sheets, at},
    },
    exercises::{Named, rings, tags, triangle, value_sort},
};

/// The figures that parts of several exercises share.
pub struct Figures {
    /// The cards and columns of the value sort.
    pub value_sort: Arc<value_sort::Definition>,
    /// The rings.
    pub rings: Arc<rings::Definition>,
    /// The triangle.
    pub triangle: Arc<triangle::Definition>,
    /// What cases can be tagged with.
    pub tags: tags::Definition,
}

impl Figures {
    /// The figures of an edition.
    pub fn of(settings: &Settings, sheets: &mut Sheets) -> Self {
        let (values, triangle) =
            (Arc::new(value_sort(&settings.value_sort, sheets)), Arc::new(triangle(settings, sheets)));
        let tags = tags(settings, &values, &triangle, sheets);
        Self { value_sort: values, rings: Arc::new(rings(settings, sheets)), triangle, tags }
    }
}

fn value_sort(settings: &value_sort::Settings, sheets: &mut Sheets) -> value_sort::Definition {
    let mut definition = value_sort::Definition {
        piles: sheets.named("value_sort", "piles", &settings.piles),
        columns: Vec::new(),
        is_strict: settings.strict,
        values: Vec::new(),
    };
    for column in &settings.columns {
        let label = sheets.word("value_sort", &at(&["columns", column.id.as_str(), "label"]));
        definition.columns.push(value_sort::Column { id: column.id.clone(), label, quota: column.quota });
    }
    for id in &settings.values {
        let name = sheets.word("value_sort", &at(&["values", id.as_str(), "name"]));
        let meaning = sheets.word("value_sort", &at(&["values", id.as_str(), "meaning"]));
        definition.values.push(value_sort::Value { id: id.clone(), name, meaning });
    }
    definition
}

/// What cases can be tagged with: what the edition has of each anyway.
fn tags(
    settings: &Settings,
    values: &Arc<value_sort::Definition>,
    triangle: &triangle::Definition,
    sheets: &mut Sheets,
) -> tags::Definition {
    let tension = |field: &triangle::Field| Named { id: field.id.clone(), name: field.name.clone() };
    let mut sessions = Vec::new();
    for session in &settings.sessions {
        if let Ok(id) = session.id.as_str().parse() {
            sessions.push(Named { id, name: sheets.word(&format!("sessions/{}", session.id), "title") });
        }
    }
    tags::Definition {
        tensions: triangle.fields.iter().map(tension).collect(),
        sessions,
        values: values.clone(),
    }
}

fn rings(settings: &Settings, sheets: &mut Sheets) -> rings::Definition {
    let mut rings = Vec::new();
    for id in &settings.rings {
        let name = sheets.word("rings", &at(&["rings", id.as_str(), "name"]));
        let short = sheets.word("rings", &at(&["rings", id.as_str(), "short"]));
        let owe = sheets.word("rings", &at(&["rings", id.as_str(), "owe"]));
        rings.push(rings::Ring { id: id.clone(), name, short, owe });
    }
    rings::Definition { rings }
}

fn triangle(settings: &Settings, sheets: &mut Sheets) -> triangle::Definition {
    let file = "triangle";
    let mut corners = Vec::new();
    for id in &settings.corners {
        corners
            .push(Named { id: id.clone(), name: sheets.word(file, &at(&["corners", id.as_str(), "name"])) });
    }
    let mut fields = Vec::new();
    for (id, sides) in &settings.fields {
        let path = at(&["fields", id.as_str()]);
        let name = sheets.word(file, &at(&[&path, "name"]));
        let sides: Vec<Named> = sides
            .iter()
            .map(|side| Named {
                id: side.clone(),
                name: sheets.word(file, &at(&[&path, "sides", side.as_str()])),
            })
            .collect();
        // A field with another number of sides was told already.
        if let Ok(sides) = sides.try_into() {
            fields.push(triangle::Field { id: id.clone(), name, sides });
        }
    }
    let questions = triangle::Questions {
        shows: sheets.word(file, "shows"),
        deal: sheets.word(file, "deal"),
        choose: sheets.word(file, "choose"),
        enjoy: sheets.word(file, "enjoy"),
    };
    triangle::Definition { corners, fields, questions }
}
