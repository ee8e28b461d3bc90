//! Reads an edition from its folder, and finds everything that is wrong with it.
//!
//! What is wrong is decided by `werkboek::edition`, the same code as in the page; here a folder becomes its [`Source`], and its
//! problems become lines of files. Never changes a text.

use std::{fs, io, path::Path};

use werkboek::{
    edition::{Edition, Source},
    locale::Language,
};

use crate::finding::Finding;

/// An edition as it stands in a folder: its files, and what they make in each language.
#[derive(Debug)]
pub struct Content {
    /// The files.
    pub source: Source,
    /// The edition in each of its languages, the first one being the fall-back.
    pub editions: Vec<Edition>,
}

/// The edition in `folder`, checked in each of its languages; `name` is the folder as findings name it.
pub fn load(folder: &Path, name: &str) -> Result<Content, Vec<Finding>> {
    let mut files = Vec::new();
    if let Err(cause) = read_all(folder, "", &mut files) {
        return Err(vec![Finding::new(name, 1, format!("the folder does not read: {cause}"))]);
    }
    let source = Source::of_files(files);
    let editions = Edition::read(&source).map_err(|problems| {
        let words = Language::En.words();
        let finding = |file: &str, line, says| Finding::new(format!("{name}/{file}"), line, says);
        problems
            .iter()
            .map(|problem| finding(&problem.file, problem.line, problem.says(words)))
            .collect::<Vec<_>>()
    })?;
    match editions
        .first()
        .filter(|edition| folder.file_name().is_some_and(|name| name != edition.id.as_str()))
    {
        Some(edition) => {
            let says = format!("the id `{}` is not the name of the folder", edition.id);
            Err(vec![Finding::new(format!("{name}/edition.toml"), 1, says)])
        }
        None => Ok(Content { source, editions }),
    }
}

/// Every file in a folder and in those below it, without hidden ones, by its path from the top.
fn read_all(top: &Path, below: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(top.join(below))? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        match entry.path().is_dir() {
            true => read_all(top, &format!("{name}/"), files)?,
            false => files.push((name, fs::read_to_string(entry.path())?)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
