//! The edition in the author's guide, and what is wrong with one that lacks something.

mod fuzz;
mod workbook_file;

use std::{collections::BTreeSet, mem::discriminant};

use super::{Edition, Problem, Source, Wrong, adapted};
use crate::{exercises::OnTable, locale::Language};

/// The files that stand in the author's guide: each is a block of code that is called after its file.
fn files_of_the_guide() -> Vec<(String, String)> {
    let guide = include_str!("../../../docs/authors-guide.md");
    let file = |block: &str| {
        let (head, text) = block.split_once('\n')?;
        Some((head.split_once(' ')?.1.to_string(), format!("{text}\n")))
    };
    // Every other piece between fences is a block of code.
    guide.split("\n```").skip(1).step_by(2).filter_map(file).collect()
}

fn of_the_guide() -> Source {
    Source::of_files(files_of_the_guide())
}

/// What is wrong, as a person reads it.
fn told(problems: &[Problem]) -> Vec<String> {
    let words = Language::En.words();
    problems
        .iter()
        .map(|problem| format!("{}:{}: {}", problem.file, problem.line, problem.says(words)))
        .collect()
}

#[test]
fn the_guide_makes_an_edition_with_every_kind() {
    let editions = Edition::read(&of_the_guide()).map_err(|problems| told(&problems)).unwrap();
    let edition = &editions[0];
    let parts = edition.exercises().flat_map(|exercise| &exercise.parts).chain(&edition.case.parts);
    let kinds: BTreeSet<_> = parts.map(|part| format!("{:?}", discriminant(&part.kind))).collect();
    assert_eq!(kinds.len(), 12);
    let sample = edition.sample.as_ref().unwrap();
    assert_eq!((edition.examples.len(), sample.exercises.len(), sample.cases.len()), (1, 3, 1));
    let first = edition.exercises().next().unwrap();
    assert_eq!(edition.terms_of(first)[0].name, "crumb");
}

#[test]
fn no_file_of_the_guide_can_be_left_out() {
    let files = files_of_the_guide();
    assert!(files.len() > 15);
    for index in 0..files.len() {
        let mut fewer = files.clone();
        let (name, _) = fewer.remove(index);
        let problems = Edition::read(&Source::of_files(fewer)).unwrap_err();
        let is_named = name == "edition.toml" || problems.iter().any(|problem| problem.file == name);
        assert!(is_named, "{name} is missing, and nobody says so");
    }
}

#[test]
fn an_edition_of_ones_own_has_an_id_and_an_author_of_its_own() {
    let text = of_the_guide().write();
    let wrong = |text: &str| -> Vec<Wrong> {
        adapted::read(text, "bakers").unwrap_err().into_iter().map(|problem| problem.wrong).collect()
    };
    assert_eq!(wrong(&text), [Wrong::SameEdition("bakers".into())]);
    let problems = adapted::read(
        &format!("=== edition.toml\n# mine\n{}", text.trim_start_matches("=== edition.toml\n")),
        "bakers",
    );
    assert_eq!(problems.unwrap_err()[0].line, 2, "where the id stands");
    let other = text.replace("id = \"bakers\"", "id = \"millers\"");
    assert!(adapted::read(&other, "bakers").is_ok());
    let nobody = other.replace("author = \"The bakers of Mill Lane\"\n", "");
    assert_eq!(wrong(&nobody), [Wrong::MissingText("author".into())]);
    assert_eq!(wrong(&"x".repeat(adapted::LARGEST + 1)), [Wrong::LargeEdition]);
}

#[test]
fn an_answer_that_cannot_be_chosen_is_told() {
    let text = of_the_guide().write();
    for (from, to) in [
        ("taste.now = 5", "taste.now = 6"),
        ("most = [\"patience\"]", "most = [\"wealth\"]"),
        ("chafing = [\"village\"]", "chafing = [\"moon\"]"),
    ] {
        let problems = Edition::read(&Source::read(&text.replace(from, to)).unwrap()).unwrap_err();
        assert!(matches!(problems[0].wrong, Wrong::NoChoice(_)), "{to}: {:?}", told(&problems));
        assert_eq!(problems[0].file, "en/sample.md");
    }
}

#[test]
fn what_comes_on_the_table_is_said_by_the_settings() {
    let text = of_the_guide().write();
    let edition = Edition::read(&Source::read(&text).unwrap()).unwrap().remove(0);
    let on_table = |id: &str| {
        let mut parts = edition.exercises().flat_map(|exercise| &exercise.parts);
        parts.find(|part| part.id.as_str() == id).unwrap().on_table
    };
    assert_eq!(
        (on_table("may-i"), on_table("along"), on_table("good")),
        (Some(OnTable::Questions), Some(OnTable::Evaluation), None)
    );
    let wrong = |from: &str, to: &str| {
        let problems = Edition::read(&Source::read(&text.replace(from, to)).unwrap()).unwrap_err();
        assert_eq!(problems[0].file, "edition.toml");
        problems[0].wrong.clone()
    };
    assert_eq!(wrong("\"questions\"", "\"answers\""), Wrong::NoChoice("answers".into()));
    let rings = "kind = \"rings\", on_table = \"questions\"";
    assert_eq!(
        wrong("kind = \"rings\"", rings),
        Wrong::NoChoice("questions".into()),
        "rings are not read side by side"
    );
}
