//! How strong each of some things is, at one moment or at several (now and as wished).
//!
//! Never scores: steps are not added up and no end is the better one.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{Choice, ItemId, Named, Reading};
use crate::document::Block;

/// How strong: five steps, enough to differ and few enough to choose quickly.
pub type Strength = Choice<5>;

/// What a scale asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What the first step means.
    pub low: String,
    /// What the last step means.
    pub high: String,
    /// The things that have a strength.
    pub rows: Vec<Named>,
    /// The moments at which they have one; one without a name where the edition names none.
    pub moments: Vec<Named>,
}

/// What an author sets once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The things that have a strength.
    pub rows: Vec<ItemId>,
    /// The moments; none is one moment without a name.
    pub moments: Vec<ItemId>,
}

/// The strengths that were chosen: row, then moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    strengths: LiteMap<ItemId, LiteMap<ItemId, Strength>>,
}

impl Answer {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.strengths.values().all(LiteMap::is_empty)
    }

    /// What was chosen for a row at a moment.
    pub fn strength(&self, row: &ItemId, moment: &ItemId) -> Option<Strength> {
        self.strengths.get(row)?.get(moment).copied()
    }

    /// Chooses, or with `None` takes the choice back.
    pub fn choose(&mut self, row: &ItemId, moment: &ItemId, strength: Option<Strength>) {
        let moments = self.strengths.entry(row.clone()).or_default();
        match strength {
            Some(strength) => moments.insert(moment.clone(), strength),
            None => moments.remove(moment),
        };
    }

    /// The rows that have a strength, as a table with a column a moment.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = &reading.words.scale;
        let mut head = vec![words.what.to_string()];
        head.extend(definition.moments.iter().map(|moment| match moment.name.as_str() {
            "" => words.how_strong.to_string(),
            name => name.to_string(),
        }));
        let chosen =
            definition.rows.iter().filter(|row| self.strengths.get(&row.id).is_some_and(|of| !of.is_empty()));
        let rows = chosen
            .map(|row| {
                let mut cells = vec![row.name.clone()];
                cells.extend(definition.moments.iter().map(|moment| {
                    self.strength(&row.id, &moment.id)
                        .map_or_else(String::new, |strength| in_words(strength, definition, reading))
                }));
                cells
            })
            .collect();
        vec![Block::Table { head, rows }]
    }
}

/// A step with its place between the ends: `2 van 5 (weegt licht – weegt zwaar)`.
fn in_words(strength: Strength, definition: &Definition, reading: &Reading<'_>) -> String {
    let number = strength.number().to_string();
    reading.words.scale.step_between(&definition.high, &definition.low, &number)
}
