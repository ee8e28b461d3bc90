//! Reads an edition from its folder, and finds everything that is wrong with it.
//!
//! What fits together is decided by `werkboek::edition`, the same code as in the page; here files become its
//! [`Source`], and its problems become lines of files. Never changes a text.

mod locate;
mod prose;
mod sheet;

use std::{collections::BTreeSet, fs, path::Path};

use werkboek::{
    edition::{
        Edition, Problem, Source,
        source::{Settings, Sheet, Texts},
    },
    locale::Language,
};

use crate::finding::Finding;

const SETTINGS: &str = "edition.toml";

/// The edition in `folder`, checked in each of its languages; `name` is the folder as findings name it.
pub fn load(folder: &Path, name: &str) -> Result<Source, Vec<Finding>> {
    let mut loader = Loader { folder, name, findings: Vec::new() };
    let source = loader.source();
    if let Some(source) = &source {
        loader.fits(source);
        loader.has_the_same_files(source);
    }
    loader.findings.sort();
    loader.findings.dedup();
    match source {
        Some(source) if loader.findings.is_empty() => Ok(source),
        _ => Err(loader.findings),
    }
}

struct Loader<'a> {
    folder: &'a Path,
    name: &'a str,
    findings: Vec<Finding>,
}

impl Loader<'_> {
    /// Settings and texts; `None` where too little can be read to look further.
    fn source(&mut self) -> Option<Source> {
        let text = self.text(SETTINGS)?;
        let settings = toml::from_str(&text);
        let settings = settings.map_err(|error| {
            self.findings.push(sheet::toml_finding(&self.file(SETTINGS), &text, 1, &error));
        });
        let texts = Language::ALL.into_iter().filter(|language| self.folder.join(language.tag()).is_dir());
        let texts = texts.map(|language| (language, self.texts(language))).collect();
        let settings: Settings = settings.ok()?;
        if self.folder.file_name().is_some_and(|folder| folder != settings.id.as_str()) {
            self.find(SETTINGS, 1, format!("the id `{}` is not the name of the folder", settings.id));
        }
        for file in self.files("") {
            if file != SETTINGS && !settings.languages.iter().any(|language| language.tag() == file) {
                self.find(&file, 1, "nothing reads this: a language stands in `languages` of edition.toml");
            }
        }
        Some(Source { settings, texts })
    }

    /// Every sheet of a language, by its name without the ending: `exercises/1a`. Which there must be, and that
    /// there are no others, is found when the edition is joined.
    fn texts(&mut self, language: Language) -> Texts {
        let tag = language.tag();
        let mut texts = Texts::new();
        for folder in ["", "sessions/", "exercises/", "cases/", "runs/"] {
            for name in self.files(&format!("{tag}/{folder}")) {
                let file = format!("{tag}/{folder}{name}");
                if self.folder.join(&file).is_dir() {
                    continue;
                }
                match name.strip_suffix(".md") {
                    Some(name) => {
                        texts.extend(self.sheet(&file).map(|sheet| (format!("{folder}{name}"), sheet)))
                    }
                    None => self.find(&file, 1, "only `.md` files belong here"),
                }
            }
        }
        texts
    }

    fn sheet(&mut self, file: &str) -> Option<Sheet> {
        let text = self.text(file)?;
        sheet::read(&self.file(file), &text).map_err(|findings| self.findings.extend(findings)).ok()
    }

    /// What settings and texts say fits together, in each language.
    fn fits(&mut self, source: &Source) {
        let unread: BTreeSet<String> = self.findings.iter().map(|finding| finding.file.clone()).collect();
        for language in &source.settings.languages {
            for problem in Edition::assemble(source, *language).err().unwrap_or_default() {
                // A file that does not read was told already; that its texts are missing is not news.
                if !unread.contains(&self.file(&problem.file)) {
                    let line = self.line(&problem);
                    let says = format!("{}: {}", problem.at, problem.wrong);
                    self.find(&problem.file, line, says.trim_start_matches(": "));
                }
            }
        }
    }

    /// The line of a problem; the first one where the file or the key is not there.
    fn line(&self, problem: &Problem) -> usize {
        let Ok(text) = fs::read_to_string(self.folder.join(&problem.file)) else { return 1 };
        if problem.file == SETTINGS {
            return locate::line(&text, &problem.at).unwrap_or(1);
        }
        let Ok(pieces) = sheet::pieces(&text) else { return 1 };
        locate::line(pieces.front, &problem.at).map_or(1, |line| pieces.front_line - 1 + line)
    }

    /// A file that one language has, all have.
    fn has_the_same_files(&mut self, source: &Source) {
        let of = |language: &Language| -> BTreeSet<String> {
            let tag = language.tag();
            let folders = ["", "/sessions", "/exercises", "/cases", "/runs"];
            let all = folders.iter().flat_map(|folder| {
                self.files(&format!("{tag}{folder}")).into_iter().map(move |file| format!("{folder}/{file}"))
            });
            all.collect()
        };
        let files: Vec<_> =
            source.settings.languages.iter().map(|language| (language.tag(), of(language))).collect();
        let every: BTreeSet<String> = files.iter().flat_map(|(_, files)| files.clone()).collect();
        for (tag, files) in &files {
            for file in every.difference(files) {
                self.find(&format!("{tag}{file}"), 1, "the file is missing: another language has it");
            }
        }
    }

    /// The names in a folder, without hidden ones; none where it is not there.
    fn files(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let text = fs::read_to_string(self.folder.join(file));
        text.map_err(|cause| self.find(file, 1, format!("the file does not read: {cause}"))).ok()
    }

    fn find(&mut self, file: &str, line: usize, says: impl Into<String>) {
        self.findings.push(Finding::new(self.file(file), line, says));
    }

    fn file(&self, file: &str) -> String {
        format!("{}/{file}", self.name)
    }
}

#[cfg(test)]
mod tests;
