//! A sort as it stands, with the snapshots that were kept of it.

use serde::{Deserialize, Serialize};

use super::{Definition, Sort};

/// A sort as it stands, and the snapshots of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The sort as it stands now.
    pub sort: Sort,
    /// The day on which it was last changed, in the participant's time zone, as `2026-11-23`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    /// What was kept, the oldest first.
    pub snapshots: Vec<Snapshot>,
}

/// A sort as it stood at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The day, in the participant's time zone, as `2026-11-23`.
    pub date: String,
    /// The sort on that day.
    pub sort: Sort,
}

impl Answer {
    /// Whether nothing was sorted, added or kept.
    pub fn is_empty(&self) -> bool {
        self.sort.is_empty() && self.snapshots.is_empty()
    }

    /// Whether every value of the edition lies in a column, now or in a snapshot.
    pub fn was_finished(&self, definition: &Definition) -> bool {
        let kept = self.snapshots.iter().map(|snapshot| &snapshot.sort);
        kept.chain([&self.sort]).any(|sort| definition.is_finished(sort))
    }

    /// Changes the sort. One that was finished on an earlier day is kept as it was first.
    pub fn change(&mut self, today: &str, definition: &Definition, change: impl FnOnce(&mut Sort)) {
        let mut changed = self.sort.clone();
        change(&mut changed);
        if changed == self.sort {
            return;
        }
        match &self.changed {
            Some(day) if day != today && definition.is_finished(&self.sort) => self.keep(day.clone()),
            _ => {}
        }
        self.sort = changed;
        self.changed = Some(today.into());
    }

    /// Keeps the sort as it stands; one that equals the last snapshot is not kept twice.
    pub fn keep(&mut self, date: String) {
        if self.snapshots.last().is_none_or(|last| last.sort != self.sort) {
            self.snapshots.push(Snapshot { date, sort: self.sort.clone() });
        }
    }

    /// Puts the names of own values through `map`.
    pub fn map_words(&mut self, map: &mut dyn FnMut(&str) -> String) {
        let kept = self.snapshots.iter_mut().map(|snapshot| &mut snapshot.sort);
        for sort in [&mut self.sort].into_iter().chain(kept) {
            for own in sort.own().to_vec() {
                sort.name_own(&own.id, map(&own.name));
            }
        }
    }

    /// The participant's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        let kept = self.snapshots.iter().map(|snapshot| &snapshot.sort);
        [&self.sort].into_iter().chain(kept).flat_map(|sort| sort.own().iter().map(|own| own.name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercises::{
        ItemId,
        value_sort::{Column, Value},
    };

    fn id(text: &str) -> ItemId {
        text.parse().unwrap()
    }

    fn definition() -> Definition {
        let value = |name: &str| Value { id: id(name), name: name.into(), meaning: String::new() };
        let column = |name: &str| Column { id: id(name), label: name.into(), quota: 1 };
        Definition {
            piles: Vec::new(),
            columns: vec![column("most"), column("least")],
            is_strict: false,
            values: vec![value("v1"), value("v2")],
        }
    }

    proptest! {
        /// Days go by, cards are moved: what was kept stays as it was kept.
        #[test]
        fn a_snapshot_never_changes(moves in proptest::collection::vec((1u8..3, any::<bool>(), 0u8..3), 1..60)) {
            let (mut answer, mut day) = (Answer::default(), 10);
            for (card, is_most, days) in moves {
                day += u32::from(days);
                let kept = answer.snapshots.clone();
                let place = id(if is_most { "most" } else { "least" });
                answer.change(&format!("2026-11-{day}"), &definition(), |sort| {
                    sort.lay(&id(&format!("v{card}")), &place, 0);
                });
                prop_assert_eq!(&answer.snapshots[..kept.len()], &kept[..]);
            }
        }
    }

    #[test]
    fn a_finished_sort_is_kept_before_it_is_changed_on_another_day() {
        let (mut answer, definition) = (Answer::default(), definition());
        let lay = |card: &'static str, place: &'static str| {
            move |sort: &mut Sort| sort.lay(&id(card), &id(place), 0)
        };
        answer.change("2026-11-23", &definition, lay("v1", "most"));
        answer.change("2026-11-24", &definition, lay("v2", "least"));
        assert_eq!(answer.snapshots, [], "an unfinished sort is not kept");
        let finished = answer.sort.clone();
        answer.change("2026-11-24", &definition, lay("v1", "most"));
        answer.change("2027-01-14", &definition, lay("v2", "most"));
        answer.change("2027-01-14", &definition, lay("v1", "least"));
        assert_eq!(answer.snapshots, [Snapshot { date: "2026-11-24".into(), sort: finished }]);
    }

    #[test]
    fn keeping_a_sort_halfway_does_not_finish_it() {
        let (mut answer, definition) = (Answer::default(), definition());
        answer.sort.lay(&id("v1"), &id("most"), 0);
        answer.keep("2026-11-23".into());
        assert!(!answer.was_finished(&definition));
        answer.sort.lay(&id("v2"), &id("least"), 0);
        assert!(answer.was_finished(&definition));
        answer.keep("2026-11-24".into());
        answer.sort.take_back(&id("v2"));
        assert!(answer.was_finished(&definition), "it was finished once");
    }

    #[test]
    fn the_same_sort_is_kept_once() {
        let mut answer = Answer::default();
        answer.sort.lay(&id("v1"), &id("most"), 0);
        answer.keep("2026-11-23".into());
        answer.keep("2026-11-24".into());
        assert_eq!(answer.snapshots.len(), 1);
    }
}
