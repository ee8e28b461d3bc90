//! What stands in a field: an answer, where a case stands, which parts it has, or a summary.

use serde::{Deserialize, Serialize};

use super::{Composition, Departure, HiddenNames, Moment, Outline};
use crate::exercises::Answer;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// What was answered there.
    Answer(Answer),
    /// Where a case stands.
    Standing(Standing),
    /// Which parts a case has, in which order.
    Outline(Outline),
    /// The summary that is being put together.
    Composition(Composition),
    /// A summary that left.
    Departure(Departure),
    /// Whom the participant hides in what leaves.
    HiddenNames(HiddenNames),
}

/// Where a case stands: on the list, or in the bin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Its place among the others: lower is higher on the list. It keeps it in the bin.
    pub position: u32,
    /// When it was thrown in the bin, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thrown: Option<Moment>,
}

impl Value {
    /// The answer, if this is one.
    pub fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Answer(answer) => Some(answer),
            _ => None,
        }
    }

    /// Whether it says nothing: an answer without a word or a choice. Where a case stands always says something; the order of
    /// its parts says nothing by itself.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Answer(answer) => answer.is_empty(),
            Self::Standing(_) | Self::Departure(_) => false,
            Self::Outline(_) => true,
            Self::Composition(composition) => composition.is_empty(),
            Self::HiddenNames(hidden) => hidden.is_empty(),
        }
    }

    /// The standing, if this is one.
    pub fn standing(&self) -> Option<Standing> {
        match self {
            Self::Standing(standing) => Some(*standing),
            _ => None,
        }
    }

    /// The outline, if this is one.
    pub fn outline(&self) -> Option<&Outline> {
        match self {
            Self::Outline(outline) => Some(outline),
            _ => None,
        }
    }

    /// The summary that is being put together, if this is one.
    pub fn composition(&self) -> Option<&Composition> {
        match self {
            Self::Composition(composition) => Some(composition),
            _ => None,
        }
    }

    /// Whom the participant hides, if this is that.
    pub fn hidden_names(&self) -> Option<&HiddenNames> {
        match self {
            Self::HiddenNames(hidden) => Some(hidden),
            _ => None,
        }
    }

    /// The summary that left, if this is one.
    pub fn departure(&self) -> Option<&Departure> {
        match self {
            Self::Departure(departure) => Some(departure),
            _ => None,
        }
    }
}
