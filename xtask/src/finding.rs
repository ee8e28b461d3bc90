//! Something wrong in a file of the project, said as `file:line: sentence`.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the root of the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, as a sentence.
    pub says: String,
}

impl Finding {
    /// What is wrong on a line of a file.
    pub fn new(file: impl Into<String>, line: usize, says: impl Into<String>) -> Self {
        Self { file: file.into(), line, says: says.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.says)
    }
}

/// The line, from 1, of the byte `offset` in `text`.
pub fn line_of(text: &str, offset: usize) -> usize {
    let before = &text.as_bytes()[..offset.min(text.len())];
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// Findings as lines, with their number above them.
pub fn list(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    let things = if findings.len() == 1 { "thing is" } else { "things are" };
    format!("{} {things} wrong:\n{}", findings.len(), lines.join("\n"))
}
