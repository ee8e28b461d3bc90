//! Values over columns of importance, with a quota that advises and never refuses.
//!
//! Every finished sort can be kept as a dated snapshot, which never changes again. Values of the participant's
//! own stand beside the edition's and do not count in a quota.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Reading};
use crate::document::Block;

/// The cards and columns of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The columns, the most important first.
    pub columns: Vec<Column>,
    /// The values, in the order in which they are offered.
    pub values: Vec<Value>,
}

/// One column of importance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name.
    pub label: String,
    /// How many values of the edition it has room for, as advice.
    pub quota: usize,
}

/// One value of the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name: a term.
    pub name: String,
    /// What the term means, in a plain sentence.
    pub meaning: String,
}

/// A sort as it stands, and the snapshots that were kept of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The sort as it stands now.
    pub sort: Sort,
    /// What was kept, the oldest first.
    pub snapshots: Vec<Snapshot>,
}

/// Which value stands in which column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// The column of each value of the edition that was placed.
    pub placed: LiteMap<ItemId, ItemId>,
    /// Values of the participant's own, each with its column once it has one.
    pub own: Vec<OwnValue>,
}

/// A value that the participant added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// Its name, to the letter.
    pub name: String,
    /// Where it stands.
    pub column: Option<ItemId>,
}

/// A sort as it stood at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The date, in the participant's time zone, as `2026-11-23`.
    pub date: String,
    /// The sort on that date.
    pub sort: Sort,
}

impl Sort {
    /// Whether nothing was placed or added.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty() && self.own.iter().all(|own| own.name.trim().is_empty())
    }

    /// Places a value of the edition, or with `None` puts it back among the unsorted.
    pub fn place(&mut self, value: &ItemId, column: Option<ItemId>) {
        match column {
            Some(column) => self.placed.insert(value.clone(), column),
            None => self.placed.remove(value),
        };
    }

    /// The names of the own values that have no column yet.
    fn own_unsorted(&self) -> Vec<String> {
        let unsorted = self.own.iter().filter(|own| own.column.is_none() && !own.name.trim().is_empty());
        unsorted.map(|own| own.name.clone()).collect()
    }

    /// The name of an own value; empty where there is none.
    pub fn own_name(&self, index: usize) -> String {
        self.own.get(index).map_or_else(String::new, |own| own.name.clone())
    }

    /// Names an own value; where there is none nothing changes.
    pub fn name_own(&mut self, index: usize, name: String) {
        if let Some(own) = self.own.get_mut(index) {
            own.name = name;
        }
    }

    /// Places an own value, or with `None` puts it back among the unsorted.
    pub fn place_own(&mut self, index: usize, column: Option<ItemId>) {
        if let Some(own) = self.own.get_mut(index) {
            own.column = column;
        }
    }

    /// Takes a value of the participant's own out and gives it back, or `None` where there is none.
    pub fn take_own(&mut self, index: usize) -> Option<OwnValue> {
        (index < self.own.len()).then(|| self.own.remove(index))
    }

    /// Puts an own value back where it was, or at the end where there are fewer now.
    pub fn put_own_back(&mut self, index: usize, own: OwnValue) {
        self.own.insert(index.min(self.own.len()), own);
    }

    /// How many values of the edition stand in a column; own values do not count.
    pub fn count(&self, column: &ItemId) -> usize {
        self.placed.values().filter(|placed| *placed == column).count()
    }

    /// The names in a column: the edition's values in its order, then the participant's own.
    pub fn names_in(&self, column: &ItemId, definition: &Definition) -> Vec<String> {
        let of_edition = definition.values.iter().filter(|value| self.placed.get(&value.id) == Some(column));
        let own =
            self.own.iter().filter(|own| own.column.as_ref() == Some(column) && !own.name.trim().is_empty());
        of_edition.map(|value| value.name.clone()).chain(own.map(|own| own.name.clone())).collect()
    }
}

impl Answer {
    /// Whether nothing was sorted, added or kept.
    pub fn is_empty(&self) -> bool {
        self.sort.is_empty() && self.snapshots.is_empty()
    }

    /// Keeps the sort as it stands; one that equals the last snapshot is not kept twice.
    pub fn keep(&mut self, date: String) {
        if self.snapshots.last().is_none_or(|last| last.sort != self.sort) {
            self.snapshots.push(Snapshot { date, sort: self.sort.clone() });
        }
    }

    /// The sort as it stands, then each snapshot that differs from it, under its date.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let mut blocks = table(&self.sort, definition, reading);
        for snapshot in self.snapshots.iter().filter(|snapshot| snapshot.sort != self.sort) {
            blocks.push(Block::Heading(4, reading.words.value_sort.kept_on(&snapshot.date)));
            blocks.extend(table(&snapshot.sort, definition, reading));
        }
        blocks
    }
}

/// The columns of a sort that hold something, and the own values without one, each with the names in it.
fn table(sort: &Sort, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
    let columns = definition
        .columns
        .iter()
        .map(|column| (column.label.as_str(), sort.names_in(&column.id, definition)));
    // A value that someone added is theirs, also before it has a column.
    let unsorted = (reading.words.value_sort.unsorted, sort.own_unsorted());
    let rows: Vec<Vec<String>> = columns
        .chain([unsorted])
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| vec![label.to_string(), names.join("; ")])
        .collect();
    match rows.is_empty() {
        true => Vec::new(),
        false => {
            let words = &reading.words.value_sort;
            vec![Block::Table { head: vec![words.column.to_string(), words.values.to_string()], rows }]
        }
    }
}

/// What an author sets once for the value sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The columns, the most important first.
    pub columns: Vec<ColumnSettings>,
    /// The values, in the order in which they are offered.
    pub values: Vec<ItemId>,
}

/// What an author sets once for a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnSettings {
    /// What answers refer to it by.
    pub id: ItemId,
    /// How many values of the edition it has room for, as advice.
    pub quota: usize,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(text: String) -> ItemId {
        text.parse().unwrap()
    }

    proptest! {
        #[test]
        fn every_value_stands_in_one_column_or_in_none(moves in proptest::collection::vec((0u8..30, 0u8..6), 0..80)) {
            let columns: Vec<ItemId> = (0..5).map(|number| id(format!("c{number}"))).collect();
            let mut sort = Sort::default();
            let mut expected = std::collections::BTreeMap::new();
            for (value, column) in moves {
                let column = columns.get(usize::from(column)).cloned();
                sort.place(&id(format!("v{value}")), column.clone());
                expected.insert(value, column);
            }
            let placed = expected.values().flatten().count();
            prop_assert_eq!(columns.iter().map(|column| sort.count(column)).sum::<usize>(), placed);
        }

        #[test]
        fn an_own_value_is_read_with_a_column_or_without(name in "[a-z]{1,9}", has_column: bool) {
            let column = Column { id: id("most".into()), label: "Heel belangrijk".into(), quota: 4 };
            let definition = Definition { columns: vec![column.clone()], values: Vec::new() };
            let own = OwnValue { name: name.clone(), column: has_column.then_some(column.id) };
            let answer = Answer { sort: Sort { own: vec![own], ..Sort::default() }, snapshots: Vec::new() };
            let titles = LiteMap::new();
            let words = crate::locale::Language::Nl.words();
            let read = answer.read(&definition, &Reading { words, case_titles: &titles });
            let is_read = matches!(&read[..], [Block::Table { rows, .. }] if rows[0][1] == name);
            prop_assert!(is_read);
        }

        #[test]
        fn a_snapshot_never_changes(before in 0u8..30, after in 0u8..30) {
            let mut answer = Answer::default();
            answer.sort.place(&id(format!("v{before}")), Some(id("most".into())));
            answer.keep("2026-11-23".into());
            let kept = answer.snapshots.clone();
            answer.sort.place(&id(format!("v{after}")), Some(id("least".into())));
            answer.keep("2026-11-24".into());
            answer.keep("2026-11-25".into());
            prop_assert_eq!(&answer.snapshots[..1], &kept[..]);
            prop_assert_eq!(answer.snapshots.len(), 2);
        }
    }
}
