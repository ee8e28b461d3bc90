//! Two sorts beside each other: what rose, what fell, what stayed.
//!
//! Says where a value lies, never that it lies well. Own values of two sorts are the same when they are called the same.

use std::cmp::Ordering;

#[cfg(test)]
use super::Column;
use super::{Definition, Sort};
use crate::locale::folded;

/// Where a value lies in the one sort and in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What the card says.
    pub name: String,
    /// Its column in the one, counted from the most important; `None` where it lies in no column.
    pub before: Option<usize>,
    /// Its column in the other.
    pub after: Option<usize>,
}

/// Which way a value went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// To a column of more importance.
    Rose,
    /// To a column of less importance.
    Fell,
    /// It lies in the same column in both.
    Stayed,
    /// It lies in a column of the one alone.
    OnlyBefore,
    /// It lies in a column of the other alone.
    OnlyAfter,
}

impl Shift {
    /// Which way it went.
    pub fn direction(&self) -> Direction {
        match (self.before, self.after) {
            (Some(before), Some(after)) => match after.cmp(&before) {
                Ordering::Less => Direction::Rose,
                Ordering::Greater => Direction::Fell,
                Ordering::Equal => Direction::Stayed,
            },
            (Some(_), None) => Direction::OnlyBefore,
            (None, _) => Direction::OnlyAfter,
        }
    }
}

/// Every value that lies in a column of one of the two, the edition's first, in its order.
pub fn compare(before: &Sort, after: &Sort, definition: &Definition) -> Vec<Shift> {
    let (one, other) = (Named::of(before, definition), Named::of(after, definition));
    let values = definition.values.iter().map(|value| value.name.clone());
    let is_value = |name: &String| definition.values.iter().any(|value| value.name == *name);
    let mut own: Vec<String> =
        one.own.iter().chain(&other.own).filter(|name| !is_value(name)).cloned().collect();
    own.sort_by_cached_key(|name| (folded(name.trim()), name.clone()));
    own.dedup_by(|one, other| is_same(one, other));
    let shift = |name: String| Shift { before: one.column(&name), after: other.column(&name), name };
    values.chain(own).map(shift).filter(|shift| shift.before.is_some() || shift.after.is_some()).collect()
}

/// The columns of a sort by what their cards say.
struct Named {
    lies: Vec<(String, usize)>,
    own: Vec<String>,
}

impl Named {
    fn of(sort: &Sort, definition: &Definition) -> Self {
        let mut lies = Vec::new();
        for (index, column) in definition.columns.iter().enumerate() {
            let names = sort.cards_in(&column.id).iter().filter_map(|card| definition.name(sort, card));
            lies.extend(names.map(|name| (name.to_string(), index)));
        }
        let own = sort.own().iter().map(|own| own.name.clone()).filter(|name| !name.trim().is_empty());
        Self { lies, own: own.collect() }
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.lies.iter().find(|(other, _)| is_same(other, name)).map(|(_, column)| *column)
    }
}

/// Whether two names mean the same value: capitals, accents and spaces around them make no difference.
fn is_same(one: &str, other: &str) -> bool {
    folded(one.trim()) == folded(other.trim())
}

/// Two columns, and a value that rose, one that fell, one that stayed, and one that lies in the other sort alone.
#[cfg(test)]
pub fn four_shifts() -> (Definition, [Shift; 4]) {
    let column = |name: &str| Column { id: name.parse().unwrap(), label: name.into(), quota: 1 };
    let columns = vec![column("most"), column("least")];
    let definition = Definition { piles: Vec::new(), columns, is_strict: false, values: Vec::new() };
    let shift = |name: &str, before, after| Shift { name: name.into(), before, after };
    let shifts = [
        shift("Moed", Some(1), Some(0)),
        shift("Macht", Some(0), Some(1)),
        shift("Rust", Some(0), Some(0)),
        shift("Recht", None, Some(1)),
    ];
    (definition, shifts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercises::{
        ItemId,
        value_sort::{Column, Value},
    };

    fn id(text: String) -> ItemId {
        text.parse().unwrap()
    }

    fn definition() -> Definition {
        let value = |number: u8| Value {
            id: id(format!("v{number}")),
            name: format!("Waarde {number}"),
            meaning: String::new(),
        };
        let column = |number: u8| Column { id: id(format!("c{number}")), label: String::new(), quota: 1 };
        Definition {
            piles: Vec::new(),
            columns: (0..5).map(column).collect(),
            is_strict: false,
            values: (0..6).map(value).collect(),
        }
    }

    fn sort() -> impl Strategy<Value = Sort> {
        let own = proptest::collection::vec(("[ a-cA-C]{0,3}", 0u8..6), 0..4);
        (proptest::collection::vec((0u8..6, 0u8..5), 0..12), own).prop_map(|(laid, own)| {
            let mut sort = Sort::default();
            for (card, column) in laid {
                sort.lay(&id(format!("v{card}")), &id(format!("c{column}")), 0);
            }
            for (name, column) in own {
                let card = sort.add_own();
                sort.name_own(&card, name);
                if column < 5 {
                    sort.lay(&card, &id(format!("c{column}")), 0);
                }
            }
            sort
        })
    }

    fn mirrored(direction: Direction) -> Direction {
        match direction {
            Direction::Rose => Direction::Fell,
            Direction::Fell => Direction::Rose,
            Direction::Stayed => Direction::Stayed,
            Direction::OnlyBefore => Direction::OnlyAfter,
            Direction::OnlyAfter => Direction::OnlyBefore,
        }
    }

    proptest! {
        #[test]
        fn comparing_the_other_way_round_is_the_mirror(one in sort(), other in sort()) {
            let (there, back) = (compare(&one, &other, &definition()), compare(&other, &one, &definition()));
            prop_assert_eq!(there.len(), back.len());
            for (there, back) in there.iter().zip(&back) {
                prop_assert_eq!(&there.name, &back.name);
                prop_assert_eq!((there.before, there.after), (back.after, back.before));
                prop_assert_eq!(there.direction(), mirrored(back.direction()));
            }
        }

        #[test]
        fn beside_itself_a_sort_stays(one in sort()) {
            let stays = compare(&one, &one, &definition()).iter().all(|shift| shift.direction() == Direction::Stayed);
            prop_assert!(stays);
        }
    }

    #[test]
    fn up_is_to_more_importance_and_own_values_meet_by_their_names() {
        let mut one = Sort::default();
        let mut other = Sort::default();
        one.lay(&id("v1".into()), &id("c3".into()), 0);
        other.lay(&id("v1".into()), &id("c0".into()), 0);
        for (sort, name, column) in [(&mut one, "Recht ", "c0"), (&mut other, "recht", "c4")] {
            sort.add_own();
            let card = sort.add_own();
            sort.name_own(&card, name.into());
            sort.lay(&card, &id(column.into()), 0);
        }
        let shifts = compare(&one, &other, &definition());
        let seen: Vec<_> = shifts.iter().map(|shift| (shift.name.as_str(), shift.direction())).collect();
        assert_eq!(seen, [("Waarde 1", Direction::Rose), ("Recht ", Direction::Fell)]);
    }
}
