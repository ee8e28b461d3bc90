//! `cargo xtask check`: the content and the rules that no compiler knows. Runs nothing and changes nothing.

use std::{fs, io, path::Path};

use thiserror::Error;
use werkboek::edition::Source;

use crate::{
    content,
    finding::{Finding, list},
    project::Project,
    sources::{self, floors, words},
};

/// Why a check did not pass.
#[derive(Debug, Error)]
pub enum CheckError {
    /// Things are wrong, each at its line.
    #[error("{}", list(.0))]
    Findings(Vec<Finding>),
    /// A file or folder did not read.
    #[error("the project does not read: {0}")]
    Io(#[from] io::Error),
}

/// Checks every edition, the floors and the words; all findings come at once.
pub fn run(project: &Project) -> Result<(), CheckError> {
    let mut findings = Vec::new();
    for name in editions(&project.path("content"))? {
        findings.extend(edition(project, &name).err().unwrap_or_default());
    }
    let files = sources::read_all(project, "src", &mut findings)?;
    findings.extend(floors::check(&files));
    let mut showing = files;
    showing.extend(sources::read_all(project, "xtask/src", &mut findings)?);
    let locale = "src/locale/nl.toml";
    findings.extend(words::unused(locale, &fs::read_to_string(project.path(locale))?, &showing));
    match findings.is_empty() {
        true => Ok(()),
        false => Err(CheckError::Findings(findings)),
    }
}

/// The edition of this name, whole, or everything that is wrong with it.
pub fn edition(project: &Project, name: &str) -> Result<Source, Vec<Finding>> {
    let folder = format!("content/{name}");
    if !project.path(&folder).is_dir() {
        return Err(vec![Finding::new(folder, 1, "there is no such edition")]);
    }
    content::load(&project.path(&folder), &folder)
}

fn editions(content: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(content)? {
        let entry = entry?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
