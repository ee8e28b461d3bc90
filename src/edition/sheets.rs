//! The texts of one language while an edition is joined: what is asked for, what is missing, what nobody asks for.

use std::collections::HashSet;

use super::{
    KeyPath, Problem, Wrong,
    source::{Sheet, Texts},
};
use crate::{
    document::Block,
    exercises::{ItemId, Named},
    locale::Language,
};

/// The texts, with everything that was found wrong with them. Goes on after a problem, so that an author sees
/// them all at once.
pub struct Sheets<'a> {
    /// The language of the texts.
    pub language: Language,
    /// What is wrong so far.
    pub problems: Vec<Problem>,
    texts: &'a Texts,
    asked: HashSet<(String, String)>,
}

impl<'a> Sheets<'a> {
    /// The texts of `language`.
    pub fn new(language: Language, texts: &'a Texts) -> Self {
        Self { language, problems: Vec::new(), texts, asked: HashSet::new() }
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
                if self.texts.contains_key(file) {
                    self.problem(file, path, Wrong::MissingText(last.into()));
                }
                String::new()
            }
        }
    }

    /// The text at a path of keys in a file, where there may be none.
    pub fn word_if_any(&mut self, file: &str, path: &str) -> Option<String> {
        let word = self.sheet(file)?.words.get(path).cloned();
        self.asked.insert((file.into(), path.into()));
        word
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

    /// Each id with the text under it at a path of keys.
    pub fn named(&mut self, file: &str, path: &str, ids: &[ItemId]) -> Vec<Named> {
        ids.iter()
            .map(|id| Named { id: id.clone(), name: self.word(file, &format!("{path}.{id}")) })
            .collect()
    }

    /// Something wrong at a path of keys in a file of texts.
    pub fn problem(&mut self, file: &str, path: &str, wrong: Wrong) {
        let file = format!("{}/{file}.md", self.language.tag());
        let problem = Problem { file, at: KeyPath::dotted(path), wrong };
        // The closing exercise is joined once a session; its problems are told once.
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Reports every file and every text that nobody asked for.
    pub fn report_unasked(&mut self) {
        for (file, sheet) in self.texts {
            if !self.asked.contains(&(file.clone(), String::new())) {
                self.problem(file, "", Wrong::UnknownText(file.clone()));
                continue;
            }
            for path in sheet.words.keys() {
                if !self.asked.contains(&(file.clone(), path.clone())) {
                    let last = path.rsplit('.').next().unwrap_or(path);
                    self.problem(file, path, Wrong::UnknownText(last.into()));
                }
            }
        }
    }

    fn sheet(&mut self, file: &str) -> Option<&'a Sheet> {
        // A file that is asked for is remembered as its empty path.
        self.asked.insert((file.into(), String::new()));
        let sheet = self.texts.get(file);
        if sheet.is_none() {
            self.problem(file, "", Wrong::MissingText(file.into()));
        }
        sheet
    }
}
