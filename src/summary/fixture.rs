//! What the tests of summaries begin with: an edition as it is published, and its filled notebook as summaries.

use std::{fs, path::Path};

use litemap::LiteMap;

use super::{Origin, SharedItem, SharedSummary};
use crate::{
    edition::{Edition, Source},
    exercises::{Answer, Kind, Reading},
    locale::Language,
};

/// The edition that is built where no other is named, in one language.
pub fn edition(language: Language) -> Edition {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest: toml::Table = fs::read_to_string(project.join("Cargo.toml")).unwrap().parse().unwrap();
    let name = manifest["workspace"]["metadata"]["werkboek"]["edition"].as_str().unwrap();
    let folder = project.join("content").join(name);
    let mut files = Vec::new();
    read(&folder, "", &mut files);
    let editions = Edition::read(&Source::of_files(files)).unwrap();
    editions.into_iter().find(|edition| edition.language == language).unwrap()
}

fn read(folder: &Path, before: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{before}{}", path.file_name().unwrap().to_str().unwrap());
        match path.is_dir() {
            true => read(&path, &format!("{name}/"), files),
            false => files.push((name, fs::read_to_string(&path).unwrap())),
        }
    }
}

/// Every answer of the filled notebook, with the part it belongs to.
pub fn answers(edition: &Edition) -> Vec<(Origin, &Kind, Answer)> {
    let sample = edition.sample.as_ref().unwrap();
    let mut answers = Vec::new();
    for (exercise, of_exercise) in &sample.exercises {
        for (part, answer) in of_exercise {
            let origin = Origin::Exercise(exercise.clone(), part.clone());
            answers.push((origin.clone(), origin.kind(edition).unwrap(), answer.clone()));
        }
    }
    for (number, (case, added)) in (1..).zip(&sample.cases) {
        let begun = &edition.example(case).unwrap().answers;
        let all =
            added.iter().chain(begun.iter().filter(|(part, _)| added.iter().all(|(other, _)| other != part)));
        for (part, answer) in all {
            let origin = Origin::Case(number, part.clone());
            answers.push((origin.clone(), origin.kind(edition).unwrap(), answer.clone()));
        }
    }
    answers
}

/// A summary of one answer.
pub fn item(origin: Origin, kind: &Kind, answer: &Answer, edition: &Edition) -> Option<SharedItem> {
    let titles: LiteMap<_, _> =
        [("report".parse().unwrap(), "Het rapport".to_string())].into_iter().collect();
    let reading = Reading { words: edition.language.words(), case_titles: &titles };
    SharedItem::of(origin, ("1a Kop", "Vraag?"), (kind, answer), &reading)
}

/// A summary of some answers, by nobody.
pub fn summary(items: Vec<SharedItem>, edition: &Edition) -> SharedSummary {
    SharedSummary { edition: edition.id.clone(), language: edition.language, name: None, items, left_out: 0 }
}

/// A summary of everything in the filled notebook.
pub fn whole(edition: &Edition) -> SharedSummary {
    let answers = answers(edition).into_iter();
    summary(
        answers.filter_map(|(origin, kind, answer)| item(origin, kind, &answer, edition)).collect(),
        edition,
    )
}
