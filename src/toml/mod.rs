//! Reads the TOML that an author writes, as texts by the path of their keys: `parts.weight.label`.
//!
//! Takes what an edition needs and no more: tables, lists, texts, whole numbers, yes and no (TOML 1.0 without dates, fractions
//! and keys between quotes). The `toml` crate does the same in 64 KB; it is the test of this one. Never stops at the first
//! mistake of a file alone: it names the line, so that an author can mend it without us.

mod quoted;
mod reader;
mod tables;

use reader::Reader;

/// Every text of a file by its path, in the order of their paths; the items of a list are numbered from 0: `sessions.0.exercises.1`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<(String, Word)>);

/// One text, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The text; a number as its digits, yes as `true`.
    pub text: String,
    /// The line of its key, or its own in a list; from 1.
    pub line: usize,
}

impl Words {
    /// The text at a path.
    pub fn get(&self, path: &str) -> Option<&Word> {
        self.numbered(path).map(|(_, word)| word)
    }

    /// The text at a path, with the how-manieth it is, from 0, in the order of [`Words::iter`].
    pub fn numbered(&self, path: &str) -> Option<(usize, &Word)> {
        let number = self.place(path).ok()?;
        Some((number, &self.0[number].1))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Every text below a path, with its whole path.
    pub fn under(&self, path: &str) -> &[(String, Word)] {
        let begin = [path, "."].concat();
        let first = self.0.partition_point(|(at, _)| *at < begin);
        let count = self.0[first..].partition_point(|(at, _)| at.starts_with(&begin));
        &self.0[first..first + count]
    }

    /// Every text with its path.
    pub fn iter(&self) -> impl Iterator<Item = &(String, Word)> {
        self.0.iter()
    }

    /// The same words in a file that has so many lines above them.
    pub fn below(mut self, lines: usize) -> Self {
        self.0.iter_mut().for_each(|(_, word)| word.line += lines);
        self
    }

    fn insert(&mut self, path: String, word: Word) {
        match self.place(&path) {
            Ok(at) => self.0[at].1 = word,
            Err(at) => self.0.insert(at, (path, word)),
        }
    }

    fn place(&self, path: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(at, _)| at.as_str().cmp(path))
    }
}

/// What is wrong, and on which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub mistake: Mistake,
}

/// What can be wrong in TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// No key stands where one must.
    Key,
    /// There is no `=` behind a key.
    Equals,
    /// What stands behind `=` is no text, number, list or table.
    Value,
    /// Something stands behind a value on the same line.
    Behind,
    /// A text does not end.
    OpenText,
    /// A list or a table does not end.
    OpenList,
    /// A `\` in a text that stands before nothing it can stand before.
    Escape,
    /// The name of a table does not end with `]`.
    OpenName,
    /// Something was given a value before, or is a table and a value at once.
    Twice,
    /// Lists in lists in lists: more than anybody needs.
    TooDeep,
}

/// The texts of a file.
///
/// # Errors
/// The first mistake.
pub fn read(text: &str) -> Result<Words, Fault> {
    Reader::of(text).words()
}

#[cfg(test)]
mod tests;
