//! The summary file: JSON in UTF-8 that anyone can read (docs/summary-format.md).

use serde::{Deserialize, Serialize};

use super::{Origin, SharedItem, SharedSummary, SummaryError, leaving::leaving};
use crate::{
    edition::{Edition, EditionId},
    exercises::{Answer, Reading},
    json::{self, Damaged, Raw},
    locale::Language,
};

/// The most bytes that a file may have: more than a person writes in a year, and little enough for any device.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The most answers that a file may have.
const MOST_ITEMS: usize = 2000;

/// The most bytes that one answer, or a heading with its label, may have in the file. Answers of many small pieces take their time.
const MOST_OF_ITEM: usize = 64 * 1024;

/// The most letters of a typed name.
const MOST_OF_NAME: usize = 100;

/// How a summary says that it is one.
const FORMAT: &str = "werkboek-summary";

/// The layout that is written here.
const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File<'a> {
    format: String,
    schema: u32,
    edition: EditionId,
    language: Language,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(borrow, skip_serializing)]
    items: Vec<Raw<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    heading: String,
    label: String,
    part: String,
    #[serde(borrow, skip_serializing)]
    answer: Raw<'a>,
}

/// The little that tells what a file is, also one of a schema that we do not know.
#[derive(Deserialize)]
struct Sign {
    format: String,
    schema: u32,
}

impl SharedSummary {
    /// The summary as the text of a file, an answer a line.
    pub fn write(&self) -> String {
        let file = File {
            format: FORMAT.into(),
            schema: SCHEMA,
            edition: self.edition.clone(),
            language: self.language,
            name: self.name.clone(),
            items: Vec::new(),
        };
        let mut items = String::from("[");
        for (index, item) in self.items.iter().enumerate() {
            items.push_str(if index == 0 { "\n" } else { ",\n" });
            items.push_str(&write_item(item));
        }
        items.push_str("\n]");
        json::write_with(&file, &[("items", &items)])
    }

    /// The summary in the text of a file, for `edition` in any of its languages. What the edition does not ask is left out and counted.
    ///
    /// # Errors
    /// Each of [`SummaryError`].
    pub fn read(text: &str, edition: &Edition) -> Result<Self, SummaryError> {
        if text.len() > MOST_BYTES {
            return Err(SummaryError::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}');
        match json::read(text) {
            Ok(Sign { format, .. }) if format != FORMAT => Err(SummaryError::Foreign),
            Ok(Sign { schema, .. }) if schema > SCHEMA => Err(SummaryError::Newer),
            Ok(_) => read_file(text, edition),
            // A summary that was cut off still says what it was.
            Err(Damaged) => Err(match text.contains(FORMAT) {
                true => SummaryError::Damaged,
                false => SummaryError::Foreign,
            }),
        }
    }
}

fn write_item(item: &SharedItem) -> String {
    let answer = json::write(&item.answer);
    let (heading, label, part) = (item.heading.clone(), item.label.clone(), item.origin.to_string());
    json::write_with(&Written { heading, label, part, answer: Raw(&answer) }, &[("answer", &answer)])
}

fn read_file(text: &str, edition: &Edition) -> Result<SharedSummary, SummaryError> {
    let File { edition: of, language, name, items: written, .. } =
        json::read(text).map_err(|Damaged| SummaryError::Damaged)?;
    if of != edition.id {
        return Err(SummaryError::OtherEdition);
    }
    if written.len() > MOST_ITEMS {
        return Err(SummaryError::TooLarge);
    }
    let mut items: Vec<SharedItem> = Vec::new();
    for written in &written {
        items.extend(read_item(written.0, edition, &items));
    }
    let left_out = written.len() - items.len();
    let name = name.map(|name| name.trim().chars().take(MOST_OF_NAME).collect::<String>());
    let name = name.filter(|name| !name.is_empty());
    Ok(SharedSummary { edition: of, language, name, items, left_out })
}

/// One answer, unless it reads as none or `others` has the part already: who answers a part answers it once.
fn read_item(text: &str, edition: &Edition, others: &[SharedItem]) -> Option<SharedItem> {
    if text.len() > MOST_OF_ITEM {
        return None;
    }
    let Written { heading, label, part, answer } = json::read(text).ok()?;
    let origin: Origin = part.parse().ok()?;
    if others.iter().any(|other| other.origin == origin) {
        return None;
    }
    let kind = origin.kind(edition)?;
    let answer: Answer = json::read(answer.0).ok()?;
    let titles = litemap::LiteMap::new();
    let answer = leaving(kind, &answer, &Reading { words: edition.language.words(), case_titles: &titles })?;
    Some(SharedItem { heading, label, origin, answer })
}
