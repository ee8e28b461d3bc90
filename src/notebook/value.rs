//! What stands in a field: an answer, where a case stands, or which parts it has.

use serde::{Deserialize, Serialize};

use super::{Moment, Outline};
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
            Self::Standing(_) | Self::Outline(_) => None,
        }
    }

    /// Whether it says nothing: an answer without a word or a choice. Where a case stands always says something; the order of
    /// its parts says nothing by itself.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Answer(answer) => answer.is_empty(),
            Self::Standing(_) => false,
            Self::Outline(_) => true,
        }
    }

    /// The standing, if this is one.
    pub fn standing(&self) -> Option<Standing> {
        match self {
            Self::Standing(standing) => Some(*standing),
            Self::Answer(_) | Self::Outline(_) => None,
        }
    }

    /// The outline, if this is one.
    pub fn outline(&self) -> Option<&Outline> {
        match self {
            Self::Outline(outline) => Some(outline),
            Self::Answer(_) | Self::Standing(_) => None,
        }
    }
}
