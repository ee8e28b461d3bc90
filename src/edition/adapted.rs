//! An edition that somebody makes of the one in the workbook.
//!
//! It is checked as any, and more: it says who made it, and has an id of its own, so that what people wrote in the one never stands in
//! the other. It comes from elsewhere: it can bring text and nothing else.

use super::{Edition, EditionId, Problem, Sheet, Source, Wrong};

/// The most bytes that all files together may have.
pub const LARGEST: usize = 1024 * 1024;

/// The edition that stands in `text`, made in a workbook that was built with the edition called `built`; with its files.
///
/// # Errors
/// Every problem with its file and line.
pub fn read(text: &str, built: &str) -> Result<(Source, Vec<Edition>), Vec<Problem>> {
    if text.len() > LARGEST {
        return Err(vec![Problem {
            file: String::new(),
            line: 1,
            at: String::new(),
            wrong: Wrong::LargeEdition,
        }]);
    }
    let source = Source::read(text).map_err(|problem| vec![problem])?;
    let editions = Edition::read(&source)?;
    let mut problems = Vec::new();
    if let Some(edition) = editions.first() {
        if edition.id.as_str() == built {
            problems.push(same_edition(&source, &edition.id));
        }
        if edition.author.is_none() {
            problems.push(in_settings(&source, "author", Wrong::MissingText("author".into())));
        }
    }
    if problems.is_empty() { Ok((source, editions)) } else { Err(problems) }
}

/// That an edition has the id of the one that it was made of.
pub fn same_edition(source: &Source, id: &EditionId) -> Problem {
    in_settings(source, "id", Wrong::SameEdition(id.to_string()))
}

/// Something wrong in the settings at the line of `key`, or of the id where there is no such key.
fn in_settings(source: &Source, key: &str, wrong: Wrong) -> Problem {
    const FILE: &str = "edition.toml";
    let sheet = source.text(FILE).and_then(|text| Sheet::read(FILE, text).ok()).unwrap_or_default();
    let word = sheet.words.get(key).or_else(|| sheet.words.get("id"));
    Problem { file: FILE.into(), line: word.map_or(1, |word| word.line), at: key.into(), wrong }
}
