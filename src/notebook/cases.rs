//! The participant's cases: in their own order, and those in the bin.
//!
//! Worked out from where each case stands. Each standing is a field of its own, so that two tabs that both add a case
//! never take each other's away. What is done to the list is a list of changes; nothing here writes.

use litemap::LiteMap;

use super::{Change, FieldId, Moment, Notebook, Standing, Value};
use crate::exercises::CaseId;

/// How long a case waits in the bin, in milliseconds: 30 days (issue 3).
pub const BIN_TERM: u64 = 30 * 24 * 60 * 60 * 1000;

/// The list of cases. Invariant: an id is in the order or in the bin, and once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cases {
    order: Vec<CaseId>,
    bin: Vec<Binned>,
    positions: LiteMap<CaseId, u32>,
}

/// A case that was thrown away and can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// Which case.
    pub id: CaseId,
    /// When it was thrown away.
    pub thrown: Moment,
}

impl Cases {
    /// The cases of a notebook. One with something written in it but no standing is on the list, at the end: a lost
    /// standing never hides a case.
    pub fn of(notebook: &Notebook) -> Self {
        let mut standings: LiteMap<CaseId, Standing> = LiteMap::new();
        for (field, entry) in notebook.entries() {
            let Some(case) = field.case() else { continue };
            let standing = entry.value.as_ref().map(|value| value.standing());
            match (field, standing) {
                (FieldId::CaseStanding(_), Some(Some(standing))) => {
                    standings.insert(case.clone(), standing);
                }
                (FieldId::CaseStanding(_), _) | (_, None) => {}
                (_, Some(_)) => {
                    let last = Standing { position: u32::MAX, thrown: None };
                    standings.entry(case.clone()).or_insert(last);
                }
            }
        }
        let mut cases = Self::default();
        let mut listed = Vec::new();
        for (id, standing) in standings {
            match standing.thrown {
                Some(thrown) => cases.bin.push(Binned { id: id.clone(), thrown }),
                None => listed.push((standing.position, id.clone())),
            }
            cases.positions.insert(id, standing.position);
        }
        listed.sort_unstable();
        cases.bin.sort_by_key(|binned| std::cmp::Reverse(binned.thrown));
        cases.order.extend(listed.into_iter().map(|(_, id)| id));
        cases
    }

    /// The cases, in the participant's order.
    pub fn order(&self) -> &[CaseId] {
        &self.order
    }

    /// The cases in the bin, the last thrown first.
    pub fn bin(&self) -> &[Binned] {
        &self.bin
    }

    /// Adds a case at the end.
    pub fn add(&self, id: &CaseId) -> Vec<Change> {
        let below = |position: &&u32| **position < u32::MAX;
        let last = self.positions.values().filter(below).max().copied().unwrap_or_default();
        vec![stands(id, last + 1, None)]
    }

    /// Moves a case one place up.
    pub fn move_up(&self, id: &CaseId) -> Vec<Change> {
        match self.index(id) {
            Some(index @ 1..) => self.swap(index - 1),
            _ => Vec::new(),
        }
    }

    /// Moves a case one place down.
    pub fn move_down(&self, id: &CaseId) -> Vec<Change> {
        match self.index(id) {
            Some(index) if index + 1 < self.order.len() => self.swap(index),
            _ => Vec::new(),
        }
    }

    /// Throws a case in the bin.
    pub fn throw_away(&self, id: &CaseId, now: Moment) -> Vec<Change> {
        self.stand(id, Some(now))
    }

    /// Puts a case back where it stood.
    pub fn put_back(&self, id: &CaseId) -> Vec<Change> {
        self.stand(id, None)
    }

    /// The cases whose term in the bin had ended when the participant last looked.
    ///
    /// Asks for the visit before this one, so that a case is never gone at the first start after a long absence, or
    /// because a clock was wrong once.
    pub fn overdue(&self, visit_before: Moment) -> impl Iterator<Item = &CaseId> {
        let is_over = move |binned: &&Binned| visit_before.since(binned.thrown) >= BIN_TERM;
        self.bin.iter().filter(is_over).map(|binned| &binned.id)
    }

    fn stand(&self, id: &CaseId, thrown: Option<Moment>) -> Vec<Change> {
        let position = self.positions.get(id).copied();
        position.map(|position| stands(id, position, thrown)).into_iter().collect()
    }

    /// Changes the places of the cases at `index` and below it.
    fn swap(&self, index: usize) -> Vec<Change> {
        let (upper, lower) = (&self.order[index], &self.order[index + 1]);
        if self.order.iter().is_sorted_by(|one, next| self.positions[one] < self.positions[next]) {
            let (above, below) = (self.positions[upper], self.positions[lower]);
            return vec![stands(lower, above, None), stands(upper, below, None)];
        }
        // Two tabs gave two cases the same place: number them all anew.
        let mut order = self.order.clone();
        order.swap(index, index + 1);
        order.iter().zip(1..).map(|(id, position)| stands(id, position, None)).collect()
    }

    fn index(&self, id: &CaseId) -> Option<usize> {
        self.order.iter().position(|other| other == id)
    }
}

fn stands(id: &CaseId, position: u32, thrown: Option<Moment>) -> Change {
    let value = Some(Value::Standing(Standing { position, thrown }));
    Change { field: FieldId::CaseStanding(id.clone()), value }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercises::{AnswerOfKind, prompt};

    fn id(number: u8) -> CaseId {
        format!("c{number}").parse().unwrap()
    }

    fn apply(notebook: &mut Notebook, changes: Vec<Change>) {
        for change in changes {
            notebook.write(&change.field, change.value, &"t1".parse().unwrap(), Moment(1));
        }
    }

    proptest! {
        #[test]
        fn a_case_is_there_once_whatever_is_done(steps in proptest::collection::vec((0u8..5, 0u8..6), 0..60)) {
            let mut notebook = Notebook::default();
            for (step, case) in steps {
                let (case, cases) = (id(case), Cases::of(&notebook));
                let known = cases.positions.contains_key(&case);
                apply(&mut notebook, match step {
                    0 if !known => cases.add(&case),
                    1 => cases.move_up(&case),
                    2 => cases.move_down(&case),
                    3 => cases.throw_away(&case, Moment(1)),
                    _ => cases.put_back(&case),
                });
                let after = Cases::of(&notebook);
                let mut all: Vec<_> = after.order.iter().chain(after.bin.iter().map(|binned| &binned.id)).collect();
                let before = all.len();
                all.sort();
                all.dedup();
                prop_assert_eq!(all.len(), before);
            }
        }

        #[test]
        fn a_move_there_and_back_changes_nothing(positions in proptest::collection::vec(0u32..4, 2..6), at in 1usize..5) {
            let mut notebook = Notebook::default();
            for (number, position) in (0u8..).zip(positions) {
                apply(&mut notebook, vec![stands(&id(number), position, None)]);
            }
            let before = Cases::of(&notebook);
            let case = before.order[at.min(before.order.len() - 1)].clone();
            apply(&mut notebook, before.move_up(&case));
            let moved = Cases::of(&notebook);
            prop_assert_ne!(&moved.order, &before.order);
            apply(&mut notebook, moved.move_down(&case));
            prop_assert_eq!(Cases::of(&notebook).order, before.order);
        }

        #[test]
        fn what_is_thrown_away_comes_back_where_it_stood(count in 1u8..6, at in 0u8..6) {
            let mut notebook = Notebook::default();
            (0..count).for_each(|number| {
                let added = Cases::of(&notebook).add(&id(number));
                apply(&mut notebook, added);
            });
            let before = Cases::of(&notebook);
            apply(&mut notebook, before.throw_away(&id(at), Moment(1)));
            let thrown = Cases::of(&notebook);
            apply(&mut notebook, thrown.put_back(&id(at)));
            prop_assert_eq!(Cases::of(&notebook), before);
        }
    }

    #[test]
    fn a_case_goes_only_after_a_visit_on_which_its_term_was_over() {
        let mut notebook = Notebook::default();
        apply(&mut notebook, vec![stands(&id(1), 1, Some(Moment(1_000)))]);
        let cases = Cases::of(&notebook);
        assert_eq!(cases.overdue(Moment(BIN_TERM)).count(), 0);
        assert_eq!(cases.overdue(Moment(BIN_TERM + 1_000)).collect::<Vec<_>>(), [&id(1)]);
        assert_eq!(cases.overdue(Moment(0)).count(), 0, "a clock that was set back erases nothing");
    }

    #[test]
    fn a_case_that_lost_its_standing_is_still_on_the_list() {
        let mut notebook = Notebook::default();
        apply(&mut notebook, vec![stands(&id(1), 1, None)]);
        let title = prompt::Answer { text: "Titel".into() }.into_answer();
        let change = Change { field: FieldId::CaseTitle(id(2)), value: Some(Value::Answer(title)) };
        apply(&mut notebook, vec![change]);
        assert_eq!(Cases::of(&notebook).order(), [id(1), id(2)]);
    }
}
