//! What a group counted on paper cards, typed in by hand.

use thiserror::Error;

use crate::{
    edition::Edition,
    exercises::{ExerciseId, ItemId, Kind, PartId},
    locale::Words,
};

/// The most people that one tally can be of.
const MOST_PEOPLE: usize = 1000;

/// What was counted of one value sort.
///
/// Invariant: of every value no more cards were counted than there were people. Built with [`Tally::of`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    exercise: ExerciseId,
    part: PartId,
    people: usize,
    counted: Vec<Counted>,
}

/// What was counted of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The value of the edition.
    pub value: ItemId,
    /// How many people laid it in the column that matters most.
    pub most: usize,
    /// How many laid it in the one that matters least.
    pub least: usize,
}

/// Why something is no tally.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TallyError {
    /// There is no such value sort, or no such value, or a value is there twice.
    #[error("the tally is of something that the edition does not have")]
    Unknown,
    /// It is of nobody, or of more people than a session has.
    #[error("the tally has no sensible number of people")]
    People,
    /// More cards of a value, named here, were counted than there were people.
    #[error("more cards were counted than there were people")]
    MoreThanPeople(String),
}

impl TallyError {
    /// What to do about it, as a sentence.
    pub fn says(&self, words: &Words) -> String {
        let words = &words.group;
        match self {
            Self::Unknown => words.tally_unknown.into(),
            Self::People => words.tally_people(&MOST_PEOPLE.to_string()),
            Self::MoreThanPeople(value) => words.tally_more(value),
        }
    }
}

impl Tally {
    /// What `people` laid in the value sort of a part.
    ///
    /// # Errors
    /// Each of [`TallyError`].
    pub fn of(
        edition: &Edition,
        (exercise, part): (ExerciseId, PartId),
        people: usize,
        counted: Vec<Counted>,
    ) -> Result<Self, TallyError> {
        if !(1..=MOST_PEOPLE).contains(&people) {
            return Err(TallyError::People);
        }
        let parts = edition.exercise(&exercise).map_or(&[][..], |(_, exercise)| &exercise.parts);
        let definition = parts.iter().find_map(|other| match &other.kind {
            Kind::ValueSort(definition) if other.id == part => Some(definition),
            _ => None,
        });
        let definition = definition.ok_or(TallyError::Unknown)?;
        for (index, Counted { value, most, least }) in counted.iter().enumerate() {
            let is_twice = counted[..index].iter().any(|other| other.value == *value);
            let value = definition.value(value).filter(|_| !is_twice).ok_or(TallyError::Unknown)?;
            if most.saturating_add(*least) > people {
                return Err(TallyError::MoreThanPeople(value.name.clone()));
            }
        }
        Ok(Self { exercise, part, people, counted })
    }

    /// How many people laid the cards.
    pub fn people(&self) -> usize {
        self.people
    }

    /// Whether it is of a part.
    pub fn is_of(&self, exercise: &ExerciseId, part: &PartId) -> bool {
        self.exercise == *exercise && self.part == *part
    }

    /// How many people laid a value in the column that matters most, and in the one that matters least.
    pub fn counts(&self, value: &ItemId) -> [usize; 2] {
        let counted = self.counted.iter().find(|counted| counted.value == *value);
        counted.map_or([0, 0], |counted| [counted.most, counted.least])
    }
}
