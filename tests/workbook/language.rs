//! Dutch and English: changing the language keeps the place, the focus and what is half typed.

use outside::{Mode, Result, Role, Workbook};

#[tokio::test]
async fn another_language_keeps_the_place_the_focus_and_what_is_written() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1a").await?;
    workbook.write("Wanneer vind jij je eigen werk goed?", "Half getypt, en").await?;
    workbook.press("English").await?;
    assert_eq!(workbook.language().await?, "en");
    workbook.arrives_at("1a What is good work for me?").await?;
    assert_eq!(workbook.address().await?, "#/exercise/1a");
    assert_eq!(workbook.focused().await?.name, "English");
    let label = workbook.all(Role::TextBox).await?.into_iter().next().expect("the exercise has a field").name;
    assert_eq!(workbook.read(&label).await?, "Half getypt, en");
    assert!(label.starts_with("When"), "{label}");
    workbook.press("Nederlands").await?;
    workbook.arrives_at("1a Wat is goed werk voor mij?").await
}

#[tokio::test]
async fn what_stands_in_a_field_that_is_not_kept_stays_and_so_does_what_is_unfolded() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.unfold("Hoeveel tijd heb je?").await?;
    workbook.choose("Zoveel tijd heb ik nu", "Een uur").await?;
    // The question on the device is answered, and so is not asked any more: other choices move up.
    workbook.choose("Van wie is dit apparaat?", "Van mijn werkgever").await?;
    workbook.press("English").await?;
    assert!(workbook.is_chosen("This is my time now", "An hour").await?);

    workbook.press("Nederlands").await?;
    workbook.go_to("Instellingen").await?;
    workbook.write("Typ WIS ALLES om te bevestigen", "WIS").await?;
    workbook.press("English").await?;
    let field = workbook.all(Role::TextBox).await?.into_iter().next().expect("settings have a field").name;
    assert_eq!(workbook.read(&field).await?, "WIS");
    Ok(())
}

#[tokio::test]
async fn every_page_of_the_edition_speaks_english() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let dutch = workbook.edition().await?;
    workbook.press("English").await?;
    for session in &dutch.sessions {
        workbook.visit(&format!("#/session/{}", session.id)).await?;
        assert_ne!(workbook.heading().await?, session.title);
        for exercise in &session.exercises {
            workbook.visit(&format!("#/exercise/{}", exercise.id)).await?;
            let heading = workbook.heading().await?;
            assert_ne!(heading, format!("{} {}", exercise.id, exercise.title));
            let text = workbook.text().await?;
            for part in &exercise.parts {
                assert!(!text.contains(&part.label), "{} still asks “{}”", exercise.id, part.label);
            }
        }
    }
    Ok(())
}
