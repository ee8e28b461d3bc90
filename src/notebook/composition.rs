//! The summary that is being put together: what is ticked, in which order, and in which words where those are others than in the
//! notebook.
//!
//! A draft, kept like any answer, so that a reload takes no word of it. It never holds that something hard to say was confirmed:
//! that is asked anew each time.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{Deciding, Decisions, FieldId, HiddenNames};

/// What a summary is made from, as far as it is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Composition {
    /// The ticked fields, in the order of the document; each once.
    pub ticked: Vec<FieldId>,
    /// What stands in the document in place of what a field holds.
    #[serde(skip_serializing_if = "LiteMap::is_empty")]
    pub texts: LiteMap<FieldId, String>,
    /// Whether the participant's own page stands at the front.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own_page: bool,
    /// What stands on it, in the order of [`Composition::OWN`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<String>,
    /// What was decided about words that may be recognisable, for this summary alone.
    #[serde(skip_serializing_if = "Decisions::is_empty")]
    pub decisions: Decisions,
    /// What is typed about words that are not decided about yet, by the word.
    #[serde(skip_serializing_if = "LiteMap::is_empty")]
    pub deciding: LiteMap<String, Deciding>,
    /// Whether no copy is kept of what leaves.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub keeps_no_copy: bool,
}

impl Composition {
    /// How many texts an own page has: what I bring, what I keep to myself, my question.
    pub const OWN: usize = 3;

    /// One of the texts of the own page.
    pub fn own(&self, number: usize) -> &str {
        self.own.get(number).map_or("", String::as_str)
    }

    /// Writes one of the texts of the own page.
    pub fn write_own(&mut self, number: usize, text: String) {
        self.own.resize(Self::OWN, String::new());
        if let Some(own) = self.own.get_mut(number) {
            *own = text;
        }
    }

    /// Every decision that counts for this summary: its own, and those that the participant asked to remember.
    pub fn all_decisions(&self, names: &HiddenNames) -> Decisions {
        self.decisions.with(&names.decisions)
    }

    /// Forgets a field that was erased for good: its tick, the words it had here, and the words that are or were decided about, since
    /// they may be its.
    pub fn forget(&mut self, field: &FieldId) {
        self.ticked.retain(|other| other != field);
        self.texts.remove(field);
        self.decisions = Decisions::default();
        self.deciding = LiteMap::new();
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
