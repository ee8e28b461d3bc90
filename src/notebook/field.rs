//! The fields: a part of an exercise or of a case; the title, the standing and the outline of a case; the summary that is being
//! put together, those that left, and whom they hide.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::DepartureId;
use crate::exercises::{CaseId, ExerciseId, PartId};

/// What is kept apart from all else; written as `exercise/1a/criteria`, `case/4f…/facts`, `case-title/4f…`,
/// `case-standing/4f…`, `case-outline/4f…`, `composition`, `departure/4f…`, `hidden-names`. They sort as they are written: storage gives them in that
/// order, and a sorted map then only appends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FieldId {
    /// Which parts a case has, in which order.
    CaseOutline(CaseId),
    /// Whether a case is on the list or in the bin, and where.
    CaseStanding(CaseId),
    /// What the participant calls a case.
    CaseTitle(CaseId),
    /// A part of a case.
    Case(CaseId, PartId),
    /// The summary that is being put together.
    Composition,
    /// A summary that left.
    Departure(DepartureId),
    /// A part of an exercise.
    Exercise(ExerciseId, PartId),
    /// Whom the participant hides in what leaves.
    HiddenNames,
}

/// A text that names no field.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` names no field")]
pub struct NotAField(String);

impl FieldId {
    /// The case that the field belongs to, if it belongs to one.
    pub fn case(&self) -> Option<&CaseId> {
        match self {
            Self::Exercise(..) | Self::Composition | Self::Departure(_) | Self::HiddenNames => None,
            Self::Case(case, _) | Self::CaseTitle(case) => Some(case),
            Self::CaseStanding(case) | Self::CaseOutline(case) => Some(case),
        }
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exercise(exercise, part) => write!(formatter, "exercise/{exercise}/{part}"),
            Self::Case(case, part) => write!(formatter, "case/{case}/{part}"),
            Self::CaseTitle(case) => write!(formatter, "case-title/{case}"),
            Self::CaseStanding(case) => write!(formatter, "case-standing/{case}"),
            Self::CaseOutline(case) => write!(formatter, "case-outline/{case}"),
            Self::Composition => formatter.write_str("composition"),
            Self::Departure(id) => write!(formatter, "departure/{id}"),
            Self::HiddenNames => formatter.write_str("hidden-names"),
        }
    }
}

impl TryFrom<String> for FieldId {
    type Error = NotAField;

    fn try_from(text: String) -> Result<Self, NotAField> {
        text.parse()
    }
}

impl From<FieldId> for String {
    fn from(field: FieldId) -> Self {
        field.to_string()
    }
}

impl FromStr for FieldId {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let field = || -> Option<Self> {
            Some(match text.split('/').collect::<Vec<_>>()[..] {
                ["exercise", exercise, part] => Self::Exercise(exercise.parse().ok()?, part.parse().ok()?),
                ["case", case, part] => Self::Case(case.parse().ok()?, part.parse().ok()?),
                ["case-title", case] => Self::CaseTitle(case.parse().ok()?),
                ["case-outline", case] => Self::CaseOutline(case.parse().ok()?),
                ["case-standing", case] => Self::CaseStanding(case.parse().ok()?),
                ["composition"] => Self::Composition,
                ["hidden-names"] => Self::HiddenNames,
                ["departure", id] => Self::Departure(id.parse().ok()?),
                _ => return None,
            })
        };
        field().ok_or_else(|| NotAField(text.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_field_reads_back(owner in "[a-z0-9-]{1,20}", part in "[a-z0-9-]{1,20}") {
            let fields = [
                FieldId::Exercise(owner.parse().unwrap(), part.parse().unwrap()),
                FieldId::Case(owner.parse().unwrap(), part.parse().unwrap()),
                FieldId::CaseTitle(owner.parse().unwrap()),
                FieldId::CaseStanding(owner.parse().unwrap()),
                FieldId::CaseOutline(owner.parse().unwrap()),
                FieldId::Composition,
                FieldId::Departure(owner.parse().unwrap()),
                FieldId::HiddenNames,
            ];
            for field in fields {
                prop_assert_eq!(field.to_string().parse(), Ok(field));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<FieldId>();
        }
    }
}
