//! Which earlier versions stay: fewer as they get older. The rule is told on the screen (`history.rule`).

use std::collections::HashSet;

use super::{Version, Versions};
use crate::notebook::Moment;

const HOUR: u64 = 60 * 60 * 1000;
const DAY: u64 = 24 * HOUR;

/// For how long (age in milliseconds) one version in how long stays.
const RULE: [(u64, u64); 3] = [(7 * DAY, HOUR), (30 * DAY, DAY), (u64::MAX, 7 * DAY)];

/// The versions that may go: of the last day none, of the last week all but the last of each hour, of the last
/// 30 days all but the last of each day, and before that all but the last of each week. The first and the newest always
/// stay; so does one that a clock puts in the future.
pub fn superfluous(versions: &Versions, now: Moment) -> Vec<Version> {
    let (first, newest) = (versions.keys().next(), versions.keys().next_back());
    let mut taken = HashSet::new();
    let from_the_newest = versions.keys().rev();
    from_the_newest
        .filter(|version| {
            let age = now.since(version.written);
            let Some((rank, (_, span))) =
                (age >= DAY).then(|| RULE.iter().enumerate().find(|(_, (until, _))| age < *until)).flatten()
            else {
                return false;
            };
            let is_first_of_span = taken.insert((rank, version.written.0 / span));
            !is_first_of_span && Some(*version) != first && Some(*version) != newest
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::notebook::Stamp;

    const NOW: Moment = Moment(1_000 * DAY);

    fn versions(ages: &[u64]) -> Versions {
        let mut ages = ages.to_vec();
        ages.sort_unstable_by_key(|age| std::cmp::Reverse(*age));
        let version = |(revision, age): (u64, u64)| Version {
            stamp: Stamp { erasures: 0, revision, tab: "t".parse().unwrap() },
            written: Moment(NOW.0 - age),
        };
        (1..).zip(ages).map(|of| (version(of), ())).collect()
    }

    fn kept(ages: &[u64]) -> Vec<u64> {
        let mut versions = versions(ages);
        for version in superfluous(&versions, NOW) {
            versions.remove(&version);
        }
        versions.keys().map(|version| NOW.0 - version.written.0).collect()
    }

    #[test]
    fn of_the_last_day_everything_stays() {
        assert_eq!(kept(&[0, 1, 2, DAY - 1]).len(), 4);
    }

    #[test]
    fn of_an_hour_last_week_the_last_one_stays() {
        let three = 3 * DAY;
        assert_eq!(kept(&[0, three + 1, three + 2, three + 3, 200 * DAY]), [200 * DAY, three + 1, 0]);
    }

    #[test]
    fn of_a_year_of_daily_versions_some_eighty_stay() {
        let ages: Vec<u64> = (0..365).map(|day| day * DAY).collect();
        let kept = kept(&ages).len();
        assert!((75..90).contains(&kept), "{kept}");
    }

    proptest! {
        #[test]
        fn the_first_and_the_newest_stay_and_thinning_twice_takes_nothing_more(
            ages in proptest::collection::vec(0..900 * DAY, 1..60)
        ) {
            let once = kept(&ages);
            prop_assert_eq!(once.first(), ages.iter().max());
            prop_assert_eq!(once.last(), ages.iter().min());
            prop_assert_eq!(kept(&once), once);
        }
    }
}
