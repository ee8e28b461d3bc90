//! Which tables there are while a file is read, and which may still be added to (TOML 1.0, "Table" and "Array of Tables").

use litemap::LiteMap;

use super::{Mistake, Word, Words};

/// What stands at a path that is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Table {
    /// Something stands under it; it has no line of its own yet.
    Implied,
    /// `[path]` has been there.
    Named,
    /// A key with dots made it: only more keys with dots add to it.
    Dotted,
    /// Written whole behind `=`: nothing adds to it.
    Closed,
    /// `[[path]]` has been there so many times.
    List(usize),
}

/// The words of a file so far, under the tables they stand in.
#[derive(Default)]
pub struct Tables {
    /// What was read.
    pub words: Words,
    tables: LiteMap<String, Table>,
}

impl Tables {
    /// The path of the table that `[keys]`, or with `is_list` `[[keys]]`, begins.
    pub fn begin(&mut self, keys: &[&str], is_list: bool) -> Result<String, Mistake> {
        let mut path = String::new();
        for (index, key) in keys.iter().enumerate() {
            join(&mut path, key);
            let is_last = index + 1 == keys.len();
            let table = match (self.at(&path)?, is_last, is_list) {
                (None, false, _) => Table::Implied,
                (Some(known), false, _) if known != Table::Closed => known,
                (None | Some(Table::Implied), true, false) => Table::Named,
                (None, true, true) => Table::List(1),
                (Some(Table::List(count)), true, true) => Table::List(count + 1),
                _ => return Err(Mistake::Twice),
            };
            self.tables.insert(path.clone(), table);
            if let Table::List(count) = table {
                join(&mut path, &(count - 1).to_string());
            }
        }
        Ok(path)
    }

    /// The path of the value that stands under `keys` in the table at `table`.
    pub fn place(&mut self, table: &str, keys: &[&str]) -> Result<String, Mistake> {
        let mut path = table.to_string();
        for (index, key) in keys.iter().enumerate() {
            join(&mut path, key);
            match (self.at(&path)?, index + 1 < keys.len()) {
                (None, true) => drop(self.tables.insert(path.clone(), Table::Dotted)),
                (Some(Table::Dotted), true) | (None, false) => {}
                _ => return Err(Mistake::Twice),
            }
        }
        Ok(path)
    }

    /// Says that what stands at `path` was written whole: nothing adds to it.
    pub fn close(&mut self, path: &str) {
        self.tables.insert(path.to_string(), Table::Closed);
    }

    /// Puts a value at its place.
    pub fn put(&mut self, path: String, word: Word) {
        self.words.insert(path, word);
    }

    /// The table at a path, if there is one; a value there is wrong.
    fn at(&self, path: &str) -> Result<Option<Table>, Mistake> {
        match self.words.get(path).is_some() {
            true => Err(Mistake::Twice),
            false => Ok(self.tables.get(path).copied()),
        }
    }
}

/// `path` with one more key behind it.
pub fn join(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}
