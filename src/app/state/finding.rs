//! What one looks for among the cases: it stays while one goes into a case and comes back.
//!
//! In memory alone: what somebody looked for is stored nowhere.

use leptos::prelude::*;

use super::Workbook;
use crate::{
    exercises::{CaseId, tags},
    retrieval::{self, Filter, Order},
};

/// What is looked for. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Finding {
    /// The words that a case must hold.
    pub sought: RwSignal<String>,
    listing: RwSignal<(Filter, Order)>,
}

impl Finding {
    /// Looks for nothing yet.
    pub fn new() -> Self {
        Self { sought: RwSignal::new(String::new()), listing: RwSignal::new(Default::default()) }
    }

    /// Whether something is looked for, by words or by tags.
    pub fn is_used(&self) -> bool {
        self.sought.with(|sought| !sought.trim().is_empty())
            || self.listing.with(|(filter, _)| !filter.tags.is_empty())
    }

    /// Whether every case is listed, in the participant's own order; does not follow changes.
    pub fn lists_all(&self) -> bool {
        self.listing.with_untracked(|listing| *listing == Default::default())
    }

    /// Whether the list stands in the participant's own order, without gaps.
    pub fn is_own_order(&self) -> bool {
        self.listing.with(|listing| *listing == Default::default())
    }

    /// The order of the list.
    pub fn order(&self) -> Order {
        self.listing.with(|(_, order)| *order)
    }

    /// Puts the list in the order that is known by this name.
    pub fn put_in_order(&self, name: &str) {
        let order = Order::ALL.into_iter().find(|order| order.name() == name).unwrap_or_default();
        self.listing.update(|listing| listing.1 = order);
    }

    /// The tag that is chosen in a group; empty where each will do.
    pub fn tag(&self, group: tags::Group) -> String {
        self.listing.with(|(filter, _)| filter.tag(group).unwrap_or_default().to_string())
    }

    /// Chooses a tag of a group; the empty one lets every case of it through.
    pub fn choose(&self, group: tags::Group, tag: String) {
        self.listing.update(|(filter, _)| filter.choose(group, Some(tag).filter(|tag| !tag.is_empty())));
    }

    /// Looks for nothing any more. The order stays.
    pub fn clear(&self) {
        self.sought.set(String::new());
        self.listing.update(|(filter, _)| *filter = Filter::default());
    }
}

impl Workbook {
    /// The cases with the tags that are looked for, in the order that is chosen; follows both, and the list of cases.
    pub fn list_cases(&self) -> Vec<CaseId> {
        self.cases.track();
        let edition = self.edition();
        self.finding.listing.with(|(filter, order)| {
            self.with_notebook(|notebook| retrieval::list(notebook, &edition.case, filter, *order))
        })
    }
}
