//! A timeline of one's own work: on which days one was at which exercise or case.
//!
//! Tells what and when, and never how much or how long: there is nothing here to do well at.

use crate::notebook::{FieldId, Moment, Place};

/// A day on which one worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day, as `day_of` writes it.
    pub day: String,
    /// The pages on which one worked, each once, what was touched last first.
    pub places: Vec<Place>,
}

/// The days of some moments at which fields were written, the last one first.
pub fn timeline(mut moments: Vec<(Moment, FieldId)>, day_of: &dyn Fn(Moment) -> String) -> Vec<Day> {
    moments.sort_unstable_by(|one, other| other.cmp(one));
    let mut days: Vec<Day> = Vec::new();
    for (moment, field) in moments {
        let Some(place) = worked_at(&field) else { continue };
        let day = day_of(moment);
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) if last.places.contains(&place) => {}
            Some(last) => last.places.push(place),
            None => days.push(Day { day, places: vec![place] }),
        }
    }
    days
}

/// Where one was at work; `None` where a list was put in order or a name was hidden.
fn worked_at(field: &FieldId) -> Option<Place> {
    match field {
        FieldId::CaseStanding(_) | FieldId::CaseOutline(_) | FieldId::HiddenNames => None,
        FieldId::Departure(_) => Some(Place::Departures),
        field => Some(Place::of_field(field)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Days of ten moments.
    fn day(moment: Moment) -> String {
        (moment.0 / 10).to_string()
    }

    #[test]
    fn each_day_names_what_was_touched_once_with_the_last_first() {
        let moments = [
            (5, "exercise/1a/criteria"),
            (3, "case/c1/facts"),
            (7, "exercise/1a/professional"),
            (8, "case-standing/c2"),
            (12, "composition"),
            (14, "hidden-names"),
        ];
        let moments = moments.map(|(moment, field)| (Moment(moment), field.parse().unwrap()));
        let exercise = Place::Exercise("1a".parse().unwrap());
        let case = Place::Case("c1".parse().unwrap());
        assert_eq!(
            timeline(moments.into(), &day),
            [
                Day { day: "1".into(), places: vec![Place::Summary] },
                Day { day: "0".into(), places: vec![exercise, case] },
            ]
        );
    }

    proptest! {
        /// No day comes twice and none is empty, whatever order moments are known in.
        #[test]
        fn a_day_comes_once(moments in proptest::collection::vec((0..60_u64, 0..3_usize), 0..40)) {
            let fields = ["exercise/1a/criteria", "case-title/c1", "case-outline/c1"];
            let moments = moments.into_iter().map(|(at, field)| (Moment(at), fields[field].parse().unwrap()));
            let days = timeline(moments.collect(), &day);
            let numbers: Vec<u64> = days.iter().map(|day| day.day.parse().unwrap()).collect();
            prop_assert!(numbers.is_sorted_by(|one, other| one > other), "{numbers:?}");
            prop_assert!(days.iter().all(|day| !day.places.is_empty()));
        }
    }
}
