//! What somebody took along as text comes back from it.

use proptest::prelude::*;

use super::*;
use crate::{
    document::{Block, Document, markdown, text},
    exercises::{Answer, list, prompt, table, value_sort},
    locale::Language,
    summary::fixture::{self, edition},
};

/// What a summary writes above the answer to a part of an exercise or of the first case.
fn named(edition: &Edition, part: &str) -> (String, String) {
    match part.parse().unwrap() {
        Origin::Exercise(exercise, part) => {
            let exercise = edition.exercise(&exercise).unwrap().1;
            let part = exercise.parts.iter().find(|other| other.id == part).unwrap();
            (format!("{} {}", exercise.id, exercise.title), part.label.clone())
        }
        Origin::Case(number, part) => {
            let part = edition.case.parts.iter().find(|other| other.id == part).unwrap();
            (edition.language.words().summary.case_numbered(&number.to_string()), part.label.clone())
        }
        Origin::CaseTitle(_) => panic!("a title has no part"),
    }
}

/// Everything in the filled notebook as a document, and what of it the table has a use for.
fn written(edition: &Edition) -> (Document, Vec<(Origin, Answer)>) {
    let words = edition.language.words();
    let titles = LiteMap::new();
    let reading = Reading { words, case_titles: &titles };
    let (mut blocks, mut expected) = (vec![Block::paragraph(words.summary.made_on("1"))], Vec::new());
    for (origin, kind, answer) in fixture::answers(edition) {
        let (heading, label) = named(edition, &origin.to_string());
        let read = kind.read(&answer, &reading);
        blocks.extend([Block::Heading(2, heading), Block::Heading(3, label)]);
        blocks.extend(read.clone());
        let is_read = matches!(
            kind,
            Kind::Prompt
                | Kind::MoralQuestion
                | Kind::List
                | Kind::Table(_)
                | Kind::Scale(_)
                | Kind::ValueSort(_)
                | Kind::Triangle(_)
        );
        if is_read && !read.is_empty() {
            let mut leaving = super::super::leaving::leaving(kind, &answer, &reading).unwrap();
            // White space around a text says nothing, and is not kept.
            leaving.map_words(&mut |text| text.trim().to_string());
            expected.push((origin, leaving));
        }
    }
    (
        Document { language: edition.language.tag(), title: words.summary.document_title.into(), blocks },
        expected,
    )
}

#[test]
fn the_markdown_and_the_text_that_were_taken_along_are_read_back() {
    let editions = Language::ALL.map(edition);
    for edition in &editions {
        let (document, expected) = written(edition);
        assert!(expected.len() > 50);
        for text in [markdown::file(&document), text::plain(&document.blocks)] {
            let read = SharedSummary::pasted(&text, &editions).unwrap();
            assert_eq!(read.language, edition.language, "read by the language it is in");
            let answers: Vec<(Origin, Answer)> =
                read.items.into_iter().map(|item| (item.origin, item.answer)).collect();
            for (answer, expected) in answers.iter().zip(&expected) {
                assert_eq!(answer, expected);
            }
            assert_eq!(answers.len(), expected.len());
            assert!(read.left_out > 0, "rings, positions and tags are left out, and counted");
        }
    }
}

#[test]
fn the_file_itself_can_be_pasted() {
    let editions = Language::ALL.map(edition);
    let whole = fixture::whole(&editions[0]);
    assert_eq!(SharedSummary::pasted(&format!("\n {}\n", whole.write()), &editions), Ok(whole));
}

#[test]
fn what_stands_under_no_known_question_is_left_out_and_counted() {
    let editions = [edition(Language::Nl)];
    let (heading, label) = named(&editions[0], "exercise/1z/open");
    let pasted = format!(
        "Hoi!\n\n## {heading}\n\n### {label}\n\nMag dit?\n\n### Iets anders?\n\nJa.\nNee.\n\n## 9q Elders\n\n### {label}\n\nNiets.\n"
    );
    let read = SharedSummary::pasted(&pasted, &editions).unwrap();
    let prompt = |text: &str| Answer::Prompt(prompt::Answer { text: text.into() });
    let answers: Vec<&Answer> = read.items.iter().map(|item| &item.answer).collect();
    assert_eq!((answers, read.left_out), (vec![&prompt("Mag dit?")], 4));
    assert_eq!(SharedSummary::pasted(&format!("{label}\nAlles."), &editions), Err(SummaryError::Foreign));
    assert_eq!(SharedSummary::pasted("", &editions), Err(SummaryError::Foreign));
}

#[test]
fn an_earlier_sort_and_its_day_stay_behind() {
    let editions = [edition(Language::Nl)];
    let mut answer = value_sort::Answer::default();
    let id = |text: &str| -> crate::exercises::ItemId { text.parse().unwrap() };
    answer.sort.lay(&id("honesty"), &id("most"), 0);
    answer.keep("2026-11-23".into());
    let own = answer.sort.add_own();
    answer.sort.name_own(&own, "Rechtvaardigheid".into());
    let titles = LiteMap::new();
    let reading = Reading { words: Language::Nl.words(), case_titles: &titles };
    let origin: Origin = "exercise/1d/sort".parse().unwrap();
    let kind = origin.kind(&editions[0]).unwrap();
    let (heading, label) = named(&editions[0], "exercise/1d/sort");
    let mut blocks = vec![Block::Heading(2, heading), Block::Heading(3, label)];
    blocks.extend(kind.read(&Answer::ValueSort(answer.clone()), &reading));
    let document = Document { language: "nl", title: "x".into(), blocks };
    for text in [markdown::file(&document), text::plain(&document.blocks)] {
        assert!(text.contains("2026"));
        let read = SharedSummary::pasted(&text, &editions).unwrap();
        let expected = value_sort::Answer { sort: answer.sort.clone(), ..Default::default() };
        assert_eq!(read.items[0].answer, Answer::ValueSort(expected));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever was written, Markdown gives it back: signs, spaces and line breaks.
    #[test]
    fn markdown_gives_back_what_was_written(texts in proptest::collection::vec("[ -~\t\né|]{1,30}[a-z]", 3)) {
        let editions = [edition(Language::Nl)];
        let texts: Vec<String> = texts.iter().map(|text| text.trim().to_string()).collect();
        let row: table::Row = [("principle", 1), ("forbids", 2)].map(|(column, of)| (column.parse().unwrap(), texts[of].clone())).into_iter().collect();
        let answers = [
            ("exercise/1z/open", Answer::Prompt(prompt::Answer { text: texts[0].clone() })),
            ("exercise/1a/criteria", Answer::List(list::Answer { items: texts.clone() })),
            ("exercise/5b/principles", Answer::Table(table::Answer { rows: vec![row] })),
        ];
        let titles = LiteMap::new();
        let reading = Reading { words: Language::Nl.words(), case_titles: &titles };
        let mut blocks = Vec::new();
        for (part, answer) in &answers {
            let (heading, label) = named(&editions[0], part);
            blocks.extend([Block::Heading(2, heading), Block::Heading(3, label)]);
            blocks.extend(part.parse::<Origin>().unwrap().kind(&editions[0]).unwrap().read(answer, &reading));
        }
        let text = markdown::file(&Document { language: "nl", title: "x".into(), blocks });
        let read = SharedSummary::pasted(&text, &editions).unwrap();
        let read: Vec<&Answer> = read.items.iter().map(|item| &item.answer).collect();
        prop_assert_eq!(read, answers.iter().map(|(_, answer)| answer).collect::<Vec<_>>(), "{}", text);
    }

    #[test]
    fn no_text_makes_it_panic(pieces in proptest::collection::vec(
        prop_oneof![any::<String>(), Just("## 1d De waarden, voor het eerst\n### ".to_string()), "[#|\\\\&<\n -]{0,9}",
            Just("Hoe belangrijk is elke waarde voor jou in je werk?\n| Kolom | Waarden |\n".to_string())], 0..12)) {
        let _ = SharedSummary::pasted(&pieces.concat(), &[edition(Language::Nl)]);
    }
}
