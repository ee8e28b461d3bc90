//! Settings, in another language too, and erasing everything.

use outside::{Mode, Result, Role, Workbook};

#[tokio::test]
async fn a_wrong_word_erases_nothing_and_the_right_one_everything() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.choose("Van wie is dit apparaat?", "Van mij").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Moet weg").await?;
    workbook.go_to("Instellingen").await?;
    let before = workbook.kept().await?;
    assert!(!before.is_empty());

    for wrong in ["", "wis", "wis alles", "WIS ALLES!"] {
        workbook.write("Typ WIS ALLES om te bevestigen", wrong).await?;
        workbook.press("Wis alles definitief").await?;
        workbook.see("Er is nog niets gewist.").await?;
        assert_eq!(workbook.kept().await?, before, "“{wrong}” erased something");
    }

    workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
    workbook.press("Wis alles definitief").await?;
    workbook.see("Alles is gewist.").await?;
    assert!(ours(&workbook).await?.is_empty(), "{:?}", ours(&workbook).await?);
    workbook.go_to("Casussen").await?;
    assert!(!workbook.shows("Moet weg").await?);
    workbook.go_to("Instellingen").await?;
    assert!(ours(&workbook).await?.is_empty(), "looking around wrote {:?}", ours(&workbook).await?);
    Ok(())
}

#[tokio::test]
async fn erasing_while_nothing_is_kept_also_takes_what_was_kept_before() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Stond er al").await?;
    workbook.go_to("Instellingen").await?;
    workbook.tick("Bewaar niets op dit apparaat").await?;
    assert!(!ours(&workbook).await?.is_empty(), "what was kept before stays until it is erased");

    workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
    workbook.press("Wis alles definitief").await?;
    workbook.see("Alles is gewist.").await?;
    assert!(ours(&workbook).await?.is_empty(), "{:?}", ours(&workbook).await?);
    assert!(workbook.is_ticked("Bewaar niets op dit apparaat").await?, "still nothing is to be kept");
    Ok(())
}

#[tokio::test]
async fn erasing_a_case_while_nothing_is_kept_also_takes_what_was_kept_of_it() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Stond er al").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.go_to("Instellingen").await?;
    workbook.tick("Bewaar niets op dit apparaat").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Gooi Stond er al weg").await?;
    assert!(!workbook.where_kept("Stond er al").await?.is_empty());
    workbook.press("Wis Stond er al definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("De casus is gewist.").await?;
    workbook.no_longer_kept("Stond er al").await
}

#[tokio::test]
async fn the_screen_speaks_english_and_what_was_written_stays() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    assert_eq!(workbook.language().await?, "nl");
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Geschreven in het Nederlands").await?;
    let case = workbook.address().await?;
    workbook.go_to("Instellingen").await?;
    workbook.press("English").await?;
    workbook.arrives_at("Settings").await?;
    assert_eq!(workbook.language().await?, "en");
    assert!(workbook.has(Role::Link, "Settings").await? && !workbook.has(Role::Link, "Instellingen").await?);

    workbook.reload().await?;
    assert_eq!(workbook.language().await?, "en");
    workbook.visit(&case).await?;
    workbook.arrives_at("Geschreven in het Nederlands").await
}

async fn ours(workbook: &Workbook) -> Result<Vec<String>> {
    Ok(workbook.kept().await?.into_iter().filter(|key| key.starts_with("werkboek/")).collect())
}
