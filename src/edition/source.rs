//! An edition as its author writes it: files of text by their names, or all of them in one text.
//!
//! The one text is what the built page carries, what an author takes out of it and brings back. A line `=== nl/care.md` stands above
//! each file. A text is never changed, but for an end of its last line and a mark of Unicode at the beginning.

use litemap::LiteMap;

use super::{Problem, Wrong};

/// What stands before the name of a file, where all files stand in one text.
const ABOVE: &str = "=== ";

/// The most bytes that one file may have: far more than a text to read.
pub const LARGEST: usize = 64 * 1024;

/// The files of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    files: LiteMap<String, File>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    text: String,
    /// The line of the one text on which it begins; 1 where it stands by itself.
    first_line: usize,
}

impl Source {
    /// The edition that stands in files: each with its name from the folder of the edition, and its text.
    pub fn of_files(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = files.into_iter().map(|(name, text)| (name, File { text, first_line: 1 }));
        Self { files: files.collect() }
    }

    /// The edition that stands in one text.
    ///
    /// # Errors
    /// What stands above the first file, a file that is there twice, or a name that is none.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let mut source = Self::default();
        let mut name = None;
        for (index, line) in text.trim_start_matches('\u{feff}').split_inclusive('\n').enumerate() {
            let problem = |wrong| Problem { file: String::new(), line: index + 1, at: String::new(), wrong };
            if let Some(begun) = line.strip_prefix(ABOVE) {
                let begun = begun.trim_end();
                if !is_name(begun) {
                    return Err(problem(Wrong::FileName(begun.to_string())));
                }
                let file = File { text: String::new(), first_line: index + 2 };
                if source.files.insert(begun.to_string(), file).is_some() {
                    return Err(problem(Wrong::DoubleFile(begun.to_string())));
                }
                name = Some(begun.to_string());
            } else if let Some(file) = name.as_deref().and_then(|name| source.files.get_mut(name)) {
                file.text.push_str(line);
            } else if !line.trim().is_empty() {
                return Err(problem(Wrong::NoFile));
            }
        }
        Ok(source)
    }

    /// All files in one text.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for (name, file) in self.files.iter() {
            for piece in [ABOVE, name, "\n", &file.text] {
                text.push_str(piece);
            }
            if !text.ends_with('\n') {
                text.push('\n');
            }
        }
        text
    }

    /// The names of the files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|file| file.text.as_str())
    }

    /// The line of the one text on which a problem is; `None` for one of a file that is not there.
    pub fn line_of(&self, problem: &Problem) -> Option<usize> {
        match problem.file.as_str() {
            "" => Some(problem.line),
            file => Some(self.files.get(file)?.first_line - 1 + problem.line),
        }
    }

    /// A line that would begin a file where all of them stand in one text, and so may stand in none.
    pub fn begins_a_file(line: &str) -> bool {
        line.starts_with(ABOVE)
    }
}

/// Whether a file can be called so: small letters, digits, `_`, `-` and `.` between slashes.
fn is_name(name: &str) -> bool {
    let is_piece = |piece: &str| {
        let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.".contains(&byte);
        !piece.is_empty() && !piece.starts_with('.') && piece.bytes().all(is_sign)
    };
    name.len() <= 200 && name.split('/').all(is_piece)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn files_in_one_text_are_the_same_files(
            files in proptest::collection::btree_map("[a-z]{1,4}(/[a-z0-9_-]{1,4}){0,2}\\.md", "([a-z+= ]{0,9}\n){0,4}", 0..6)
        ) {
            prop_assume!(!files.values().any(|text| text.lines().any(Source::begins_a_file)));
            let source = Source::of_files(files);
            let again = Source::read(&source.write()).unwrap();
            let texts = |source: &Source| -> Vec<(String, String)> {
                source.names().map(|name| (name.to_string(), source.text(name).unwrap().to_string())).collect()
            };
            prop_assert_eq!(texts(&again), texts(&source));
        }
    }

    #[test]
    fn a_problem_has_its_line_in_the_one_text() {
        let source = Source::read("\u{feff}\n=== edition.toml\r\na = 1\n\n=== nl/care.md\n+++\n").unwrap();
        let problem =
            |file: &str, line| Problem { file: file.into(), line, at: String::new(), wrong: Wrong::NoFile };
        assert_eq!(source.line_of(&problem("edition.toml", 1)), Some(3));
        assert_eq!(source.line_of(&problem("nl/care.md", 1)), Some(6));
        assert_eq!(source.line_of(&problem("nl/case.md", 1)), None);
    }

    #[test]
    fn what_is_no_file_is_told_at_its_line() {
        let wrong =
            |text: &str| Source::read(text).map(|_| ()).map_err(|problem| (problem.line, problem.wrong));
        assert_eq!(wrong("\nhello"), Err((2, Wrong::NoFile)));
        assert_eq!(wrong("=== a.md\n=== a.md\n"), Err((2, Wrong::DoubleFile("a.md".into()))));
        for name in ["../a.md", "/a.md", "A.md", "a//b", ""] {
            assert_eq!(wrong(&format!("=== {name}")), Err((1, Wrong::FileName(name.into()))));
        }
    }
}
