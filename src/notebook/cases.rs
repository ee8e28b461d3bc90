//! Which cases there are, in the participant's order, and which wait in the bin.
//!
//! What stands in a case is in its fields; this is the list alone.

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::exercises::CaseId;

/// The list of cases. Invariant: an id is in the order or in the bin, and once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cases {
    order: Vec<CaseId>,
    bin: Vec<Binned>,
}

/// A case that was thrown away and can be put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binned {
    /// Which case.
    pub id: CaseId,
    /// When it was thrown away.
    pub thrown: Moment,
    /// Where it stood.
    pub index: usize,
}

impl Cases {
    /// The cases, in the participant's order.
    pub fn order(&self) -> &[CaseId] {
        &self.order
    }

    /// The cases in the bin, the last thrown first.
    pub fn bin(&self) -> &[Binned] {
        &self.bin
    }

    /// Adds a case at the end; one that is already there stays where it is.
    pub fn add(&mut self, id: CaseId) {
        if !self.order.contains(&id) && !self.bin.iter().any(|binned| binned.id == id) {
            self.order.push(id);
        }
    }

    /// Moves a case one place up.
    pub fn move_up(&mut self, id: &CaseId) {
        if let Some(index @ 1..) = self.index(id) {
            self.order.swap(index, index - 1);
        }
    }

    /// Moves a case one place down.
    pub fn move_down(&mut self, id: &CaseId) {
        if let Some(index) = self.index(id).filter(|index| index + 1 < self.order.len()) {
            self.order.swap(index, index + 1);
        }
    }

    /// Throws a case in the bin.
    pub fn throw_away(&mut self, id: &CaseId, now: Moment) {
        if let Some(index) = self.index(id) {
            self.bin.insert(0, Binned { id: self.order.remove(index), thrown: now, index });
        }
    }

    /// Puts a case back where it stood, or at the end where the list has become shorter.
    pub fn put_back(&mut self, id: &CaseId) {
        if let Some(at) = self.bin.iter().position(|binned| binned.id == *id) {
            let binned = self.bin.remove(at);
            self.order.insert(binned.index.min(self.order.len()), binned.id);
        }
    }

    /// Takes a case off the list and out of the bin.
    pub fn erase(&mut self, id: &CaseId) {
        self.order.retain(|other| other != id);
        self.bin.retain(|binned| binned.id != *id);
    }

    fn index(&self, id: &CaseId) -> Option<usize> {
        self.order.iter().position(|other| other == id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u8) -> CaseId {
        format!("c{number}").parse().unwrap()
    }

    proptest! {
        #[test]
        fn a_case_is_there_once_whatever_is_done(steps in proptest::collection::vec((0u8..6, 0u8..6), 0..60)) {
            let mut cases = Cases::default();
            for (step, case) in steps {
                let case = id(case);
                match step {
                    0 => cases.add(case),
                    1 => cases.move_up(&case),
                    2 => cases.move_down(&case),
                    3 => cases.throw_away(&case, Moment(1)),
                    4 => cases.put_back(&case),
                    _ => cases.erase(&case),
                }
                let mut all: Vec<_> = cases.order.iter().chain(cases.bin.iter().map(|binned| &binned.id)).collect();
                let before = all.len();
                all.sort();
                all.dedup();
                prop_assert_eq!(all.len(), before);
            }
        }

        #[test]
        fn undo_puts_a_case_back_where_it_stood(count in 1u8..6, at in 0u8..6) {
            let mut cases = Cases::default();
            (0..count).for_each(|number| cases.add(id(number)));
            let before = cases.clone();
            cases.throw_away(&id(at), Moment(1));
            cases.put_back(&id(at));
            prop_assert_eq!(cases, before);
        }
    }
}
