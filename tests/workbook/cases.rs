//! Cases: adding, naming, ordering, throwing away, putting back, and erasing for good.

use outside::{Mode, Result, Role, Workbook};

#[tokio::test]
async fn a_case_is_added_and_named() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.arrives_at("Casus zonder titel").await?;
    workbook.write("Titel", "Twee plichten").await?;
    workbook.arrives_at("Twee plichten").await?;
    workbook.write("Titel", "Twee plichten tegelijk").await?;
    workbook.arrives_at("Twee plichten tegelijk").await?;
    assert!(
        !workbook.title().await?.contains("plichten"),
        "a title of a window stands in the history of a browser"
    );
    workbook.see("Opgeslagen").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read("Titel").await?, "Twee plichten tegelijk");
    workbook.go_to("Casussen").await?;
    workbook.follow("Twee plichten tegelijk").await?;
    workbook.arrives_at("Twee plichten tegelijk").await
}

#[tokio::test]
async fn cases_stand_in_the_order_that_a_person_gives_them() -> Result {
    let workbook = with_cases(&["Eén", "Twee", "Drie"]).await?;
    workbook.press("Zet Drie hoger").await?;
    assert_eq!(order(&workbook).await?, ["Eén", "Drie", "Twee"]);
    workbook.press("Zet Eén lager").await?;
    assert_eq!(order(&workbook).await?, ["Drie", "Eén", "Twee"]);
    workbook.reload().await?;
    assert_eq!(order(&workbook).await?, ["Drie", "Eén", "Twee"]);
    Ok(())
}

#[tokio::test]
async fn a_case_that_was_thrown_away_comes_back_where_it_stood() -> Result {
    let workbook = with_cases(&["Eén", "Twee", "Drie"]).await?;
    workbook.press("Gooi Twee weg").await?;
    workbook.see("Casus weggegooid").await?;
    assert_eq!(order(&workbook).await?, ["Eén", "Drie"]);
    workbook.press("Maak ongedaan").await?;
    assert_eq!(order(&workbook).await?, ["Eén", "Twee", "Drie"]);

    workbook.press("Gooi Eén weg").await?;
    workbook.reload().await?;
    workbook.press("Zet Eén terug").await?;
    assert_eq!(order(&workbook).await?, ["Eén", "Twee", "Drie"]);
    workbook.follow("Eén").await?;
    assert_eq!(workbook.read("Titel").await?, "Eén");
    Ok(())
}

#[tokio::test]
async fn a_case_is_erased_only_after_a_second_word_and_then_for_good() -> Result {
    let workbook = with_cases(&["Blijft", "Moet weg"]).await?;
    assert!(!workbook.where_kept("Moet weg").await?.is_empty());
    workbook.press("Gooi Moet weg weg").await?;
    workbook.press("Wis Moet weg definitief").await?;
    workbook.press("Nee, laat staan").await?;
    assert!(workbook.has(Role::Button, "Zet Moet weg terug").await?);
    workbook.press("Wis Moet weg definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("De casus is gewist.").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    assert_eq!(workbook.where_kept("Moet weg").await?, [] as [&str; 0], "the title is still kept");
    workbook.reload().await?;
    assert_eq!(order(&workbook).await?, ["Blijft"]);
    assert!(!workbook.shows("Moet weg").await?);
    Ok(())
}

#[tokio::test]
async fn a_case_can_be_started_from_an_exercise() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/3a").await?;
    workbook.press("Schrijf een casus").await?;
    workbook.write("Titel", "Uit de oefening").await?;
    workbook.back().await?;
    assert!(workbook.is_ticked("Uit de oefening").await?);
    Ok(())
}

#[tokio::test]
async fn a_line_that_was_taken_away_comes_back() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let exercise = edition.exercises().find(|one| one.id.as_str() == "2d").expect("2d is in the edition");
    let question = &exercise.parts[1].label;
    workbook.visit("#/exercise/2d").await?;
    let list = workbook.within(question);
    list.write(&format!("{question}, Regel 1"), "De eerste").await?;
    list.press("Nog een regel").await?;
    list.write(&format!("{question}, Regel 2"), "De tweede").await?;
    list.press("Haal regel 1 weg").await?;
    assert_eq!(list.read(&format!("{question}, Regel 1")).await?, "De tweede");
    workbook.press("Maak ongedaan").await?;
    assert_eq!(list.read(&format!("{question}, Regel 1")).await?, "De eerste");
    assert_eq!(list.read(&format!("{question}, Regel 2")).await?, "De tweede");
    Ok(())
}

async fn with_cases(titles: &[&str]) -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    for title in titles {
        workbook.go_to("Casussen").await?;
        workbook.press("Nieuwe casus").await?;
        workbook.arrives_at("Casus zonder titel").await?;
        workbook.write("Titel", title).await?;
    }
    workbook.go_to("Casussen").await?;
    workbook.arrives_at("Casussen").await?;
    Ok(workbook)
}

/// The titles of the cases, as they stand.
async fn order(workbook: &Workbook) -> Result<Vec<String>> {
    let links = workbook.all(Role::Link).await?.into_iter().map(|link| link.name);
    let around = [
        "Naar de inhoud",
        "Start",
        "Casussen",
        "Mijn waarden",
        "Samenvatting",
        "Instellingen",
        "Bronnen",
        "Wat blijft hier",
        "Werkt er iets niet?",
        "Leg casussen over elkaar op de driehoek",
    ];
    Ok(links.filter(|name| !around.contains(&name.as_str())).collect())
}
