//! Which answers were chosen to leave, in which order and in which words.

use super::{Group, Item};
use crate::notebook::{Composition, FieldId};

/// The summary that is being put together, with what was confirmed because it is hard to say.
///
/// Empty at first. The draft is kept; what was confirmed never is: it is asked anew each time one comes to the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The draft: what is ticked in which order, and the words that are others than in the notebook.
    pub composition: Composition,
    confirmed: Vec<FieldId>,
}

impl Selection {
    /// The selection of a draft, in which nothing is confirmed yet.
    pub fn of(composition: Composition) -> Self {
        Self { composition, confirmed: Vec::new() }
    }

    /// Takes a draft over that was changed elsewhere: in another tab, or by a step back. What lost its tick there is asked anew.
    pub fn take_over(&mut self, composition: Composition) {
        self.composition = composition;
        self.confirmed.retain(|field| self.composition.ticked.contains(field));
    }

    /// Ticks one answer, or takes the tick away. One that is hard to say leaves only once it is confirmed too.
    ///
    /// It comes where it stands among the `groups` that can be chosen from; what was moved stays where it was moved to.
    pub fn tick(&mut self, groups: &[Group], field: &FieldId, ticked: bool) {
        match (ticked, self.is_ticked(field)) {
            (true, false) => {
                let at = self.rank_of_new(groups, field);
                self.composition.ticked.insert(at, field.clone());
            }
            (false, true) => {
                self.composition.ticked.retain(|other| other != field);
                self.confirmed.retain(|other| other != field);
            }
            _ => {}
        }
    }

    /// Ticks every answer of some groups but those that are hard to say, or takes every tick of them away.
    pub fn tick_groups(&mut self, groups: &[Group], which: &dyn Fn(&Group) -> bool, ticked: bool) {
        for group in groups.iter().filter(|group| which(group)) {
            for item in group.items.iter().filter(|item| !ticked || !item.hard_to_say) {
                self.tick(groups, &item.field, ticked);
            }
        }
    }

    /// Confirms that an answer which is hard to say may leave.
    pub fn confirm(&mut self, field: &FieldId) {
        if self.is_ticked(field) && !self.confirmed.contains(field) {
            self.confirmed.push(field.clone());
        }
    }

    /// Whether an answer has its tick.
    pub fn is_ticked(&self, field: &FieldId) -> bool {
        self.composition.ticked.contains(field)
    }

    /// Whether a ticked answer still waits for its confirmation.
    pub fn waits(&self, item: &Item) -> bool {
        item.hard_to_say && self.is_ticked(&item.field) && !self.confirmed.contains(&item.field)
    }

    /// Whether an answer leaves: it is ticked, and confirmed where that is asked.
    pub fn leaves(&self, item: &Item) -> bool {
        self.is_ticked(&item.field) && !self.waits(item)
    }

    /// Whether groups are ticked as far as groups can be.
    pub fn has_groups(&self, groups: &[Group], which: &dyn Fn(&Group) -> bool) -> bool {
        let items = groups.iter().filter(|group| which(group)).flat_map(|group| &group.items);
        let mut along = items.filter(|item| !item.hard_to_say).peekable();
        along.peek().is_some() && along.all(|item| self.is_ticked(&item.field))
    }

    /// Where an answer that gets its tick comes among those that have theirs: before the next of its group, or else at the end of
    /// that; where its group has none, before the next group.
    fn rank_of_new(&self, groups: &[Group], field: &FieldId) -> usize {
        let ticked = &self.composition.ticked;
        let places: Vec<_> = ticked.iter().map(|field| place(groups, field)).collect();
        let Some((group, item)) = place(groups, field) else { return ticked.len() };
        let is_of_group = |at: &Option<(usize, usize)>| at.is_some_and(|(other, _)| other == group);
        let is_later = |at: &Option<(usize, usize)>| at.is_some_and(|at| at > (group, item));
        match places.iter().rposition(is_of_group) {
            Some(last) => places.iter().position(|at| is_of_group(at) && is_later(at)).unwrap_or(last + 1),
            None => places.iter().position(is_later).unwrap_or(ticked.len()),
        }
    }
}

/// The number of the group that an answer is in, and its number there.
pub(super) fn place(groups: &[Group], field: &FieldId) -> Option<(usize, usize)> {
    groups.iter().enumerate().find_map(|(number, group)| {
        let item = group.items.iter().position(|item| item.field == *field)?;
        Some((number, item))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::summary::{Beginning, tests::groups};

    proptest! {
        /// Whatever is ticked, unticked, begun with and taken over: what is hard to say leaves only after a tick and a
        /// confirmation of its own, with no untick since.
        #[test]
        fn hard_to_say_never_comes_along(steps in proptest::collection::vec((0u8..7, 0usize..12), 0..40)) {
            let groups = groups();
            let items: Vec<&Item> = groups.iter().flat_map(|group| &group.items).collect();
            let mut selection = Selection::default();
            let (mut ticked, mut allowed) = ([false; 12], [false; 12]);
            for (step, at) in steps {
                let field = &items[at].field;
                match step {
                    0 => { selection.tick(&groups, field, true); ticked[at] = true; }
                    1 => { selection.tick(&groups, field, false); ticked[at] = false; allowed[at] = false; }
                    2 => { selection.confirm(field); allowed[at] = ticked[at]; }
                    3 => selection.tick_groups(&groups, &|_| true, true),
                    4 => {
                        selection.begin(&groups, Beginning::ALL[at % 3]);
                        (ticked, allowed) = ([false; 12], [false; 12]);
                    }
                    5 => {
                        let mut elsewhere = selection.composition.clone();
                        elsewhere.forget(field);
                        selection.take_over(elsewhere);
                        (ticked[at], allowed[at]) = (false, false);
                    }
                    _ => {
                        // As after a reload.
                        selection = Selection::of(selection.composition.clone());
                        allowed = [false; 12];
                    }
                }
                for (at, item) in items.iter().enumerate().filter(|(_, item)| item.hard_to_say) {
                    prop_assert_eq!(selection.leaves(item), allowed[at]);
                }
            }
        }

        /// However things are ticked: as long as nothing is moved they stand in the order of the edition, each once.
        #[test]
        fn what_is_ticked_stands_in_the_order_of_the_edition(steps in proptest::collection::vec((any::<bool>(), 0usize..12), 0..40)) {
            let groups = groups();
            let all: Vec<FieldId> =
                groups.iter().flat_map(|group| group.items.iter().map(|item| item.field.clone())).collect();
            let mut selection = Selection::default();
            for (ticked, at) in steps {
                selection.tick(&groups, &all[at], ticked);
                let in_order: Vec<FieldId> =
                    all.iter().filter(|field| selection.is_ticked(field)).cloned().collect();
                prop_assert_eq!(&selection.composition.ticked, &in_order);
            }
        }
    }

    #[test]
    fn nothing_is_chosen_at_first() {
        assert!(
            groups()
                .iter()
                .all(|group| { group.items.iter().all(|item| !Selection::default().leaves(item)) })
        );
    }
}
