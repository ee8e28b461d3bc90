//! One file of texts: TOML between two lines of `+++`, and Markdown under it.

use litemap::LiteMap;

use toml::de::{DeTable, DeValue};
use werkboek::edition::source::Sheet;

use super::prose;
use crate::finding::{Finding, line_of};

/// The line around the front matter.
const FENCE: &str = "+++";

/// A file of texts in its two pieces.
#[derive(Debug, PartialEq, Eq)]
pub struct Pieces<'a> {
    /// The TOML.
    pub front: &'a str,
    /// The line on which the TOML begins.
    pub front_line: usize,
    /// The Markdown.
    pub prose: &'a str,
    /// The line on which the Markdown begins.
    pub prose_line: usize,
}

/// The two pieces of a file, or the line and the sentence of what is wrong with it.
pub fn pieces(text: &str) -> Result<Pieces<'_>, (usize, &'static str)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != FENCE {
        return Err((1, "the file begins with a line `+++`, the front matter, and a line `+++`"));
    }
    let (start, mut at, mut line) = (first.len(), first.len(), 1);
    for next in lines {
        line += 1;
        if next.trim_end() == FENCE {
            return Ok(Pieces {
                front: &text[start..at],
                front_line: 2,
                prose: &text[at + next.len()..],
                prose_line: line + 1,
            });
        }
        at += next.len();
    }
    Err((1, "the front matter does not end: a line `+++` is missing under it"))
}

/// The sheet in a file, or everything that is wrong with it.
pub fn read(file: &str, text: &str) -> Result<Sheet, Vec<Finding>> {
    let pieces = pieces(text).map_err(|(line, says)| vec![Finding::new(file, line, says)])?;
    let mut findings = Vec::new();
    let mut words = LiteMap::new();
    match DeTable::parse(pieces.front) {
        Ok(front) => flatten(front.get_ref(), "", &mut words, &mut |offset, says| {
            let line = pieces.front_line - 1 + line_of(pieces.front, offset);
            findings.push(Finding::new(file, line, says));
        }),
        Err(error) => findings.push(toml_finding(file, pieces.front, pieces.front_line, &error)),
    }
    let prose = prose::blocks(pieces.prose).unwrap_or_else(|wrong| {
        let line = |offset| pieces.prose_line - 1 + line_of(pieces.prose, offset);
        findings.extend(wrong.iter().map(|wrong| Finding::new(file, line(wrong.offset), wrong.says)));
        Vec::new()
    });
    findings.dedup();
    if findings.is_empty() { Ok(Sheet { words, prose }) } else { Err(findings) }
}

/// Every text and number of a table, under the path of its keys with dots.
fn flatten(
    table: &DeTable<'_>,
    path: &str,
    words: &mut LiteMap<String, String>,
    wrong: &mut impl FnMut(usize, &'static str),
) {
    for (key, value) in table.iter() {
        let path =
            if path.is_empty() { key.get_ref().to_string() } else { format!("{path}.{}", key.get_ref()) };
        match value.get_ref() {
            DeValue::Table(inner) => flatten(inner, &path, words, wrong),
            DeValue::String(text) => drop(words.insert(path, text.to_string())),
            DeValue::Integer(number) => drop(words.insert(path, number.to_string())),
            _ => wrong(key.span().start, "a text stands between quotes; only whole numbers do without"),
        }
    }
}

/// What the TOML reader says, on its line of the file.
pub fn toml_finding(file: &str, toml: &str, first_line: usize, error: &toml::de::Error) -> Finding {
    let line = error.span().map_or(1, |span| line_of(toml, span.start));
    Finding::new(file, first_line - 1 + line, error.message().replace('\n', ", "))
}

#[cfg(test)]
mod tests {
    use werkboek::document::Block;

    use super::*;

    fn findings(text: &str) -> Vec<String> {
        read("nl/privacy.md", text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sheet_is_front_matter_and_prose() {
        let sheet =
            read("nl/privacy.md", "+++\ntitle = \"Hier\"\n[a.b]\nc = 5\n+++\n\nAlles blijft.\n").unwrap();
        let words: Vec<_> = sheet.words.iter().map(|(path, word)| (path.as_str(), word.as_str())).collect();
        assert_eq!(words, [("a.b.c", "5"), ("title", "Hier")]);
        assert_eq!(sheet.prose, [Block::paragraph("Alles blijft.")]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_all_at_once() {
        assert_eq!(
            findings("+++\ntitle = \"a\"\nsub = [1]\n+++\n\nJa.\n\nNee <b>x</b>.\n"),
            [
                "nl/privacy.md:3: a text stands between quotes; only whole numbers do without",
                "nl/privacy.md:8: HTML is not shown: write plain Markdown",
            ]
        );
        assert_eq!(findings("title\n").len(), 1);
        assert_eq!(findings("+++\ntitle = \"a\"\n").len(), 1);
    }
}
