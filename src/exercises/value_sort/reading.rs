//! How a value sort reads in a summary.

use super::{Answer, Definition, Snapshot, Sort, compare, draw, laid, telling};
use crate::{
    document::{Block, Drawing},
    exercises::Reading,
};

impl Answer {
    /// The sort as it stands, then each snapshot that differs from it, under its date; each with its figure.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        blocks.extend(laid::lay(&self.sort, definition, reading.words).map(Block::Figure));
        blocks.extend(table(&self.sort, definition, reading));
        for snapshot in self.snapshots.iter().filter(|snapshot| snapshot.sort != self.sort) {
            blocks.push(Block::Heading(4, reading.words.value_sort.kept_on(&snapshot.date)));
            blocks.extend(self.shift(snapshot, definition, reading).map(Block::Figure));
            blocks.extend(table(&snapshot.sort, definition, reading));
        }
        blocks
    }

    /// What shifted since a snapshot, as a slope chart; `None` where no value lies in a column of both.
    fn shift(&self, snapshot: &Snapshot, definition: &Definition, reading: &Reading<'_>) -> Option<Drawing> {
        let shifts = compare(&snapshot.sort, &self.sort, definition);
        shifts.iter().find(|shift| shift.before.is_some() && shift.after.is_some())?;
        let heads = [snapshot.date.as_str(), reading.words.comparison.today];
        let lines = telling::lines(&shifts, heads, reading.words).join(" ");
        let says = reading.words.value_sort.shift(&snapshot.date, &lines);
        Some(draw(&shifts, definition, heads, says))
    }
}

/// The columns that hold something, then the piles, then the own values that lie nowhere; each with the names in it.
fn table(sort: &Sort, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
    let words = &reading.words.value_sort;
    let columns = definition.columns.iter().map(|column| (&column.id, column.label.as_str()));
    let piles = definition.piles.iter().map(|pile| (&pile.id, pile.name.as_str()));
    let named = |card| definition.name(sort, card).map(String::from);
    let laid = columns
        .chain(piles)
        .map(|(id, label)| (label, sort.cards_in(id).iter().filter_map(named).collect::<Vec<_>>()));
    // A value that someone added is theirs, also before it lies anywhere.
    let unsorted = sort.own().iter().filter(|own| sort.place_of(&own.id).is_none());
    let unsorted = (words.unsorted, unsorted.filter_map(|own| named(&own.id)).collect());
    let rows: Vec<Vec<String>> = laid
        .chain([unsorted])
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| vec![label.to_string(), names.join("; ")])
        .collect();
    match rows.is_empty() {
        true => Vec::new(),
        false => vec![Block::Table { head: vec![words.column.to_string(), words.values.to_string()], rows }],
    }
}

#[cfg(test)]
mod tests {
    use litemap::LiteMap;
    use proptest::prelude::*;

    use super::*;
    use crate::{exercises::value_sort::Column, locale::Language};

    proptest! {
        #[test]
        fn an_own_value_is_read_wherever_it_lies(name in "[a-z]{1,9}", has_column: bool) {
            let column = Column { id: "most".parse().unwrap(), label: "Heel belangrijk".into(), quota: 4 };
            let place = column.id.clone();
            let definition =
                Definition { piles: Vec::new(), columns: vec![column], is_strict: false, values: Vec::new() };
            let mut answer = Answer::default();
            let card = answer.sort.add_own();
            answer.sort.name_own(&card, name.clone());
            if has_column {
                answer.sort.lay(&card, &place, 0);
            }
            let titles = LiteMap::new();
            let read = answer.read(&definition, &Reading { words: Language::Nl.words(), case_titles: &titles });
            let is_read = matches!(&read[..], [.., Block::Table { rows, .. }] if rows[0][1] == name);
            prop_assert!(is_read);
        }
    }
}
