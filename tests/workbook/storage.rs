//! When the browser does not keep what is written, the workbook works on and says so.

use outside::{Mode, Opening, Result, Workbook};

#[tokio::test]
async fn with_storage_blocked_it_works_in_memory_and_says_so() -> Result {
    let workbook = Opening::new(Mode::Served).with_storage_blocked().open().await?;
    workbook.see("Deze browser wil niets bewaren.").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Alleen in het geheugen").await?;
    workbook.go_to("Casussen").await?;
    workbook.follow("Alleen in het geheugen").await?;
    assert_eq!(workbook.read("Titel").await?, "Alleen in het geheugen");
    workbook.see("Deze browser wil niets bewaren.").await?;
    assert!(!workbook.shows("Opgeslagen").await?);
    workbook.go_to("Samenvatting").await?;
    workbook.tick("Titel").await?;
    workbook.press("Download als Markdown").await?;
    assert!(workbook.downloaded(".md").await?.text.contains("Alleen in het geheugen"));
    Ok(())
}

#[tokio::test]
async fn with_the_record_full_the_text_is_in_the_journal_and_a_message_tells() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Past nog").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.fill_storage().await?;
    let long = "Past niet meer. ".repeat(400);
    workbook.paste("Titel", &long).await?;
    workbook.see("De opslag van deze browser is vol.").await?;
    workbook.see("Opgeslagen in het logboek van deze browser").await?;
    assert!(!workbook.shows("Opgeslagen in deze browser").await?, "it says more than is so");

    workbook.reload().await?;
    assert!(workbook.read("Titel").await? == long, "the journal has it");
    workbook.make_room().await?;
    workbook.write("Titel", "Past weer").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read("Titel").await?, "Past weer");
    Ok(())
}

#[tokio::test]
#[cfg_attr(engine = "firefox", ignore = "no setting takes IndexedDB away from Firefox")]
async fn without_a_journal_it_says_so_and_a_full_storage_keeps_the_text_that_was_there() -> Result {
    let workbook = Opening::new(Mode::Served).without_databases().open().await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Stond er al").await?;
    workbook.see("Opgeslagen. Valt je apparaat nu uit, dan kun je de laatste minuut kwijt zijn.").await?;
    workbook.fill_storage().await?;
    workbook.paste("Titel", &"Past niet meer. ".repeat(400)).await?;
    workbook.see("staat nog op het scherm, maar is niet bewaard.").await?;
    assert!(!workbook.shows("Opgeslagen").await?, "it says saved while it is not");
    workbook.reload().await?;
    assert_eq!(workbook.read("Titel").await?, "Stond er al");
    Ok(())
}

#[tokio::test]
async fn a_record_that_was_wiped_comes_back_and_a_message_tells() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Niet kwijt").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.wipe_record().await?;
    workbook.reload().await?;
    workbook.see("teruggehaald uit het logboek").await?;
    assert_eq!(workbook.read("Titel").await?, "Niet kwijt");
    Ok(())
}

#[tokio::test]
async fn a_damaged_value_is_put_aside_and_comes_from_the_journal() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1a").await?;
    let edition = workbook.edition().await?;
    let part = &edition.sessions[0].exercises[0].parts[0];
    workbook.write(&part.label, "Heel").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let damaged = "{\"schema\":2, stuk";
    workbook.damage(&format!("field/exercise/1a/{}", part.id), damaged).await?;
    workbook.reload().await?;
    workbook.see("waren niet te lezen").await?;
    assert_eq!(workbook.read(&part.label).await?, "Heel");
    let aside = workbook.where_kept(damaged).await?;
    assert!(matches!(aside.as_slice(), [key] if key.contains("/aside/")), "{aside:?}");
    Ok(())
}

#[tokio::test]
async fn a_newer_schema_stops_writing_and_says_what_to_do() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Van nu").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let case = workbook.address().await?;
    let newer = r#"{"schema":99,"body":"van later"}"#;
    workbook.damage(&format!("case-title/{}", case.rsplit('/').next().unwrap_or_default()), newer).await?;
    workbook.reload().await?;
    workbook.see("Een nieuwere versie van het werkboek heeft hier geschreven.").await?;
    workbook.write("Titel", "Mag er niet overheen").await?;
    assert_eq!(workbook.where_kept("Mag er niet overheen").await?, [] as [&str; 0]);
    assert_eq!(workbook.where_kept("van later").await?.len(), 1);
    Ok(())
}

#[tokio::test]
#[cfg_attr(not(engine = "chromium"), ignore = "only ChromeDriver runs a script before the page does")]
async fn the_browser_is_asked_to_keep_the_storage_only_after_a_click() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.count_asking().await?;
    workbook.reload().await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Iets om te bewaren").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.go_to("Instellingen").await?;
    workbook.follow("Wat er in deze browser staat").await?;
    workbook.see_one_of(&["Je browser belooft", "Je browser mag dit opruimen"]).await?;
    assert_eq!(workbook.times_asked().await?, Some(0));
    workbook.press("Vraag je browser om dit te bewaren").await?;
    assert_eq!(workbook.times_asked().await?, Some(1));
    workbook.see_one_of(&["Je browser belooft", "Je browser mag dit opruimen"]).await.map(drop)
}

#[tokio::test]
async fn with_storage_blocked_it_still_says_so_after_everything_was_erased() -> Result {
    let workbook = Opening::new(Mode::Served).with_storage_blocked().open().await?;
    workbook.go_to("Instellingen").await?;
    workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
    workbook.press("Wis alles definitief").await?;
    workbook.see("Alles is gewist.").await?;
    workbook.see("Deze browser wil niets bewaren.").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Alleen in het geheugen").await?;
    assert!(!workbook.shows("Opgeslagen").await?);
    workbook.see("Deze browser wil niets bewaren.").await.map(drop)
}

#[tokio::test]
async fn after_erasing_everything_twice_what_is_written_is_still_in_the_journal() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    for _ in 0..2 {
        workbook.go_to("Instellingen").await?;
        workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
        workbook.press("Wis alles definitief").await?;
        workbook.see("Alles is gewist.").await?;
        workbook.go_to("Start").await?;
    }
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Daarna geschreven").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let places = workbook.where_kept("Daarna geschreven").await?;
    assert!(places.iter().any(|place| place.starts_with("journal ")), "{places:?}");
    Ok(())
}
