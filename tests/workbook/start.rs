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
