//! A table of columns that the participant fills row by row.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Named};
use crate::document::Block;

/// What a table asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What one row is called, singular.
    pub row: String,
    /// The columns, in order.
    pub columns: Vec<Named>,
    /// The column in which an answer of somebody else is awaited, if there is one.
    pub awaits: Option<ItemId>,
}

/// What an author sets once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The columns, in order.
    pub columns: Vec<ItemId>,
    /// The column in which an answer of somebody else is awaited: a row without it is open.
    pub awaits: Option<ItemId>,
}

/// The rows; each cell under the id of its column, so that columns can be added and put in another order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// One row: the text of each column that has one.
pub type Row = LiteMap<ItemId, String>;

impl Answer {
    /// Whether no cell has any text.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(is_empty)
    }

    /// Writes one cell; the table grows where it was shorter.
    pub fn write(&mut self, row: usize, column: &ItemId, text: String) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Row::new());
        }
        self.rows[row].insert(column.clone(), text);
    }

    /// The text of one cell; empty where nothing was written.
    pub fn cell(&self, row: usize, column: &ItemId) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// Takes a row out and gives it back, or `None` where there is none.
    pub fn take(&mut self, row: usize) -> Option<Row> {
        (row < self.rows.len()).then(|| self.rows.remove(row))
    }

    /// Puts a row back where it was, or at the end where the table has become shorter.
    pub fn put_back(&mut self, row: usize, cells: Row) {
        self.rows.insert(row.min(self.rows.len()), cells);
    }

    /// The rows that say something and still wait for what comes back.
    pub fn open_rows(&self, definition: &Definition) -> impl Iterator<Item = &Row> {
        let awaits = definition.awaits.clone();
        let is_open = move |row: &&Row| {
            let waits = |column: &ItemId| row.get(column).is_none_or(|cell| cell.trim().is_empty());
            !is_empty(row) && awaits.as_ref().is_some_and(waits)
        };
        self.rows.iter().filter(is_open)
    }

    /// The participant's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(|row| row.values()).map(String::as_str)
    }

    /// The rows that say something, as a table.
    pub fn read(&self, definition: &Definition) -> Vec<Block> {
        if self.is_empty() {
            return Vec::new();
        }
        let head = definition.columns.iter().map(|column| column.name.clone()).collect();
        let cells = |row: &Row| {
            definition.columns.iter().map(|column| row.get(&column.id).cloned().unwrap_or_default()).collect()
        };
        vec![Block::Table { head, rows: self.rows.iter().filter(|row| !is_empty(row)).map(cells).collect() }]
    }
}

fn is_empty(row: &Row) -> bool {
    row.values().all(|cell| cell.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_row_waits_but_is_not_read() {
        let column: ItemId = "one".parse().unwrap();
        let definition = Definition {
            row: "regel".into(),
            columns: vec![Named { id: column.clone(), name: "Een".into() }],
            awaits: None,
        };
        let mut answer = Answer::default();
        answer.write(1, &column, "tekst".into());
        assert_eq!(answer.rows.len(), 2);
        let read = answer.read(&definition);
        assert_eq!(read, [Block::Table { head: vec!["Een".into()], rows: vec![vec!["tekst".into()]] }]);
    }

    #[test]
    fn a_row_is_open_until_something_came_back() {
        let id = |text: &str| -> ItemId { text.parse().unwrap() };
        let columns = ["what", "back"].map(|name| Named { id: id(name), name: name.into() });
        let definition = Definition { row: "stap".into(), columns: columns.into(), awaits: Some(id("back")) };
        let mut answer = Answer::default();
        answer.write(0, &id("what"), "De vraag over de kosten".into());
        answer.write(1, &id("back"), String::new());
        assert_eq!(answer.open_rows(&definition).count(), 1, "an empty row waits for nothing");
        answer.write(0, &id("back"), "Akkoord".into());
        assert_eq!(answer.open_rows(&definition).count(), 0);
        answer.write(0, &id("back"), " ".into());
        let nothing_awaited = Definition { awaits: None, ..definition };
        assert_eq!(answer.open_rows(&nothing_awaited).count(), 0);
    }
}
