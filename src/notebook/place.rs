//! Where in the workbook the participant is: each page, and its address in the one file.
//!
//! An address holds ids of the edition and random ids of cases, never a word of the participant.

use std::fmt;

use super::FieldId;
use crate::exercises::{CaseId, ExerciseId, SessionId};

/// A page of the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// What this is, and the sessions.
    Start,
    /// One session.
    Session(SessionId),
    /// One exercise.
    Exercise(ExerciseId),
    /// An exercise on paper.
    Worksheet(ExerciseId),
    /// The exercises of a session on paper.
    Worksheets(SessionId),
    /// The list of cases.
    Cases,
    /// Cases laid over each other on the triangle.
    Together,
    /// One case.
    Case(CaseId),
    /// The earlier versions of one field.
    History(FieldId),
    /// The values as they were sorted.
    Values,
    /// The cards of the value sort, to print.
    Cards,
    /// Choosing what leaves.
    Summary,
    /// The summaries that left.
    Departures,
    /// The table of a session, for who leads it.
    Table,
    /// On which days one worked on what.
    Timeline,
    /// Language, device, erasing.
    Settings,
    /// Making an edition of one's own.
    Making,
    /// A backup, and bringing one back.
    Backup,
    /// The lock.
    Lock,
    /// What is stored where, and what takes the room.
    Storage,
    /// What to try when notes are not there.
    Missing,
    /// What to try when something does not work.
    Problems,
    /// Where ideas come from.
    Sources,
    /// What stays where.
    Privacy,
}

impl Place {
    /// Whether the page is about one's own workbook as such, and shows nothing of an edition: what is looked at beside one's own workbook
    /// has no such page.
    pub fn is_about_the_workbook(&self) -> bool {
        use Place::{Backup, Lock, Making, Missing, Settings, Storage};
        matches!(self, Settings | Backup | Lock | Storage | Missing | Making)
    }

    /// Where a field is filled in; for what was put together or taken along, where that is done.
    pub fn of_field(field: &FieldId) -> Self {
        match field {
            FieldId::Exercise(exercise, _) => Self::Exercise(exercise.clone()),
            FieldId::Case(case, _)
            | FieldId::CaseTitle(case)
            | FieldId::CaseStanding(case)
            | FieldId::CaseOutline(case) => Self::Case(case.clone()),
            FieldId::Composition | FieldId::Departure(_) | FieldId::HiddenNames => Self::Summary,
        }
    }

    /// The place at an address: the part of a URL from its `#`. The empty address is the start; one that names
    /// nothing is `None`.
    pub fn at(address: &str) -> Option<Self> {
        let path = address.strip_prefix('#').unwrap_or(address);
        Some(match path.split('/').collect::<Vec<_>>()[..] {
            [""] | ["", ""] => Self::Start,
            ["", "session", id] => Self::Session(id.parse().ok()?),
            ["", "exercise", id] => Self::Exercise(id.parse().ok()?),
            ["", "worksheet", id] => Self::Worksheet(id.parse().ok()?),
            ["", "worksheets", id] => Self::Worksheets(id.parse().ok()?),
            ["", "cases"] => Self::Cases,
            ["", "together"] => Self::Together,
            ["", "case", id] => Self::Case(id.parse().ok()?),
            ["", "history", ref field @ ..] => Self::History(field.join("/").parse().ok()?),
            ["", "values"] => Self::Values,
            ["", "cards"] => Self::Cards,
            ["", "summary"] => Self::Summary,
            ["", "departures"] => Self::Departures,
            ["", "table"] => Self::Table,
            ["", "timeline"] => Self::Timeline,
            ["", "settings"] => Self::Settings,
            ["", "making"] => Self::Making,
            ["", "backup"] => Self::Backup,
            ["", "lock"] => Self::Lock,
            ["", "storage"] => Self::Storage,
            ["", "missing"] => Self::Missing,
            ["", "problems"] => Self::Problems,
            ["", "sources"] => Self::Sources,
            ["", "privacy"] => Self::Privacy,
            _ => return None,
        })
    }
}

/// The address, from its `#`.
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => formatter.write_str("#/"),
            Self::Session(id) => write!(formatter, "#/session/{id}"),
            Self::Exercise(id) => write!(formatter, "#/exercise/{id}"),
            Self::Worksheet(id) => write!(formatter, "#/worksheet/{id}"),
            Self::Worksheets(id) => write!(formatter, "#/worksheets/{id}"),
            Self::Cases => formatter.write_str("#/cases"),
            Self::Together => formatter.write_str("#/together"),
            Self::Case(id) => write!(formatter, "#/case/{id}"),
            Self::History(field) => write!(formatter, "#/history/{field}"),
            Self::Values => formatter.write_str("#/values"),
            Self::Cards => formatter.write_str("#/cards"),
            Self::Summary => formatter.write_str("#/summary"),
            Self::Departures => formatter.write_str("#/departures"),
            Self::Table => formatter.write_str("#/table"),
            Self::Timeline => formatter.write_str("#/timeline"),
            Self::Settings => formatter.write_str("#/settings"),
            Self::Making => formatter.write_str("#/making"),
            Self::Backup => formatter.write_str("#/backup"),
            Self::Lock => formatter.write_str("#/lock"),
            Self::Storage => formatter.write_str("#/storage"),
            Self::Missing => formatter.write_str("#/missing"),
            Self::Problems => formatter.write_str("#/problems"),
            Self::Sources => formatter.write_str("#/sources"),
            Self::Privacy => formatter.write_str("#/privacy"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_place_is_found_again_at_its_address() {
        let places = [
            Place::Start,
            Place::Session("1".parse().unwrap()),
            Place::Exercise("1a".parse().unwrap()),
            Place::Worksheet("1a".parse().unwrap()),
            Place::Worksheets("1".parse().unwrap()),
            Place::Cases,
            Place::Together,
            Place::Case("c-1".parse().unwrap()),
            Place::History("exercise/1a/criteria".parse().unwrap()),
            Place::History("case-title/c-1".parse().unwrap()),
            Place::Values,
            Place::Cards,
            Place::Summary,
            Place::Departures,
            Place::Table,
            Place::Timeline,
            Place::Settings,
            Place::Making,
            Place::Backup,
            Place::Lock,
            Place::Storage,
            Place::Missing,
            Place::Problems,
            Place::Sources,
            Place::Privacy,
        ];
        for place in places {
            assert_eq!(Place::at(&place.to_string()), Some(place));
        }
    }

    #[test]
    fn an_address_that_names_nothing_is_no_place() {
        assert_eq!(Place::at(""), Some(Place::Start));
        assert_eq!(Place::at("#/exercise/<script>"), None);
        assert_eq!(Place::at("#/nergens"), None);
    }

    proptest! {
        #[test]
        fn no_address_makes_it_panic(address in any::<String>()) {
            let _ = Place::at(&address);
        }
    }
}
