//! The file of a workbook, as text: another edition goes into it.
//!
//! Whatever is not the edition or the first screen stays to the letter, so that the policy of the file fits its script and its style. Takes
//! no file but one that is as the build writes it (`index.html`), and never lets a text become markup.

use thiserror::Error;

use super::{Edition, EditionId};
use crate::document::{escaped, html};

/// The most bytes that the file of a workbook may have.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// What the element of an edition begins with, and how it ends.
const EDITION: [&str; 2] = ["<data id=\"edition\"", "</data>"];

/// What stands behind the first screen, in this order.
const PACKED: [&str; 3] = [
    "<script type=\"application/x-packed\" id=\"unpacker\">",
    "<script type=\"application/x-packed\" id=\"program\">",
    "<script type=\"module\">",
];

/// Why an edition did not go into a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotPut {
    /// The file is not as the build writes it.
    #[error("this is no file of a workbook")]
    Foreign,
    /// Its program was built with an edition of the same id, whose notes would mix with those of this one.
    #[error("the file was built with an edition called {0}")]
    SameEdition(EditionId),
}

/// The file with another edition in it, in the place of the one that it had; `texts` are the files of the edition, in one text.
///
/// # Errors
/// A file that is not ours, or that was built with an edition of the same id.
pub fn with_edition(file: &str, texts: &str, edition: &Edition) -> Result<String, NotPut> {
    let (walk, built) = put(file, texts, edition).ok_or(NotPut::Foreign)?;
    match built == edition.id.as_str() {
        true => Err(NotPut::SameEdition(edition.id.clone())),
        false => Ok(walk),
    }
}

/// The file with the edition in it, and the id of the edition that it was built with.
fn put<'a>(file: &'a str, texts: &str, edition: &Edition) -> Option<(String, &'a str)> {
    let words = edition.language.words();
    let title = escaped(&edition.title);
    let by = escaped(&words.adapted.by(edition.author.as_deref().unwrap_or_default()));
    let opening = ["<p>", &by, "</p>\n", &html::fragment(&edition.opening)].concat();
    let mut walk = Walk { rest: file, written: String::with_capacity(file.len() + texts.len()) };
    walk.rest.starts_with("<!doctype html>\n").then_some(())?;
    walk.fill("<html lang=\"", edition.language.tag(), "\"")?;
    walk.pass("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")?;
    walk.fill("<title>", &title, "</title>")?;
    walk.pass("<div id=\"workbook\">")?;
    walk.fill("<p class=\"workbook\">", &title, "</p>")?;
    walk.fill("<h1>", &title, "</h1>")?;
    walk.fill("<p class=\"lead\">", &escaped(&edition.subtitle), "</p>")?;
    walk.fill("<div>", &opening, "</div>\n        <p class=\"hint\">")?;
    walk.fill("<p class=\"hint\">", &escaped(words.start.opening_now), "</p>")?;
    walk.pass("</main>\n    </div>")?;
    walk.edition(texts)?;
    PACKED.iter().try_for_each(|script| walk.pass(script))?;
    walk.pass("const builtId = \"")?;
    let built = walk.rest.split_once('"')?.0;
    let end: String = walk.rest.rsplit_once("</script>")?.1.split_whitespace().collect();
    (end == "</body></html>").then(|| ([&walk.written, walk.rest].concat(), built))
}

/// A file, copied from front to end.
struct Walk<'a> {
    rest: &'a str,
    written: String,
}

impl Walk<'_> {
    /// Copies up to a piece, and that too.
    fn pass(&mut self, piece: &str) -> Option<()> {
        let (passed, rest) = self.rest.split_at(self.rest.find(piece)? + piece.len());
        self.written.push_str(passed);
        self.rest = rest;
        Some(())
    }

    /// Puts something else between two pieces.
    fn fill(&mut self, from: &str, inside: &str, to: &str) -> Option<()> {
        self.pass(from)?;
        self.rest = &self.rest[self.rest.find(to)?..];
        self.written.push_str(inside);
        Some(())
    }

    /// Puts the edition between the first screen and what is packed, where nothing may stand but another edition.
    fn edition(&mut self, texts: &str) -> Option<()> {
        let [begin, end] = EDITION;
        self.rest = self.rest.trim_start();
        if self.rest.starts_with(begin) {
            self.rest = self.rest.split_once(end)?.1.trim_start();
        }
        self.rest.starts_with(PACKED[0]).then_some(())?;
        for piece in ["\n    ", begin, " value=\"\" hidden>", &escaped(texts), end, "\n    "] {
            self.written.push_str(piece);
        }
        Some(())
    }
}
