//! Files of an edition while they are joined: what is asked for, what is missing, what nobody asks for.

use std::fmt::Display;

use litemap::LiteMap;

use super::{Problem, Sheet, Source, Wrong};
use crate::{
    document::Block,
    exercises::{ItemId, Named},
};

/// Files that belong together, with everything that was found wrong with them. Goes on after a problem, so that an author sees
/// them all at once.
pub struct Sheets {
    /// What is wrong so far.
    pub problems: Vec<Problem>,
    /// What stands before and behind the name that a file is asked for by.
    around: (String, &'static str),
    sheets: LiteMap<String, Asked>,
}

/// A file, and what was asked of it.
struct Asked {
    sheet: Sheet,
    /// Whether it was asked for at all.
    is_asked: bool,
    /// Whether each of its words was, in their order.
    words: Vec<bool>,
}

impl Sheets {
    /// The files whose names begin and end so; within, they go by what is between.
    pub fn of(source: &Source, before: &str, behind: &'static str) -> Self {
        let mut sheets =
            Self { problems: Vec::new(), around: (before.to_string(), behind), sheets: LiteMap::new() };
        for name in source.names() {
            let between = name.strip_prefix(before).and_then(|name| name.strip_suffix(behind));
            let (Some(between), Some(text)) = (between, source.text(name)) else { continue };
            let sheet = Sheet::read(name, text).unwrap_or_else(|problems| {
                sheets.problems.extend(problems);
                Sheet::default()
            });
            let words = vec![false; sheet.words.count()];
            sheets.sheets.insert(between.to_string(), Asked { sheet, is_asked: false, words });
        }
        sheets
    }

    /// The prose of a file.
    pub fn prose(&mut self, file: &str) -> Vec<Block> {
        self.sheet(file).map(|sheet| sheet.prose.clone()).unwrap_or_default()
    }

    /// The text at a path of keys in a file; where it is missing or empty that is a problem.
    pub fn word(&mut self, file: &str, path: &str) -> String {
        match self.word_if_any(file, path) {
            Some(word) if !word.trim().is_empty() => word,
            _ => {
                let last = path.rsplit('.').next().unwrap_or(path);
                // A missing file is one problem, not one for each text in it.
                if self.sheets.contains_key(file) {
                    self.problem(file, path, Wrong::MissingText(last.into()));
                }
                String::new()
            }
        }
    }

    /// The text at a path of keys in a file, where there may be none.
    pub fn word_if_any(&mut self, file: &str, path: &str) -> Option<String> {
        self.sheet(file)?;
        let asked = self.sheets.get_mut(file)?;
        let (number, word) = asked.sheet.words.numbered(path)?;
        asked.words[number] = true;
        Some(word.text.clone())
    }

    /// The text at a path of keys in a file, as a number.
    pub fn number(&mut self, file: &str, path: &str) -> u16 {
        let word = self.word(file, path);
        word.parse().unwrap_or_else(|_| {
            if !word.is_empty() {
                self.problem(file, path, Wrong::NoNumber(word));
            }
            0
        })
    }

    /// Whether `true` stands at a path of keys in a file; nothing is `false`.
    pub fn truth(&mut self, file: &str, path: &str) -> bool {
        match self.word_if_any(file, path).as_deref() {
            None | Some("false") => false,
            Some("true") => true,
            Some(word) => {
                let wrong = Wrong::NoTruth(word.to_string());
                self.problem(file, path, wrong);
                false
            }
        }
    }

    /// The id at a path of keys in a file; one that is missing or wrong is a problem.
    pub fn id<I: TryFrom<String>>(&mut self, file: &str, path: &str) -> Option<I> {
        let word = self.word(file, path);
        self.as_id(file, path, word)
    }

    /// The id at a path of keys in a file, where there may be none; a wrong one is a problem.
    pub fn id_if_any<I: TryFrom<String>>(&mut self, file: &str, path: &str) -> Option<I> {
        let word = self.word_if_any(file, path)?;
        self.as_id(file, path, word)
    }

    /// The ids in a list at a path of keys in a file.
    pub fn ids<I: TryFrom<String>>(&mut self, file: &str, path: &str) -> Vec<I> {
        let words = self.list(file, path);
        let ids = words.into_iter().enumerate();
        ids.filter_map(|(index, word)| self.as_id(file, &at(&[path, &index.to_string()]), word)).collect()
    }

    /// The texts in a list at a path of keys in a file.
    pub fn list(&mut self, file: &str, path: &str) -> Vec<String> {
        (0..).map_while(|index| self.word_if_any(file, &at(&[path, &index.to_string()]))).collect()
    }

    /// How many items a list of tables has at a path of keys in a file.
    pub fn count(&mut self, file: &str, path: &str) -> usize {
        self.keys(file, path).iter().filter(|key| key.bytes().all(|byte| byte.is_ascii_digit())).count()
    }

    /// The keys right below a path of keys in a file, each once.
    pub fn keys(&mut self, file: &str, path: &str) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        let sheet = self.sheet(file);
        for (whole, _) in sheet.map_or(&[][..], |sheet| sheet.words.under(path)) {
            let key = whole[path.len() + 1..].split('.').next().unwrap_or_default();
            if keys.last().is_none_or(|last| last != key) {
                keys.push(key.to_string());
            }
        }
        keys
    }

    /// Each id with the text under it at a path of keys.
    pub fn named(&mut self, file: &str, path: &str, ids: &[ItemId]) -> Vec<Named> {
        ids.iter()
            .map(|id| Named { id: id.clone(), name: self.word(file, &at(&[path, id.as_str()])) })
            .collect()
    }

    /// Something wrong at a path of keys in a file.
    pub fn problem(&mut self, file: &str, path: &str, wrong: Wrong) {
        let line = self.sheets.get(file).map_or(1, |asked| line(&asked.sheet, path));
        let problem = Problem { file: self.name(file), line, at: path.into(), wrong };
        // The closing exercise is joined once a session; its problems are told once. A file whose form is wrong has no texts
        // that could be missing.
        let is_unread = |known: &Problem| known.file == problem.file && known.wrong.is_of_form();
        if !self.problems.iter().any(|known| *known == problem || is_unread(known)) {
            self.problems.push(problem);
        }
    }

    /// Reports every file and every text that nobody asked for.
    pub fn report_unasked(&mut self) {
        let mut unasked = Vec::new();
        for (file, asked) in self.sheets.iter() {
            if !asked.is_asked {
                unasked.push((file.clone(), String::new(), Wrong::UnknownFile(self.name(file))));
                continue;
            }
            let words = asked.sheet.words.iter().zip(&asked.words);
            for ((path, _), _) in words.filter(|(_, is_asked)| !**is_asked) {
                let last = path.rsplit('.').next().unwrap_or(path);
                unasked.push((file.clone(), path.clone(), Wrong::UnknownText(last.into())));
            }
        }
        for (file, path, wrong) in unasked {
            self.problem(&file, &path, wrong);
        }
    }

    fn as_id<I: TryFrom<String>>(&mut self, file: &str, path: &str, word: String) -> Option<I> {
        if word.is_empty() {
            return None;
        }
        let wrong = Wrong::NoId(word.clone());
        I::try_from(word).map_err(|_| self.problem(file, path, wrong)).ok()
    }

    /// A file that is asked for.
    fn sheet(&mut self, file: &str) -> Option<&Sheet> {
        match self.sheets.get_mut(file) {
            Some(asked) => asked.is_asked = true,
            None => {
                let name = self.name(file);
                self.problem(file, "", Wrong::MissingFile(name));
            }
        }
        self.sheets.get(file).map(|asked| &asked.sheet)
    }

    fn name(&self, file: impl Display) -> String {
        format!("{}{file}{}", self.around.0, self.around.1)
    }
}

/// The path of keys that these pieces make.
pub fn at(pieces: &[&str]) -> String {
    pieces.join(".")
}

/// The line of a text, or of the first text in the deepest table on the way to it that there is; the first line where there is none.
fn line(sheet: &Sheet, path: &str) -> usize {
    let mut path = path;
    loop {
        if let Some(word) = sheet.words.get(path) {
            return word.line;
        }
        if let Some(line) = sheet.words.under(path).iter().map(|(_, word)| word.line).min() {
            return line;
        }
        match path.rsplit_once('.') {
            Some((above, _)) => path = above,
            None => return 1,
        }
    }
}
