//! The whole job of a participant: every session, every exercise, a case, a reload, and a summary in hand.

use std::{
    collections::BTreeSet,
    io::{Write, stdout},
};

use outside::{Hand, Mode, Opening, Result, Workbook};
use werkboek::{edition::Session, locale::Language};

use crate::{
    answers::{Answer, Writer, give, missing},
    exported::Exported,
    narrow::NARROW,
};

#[tokio::test]
async fn a_person_does_the_whole_job_on_a_site() -> Result {
    the_whole_job(Mode::Served, &Workbook::open(Mode::Served).await?).await
}

#[tokio::test]
async fn a_person_does_the_whole_job_from_a_file() -> Result {
    the_whole_job(Mode::File, &Workbook::open(Mode::File).await?).await
}

#[tokio::test]
async fn a_person_does_the_whole_job_with_keys_alone() -> Result {
    let workbook = Workbook::open(Mode::Served).await?.by(Hand::Keys);
    the_whole_job(Mode::Served, &workbook).await?;
    let stops = workbook.stops().await;
    writeln!(stdout(), "keys alone: {} stops, faults {}", stops.count, stops.faults.len())?;
    assert!(stops.count > 1000, "only {} stops", stops.count);
    assert_eq!(stops.faults, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_person_does_the_whole_job_with_a_finger_on_the_narrowest_phone() -> Result {
    let workbook = Opening::new(Mode::Served).with_width(NARROW).open().await?.by(Hand::Finger);
    the_whole_job(Mode::Served, &workbook).await
}

async fn the_whole_job(mode: Mode, workbook: &Workbook) -> Result {
    let edition = workbook.edition().await?;
    let mut writer = Writer::new();

    let (case, case_answers) = writer.case(&edition);
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    give(workbook, &case_answers).await?;
    let case_page = workbook.address().await?;

    let mut all = vec![(case_page, case_answers)];
    for session in &edition.sessions {
        for exercise in &session.exercises {
            let title = format!("{} {}", exercise.id, exercise.title);
            open_session(workbook, session).await?;
            workbook.follow(&title).await?;
            workbook.arrives_at(&title).await?;
            let answers = writer.exercise(exercise, &case);
            give(workbook, &answers).await?;
            assert!(workbook.sticks_out().await? <= 0, "{title} is wider than the window");
            all.push((workbook.address().await?, answers));
        }
    }

    workbook.reload().await?;
    for (page, answers) in &all {
        workbook.visit(page).await?;
        let missing = missing(workbook, answers).await?;
        assert!(missing.is_empty(), "after a reload {page} lacks {missing:#?}");
    }

    let answers: Vec<Answer> = in_order_of_document(all);
    let chosen = choose(workbook, &answers).await?;
    // What may be recognisable in so many answers is asked about; a person can say plainly to go on.
    workbook.tick("Ik neem de samenvatting mee zonder over elk woord te beslissen").await?;
    workbook.press("Download als Markdown").await?;
    let file = workbook.downloaded(".md").await?;
    holds_what_was_chosen_and_no_more(&Exported::read(&file.text), &answers, &chosen);

    assert_eq!(
        workbook.requests().await?,
        BTreeSet::from([mode.address()?]),
        "the page asked for something else"
    );
    assert_eq!(workbook.console_errors().await?, Vec::<String>::new());
    Ok(())
}

async fn open_session(workbook: &Workbook, session: &Session) -> Result {
    workbook.go_to("Start").await?;
    workbook.follow(&format!("Sessie {}: {}", session.id, session.title)).await?;
    workbook.arrives_at(&session.title).await
}

/// Exercises first, the case after them.
fn in_order_of_document(mut all: Vec<(String, Vec<Answer>)>) -> Vec<Answer> {
    all.rotate_left(1);
    all.into_iter().flat_map(|(_, answers)| answers).collect()
}

/// Ticks two of every three answers; of those that are hard to say every other one is confirmed. Gives which leave.
async fn choose(workbook: &Workbook, answers: &[Answer]) -> Result<Vec<bool>> {
    workbook.go_to("Samenvatting").await?;
    let words = &Language::Nl.words().summary;
    let (mut chosen, mut hard) = (Vec::new(), 0);
    for (index, answer) in answers.iter().enumerate() {
        let group = workbook.within(&answer.group);
        assert!(!group.is_ticked(&answer.label).await?, "“{}” was ticked at first", answer.label);
        let ticked = answer.hard_to_say || index % 3 != 1;
        if ticked {
            group.tick(&answer.label).await?;
        }
        let mut leaves = ticked;
        if answer.hard_to_say {
            hard += 1;
            leaves = hard % 2 == 1;
            if leaves {
                group.press(&words.confirm_yes(&answer.label)).await?;
            }
        }
        chosen.push(leaves);
    }
    assert!(hard >= 2, "the edition has nothing that is hard to say");
    Ok(chosen)
}

fn holds_what_was_chosen_and_no_more(exported: &Exported, answers: &[Answer], chosen: &[bool]) {
    let leaving = || answers.iter().zip(chosen).filter(|(_, leaves)| **leaves).map(|(answer, _)| answer);
    for answer in leaving() {
        let place = (answer.heading.clone(), answer.label.clone());
        let section = exported.sections.get(&place).unwrap_or_else(|| panic!("the summary lacks {place:?}"));
        for text in &answer.says {
            assert!(section.contains(text.as_str()), "{place:?} lacks “{text}”, it says: {section}");
        }
    }
    // The title of a case is also said where the case was put with an exercise.
    let said: String = leaving().flat_map(|answer| answer.says.clone()).collect::<Vec<_>>().join(" ");
    for (answer, _) in answers.iter().zip(chosen).filter(|(_, leaves)| !**leaves) {
        let place = (answer.heading.clone(), answer.label.clone());
        assert!(!exported.sections.contains_key(&place), "{place:?} is in the summary and was not chosen");
        for word in answer.own_words.iter().filter(|word| !said.contains(word.as_str())) {
            assert!(!exported.text.contains(word.as_str()), "{place:?} was not chosen, but {word} is there");
        }
    }
}
