//! Which parts of the form a case has, in the order its participant likes.
//!
//! Holds the order alone. A part in which something stands is always shown, also where the order does not know of it.

use serde::{Deserialize, Serialize};

use crate::exercises::PartId;

/// The parts of one case, in order; each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Outline {
    parts: Vec<PartId>,
}

impl Outline {
    /// The outline of a case: as it was stored, or else the parts that every case begins with; then, in the order of the form,
    /// those in which something stands. A part that the form does not have is left out.
    pub fn of<'a>(
        stored: Option<&'a Self>,
        begins_with: &'a [PartId],
        form: impl Iterator<Item = &'a PartId> + Clone,
        is_answered: impl Fn(&PartId) -> bool,
    ) -> Self {
        let listed = stored.map_or(begins_with, |outline| &outline.parts);
        let mut outline = Self::default();
        let in_form = listed.iter().filter(|part| form.clone().any(|other| other == *part));
        in_form.chain(form.clone().filter(|part| is_answered(part))).for_each(|part| outline.add(part));
        outline
    }

    /// The parts, in order.
    pub fn parts(&self) -> &[PartId] {
        &self.parts
    }

    /// Adds a part at the end; one that is there stays where it is.
    pub fn add(&mut self, part: &PartId) {
        if !self.parts.contains(part) {
            self.parts.push(part.clone());
        }
    }

    /// Takes a part out. What stands in it stays, and brings it back.
    pub fn remove(&mut self, part: &PartId) {
        self.parts.retain(|other| other != part);
    }

    /// Moves a part one place up.
    pub fn move_up(&mut self, part: &PartId) {
        if let Some(index @ 1..) = self.index(part) {
            self.parts.swap(index - 1, index);
        }
    }

    /// Moves a part one place down.
    pub fn move_down(&mut self, part: &PartId) {
        if let Some(index) = self.index(part).filter(|index| index + 1 < self.parts.len()) {
            self.parts.swap(index, index + 1);
        }
    }

    fn index(&self, part: &PartId) -> Option<usize> {
        self.parts.iter().position(|other| other == part)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u8) -> PartId {
        format!("p{number}").parse().unwrap()
    }

    proptest! {
        /// Whatever is added, moved and taken out: each part of the form is there once, and all that holds something.
        #[test]
        fn what_holds_something_is_always_there(
            steps in proptest::collection::vec((0u8..4, 0u8..8), 0..40),
            answered in proptest::collection::vec(0u8..6, 0..4),
        ) {
            let form: Vec<PartId> = (0..6).map(id).collect();
            let answered: Vec<PartId> = answered.into_iter().map(id).collect();
            let begins_with = [id(2)];
            let of = |stored: Option<&Outline>| {
                Outline::of(stored, &begins_with, form.iter(), |part| answered.contains(part))
            };
            let mut outline = of(None);
            for (step, part) in steps {
                match step {
                    0 => outline.add(&id(part)),
                    1 => outline.remove(&id(part)),
                    2 => outline.move_up(&id(part)),
                    _ => outline.move_down(&id(part)),
                }
                outline = of(Some(&outline));
                let mut once = outline.parts.clone();
                once.sort();
                once.dedup();
                prop_assert_eq!(once.len(), outline.parts.len());
                prop_assert!(outline.parts.iter().all(|part| form.contains(part)));
                prop_assert!(answered.iter().all(|part| outline.parts.contains(part)));
            }
        }
    }

    #[test]
    fn a_new_case_begins_with_what_the_edition_says() {
        let form = [id(0), id(1), id(2)];
        let fresh = Outline::of(None, &[id(2)], form.iter(), |_| false);
        assert_eq!(fresh.parts(), [id(2)]);
        let filled = Outline::of(None, &[id(2)], form.iter(), |part| *part == id(0));
        assert_eq!(filled.parts(), [id(2), id(0)]);
        let emptied = Outline::of(Some(&Outline::default()), &[id(2)], form.iter(), |_| false);
        assert_eq!(emptied.parts(), [], "what was taken out does not come back by itself");
    }
}
