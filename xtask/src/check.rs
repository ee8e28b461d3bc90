//! `cargo xtask check`: the content and the rules that no compiler knows. Runs nothing and changes nothing.

use std::{collections::BTreeSet, fs, io};

use thiserror::Error;
use werkboek::{
    edition::{Edition, Session, Sheet, Source},
    locale::Language,
};

use crate::{
    content::{self, Content},
    finding::{Finding, list},
    links,
    project::Project,
    readability::{self, Readability},
    sources::{self, floors, words},
};

/// Why a check did not pass.
#[derive(Debug, Error)]
pub enum CheckError {
    /// Things are wrong, each at its line.
    #[error("{}", list(.0))]
    Findings(Vec<Finding>),
    /// A file or folder did not read.
    #[error("the project does not read: {0}")]
    Io(#[from] io::Error),
}

/// The table that says where each exercise comes from.
const TABLE: &str = "docs/exercises.md";

/// Keys of the locale files that hold words to look for, and no sentence.
const WORD_LISTS: [&str; 2] = ["openers", "verbs"];

/// Checks every edition, the floors and the words; all findings come at once.
pub fn run(project: &Project) -> Result<(), CheckError> {
    let mut findings = Vec::new();
    println!("{:<44}  words  most  passive   words to look at", "texts, by sentence");
    for name in editions(project)? {
        match edition(project, &name) {
            Ok(content) => {
                findings.extend(edition_reads_well(project, &name, &content.source)?);
                findings.extend(exercises_have_their_rows(project, &content)?);
            }
            Err(wrong) => findings.extend(wrong),
        }
    }
    for language in Language::ALL {
        findings.extend(locale_reads_well(project, language)?);
    }
    let files = sources::read_all(project, "src", &mut findings)?;
    findings.extend(floors::check(&files));
    findings.extend(words::of_an_edition(&files, &editions(project)?));
    findings.extend(links::dead(project)?);
    let mut showing = files;
    showing.extend(sources::read_all(project, "xtask/src", &mut findings)?);
    let locale = "src/locale/nl.toml";
    findings.extend(words::unused(locale, &fs::read_to_string(project.path(locale))?, &showing));
    match findings.is_empty() {
        true => Ok(()),
        false => Err(CheckError::Findings(findings)),
    }
}

/// The edition of this name, whole, or everything that is wrong with it.
pub fn edition(project: &Project, name: &str) -> Result<Content, Vec<Finding>> {
    let folder = format!("content/{name}");
    if !project.path(&folder).is_dir() {
        return Err(vec![Finding::new(folder, 1, "there is no such edition")]);
    }
    content::load(&project.path(&folder), &folder)
}

/// Every exercise of an edition has a row in the table of where exercises come from, and every row an exercise.
fn exercises_have_their_rows(project: &Project, content: &Content) -> io::Result<Vec<Finding>> {
    let table = fs::read_to_string(project.path(TABLE))?;
    let rows: Vec<(usize, &str)> =
        table.lines().enumerate().filter_map(|(line, row)| Some((line + 1, id_of(row)?))).collect();
    let ids = exercise_ids(&content.editions[0]);
    let missing = ids.iter().filter(|id| !rows.iter().any(|(_, row)| row == *id));
    let missing = missing.map(|id| Finding::new(TABLE, 1, format!("the exercise {id} has no row")));
    let lost = rows.iter().filter(|(_, row)| !ids.contains(*row));
    let lost = lost.map(|(line, row)| Finding::new(TABLE, *line, format!("there is no exercise {row}")));
    Ok(missing.chain(lost).collect())
}

/// The ids of the exercises; that of the closing one, which ends every session, without the session: `z`.
fn exercise_ids(edition: &Edition) -> BTreeSet<&str> {
    fn of_session(session: &Session) -> Option<Vec<&str>> {
        let (closing, others) = session.exercises.split_last()?;
        let closing = closing.id.as_str().strip_prefix(session.id.as_str());
        Some(others.iter().map(|exercise| exercise.id.as_str()).chain(closing).collect())
    }
    edition.sessions.iter().filter_map(of_session).flatten().collect()
}

/// The id in the first cell of a row of a table, if it is a row under its head.
fn id_of(row: &str) -> Option<&str> {
    let cell = row.strip_prefix('|')?.split('|').next()?.trim();
    (cell != "id" && !cell.starts_with('-')).then_some(cell)
}

/// Tells how easy the texts of an edition are to read, and gives each sentence that is too long.
fn edition_reads_well(project: &Project, name: &str, source: &Source) -> io::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for name_of_file in source.names() {
        let language = name_of_file.split('/').next().and_then(Language::from_tag);
        let (Some(language), Some(text)) = (language, source.text(name_of_file)) else { continue };
        let Ok(sheet) = Sheet::read(name_of_file, text) else { continue };
        let file = format!("content/{name}/{name_of_file}");
        findings.extend(reads_well(project, &file, &readability::texts_of(&sheet), language)?);
    }
    Ok(findings)
}

/// The same of the words of the screen.
fn locale_reads_well(project: &Project, language: Language) -> io::Result<Vec<Finding>> {
    let file = format!("src/locale/{}.toml", language.tag());
    let words: toml::Table = fs::read_to_string(project.path(&file))?.parse().map_err(io::Error::other)?;
    let sentences = words.values().filter_map(toml::Value::as_table).flatten();
    let sentences = sentences.filter(|(key, _)| !WORD_LISTS.contains(&key.as_str()));
    let texts: Vec<String> = sentences.filter_map(|(_, text)| text.as_str()).map(String::from).collect();
    reads_well(project, &file, &texts, language)
}

fn reads_well(
    project: &Project,
    file: &str,
    texts: &[String],
    language: Language,
) -> io::Result<Vec<Finding>> {
    let raw = fs::read_to_string(project.path(file))?;
    let (told, findings) = Readability::of(texts, language, file, &raw);
    if !told.is_empty() {
        println!("{file:<44}{told}");
    }
    Ok(findings)
}

/// The names of all editions: the folders under `content/`.
pub fn editions(project: &Project) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(project.path("content"))? {
        let entry = entry?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
