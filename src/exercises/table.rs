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
}

/// What an author sets once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The columns, in order.
    pub columns: Vec<ItemId>,
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
        };
        let mut answer = Answer::default();
        answer.write(1, &column, "tekst".into());
        assert_eq!(answer.rows.len(), 2);
        let read = answer.read(&definition);
        assert_eq!(read, [Block::Table { head: vec!["Een".into()], rows: vec![vec!["tekst".into()]] }]);
    }
}
