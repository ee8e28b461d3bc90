//! The lock: nothing that can be read stays in the browser, and nobody is locked out of their own words.

use outside::{Mode, Result, Workbook};

const PASSPHRASE: &str = "vier woorden zijn genoeg";

async fn with_a_locked_case(title: &str) -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", title).await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.visit("#/lock").await?;
    workbook.write("Nieuwe wachtzin", PASSPHRASE).await?;
    workbook.write("Nog een keer dezelfde wachtzin", PASSPHRASE).await?;
    workbook.press("Zet het slot erop").await?;
    workbook.see("Het slot zit erop.").await?;
    workbook.see("Haal het slot eraf").await?;
    Ok(workbook)
}

async fn unlock(workbook: &Workbook, passphrase: &str) -> Result {
    workbook.arrives_at("Op slot").await?;
    workbook.write("Wachtzin", passphrase).await?;
    workbook.press("Open").await
}

#[tokio::test]
async fn what_is_locked_is_nowhere_to_be_read_and_opens_with_the_passphrase_alone() -> Result {
    let workbook = with_a_locked_case("Vooraf geheim").await?;
    workbook.go_to("Casussen").await?;
    workbook.follow("Vooraf geheim").await?;
    workbook.paste("Titel", "Zeldzaamwoordnahetslot").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    assert_eq!(workbook.where_kept("geheim").await?, [] as [&str; 0]);
    assert_eq!(workbook.where_kept("Zeldzaamwoord").await?, [] as [&str; 0]);

    workbook.reload().await?;
    assert!(!workbook.characters().await?.contains("Zeldzaamwoord"));
    unlock(&workbook, "niet deze").await?;
    workbook.see("Deze wachtzin klopt niet.").await?;
    unlock(&workbook, PASSPHRASE).await?;
    workbook.arrives_at("Zeldzaamwoordnahetslot").await?;
    let files = workbook.files_with("Zeldzaamwoordnahetslot")?;
    assert!(files.is_empty(), "the browser's own files hold what was written since: {files:?}");
    Ok(())
}

#[tokio::test]
async fn it_locks_on_demand_and_after_a_while_without_a_touch() -> Result {
    let workbook = with_a_locked_case("Mijn woorden").await?;
    workbook.press("Ga nu op slot").await?;
    unlock(&workbook, PASSPHRASE).await?;
    workbook.arrives_at("Slot op je notities").await?;
    workbook.go_to("Casussen").await?;
    workbook.see("Mijn woorden").await?;
    workbook.write("Zoek in je casussen", "woorden").await?;
    workbook.see("Eén casus gevonden.").await?;
    workbook.set_clock_ahead(11).await?;
    workbook.arrives_at("Op slot").await?;
    assert!(!workbook.characters().await?.contains("Mijn woorden"));
    unlock(&workbook, PASSPHRASE).await?;
    workbook.see("Mijn woorden").await?;
    assert_eq!(workbook.read("Zoek in je casussen").await?, "", "what was looked for outlived the lock");
    Ok(())
}

#[tokio::test]
async fn the_passphrase_is_changed_and_the_lock_taken_off() -> Result {
    let workbook = with_a_locked_case("Blijft van mij").await?;
    workbook.write("Nieuwe wachtzin", "een heel andere").await?;
    workbook.write("Nog een keer dezelfde wachtzin", "een heel andere").await?;
    workbook.press("Kies een andere wachtzin").await?;
    workbook.see("De nieuwe wachtzin geldt.").await?;
    workbook.reload().await?;
    unlock(&workbook, PASSPHRASE).await?;
    workbook.see("Deze wachtzin klopt niet.").await?;
    unlock(&workbook, "een heel andere").await?;
    workbook.press("Haal het slot eraf").await?;
    workbook.see("Zet het slot erop").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    workbook.go_to("Casussen").await?;
    workbook.see("Blijft van mij").await?;
    assert!(!workbook.where_kept("Blijft van mij").await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn another_tab_is_locked_along() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", "In twee vensters").await?;
    workbook.open_tab().await?;
    workbook.visit("#/lock").await?;
    workbook.write("Nieuwe wachtzin", PASSPHRASE).await?;
    workbook.write("Nog een keer dezelfde wachtzin", PASSPHRASE).await?;
    workbook.press("Zet het slot erop").await?;
    workbook.see("Haal het slot eraf").await?;
    workbook.go_to_tab(0).await?;
    unlock(&workbook, PASSPHRASE).await?;
    workbook.arrives_at("In twee vensters").await
}

#[tokio::test]
async fn who_forgot_the_passphrase_can_begin_anew() -> Result {
    let workbook = with_a_locked_case("Niet meer te openen").await?;
    workbook.press("Ga nu op slot").await?;
    workbook.arrives_at("Op slot").await?;
    workbook.unfold("Wachtzin vergeten?").await?;
    workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
    workbook.press("Wis alles definitief").await?;
    workbook.arrives_at("Slot op je notities").await?;
    assert_eq!(workbook.everything_kept().await?, []);
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", "Opnieuw begonnen").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    workbook.arrives_at("Opnieuw begonnen").await
}
