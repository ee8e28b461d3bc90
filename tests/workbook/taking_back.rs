//! What was taken away comes back by the message that says so, and the focus is on the way back meanwhile.

use outside::{Mode, Result, Role, Workbook};
use werkboek::locale::Language;

use crate::{summary::answer, summary_files::with_files};

const UNDO: &str = "Maak ongedaan";

/// Presses a button that takes something away; the message then has the focus on the way back.
async fn take_away(workbook: &Workbook, button: &str, says: &str) -> Result {
    workbook.press(button).await?;
    workbook.see(says).await?;
    assert_eq!(workbook.focused().await?.name, UNDO, "after “{button}”");
    Ok(())
}

#[tokio::test]
async fn a_choice_that_was_cleared() -> Result {
    const GROUP: &str = "Specifieke kennis: alles weten van één onderwerp, Nu";
    const STEP: &str = "stap 2 van 5";
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/2b").await?;
    workbook.choose(GROUP, STEP).await?;
    take_away(&workbook.within(GROUP), "Wis mijn keuze", "").await?;
    workbook.see("Keuze gewist.").await?;
    assert!(!workbook.is_chosen(GROUP, STEP).await?);
    workbook.press(UNDO).await?;
    assert!(workbook.is_chosen(GROUP, STEP).await?);
    assert_ne!(workbook.focused().await?.role, "generic");
    Ok(())
}

#[tokio::test]
async fn a_part_of_a_case() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.press("Verander de volgorde").await?;
    let part = "Wat maakt het lastig?";
    take_away(&workbook, &format!("Haal weg: {part}"), "Weggehaald uit deze casus.").await?;
    assert!(!workbook.has(Role::TextBox, part).await?);
    workbook.press(UNDO).await?;
    assert!(workbook.has(Role::TextBox, part).await?);
    Ok(())
}

#[tokio::test]
async fn a_name_on_the_list() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let exercise = answer(&workbook, "1c", "Een tekst").await?;
    workbook.go_to("Samenvatting").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    workbook.unfold("Mijn lijst met namen").await?;
    workbook.press("Zet een naam op de lijst").await?;
    workbook.within("Naam 1").write("Naam", "Karin").await?;
    take_away(&workbook, "Haal naam 1 van de lijst", "De naam is van de lijst.").await?;
    // The message outlives the page.
    workbook.go_to("Casussen").await?;
    workbook.press(UNDO).await?;
    workbook.go_to("Samenvatting").await?;
    assert_eq!(workbook.within("Naam 1").read("Naam").await?, "Karin");
    Ok(())
}

#[tokio::test]
async fn words_for_this_summary_alone() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let exercise = answer(&workbook, "1c", "Een tekst").await?;
    let label = &exercise.parts[0].label;
    workbook.go_to("Samenvatting").await?;
    workbook.tick(label).await?;
    workbook.press(label).await?;
    workbook.press("Pas de tekst aan").await?;
    let field = Language::Nl.words().composing.text(label);
    workbook.write(&field, "Andere woorden").await?;
    take_away(&workbook, "Weer zoals in mijn notities", "Er staat weer wat in je notities staat.").await?;
    workbook.go_to("Casussen").await?;
    workbook.press(UNDO).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.within_region("Dit gaat mee, woord voor woord").see("Andere woorden").await
}

#[tokio::test]
async fn what_lay_on_the_table_but_not_on_the_next_one() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    with_files(&workbook, 5).await?;
    take_away(&workbook, "Haal van tafel: Samenvatting 5", "Van tafel gehaald.").await?;
    assert!(!workbook.shows("Samenvatting 5").await?);
    workbook.press(UNDO).await?;
    workbook.see("Samenvatting 5").await?;

    take_away(&workbook, "Haal van tafel: Samenvatting 5", "Van tafel gehaald.").await?;
    workbook.go_to("Casussen").await?;
    workbook.press(UNDO).await?;
    workbook.visit_here("#/table").await?;
    assert!(!workbook.shows("Samenvatting 1").await?);
    Ok(())
}

#[tokio::test]
async fn only_until_the_next_thing_is_done() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    for _ in 0..2 {
        workbook.press("Nieuwe casus").await?;
        workbook.go_to("Casussen").await?;
    }
    take_away(&workbook, "Gooi Casus zonder titel weg", "Casus weggegooid. Hij ligt in de bak.").await?;
    workbook.press("Nieuwe casus").await?;
    assert!(!workbook.has(Role::Button, UNDO).await?);
    workbook.press("Stap terug").await?;
    workbook.press("Stap terug").await?;
    workbook.go_to("Casussen").await?;
    assert!(!workbook.shows("In de bak").await?, "a step back takes them back one by one");
    Ok(())
}
