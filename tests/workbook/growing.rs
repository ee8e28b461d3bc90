//! A case that grows: any part in any order, moved, taken away, and what is still awaited.

use outside::{Mode, Named, Result, Role, Workbook};

#[tokio::test]
async fn a_part_is_added_with_the_focus_on_it_moved_and_taken_away() -> Result {
    let workbook = new_case().await?;
    let more = workbook.within("Wat wil je toevoegen?");
    for part in ["Wat leerde je hiervan?", "Wat kies je, en waarom?"] {
        more.press(part).await?;
        assert_eq!(workbook.focused().await?, Named { role: "textbox".into(), name: part.into() });
        assert!(!more.has(Role::Button, part).await?, "{part} can be added twice");
    }
    workbook.write("Wat leerde je hiervan?", "Eerder bellen").await?;
    workbook.press("Verander de volgorde").await?;
    workbook.press("Zet hoger: Wat kies je, en waarom?").await?;
    let up = "Zet hoger: Wat kies je, en waarom?";
    assert_eq!(workbook.focused().await?, Named { role: "button".into(), name: up.into() });
    let expected = [
        "Titel",
        "Wat gebeurde er?",
        "Wat maakt het lastig?",
        "Wat kies je, en waarom?",
        "Wat leerde je hiervan?",
    ];
    assert_eq!(fields(&workbook).await?, expected);
    assert!(
        !workbook.has(Role::Button, "Haal weg: Wat leerde je hiervan?").await?,
        "words would go out of sight"
    );
    workbook.press("Haal weg: Wat maakt het lastig?").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    let expected = ["Titel", "Wat gebeurde er?", "Wat kies je, en waarom?", "Wat leerde je hiervan?"];
    assert_eq!(fields(&workbook).await?, expected);
    assert_eq!(workbook.read("Wat leerde je hiervan?").await?, "Eerder bellen");
    Ok(())
}

#[tokio::test]
async fn what_was_added_can_be_undone_and_what_was_typed_stays() -> Result {
    let workbook = new_case().await?;
    workbook.write("Wat gebeurde er?", "De brief moest weg.").await?;
    workbook.within("Wat wil je toevoegen?").press("Wat kun je doen?").await?;
    assert_eq!(workbook.read("Wat gebeurde er?").await?, "De brief moest weg.");
    workbook.press("Stap terug").await?;
    assert!(workbook.within("Wat wil je toevoegen?").has(Role::Button, "Wat kun je doen?").await?);
    assert_eq!(workbook.read("Wat gebeurde er?").await?, "De brief moest weg.");
    Ok(())
}

#[tokio::test]
async fn what_did_not_come_back_yet_is_on_the_start_page_until_it_does() -> Result {
    let workbook = new_case().await?;
    workbook
        .within("Wat wil je toevoegen?")
        .press("Wat legde je hogerop voor, en wat kwam ervan terug?")
        .await?;
    workbook.write("Wat ging omhoog, stap 1", "De datum").await?;
    workbook.write("Naar wie (een rol), stap 1", "De directeur").await?;
    let case = workbook.address().await?;
    workbook.go_to("Start").await?;
    workbook.see("Nog open").await?;
    workbook.follow("De datum · De directeur").await?;
    assert_eq!(workbook.address().await?, case);
    workbook.write("Wat kwam terug, stap 1", "Een week later mag").await?;
    workbook.go_to("Start").await?;
    workbook.see("Sessies").await?;
    assert!(!workbook.shows("Nog open").await?);
    Ok(())
}

#[tokio::test]
async fn cases_lie_over_each_other_on_the_triangle() -> Result {
    let workbook = new_case().await?;
    workbook.write("Titel", "De brief").await?;
    workbook.within("Wat wil je toevoegen?").press("Welke spanningen zie je in deze casus?").await?;
    workbook.point_at("Draagvlak trekt 4 van 5").await?;
    workbook.visit("#/together").await?;
    workbook.see("1. De brief").await?;
    assert_eq!(workbook.all(Role::Image).await?[0].name, "De driehoek. De brief: Draagvlak trekt 4 van 5.");
    workbook.untick("1. De brief").await?;
    assert_eq!(workbook.all(Role::Image).await?[0].name, "De driehoek. Er is nog niets gekozen.");
    Ok(())
}

async fn new_case() -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.arrives_at("Casus zonder titel").await?;
    Ok(workbook)
}

/// The names of the fields for text, as they stand.
async fn fields(workbook: &Workbook) -> Result<Vec<String>> {
    Ok(workbook.all(Role::TextBox).await?.into_iter().map(|field| field.name).collect())
}
