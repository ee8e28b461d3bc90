//! Where an answer belongs: a part of an exercise, or of a case that is known by its number in the summary.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::{
    edition::Edition,
    exercises::{CaseId, ExerciseId, Kind, PartId},
    notebook::FieldId,
};

/// Where an answer belongs; written as `exercise/1d/sort`, `case/2/facts` and `case-title/2`.
///
/// The number of a case counts within one summary, from 1. Its id never leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A part of an exercise.
    Exercise(ExerciseId, PartId),
    /// A part of the form of a case.
    Case(u16, PartId),
    /// What a case is called.
    CaseTitle(u16),
}

/// A text that names nothing that an answer could belong to.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("this is no place of an answer")]
pub struct NoOrigin;

impl Origin {
    /// Where a field belongs; `cases` are numbered in their order. `None` for what is no answer, or a case that is not among them.
    pub fn of(field: &FieldId, cases: &[CaseId]) -> Option<Self> {
        let number = |case| u16::try_from(cases.iter().position(|other| other == case)? + 1).ok();
        Some(match field {
            FieldId::Exercise(exercise, part) => Self::Exercise(exercise.clone(), part.clone()),
            FieldId::Case(case, part) => Self::Case(number(case)?, part.clone()),
            FieldId::CaseTitle(case) => Self::CaseTitle(number(case)?),
            FieldId::CaseStanding(_)
            | FieldId::CaseOutline(_)
            | FieldId::Composition
            | FieldId::Departure(_)
            | FieldId::HiddenNames => return None,
        })
    }

    /// Whether two belong to the same part, in whichever case.
    pub fn is_of(&self, part: &Self) -> bool {
        match (self, part) {
            (Self::Case(_, one), Self::Case(_, other)) => one == other,
            (Self::CaseTitle(_), Self::CaseTitle(_)) => true,
            _ => self == part,
        }
    }

    /// The kind of the part in an edition; `None` where it has no such part.
    pub fn kind<'a>(&self, edition: &'a Edition) -> Option<&'a Kind> {
        let (parts, id) = match self {
            Self::Exercise(exercise, part) => (&edition.exercise(exercise)?.1.parts, part),
            Self::Case(_, part) => (&edition.case.parts, part),
            Self::CaseTitle(_) => return Some(&Kind::Prompt),
        };
        parts.iter().find(|part| part.id == *id).map(|part| &part.kind)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exercise(exercise, part) => write!(formatter, "exercise/{exercise}/{part}"),
            Self::Case(number, part) => write!(formatter, "case/{number}/{part}"),
            Self::CaseTitle(number) => write!(formatter, "case-title/{number}"),
        }
    }
}

impl FromStr for Origin {
    type Err = NoOrigin;

    fn from_str(text: &str) -> Result<Self, NoOrigin> {
        let origin = || -> Option<Self> {
            let mut pieces = text.split('/');
            let (what, of, part) = (pieces.next()?, pieces.next()?, pieces.next());
            let origin = match (what, part) {
                ("exercise", Some(part)) => Self::Exercise(of.parse().ok()?, part.parse().ok()?),
                ("case", Some(part)) => Self::Case(of.parse().ok()?, part.parse().ok()?),
                ("case-title", None) => Self::CaseTitle(of.parse().ok()?),
                _ => return None,
            };
            pieces.next().is_none().then_some(origin)
        };
        origin().ok_or(NoOrigin)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_reads_back(owner in "[a-z0-9-]{1,20}", part in "[a-z0-9-]{1,20}", number: u16) {
            let part: PartId = part.parse().unwrap();
            for origin in [
                Origin::Exercise(owner.parse().unwrap(), part.clone()),
                Origin::Case(number, part),
                Origin::CaseTitle(number),
            ] {
                prop_assert_eq!(origin.to_string().parse(), Ok(origin));
            }
        }
    }

    #[test]
    fn a_case_is_known_by_its_number_alone() {
        let cases: Vec<CaseId> = ["c-9f", "c-3b"].map(|id| id.parse().unwrap()).into();
        let origin =
            |field: &str| Origin::of(&field.parse().unwrap(), &cases).map(|origin| origin.to_string());
        assert_eq!(origin("case/c-3b/facts").as_deref(), Some("case/2/facts"));
        assert_eq!(origin("case-title/c-9f").as_deref(), Some("case-title/1"));
        assert_eq!(origin("case/c-00/facts"), None, "no case of this summary");
        assert_eq!(origin("case-standing/c-9f"), None);
        assert_eq!("exercise/1a/b/c".parse::<Origin>(), Err(NoOrigin));
        assert_eq!("case-title/1/x".parse::<Origin>(), Err(NoOrigin));
    }
}
