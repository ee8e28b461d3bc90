//! The start: whose device this is, keeping nothing, and going on where one left off.

use outside::{Mode, Result, Role, Workbook};

const WHOSE: &str = "Van wie is dit apparaat?";
const KEEP_NOTHING: &str = "Bewaar niets op dit apparaat";

#[tokio::test]
async fn what_to_take_care_of_depends_on_whose_device_it_is() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let care = workbook.edition().await?.care;
    let answers = [
        ("Van mij", &care.mine),
        ("Van mijn werkgever", &care.employer),
        ("Van meer mensen samen", &care.shared),
    ];
    for (answer, follows) in answers {
        workbook.choose(WHOSE, answer).await?;
        workbook.see(follows).await?;
    }
    workbook.reload().await?;
    workbook.go_to("Instellingen").await?;
    assert!(workbook.is_chosen(WHOSE, "Van meer mensen samen").await?);
    Ok(())
}

#[tokio::test]
async fn a_device_that_must_keep_nothing_keeps_nothing() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.choose(WHOSE, "Van meer mensen samen").await?;
    workbook.tick(KEEP_NOTHING).await?;
    workbook.see("Alleen in het geheugen").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Iets wat hier niet mag blijven").await?;
    workbook.go_to("Casussen").await?;
    workbook.see("Iets wat hier niet mag blijven").await?;
    assert!(workbook.kept().await?.is_empty(), "{:?}", workbook.kept().await?);

    workbook.reload().await?;
    assert!(!workbook.shows("Iets wat hier niet mag blijven").await?);
    assert!(workbook.kept().await?.is_empty(), "{:?}", workbook.kept().await?);
    Ok(())
}

#[tokio::test]
async fn a_person_goes_on_where_they_left_off() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    assert!(!workbook.shows("Verder met").await?, "a fresh workbook claims that somebody was here");
    let session = &edition.sessions[1];
    let exercise = &session.exercises[0];
    let title = format!("{} {}", exercise.id, exercise.title);
    workbook.follow(&format!("Sessie {}: {}", session.id, session.title)).await?;
    workbook.follow(&title).await?;
    workbook.arrives_at(&title).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.go_to("Start").await?;
    workbook.reload().await?;
    workbook.follow(&format!("Verder met {title}")).await?;
    workbook.arrives_at(&title).await
}

#[tokio::test]
async fn nothing_is_counted_off() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1b").await?;
    let part = workbook
        .edition()
        .await?
        .exercises()
        .find(|one| one.id.as_str() == "1b")
        .map(|one| one.parts[0].clone());
    workbook.write(&part.expect("1b is in the edition").label, "Een moment dat telde").await?;
    workbook.go_to("Start").await?;
    assert!(!workbook.shows("%").await?);
    assert!(!workbook.has(Role::CheckBox, "1b").await?);
    Ok(())
}

#[tokio::test]
async fn the_time_at_hand_picks_where_to_begin() -> Result {
    const TIME: &str = "Zoveel tijd heb ik nu";
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let title = |index: usize| {
        let exercise = &edition.sessions[0].exercises[index];
        format!("{} {}", exercise.id, exercise.title)
    };
    workbook.unfold("Hoeveel tijd heb je?").await?;
    workbook.choose(TIME, "Tien minuten").await?;
    workbook.see("Dit past erbij.").await?;
    workbook.choose(TIME, "Een uur").await?;
    for index in [0, 1] {
        assert!(workbook.has(Role::Link, &title(index)).await?, "{}", title(index));
    }
    workbook.follow(&title(0)).await?;
    workbook.write(&edition.sessions[0].exercises[0].parts[0].label, "Begonnen").await?;
    workbook.go_to("Start").await?;
    workbook.unfold("Hoeveel tijd heb je?").await?;
    workbook.choose(TIME, "Een uur").await?;
    workbook.see("Dit past erbij.").await?;
    assert!(!workbook.has(Role::Link, &title(0)).await?, "what was begun is offered as new");
    Ok(())
}

#[tokio::test]
async fn what_is_for_who_leads_is_shown_to_who_says_so() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let parts = edition.exercises().find(|one| one.id.as_str() == "4c").map(|one| one.parts.clone());
    let parts = parts.expect("4c is in the edition");
    let of_leaders = &parts.iter().find(|part| part.for_leaders).expect("4c has a part for leaders").label;
    workbook.visit("#/exercise/4c").await?;
    assert!(!workbook.has(Role::TextBox, of_leaders).await?);
    workbook.tick("Ik geef leiding aan anderen").await?;
    workbook.write(of_leaders, "Ik vraag eerst hoe het gaat").await?;
    workbook.untick("Ik geef leiding aan anderen").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    assert_eq!(
        workbook.read(of_leaders).await?,
        "Ik vraag eerst hoe het gaat",
        "what was written went out of sight"
    );
    Ok(())
}

#[tokio::test]
async fn an_example_of_an_answer_is_folded_away_at_first() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let exercise = edition.exercises().find(|one| one.id.as_str() == "1b").expect("1b is in the edition");
    let example = exercise.parts.iter().find_map(|part| part.example.clone()).expect("1b has an example");
    workbook.visit("#/exercise/1b").await?;
    assert!(!workbook.shows(&example).await?);
    workbook.unfold("Een voorbeeld van een antwoord").await?;
    workbook.see(&example).await
}

#[tokio::test]
async fn who_leads_a_session_finds_how_under_it() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    for session in &edition.sessions {
        workbook.visit(&format!("#/session/{}", session.id)).await?;
        assert!(!workbook.shows("Reken op").await?);
        workbook.unfold("Voor wie deze sessie begeleidt").await?;
        workbook.see("Reken op").await?;
        workbook.see(&format!("{}z alleen", session.id)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_somebody_laid_beside_the_notes_never_runs() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    assert_eq!(workbook.kept_program().await?, 0, "a program is kept where no notes are");
    workbook.visit("#/exercise/1b").await?;
    let field = workbook.all(Role::TextBox).await?.swap_remove(0).name;
    workbook.write(&field, "Dit blijft staan").await?;
    workbook.reload().await?;
    // A program of WASM that does nothing, and is not ours.
    workbook.replace_kept_program(b"\0asm\x01\0\0\0").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read(&field).await?, "Dit blijft staan");
    workbook.keeps_program_over(500_000).await
}
