//! An edition that somebody makes of the one in the workbook.
//!
//! It is checked as any, and more: it says who made it, and has an id of its own, so that what people wrote in the one never stands in
//! the other. It comes from elsewhere: it can bring text and nothing else.

use super::{Edition, EditionId, Problem, Source, Wrong};

/// The most bytes that all files together may have.
pub const LARGEST: usize = 1024 * 1024;

/// The edition that stands in `text`, made of the one called `original`, with its files.
///
/// # Errors
/// Every problem with its file and line.
pub fn read(text: &str, original: &EditionId) -> Result<(Source, Vec<Edition>), Vec<Problem>> {
    let in_settings =
        |at: &str, wrong| Problem { file: "edition.toml".into(), line: 1, at: at.into(), wrong };
    if text.len() > LARGEST {
        return Err(vec![Problem {
            file: String::new(),
            line: 1,
            at: String::new(),
            wrong: Wrong::LargeFile,
        }]);
    }
    let source = Source::read(text).map_err(|problem| vec![problem])?;
    let editions = Edition::read(&source)?;
    let mut problems = Vec::new();
    if let Some(edition) = editions.first() {
        if edition.id == *original {
            problems.push(in_settings("id", Wrong::SameEdition(edition.id.to_string())));
        }
        if edition.author.is_none() {
            problems.push(in_settings("author", Wrong::MissingText("author".into())));
        }
    }
    if problems.is_empty() { Ok((source, editions)) } else { Err(problems) }
}
