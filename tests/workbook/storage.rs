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
async fn with_storage_full_the_text_stays_on_the_screen_and_a_message_tells() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Past nog").await?;
    workbook.see("Opgeslagen").await?;
    workbook.fill_storage().await?;
    workbook.paste("Titel", &"Past niet meer. ".repeat(400)).await?;
    workbook.see("De opslag van deze browser is vol.").await?;
    assert!(!workbook.shows("Opgeslagen").await?, "it says saved while it is not");
    assert!(workbook.read("Titel").await?.starts_with("Past niet meer."));

    workbook.make_room().await?;
    workbook.write("Titel", "Past weer").await?;
    workbook.see("Opgeslagen").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read("Titel").await?, "Past weer");
    Ok(())
}

#[tokio::test]
async fn a_full_storage_keeps_the_text_that_was_there() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Stond er al").await?;
    workbook.fill_storage().await?;
    workbook.paste("Titel", &"Past niet meer. ".repeat(400)).await?;
    workbook.see("De opslag van deze browser is vol.").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read("Titel").await?, "Stond er al");
    Ok(())
}
