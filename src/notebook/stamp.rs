//! Which of two texts in one field is the later one, without trusting a clock.

use serde::{Deserialize, Serialize};

use crate::identifier;

identifier!(
    /// A tab in which the workbook is open; made at random, anew each time it opens.
    TabId
);

/// A moment, in milliseconds since 1970 UTC. Clocks are set back, so moments never decide which text is newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

impl Moment {
    /// How long ago `earlier` is, in milliseconds; 0 where the clock was set back since.
    pub fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The rank of what stands in a field: whatever has the highest stamp counts, in every tab.
///
/// A Lamport clock (L. Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System", 1978): whoever writes
/// takes a revision above every one it has read, and the tab decides between two that did so at once. Above that
/// stands how often the field was erased for good, so that nothing written without knowing of it comes back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// How often the field was erased for good.
    pub erasures: u32,
    /// How often it was written, from 1.
    pub revision: u64,
    /// The tab that wrote it.
    pub tab: TabId,
}

impl Stamp {
    /// The stamp of what `tab` writes after having read `last`.
    pub fn after(last: Option<&Self>, tab: &TabId) -> Self {
        let (erasures, revision) = last.map_or((0, 0), |last| (last.erasures, last.revision));
        Self { erasures, revision: revision.saturating_add(1), tab: tab.clone() }
    }

    /// The stamp of an erasure by `tab` after having read `last`.
    pub fn of_erasure_after(last: Option<&Self>, tab: &TabId) -> Self {
        let after = Self::after(last, tab);
        Self { erasures: after.erasures.saturating_add(1), ..after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tab(name: &str) -> TabId {
        name.parse().unwrap()
    }

    #[test]
    fn who_read_more_counts_and_between_equals_the_tab_decides() {
        let first = Stamp::after(None, &tab("b"));
        let second = Stamp::after(Some(&first), &tab("a"));
        assert!(second > first);
        assert!(Stamp::after(Some(&first), &tab("c")) > second);
    }

    #[test]
    fn an_erasure_counts_above_everything_that_did_not_know_of_it() {
        let mut last = Stamp::after(None, &tab("a"));
        let erased = Stamp::of_erasure_after(Some(&last), &tab("a"));
        for _ in 0..100 {
            last = Stamp::after(Some(&last), &tab("z"));
        }
        assert!(erased > last);
        assert!(Stamp::after(Some(&erased), &tab("a")) > erased);
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_negative_time() {
        assert_eq!(Moment(5).since(Moment(9)), 0);
    }
}
