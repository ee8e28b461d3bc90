//! Finding a case again: by its words, by what it is about, and in another order.

use outside::{Mode, Result, Role, Workbook};

const SEARCH: &str = "Zoek in je casussen";

#[tokio::test]
async fn a_case_is_found_by_any_word_whatever_its_capitals_and_accents() -> Result {
    let workbook = with_cases(&[("Eén", "Een geëerde collega zei néé."), ("Twee", "Niemand belde.")]).await?;
    workbook.write(SEARCH, "geeerde NEE").await?;
    workbook.see("Eén casus gevonden.").await?;
    assert_eq!(workbook.announced().await?, ["Eén casus gevonden."]);
    assert!(workbook.has(Role::Link, "Eén").await? && !workbook.has(Role::Link, "Twee").await?);
    assert_eq!(workbook.all(Role::Mark).await?.len(), 2, "both words are marked");
    workbook.write(SEARCH, "geeerde nergens").await?;
    workbook.see("Niets gevonden.").await?;
    workbook.press("Laat alles weer zien").await?;
    assert!(workbook.has(Role::Link, "Twee").await?);
    Ok(())
}

#[tokio::test]
async fn what_was_looked_for_is_still_there_on_the_way_back() -> Result {
    let workbook =
        with_cases(&[("Eén", "Een brief."), ("Twee", "Een overleg."), ("Drie", "Nog een brief.")]).await?;
    workbook.write(SEARCH, "brief").await?;
    workbook.see("2 casussen gevonden.").await?;
    workbook.follow("Drie").await?;
    workbook.arrives_at("Drie").await?;
    workbook.back().await?;
    workbook.see("2 casussen gevonden.").await?;
    assert_eq!(workbook.read(SEARCH).await?, "brief");
    assert_eq!(workbook.where_kept("brief ").await?, [] as [&str; 0]);
    Ok(())
}

#[tokio::test]
async fn tags_and_an_order_choose_what_is_seen() -> Result {
    let workbook = with_cases(&[("Berg", ""), ("Appel", ""), ("Citroen", "")]).await?;
    workbook.follow("Citroen").await?;
    workbook.within("Wat wil je toevoegen?").press("Waar gaat deze casus over?").await?;
    workbook.within("Spanningen").tick("Inhoud en draagvlak").await?;
    workbook.go_to("Casussen").await?;
    workbook.unfold("Kies welke casussen je ziet").await?;
    workbook.select("Volgorde", "Op titel").await?;
    assert_eq!(titles(&workbook).await?, ["Appel", "Berg", "Citroen"]);
    assert!(
        !workbook.has(Role::Button, "Zet Berg hoger").await?,
        "an order that is not one's own is not changed"
    );
    workbook.select("Volgorde", "Laatst aan gewerkt").await?;
    assert_eq!(titles(&workbook).await?[0], "Citroen");
    workbook.select("Spanning", "Inhoud en draagvlak").await?;
    assert_eq!(titles(&workbook).await?, ["Citroen"]);
    workbook.see("Eén casus gevonden.").await?;
    workbook.select("Sessie", "Uitmuntend vakmanschap").await?;
    workbook.see("Niets gevonden.").await
}

#[tokio::test]
async fn a_case_of_the_edition_is_copied_and_stays_as_it_was() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let example = &edition.examples[0];
    workbook.go_to("Casussen").await?;
    for _ in 0..2 {
        workbook.unfold_named("Beginnen met een casus uit het werkboek").await?;
        workbook.unfold_named(&example.title).await?;
        workbook.press(&format!("Maak een eigen kopie van “{}”", example.title)).await?;
        workbook.arrives_at(&example.title).await?;
        let question = edition.case.parts.iter().find(|part| part.id == example.answers[0].0);
        let question = &question.expect("an answer belongs to a part").label;
        assert!(!workbook.read(question).await?.starts_with("Mijn"), "the copy changed the original");
        workbook.write(question, "Mijn eigen begin").await?;
        workbook.go_to("Casussen").await?;
    }
    Ok(())
}

async fn with_cases(cases: &[(&str, &str)]) -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    for (title, facts) in cases {
        workbook.go_to("Casussen").await?;
        workbook.press("Nieuwe casus").await?;
        workbook.arrives_at("Casus zonder titel").await?;
        workbook.write("Titel", title).await?;
        workbook.write("Wat gebeurde er?", facts).await?;
    }
    workbook.go_to("Casussen").await?;
    workbook.arrives_at("Casussen").await?;
    Ok(workbook)
}

/// The titles that are listed, as they stand.
async fn titles(workbook: &Workbook) -> Result<Vec<String>> {
    let links = workbook.within_region("Jouw casussen").all(Role::Link).await?;
    Ok(links.into_iter().map(|link| link.name).collect())
}
