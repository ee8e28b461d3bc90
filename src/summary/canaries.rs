//! A listed name that stands in every field of every kind is in no form of what leaves.

use std::{collections::HashSet, mem::discriminant};

use serde_json::Value as Json;

use super::{Origin, Selection, SharedSummary, assemble, fixture, offer, own_labels, redaction::proposed};
use crate::{
    document::{html, markdown, odt, text},
    edition::Edition,
    exercises::{Answer, CaseId, Kind, prompt, tags},
    json,
    locale::{Language, folded},
    notebook::{Cases, Departure, FieldId, HiddenName, HiddenNames, Moment, Notebook, TabId, Value},
};

/// The name in the ways in which people write one.
const WRITTEN: &str = "Quirijn's, quirijn wolkenveld; QUIRIJN WOLKENVELD, Wolkenvelds (q.wolkenveld@voorbeeld.nl) en de Quirijn-lijn";

/// What may be nowhere, folded.
const CANARIES: [&str; 2] = ["quirijn", "wolkenveld"];

/// A notebook with the name in each text of each answer, and with a case for each of the sample.
fn notebook(edition: &Edition) -> Notebook {
    let (mut notebook, tab): (_, TabId) = (Notebook::default(), "t".parse().unwrap());
    let mut write = |field: FieldId, value| {
        notebook.write(&field, Some(value), &tab, Moment::default());
    };
    let case = |number: u16| -> CaseId { format!("case{number}").parse().unwrap() };
    let mut cases = 0;
    for (origin, kind, mut answer) in fixture::answers(edition) {
        own_words(kind, &mut answer);
        let answer = with_name(&answer);
        let field = match origin {
            Origin::Exercise(exercise, part) => FieldId::Exercise(exercise, part),
            Origin::Case(number, part) => {
                cases = cases.max(number);
                FieldId::Case(case(number), part)
            }
            Origin::CaseTitle(number) => FieldId::CaseTitle(case(number)),
        };
        write(field, Value::Answer(answer));
    }
    for number in 1..=cases {
        let title = Answer::Prompt(prompt::Answer { text: WRITTEN.into() });
        notebook.write(
            &FieldId::CaseTitle(case(number)),
            Some(Value::Answer(title)),
            &tab,
            Moment::default(),
        );
        for change in Cases::of(&notebook).add(&case(number)) {
            notebook.write(&change.field, change.value, &tab, Moment::default());
        }
    }
    notebook
}

/// Words of the participant's own where a kind has names beside texts: a value, what is written about it, and a tag.
fn own_words(kind: &Kind, answer: &mut Answer) {
    const OWN: &str = "Wolkenvelds waarde";
    match (kind, answer) {
        (Kind::ValueSort(definition), Answer::ValueSort(answer)) => {
            let own = answer.sort.add_own();
            answer.sort.name_own(&own, OWN.into());
            answer.sort.lay(&own, &definition.columns[0].id, usize::MAX);
        }
        (Kind::ValueQuestions(definition), Answer::ValueQuestions(answer)) => {
            answer.write(OWN, &definition.questions[0].id, "Een zin erover".into());
        }
        (_, Answer::Tags(answer)) => answer.put(tags::Group::Values, OWN, true),
        _ => {}
    }
}

/// An answer with the name behind each text of it, as it is stored: so a text that the program forgets to hide is seen. What is no text is an id, a
/// day or a step, and has neither a space nor a capital.
fn with_name(answer: &Answer) -> Answer {
    let mut stored = serde_json::to_value(answer).unwrap();
    put_name(&mut stored);
    serde_json::from_value(stored).unwrap()
}

fn put_name(stored: &mut Json) {
    match stored {
        Json::String(text) if text.contains(|sign: char| sign == ' ' || sign.is_uppercase()) => {
            *text = format!("{text} {WRITTEN}");
        }
        Json::Array(all) => all.iter_mut().for_each(put_name),
        Json::Object(all) => all.values_mut().for_each(put_name),
        _ => {}
    }
}

/// Every form in which a summary of everything leaves or is kept, as text: by name.
fn forms(edition: &Edition, names: &HiddenNames) -> Vec<(&'static str, String)> {
    let notebook = notebook(edition);
    let groups = offer(edition, &notebook, edition.language.words());
    let mut selection = Selection::default();
    for item in groups.iter().flat_map(|group| &group.items) {
        selection.tick(&groups, &item.field, true);
        selection.confirm(&item.field);
    }
    selection.composition.own_page = true;
    for number in 0..own_labels(edition.language.words()).len() {
        selection.composition.write_own(number, WRITTEN.into());
    }
    let reworded = groups[0].items[0].field.clone();
    selection.composition.texts.insert(reworded, WRITTEN.into());
    let document = assemble(&groups, &selection, names, edition.language, "vandaag").unwrap();
    let departure = Departure::of(&document, "2026-11-30".into(), "odt");
    let shared = SharedSummary::of(edition, &notebook, &groups, &selection, names);
    vec![
        ("Markdown", markdown::file(&document)),
        ("HTML", html::file(&document)),
        ("the clipboard", html::fragment(&document.blocks)),
        ("text", text::file(&document)),
        ("ODT", String::from_utf8_lossy(&odt::file(&document, &[])).into_owned()),
        ("the copy that is kept", json::write(&departure)),
        ("the file for the table", shared.write()),
    ]
}

/// The list with the name, in the ways that the page proposes.
fn names() -> HiddenNames {
    let name = "Quirijn Wolkenveld".to_string();
    let variants = proposed(&name);
    HiddenNames {
        names: vec![HiddenName { name, role: "de jurist".into(), variants }],
        ..HiddenNames::default()
    }
}

#[test]
fn a_listed_name_is_in_no_form_of_what_leaves() {
    for language in Language::ALL {
        let edition = fixture::edition(language);
        let answers = fixture::answers(&edition);
        let kinds: HashSet<_> = answers.iter().map(|(_, kind, _)| discriminant(*kind)).collect();
        assert_eq!(kinds.len(), 12, "a kind is not in the sample");
        for (form, text) in forms(&edition, &names()) {
            let text = folded(&text);
            let found = CANARIES.iter().find_map(|canary| text.find(canary));
            let around = found.map(|at| text[..at + 12].chars().rev().take(60).collect::<Vec<_>>());
            assert_eq!(around, None, "{form}");
            assert!(text.contains("de jurist"), "{form} says nothing in its place");
        }
        // Without the list the same name is in each of them.
        for (form, text) in forms(&edition, &HiddenNames::default()) {
            assert!(CANARIES.iter().all(|canary| folded(&text).contains(canary)), "{form}");
        }
    }
}
