//! The ways in which a document leaves the page: as a file, by the clipboard, on paper.
//!
//! Nothing is sent: what leaves is handed to the person. The name of a file has the day and no word of anyone.

use leptos::task::spawn_local;

use crate::{
    app::components::Word,
    browser::{clipboard, download, page, picture},
    document::{Block, Document, html, markdown, odt, svg, text},
    locale::Words,
};

/// A way out.
pub struct Way {
    /// What it is called in what is kept of a summary; never changes.
    pub form: &'static str,
    /// What its button says.
    pub name: Word,
    /// How the page with what left says it.
    says: Word,
    act: Act,
}

/// What a way out does with a document.
enum Act {
    /// Hands it over as a file.
    File { ending: &'static str, media_type: &'static str, write: fn(&Document) -> Vec<u8> },
    /// Hands it over as ODT, with its figures as pictures.
    Office,
    /// Puts it on the clipboard.
    Copy,
    /// Prints the page, of which the style leaves the document.
    Print,
}

/// What came of taking a document along.
#[derive(Clone, PartialEq)]
pub enum Taken {
    /// It is a file of this name.
    Downloaded(String),
    /// It is on the clipboard.
    Copied,
    /// The clipboard refused.
    NotCopied,
    /// It is about to be printed.
    Printed,
}

/// Who is told what came of it.
pub type Told = Box<dyn FnOnce(Taken, &Document)>;

impl Taken {
    /// What the page says of it. Of printing nothing: the browser shows that itself.
    pub fn says(&self, words: &Words) -> String {
        match self {
            Self::Downloaded(name) => words.summary.downloaded(name),
            Self::Copied => words.summary.copied.to_string(),
            Self::NotCopied => words.summary.not_copied.to_string(),
            Self::Printed => String::new(),
        }
    }
}

impl Way {
    /// Lets a document leave. `name` is that of a file, without its ending; `came` is told what came of it, once that is known: the page
    /// may be gone by then.
    pub fn take(&'static self, document: Document, name: &str, came: Told) {
        match self.act {
            Act::File { ending, media_type, write } => {
                let name = [name, ending].concat();
                if download::offer(&name, media_type, &write(&document)) {
                    came(Taken::Downloaded(name), &document);
                }
            }
            Act::Office => {
                let name = [name, ".odt"].concat();
                spawn_local(async move {
                    let file = odt::file(&document, &pictures(&document).await);
                    if download::offer(&name, odt::MEDIA_TYPE, &file) {
                        came(Taken::Downloaded(name), &document);
                    }
                });
            }
            Act::Copy => spawn_local(async move {
                let (rich, plain) = (html::fragment(&document.blocks), markdown::file(&document));
                let copied = clipboard::copy_rich(&rich, &plain).await;
                came(if copied { Taken::Copied } else { Taken::NotCopied }, &document);
            }),
            Act::Print => {
                came(Taken::Printed, &document);
                page::print();
            }
        }
    }
}

/// The figures of a document as PNG, in their order.
async fn pictures(document: &Document) -> Vec<Vec<u8>> {
    let mut pictures = Vec::new();
    for block in &document.blocks {
        if let Block::Figure(drawing) = block {
            pictures.push(picture::png(&svg::picture(drawing)).await);
        }
    }
    pictures
}

/// What printing is called in what is kept of a summary; never changes.
pub const PRINT: &str = "print";

/// What a file for the table of a session is called in what is kept of a summary; never changes.
pub const TABLE: &str = "table";

/// How the page with what left says a form; `None` for that of a later program.
pub fn says(form: &str) -> Option<Word> {
    match WAYS.iter().find(|way| way.form == form) {
        Some(way) => Some(way.says),
        None => (form == TABLE).then_some(|words| words.sharing.form),
    }
}

/// Every way out, the first one to be seen first.
pub const WAYS: &[Way] = &[
    Way {
        form: "odt",
        name: |words| words.summary.odt,
        says: |words| words.departures.odt,
        act: Act::Office,
    },
    Way {
        form: "markdown",
        name: |words| words.summary.markdown,
        says: |words| words.departures.markdown,
        act: Act::File {
            ending: ".md",
            media_type: "text/markdown",
            write: |document| markdown::file(document).into_bytes(),
        },
    },
    Way {
        form: "html",
        name: |words| words.summary.html,
        says: |words| words.departures.html,
        act: Act::File {
            ending: ".html",
            media_type: "text/html",
            write: |document| html::file(document).into_bytes(),
        },
    },
    Way {
        form: "text",
        name: |words| words.summary.plain,
        says: |words| words.departures.plain,
        act: Act::File {
            ending: ".txt",
            media_type: "text/plain",
            write: |document| text::file(document).into_bytes(),
        },
    },
    Way {
        form: "copy",
        name: |words| words.summary.copy,
        says: |words| words.departures.copied,
        act: Act::Copy,
    },
    Way {
        form: PRINT,
        name: |words| words.summary.print,
        says: |words| words.departures.printed,
        act: Act::Print,
    },
];
