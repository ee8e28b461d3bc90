//! The forms in which a summary leaves, as other programs read them: HTML by the Nu checker, ODT by LibreOffice.
//!
//! The summary is that of an edition's filled sample with every answer ticked, in each language: nobody's notes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use werkboek::{
    document::{Document, html, odt, text},
    edition::{Edition, Sample},
    exercises::{Answer, CaseId, PartId},
    notebook::{Cases, FieldId, HiddenNames, Moment, Notebook, Value},
    summary::{Selection, assemble, offer},
};

use crate::{TaskResult, check, nu, office, project::Project};

/// Where the files of this stage stand; a person can look at them there.
const FOLDER: &str = "target/forms";

/// The HTML of every block and a figure by itself, as the host tests compare them with what is written.
const SNAPSHOTS: [&str; 2] = ["src/document/snapshots/document.html", "src/document/snapshots/figure.svg"];

/// Writes the summaries of every edition and lets the other programs read them, and the built page where it is there.
pub fn check(project: &Project) -> TaskResult<()> {
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder)?;
    let (mut pages, mut odts) = (SNAPSHOTS.map(|name| project.path(name)).to_vec(), Vec::new());
    pages.extend(Some(project.page()).filter(|page| page.is_file()));
    for name in check::editions(project)? {
        let content = check::edition(project, &name).map_err(check::CheckError::Findings)?;
        for edition in &content.editions {
            let Some(document) = summary(edition)? else { continue };
            let file = folder.join(format!("{name}-{}", document.language));
            fs::write(file.with_extension("html"), html::file(&document))?;
            fs::write(file.with_extension("odt"), odt::file(&document, &[]))?;
            pages.push(file.with_extension("html"));
            odts.push((file.with_extension("odt"), document));
        }
    }
    nu::check(project, &pages.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
    if !office::is_there()? {
        eprintln!("LibreOffice is not installed here, so it read no ODT");
        return Ok(());
    }
    odts.iter().try_for_each(|(odt, document)| is_read_whole(odt, document, &folder))
}

/// The summary of everything in the filled sample of an edition, if it has one.
fn summary(edition: &Edition) -> TaskResult<Option<Document>> {
    let Some(sample) = &edition.sample else { return Ok(None) };
    let language = edition.language;
    let groups = offer(edition, &filled(sample)?, language.words());
    let mut selection = Selection::default();
    for item in groups.iter().flat_map(|group| &group.items) {
        selection.tick(&groups, &item.field, true);
        selection.confirm(&item.field);
    }
    Ok(assemble(&groups, &selection, &HiddenNames::default(), language, "1-1-2026"))
}

/// A notebook with what stands in a sample.
fn filled(sample: &Sample) -> TaskResult<Notebook> {
    let (mut notebook, tab) = (Notebook::default(), "forms".parse()?);
    let answered = |answers: &[(PartId, Answer)], field: &dyn Fn(PartId) -> FieldId| -> Vec<_> {
        answers.iter().map(|(part, answer)| (field(part.clone()), Value::Answer(answer.clone()))).collect()
    };
    let mut all = Vec::new();
    for (exercise, answers) in &sample.exercises {
        all.extend(answered(answers, &|part| FieldId::Exercise(exercise.clone(), part)));
    }
    for (example, answers) in &sample.cases {
        let case: CaseId = example.as_str().parse()?;
        for change in Cases::of(&notebook).add(&case) {
            notebook.write(&change.field, change.value, &tab, Moment::default());
        }
        all.extend(answered(answers, &|part| FieldId::Case(case.clone(), part)));
    }
    for (field, value) in all {
        notebook.write(&field, Some(value), &tab, Moment::default());
    }
    Ok(notebook)
}

/// Every word of the document comes out of LibreOffice, in the same order, and the PDF holds pages.
fn is_read_whole(odt: &Path, document: &Document, folder: &Path) -> TaskResult<()> {
    let (read, pdf) = office::read(odt, folder)?;
    let want = format!("{}\n{}", document.title, text::plain(&document.blocks));
    let (read, want) = (words(&read), words(&want));
    if let Some(at) = (0..want.len().max(read.len())).find(|at| want.get(*at) != read.get(*at)) {
        let around =
            |words: &[&str]| words[at.saturating_sub(5).min(words.len())..words.len().min(at + 5)].join(" ");
        return Err(format!("{}: “{}” is read as “{}”", odt.display(), around(&want), around(&read)).into());
    }
    match fs::read(&pdf)? {
        bytes if bytes.starts_with(b"%PDF-") && bytes.len() > 10_000 => Ok(()),
        bytes => Err(format!("{} is no PDF of a summary: {} bytes", pdf.display(), bytes.len()).into()),
    }
}

/// The words, without the signs that stand for the form: bullets, and what separates cells.
fn words(text: &str) -> Vec<&str> {
    text.trim_start_matches('\u{FEFF}')
        .split_whitespace()
        .filter(|word| !matches!(*word, "-" | "|" | "•"))
        .collect()
}
