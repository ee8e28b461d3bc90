//! The summary file: that all of it comes back, that nothing else gets in, and what becomes of other files.

use std::collections::BTreeSet;

use litemap::LiteMap;
use proptest::prelude::*;

use super::*;
use crate::{
    edition::Edition,
    exercises::{
        CaseId, ItemId, case_note, list, position, prompt, rings, scale, table, tags, triangle,
        value_questions, value_sort,
    },
    json,
    summary::fixture::{self, answers, edition, item, summary, whole},
};

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

fn origin(text: &str) -> Origin {
    text.parse().unwrap()
}

/// An item of `answer` at a part of the edition.
fn at(part: &str, answer: &Answer, edition: &Edition) -> Option<SharedItem> {
    let origin = origin(part);
    fixture::item(origin.clone(), origin.kind(edition).unwrap(), answer, edition)
}

#[test]
fn an_answer_of_every_kind_comes_back_as_it_left() {
    for language in Language::ALL {
        let edition = edition(language);
        let mut shared = whole(&edition);
        shared.name = Some("Sam".into());
        let kinds: BTreeSet<_> = answers(&edition)
            .iter()
            .map(|(_, kind, _)| format!("{:?}", std::mem::discriminant(*kind)))
            .collect();
        assert_eq!(kinds.len(), 12, "the filled notebook has every kind");
        assert!(shared.items.len() > 60);
        assert_eq!(SharedSummary::read(&shared.write(), &edition), Ok(shared));
    }
}

#[test]
fn what_leaves_reads_as_what_was_shown_and_leaves_again_as_it_is() {
    let edition = edition(Language::Nl);
    let titles = LiteMap::new();
    let reading = Reading { words: edition.language.words(), case_titles: &titles };
    for (origin, kind, answer) in answers(&edition) {
        let Some(shared) = item(origin.clone(), kind, &answer, &edition) else { continue };
        assert_eq!(
            leaving::leaving(kind, &shared.answer, &reading).as_ref(),
            Some(&shared.answer),
            "{origin}"
        );
        if !matches!(kind, Kind::CaseNote | Kind::ValueQuestions(_)) {
            assert_eq!(kind.read(&shared.answer, &reading), kind.read(&answer, &reading), "{origin}");
        }
    }
}

/// Answers in which a canary sits wherever a summary shows nothing.
fn with_canaries() -> Vec<(&'static str, Answer)> {
    const CANARY: &str = "kanarie";
    let mut sort = value_sort::Answer { changed: Some(CANARY.into()), ..Default::default() };
    let gone = sort.sort.add_own();
    sort.sort.name_own(&gone, CANARY.into());
    sort.keep(CANARY.into());
    sort.sort.remove_own(&gone);
    sort.sort.lay(&id("courage"), &id("most"), 0);
    sort.sort.lay(&id(CANARY), &id("most"), 0);
    sort.sort.lay(&id("power"), &id(CANARY), 0);

    let mut pulls = triangle::Answer::default();
    pulls.tension_mut(&id("support")).words.insert(triangle::Question::Shows, "Zo.".into());
    pulls.tension_mut(&id("support")).pull(&id(CANARY), triangle::Pull::at(2));
    pulls.tension_mut(&id("agenda")).pull(&id("politics"), triangle::Pull::at(5));
    pulls.tension_mut(&id(CANARY)).words.insert(triangle::Question::Shows, CANARY.into());

    let row: table::Row = [("principle", "Eerlijk"), (CANARY, CANARY)]
        .map(|(column, cell)| (id(column), cell.into()))
        .into_iter()
        .collect();
    let mut scale = scale::Answer::default();
    scale.choose(&id("useful"), &id("now"), scale::Strength::at(4));
    scale.choose(&id(CANARY), &id("now"), scale::Strength::at(4));
    scale.choose(&id("useful"), &id(CANARY), scale::Strength::at(4));
    let mut stand = position::Answer { reason: "Daarom.".into(), ..Default::default() };
    stand.choose(&id(CANARY), position::Place::at(3));
    let mut asked = value_questions::Answer::default();
    asked.write("courage", &id("shows"), "In het overleg.".into());
    asked.write("courage", &id(CANARY), CANARY.into());
    let mut rings = rings::Answer { dominant: Some(id(CANARY)), ..Default::default() };
    rings.owed.insert(id("self"), "Rust.".into());
    rings.owed.insert(id(CANARY), CANARY.into());
    rings.chafe(&id(CANARY), true);
    rings.rub(&id("self"), &id(CANARY), true);
    let cases: Vec<CaseId> = ["report", CANARY].map(|case| case.parse().unwrap()).into();
    vec![
        ("exercise/1d/sort", Answer::ValueSort(sort)),
        ("case/1/triangle", Answer::Triangle(pulls)),
        ("exercise/5b/principles", Answer::Table(table::Answer { rows: vec![row] })),
        ("exercise/1z/room", Answer::Scale(scale)),
        ("exercise/1e/stand", Answer::Position(stand)),
        ("exercise/4a/top-values", Answer::ValueQuestions(asked)),
        ("exercise/3a/rings", Answer::Rings(rings)),
        ("exercise/3a/case", Answer::CaseNote(case_note::Answer { cases })),
    ]
}

#[test]
fn nothing_gets_in_that_a_summary_does_not_show() {
    let edition = edition(Language::Nl);
    for (part, answer) in with_canaries() {
        assert!(json::write(&answer).contains("kanarie"), "{part} carries one");
        let shared = at(part, &answer, &edition).unwrap();
        let written = summary(vec![shared], &edition).write();
        assert!(!written.contains("kanarie"), "{part}: {written}");
        assert!(!written.contains("politics"), "a pull without words stays: {written}");
        assert!(part != "exercise/3a/case" || !written.contains("\"report\""), "an id of a case stays");
    }
}

#[test]
fn a_map_reaches_every_text_that_somebody_wrote() {
    let edition = edition(Language::Nl);
    let mut items = whole(&edition).items;
    let mut own = value_sort::Answer::default();
    let card = own.sort.add_own();
    own.sort.name_own(&card, "jansen".into());
    items.extend(at("exercise/1d/rewarded", &Answer::ValueSort(own), &edition));
    let mut asked = value_questions::Answer::default();
    asked.write("jansen", &id("shows"), "bij jansen".into());
    items.extend(at("exercise/4a/top-values", &Answer::ValueQuestions(asked), &edition));
    let mut tagged = tags::Answer::default();
    tagged.put(tags::Group::Values, "jansen", true);
    items.extend(at("case/9/tags", &Answer::Tags(tagged), &edition));
    let mut shared = summary(items, &edition);
    let wrote: Vec<String> = shared
        .items
        .iter()
        .flat_map(|item| item.answer.own_words().into_iter().map(String::from).collect::<Vec<_>>())
        .collect();
    assert!(wrote.len() > 100);
    let mut seen = Vec::new();
    shared.map_texts(&mut |text| {
        seen.push(text.to_string());
        "■".into()
    });
    for text in wrote {
        assert!(seen.contains(&text), "{text}");
    }
    for item in &shared.items {
        assert!(
            item.answer.own_words().iter().all(|text| text.replace(['■', '\n'], "").is_empty()),
            "{item:?}"
        );
    }
    assert!(!shared.write().contains("jansen"));
}

#[test]
fn another_file_is_told_from_a_damaged_one() {
    let edition = edition(Language::Nl);
    let read = |text: &str| SharedSummary::read(text, &edition).unwrap_err();
    let written = whole(&edition).write();
    assert_eq!(read(""), SummaryError::Foreign);
    assert_eq!(read("# Boodschappen\n- melk"), SummaryError::Foreign);
    assert_eq!(read(r#"{"format":"werkboek-backup","schema":3}"#), SummaryError::Foreign);
    assert_eq!(read(&written[..written.len() - 9]), SummaryError::Damaged);
    assert_eq!(read(&written.replace("\"language\":\"nl\"", "\"language\":\"xx\"")), SummaryError::Damaged);
    assert_eq!(read(&written.replace("\"schema\":1", "\"schema\":2")), SummaryError::Newer);
    assert_eq!(read(&written.replacen(edition.id.as_str(), "bakers", 1)), SummaryError::OtherEdition);
    assert_eq!(read(&" ".repeat(MOST_BYTES + 1)), SummaryError::TooLarge);
    let words = Language::Nl.words();
    for error in [
        SummaryError::TooLarge,
        SummaryError::Foreign,
        SummaryError::Damaged,
        SummaryError::Newer,
        SummaryError::OtherEdition,
    ] {
        assert!(error.says("een.json", words).contains("“een.json”"), "it is named");
    }
}

#[test]
fn what_belongs_to_nothing_is_left_out_and_counted() {
    let edition = edition(Language::Nl);
    let prompt = |text: &str| Answer::Prompt(prompt::Answer { text: text.into() });
    let good = at("exercise/1z/open", &prompt("Hoe nu?"), &edition).unwrap();
    let mut items = vec![good.clone()];
    let odd = |part: &str, answer: Answer| SharedItem { origin: origin(part), answer, ..good.clone() };
    items.push(odd("exercise/9z/open", prompt("geen oefening")));
    items.push(odd("exercise/1z/room", prompt("andere soort")));
    items.push(odd("exercise/1z/open", prompt("nog eens")));
    items.push(odd("exercise/1a/criteria", Answer::List(list::Answer { items: vec![" ".into()] })));
    items.push(odd("case/1/facts", prompt(&"x".repeat(70 * 1024))));
    let read = SharedSummary::read(&summary(items, &edition).write(), &edition).unwrap();
    assert_eq!((read.items, read.left_out), (vec![good], 5));
}

#[test]
fn a_hostile_file_takes_no_long_time() {
    let edition = edition(Language::Nl);
    let cards: Vec<String> = (0..7000).rev().map(|number| format!("\"v{number}\"")).collect();
    let answer = format!(
        r#"{{"value-sort":{{"sort":{{"laid":{{"most":[{}]}},"own":[]}},"snapshots":[]}}}}"#,
        cards.join(",")
    );
    let item = format!(r#"{{"heading":"","label":"","part":"exercise/1d/sort","answer":{answer}}}"#);
    let empty = summary(Vec::new(), &edition).write();
    let text = empty.replace("\"items\":[", &["\"items\":[", &vec![item; 8].join(",")].concat());
    let begun = std::time::Instant::now();
    assert_eq!(SharedSummary::read(&text, &edition).unwrap().items.len(), 0);
    assert!(begun.elapsed().as_secs() < 10, "no part of it takes longer the longer it is");
}

proptest! {
    /// Whatever is done to the bytes: it reads, or says why not.
    #[test]
    fn no_damage_makes_it_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>(), is_cut: bool) {
        let edition = edition(Language::Nl);
        let mut bytes = whole(&edition).write().into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(read) = SharedSummary::read(&String::from_utf8_lossy(&bytes), &edition) {
            prop_assert_eq!(SharedSummary::read(&read.write(), &edition).map(|read| read.items), Ok(read.items));
        }
    }
}
