//! Which answers were chosen to leave.

use std::collections::HashSet;

use super::{Group, Item};
use crate::notebook::FieldId;

/// The ticked fields, and those that were confirmed because they are hard to say.
///
/// Empty at first, and never stored: each summary is chosen anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    ticked: HashSet<FieldId>,
    confirmed: HashSet<FieldId>,
}

impl Selection {
    /// Ticks one answer, or takes the tick away. One that is hard to say leaves only once it is confirmed too.
    pub fn tick(&mut self, field: &FieldId, ticked: bool) {
        match ticked {
            true => self.ticked.insert(field.clone()),
            false => {
                self.confirmed.remove(field);
                self.ticked.remove(field)
            }
        };
    }

    /// Ticks every answer of a group but those that are hard to say, or takes every tick of the group away.
    pub fn tick_group(&mut self, group: &Group, ticked: bool) {
        for item in group.items.iter().filter(|item| !ticked || !item.hard_to_say) {
            self.tick(&item.field, ticked);
        }
    }

    /// Confirms that an answer which is hard to say may leave.
    pub fn confirm(&mut self, field: &FieldId) {
        if self.ticked.contains(field) {
            self.confirmed.insert(field.clone());
        }
    }

    /// Whether an answer has its tick.
    pub fn is_ticked(&self, field: &FieldId) -> bool {
        self.ticked.contains(field)
    }

    /// Whether a ticked answer still waits for its confirmation.
    pub fn waits(&self, item: &Item) -> bool {
        item.hard_to_say && self.ticked.contains(&item.field) && !self.confirmed.contains(&item.field)
    }

    /// Whether an answer leaves: it is ticked, and confirmed where that is asked.
    pub fn leaves(&self, item: &Item) -> bool {
        self.ticked.contains(&item.field) && (!item.hard_to_say || self.confirmed.contains(&item.field))
    }

    /// Whether a group is ticked as far as a group can be.
    pub fn has_group(&self, group: &Group) -> bool {
        let mut along = group.items.iter().filter(|item| !item.hard_to_say).peekable();
        along.peek().is_some() && along.all(|item| self.ticked.contains(&item.field))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group() -> Group {
        let item = |number: usize| Item {
            field: format!("exercise/1a/p{number}").parse().unwrap(),
            label: String::new(),
            hard_to_say: number >= 3,
            blocks: Vec::new(),
        };
        Group { title: String::new(), heading: String::new(), items: (0..5).map(item).collect() }
    }

    proptest! {
        /// Whatever is ticked and unticked: what is hard to say leaves only after a tick and a confirmation of its
        /// own, with no untick since.
        #[test]
        fn hard_to_say_never_comes_along(steps in proptest::collection::vec((0u8..4, 0usize..5), 0..40)) {
            let group = group();
            let mut selection = Selection::default();
            let mut allowed = [false; 5];
            let mut ticked = [false; 5];
            for (step, at) in steps {
                let field = &group.items[at].field;
                match step {
                    0 => { selection.tick(field, true); ticked[at] = true; }
                    1 => { selection.tick(field, false); ticked[at] = false; allowed[at] = false; }
                    2 => { selection.confirm(field); allowed[at] = ticked[at]; }
                    _ => selection.tick_group(&group, true),
                }
                for (at, item) in group.items.iter().enumerate().filter(|(_, item)| item.hard_to_say) {
                    prop_assert_eq!(selection.leaves(item), allowed[at]);
                }
            }
        }
    }

    #[test]
    fn nothing_is_chosen_at_first() {
        assert!(group().items.iter().all(|item| !Selection::default().leaves(item)));
    }
}
