//! One file of an edition: `edition.toml`, or words between two lines of `+++` with prose under them.

use super::{Problem, Wrong, source::LARGEST};
use crate::{
    document::{Block, prose},
    toml::{self, Words},
};

/// The line around the words of a file.
const FENCE: &str = "+++";

/// What a file says.
///
/// The words are no structs on purpose: which words there must be follows from the settings, so
/// [`Edition::read`](super::Edition::read) asks for each by its path, and what nobody asks for is unknown. It also makes the program
/// 40 KB smaller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The words, by the path of their keys; their lines are those of the file.
    pub words: Words,
    /// The text under them.
    pub prose: Vec<Block>,
}

impl Sheet {
    /// The file called `name`, or everything that is wrong with its form.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let problem = |line, wrong| Problem { file: name.into(), line, at: String::new(), wrong };
        if text.len() > LARGEST {
            return Err(vec![problem(1, Wrong::LargeFile)]);
        }
        let text = text.trim_start_matches('\u{feff}');
        let (front, prose) = match name.ends_with(".toml") {
            true => ((text, 0), ("", 0)),
            false => pieces(text).map_err(|wrong| vec![problem(1, wrong)])?,
        };
        let (mut sheet, mut problems) = (Self::default(), Vec::new());
        match toml::read(front.0) {
            Ok(words) => sheet.words = words.below(front.1),
            Err(fault) => problems.push(problem(front.1 + fault.line, Wrong::Toml(fault.mistake))),
        }
        match prose::read(prose.0) {
            Ok(blocks) => sheet.prose = blocks,
            Err(wrong) => {
                problems
                    .extend(wrong.iter().map(|wrong| problem(prose.1 + wrong.line, Wrong::Form(wrong.form))));
                // A form that shows at its beginning and at its end is told once.
                problems.dedup();
            }
        }
        if problems.is_empty() { Ok(sheet) } else { Err(problems) }
    }
}

/// A piece of a file, and how many lines stand above it.
type Piece<'a> = (&'a str, usize);

/// The words and the prose of a file.
fn pieces(text: &str) -> Result<(Piece<'_>, Piece<'_>), Wrong> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != FENCE {
        return Err(Wrong::NoFront);
    }
    let mut at = first.len();
    for (index, line) in lines.enumerate() {
        if line.trim_end() == FENCE {
            return Ok(((&text[first.len()..at], 1), (&text[at + line.len()..], index + 2)));
        }
        at += line.len();
    }
    Err(Wrong::OpenFront)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::prose::Form, toml::Mistake};

    #[test]
    fn a_sheet_is_words_and_prose_with_their_lines() {
        let sheet =
            Sheet::read("nl/privacy.md", "+++\ntitle = \"Hier\"\n[a.b]\nc = 5\n+++\n\nAlles blijft.\n")
                .unwrap();
        let words: Vec<_> =
            sheet.words.iter().map(|(path, word)| (path.as_str(), word.text.as_str(), word.line)).collect();
        assert_eq!(words, [("a.b.c", "5", 4), ("title", "Hier", 2)]);
        assert_eq!(sheet.prose, [Block::paragraph("Alles blijft.")]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_all_at_once() {
        let wrong = |text: &str| -> Vec<(usize, Wrong)> {
            let problems = Sheet::read("nl/privacy.md", text).unwrap_err();
            problems.into_iter().map(|problem| (problem.line, problem.wrong)).collect()
        };
        assert_eq!(
            wrong("+++\ntitle = \"a\"\nsub = x\n+++\n\nJa.\n\nNee <b>x</b>.\n"),
            [(3, Wrong::Toml(Mistake::Value)), (8, Wrong::Form(Form::Html))]
        );
        assert_eq!(wrong("title\n"), [(1, Wrong::NoFront)]);
        assert_eq!(wrong("+++\ntitle = \"a\"\n"), [(1, Wrong::OpenFront)]);
        assert_eq!(wrong(&"x".repeat(LARGEST + 1)), [(1, Wrong::LargeFile)]);
    }
}
