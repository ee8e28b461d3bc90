//! What must hold for the program's own source: floors, and no word that nobody shows.
//!
//! Reads tokens rather than lines, so that comments and texts mean nothing and macros hide nothing.

pub mod floors;
pub mod words;

use std::{
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::{finding::Finding, project::Project};

/// A file of Rust as a flat row of tokens.
#[derive(Debug)]
pub struct SourceFile {
    /// The file, from the root of the project.
    pub file: String,
    /// Its tokens.
    pub tokens: Vec<Token>,
}

/// One token, with its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// Its text; brackets of groups are tokens too.
    pub text: String,
    /// The line it stands on.
    pub line: usize,
}

impl SourceFile {
    /// The file as tokens, or the line at which it is no Rust.
    pub fn read(file: String, text: &str) -> Result<Self, Finding> {
        match TokenStream::from_str(text) {
            Ok(stream) => {
                let mut tokens = Vec::new();
                flatten(stream, &mut tokens);
                Ok(Self { file, tokens })
            }
            Err(error) => {
                let line = error.span().start().line;
                Err(Finding::new(file, line, format!("this is no Rust: {error}")))
            }
        }
    }
}

/// Every Rust file below `folder`, in the order of their names.
pub fn read_all(project: &Project, folder: &str, findings: &mut Vec<Finding>) -> io::Result<Vec<SourceFile>> {
    let mut paths = Vec::new();
    collect(&project.path(folder), &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        match SourceFile::read(project.relative(&path), &fs::read_to_string(&path)?) {
            Ok(file) => files.push(file),
            Err(finding) => findings.push(finding),
        }
    }
    Ok(files)
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                tokens.push(Token { text: open.into(), line });
                flatten(group.stream(), tokens);
                tokens.push(Token { text: close.into(), line: group.span_close().start().line });
            }
            other => tokens.push(Token { text: other.to_string(), line }),
        }
    }
}
