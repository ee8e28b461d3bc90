//! Every page has its address, its title, one heading, its landmarks, and a name on every field.

use outside::{Mode, Named, Opening, Result, Role, Workbook};
use werkboek::edition::Edition;

/// The pages that are always there, with their headings and titles where those are words of the screen.
const PAGES: [(&str, &str); 7] = [
    ("#/cases", "Casussen"),
    ("#/together", "Casussen op de driehoek"),
    ("#/values", "Mijn waarden"),
    ("#/summary", "Samenvatting"),
    ("#/departures", "Wat je eerder meenam"),
    ("#/settings", "Instellingen"),
    ("#/nergens", "Deze pagina is er niet"),
];

#[tokio::test]
async fn every_address_opens_its_page_on_a_site() -> Result {
    every_address_opens_its_page(Mode::Served).await
}

#[tokio::test]
async fn every_address_opens_its_page_from_a_file() -> Result {
    every_address_opens_its_page(Mode::File).await
}

async fn every_address_opens_its_page(mode: Mode) -> Result {
    let workbook = Workbook::open(mode).await?;
    let edition = workbook.edition().await?;
    for (address, heading, title) in all_pages(&edition) {
        workbook.visit(&address).await?;
        workbook.arrives_at(&heading).await?;
        assert_eq!(workbook.title().await?, format!("{title} – {}", edition.title), "at {address}");
        assert_eq!(workbook.top_headings().await?, 1, "headings of the first level at {address}");
        for landmark in [Role::Banner, Role::Main] {
            assert_eq!(workbook.all(landmark).await?.len(), 1, "{landmark:?} at {address}");
        }
        let menus = workbook.all(Role::Navigation).await?;
        assert_eq!(menus.iter().filter(|menu| menu.name == "Hoofdmenu").count(), 1, "at {address}");
    }
    assert_eq!(workbook.console_errors().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn every_field_has_a_name_of_its_own() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    workbook.visit("#/cases").await?;
    workbook.press("Nieuwe casus").await?;
    let case = workbook.address().await?;
    let pages = all_pages(&edition).into_iter().map(|(address, ..)| address).chain([case]);
    let mut seen = 0;
    for page in pages {
        workbook.visit(&page).await?;
        for role in Role::FIELDS {
            let fields = workbook.all(role).await?;
            seen += fields.len();
            let nameless = fields.iter().filter(|field| field.name.trim().is_empty()).count();
            assert_eq!(nameless, 0, "a {role:?} without a name at {page}: {fields:#?}");
        }
    }
    // So that a search that finds no field does not pass for one that finds no fault.
    assert!(seen > 300, "only {seen} fields were found");
    Ok(())
}

#[tokio::test]
async fn a_page_can_be_opened_from_a_bookmark() -> Result {
    let workbook = Opening::new(Mode::File).at("#/exercise/2b").open().await?;
    let edition = workbook.edition().await?;
    let exercise =
        edition.exercises().find(|exercise| exercise.id.as_str() == "2b").expect("2b is in the edition");
    workbook.arrives_at(&format!("2b {}", exercise.title)).await
}

#[tokio::test]
async fn the_back_button_goes_back_a_page() -> Result {
    for mode in [Mode::Served, Mode::File] {
        let workbook = Workbook::open(mode).await?;
        workbook.go_to("Casussen").await?;
        workbook.go_to("Samenvatting").await?;
        workbook.back().await?;
        workbook.arrives_at("Casussen").await?;
        workbook.back().await?;
        workbook.arrives_at(&workbook.edition().await?.title).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_focus_follows_the_page_but_not_on_first_load() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    assert_ne!(workbook.focused().await?.role, "heading");
    for page in ["Casussen", "Mijn waarden", "Samenvatting", "Instellingen"] {
        workbook.go_to(page).await?;
        workbook.arrives_at(page).await?;
        assert_eq!(workbook.focused().await?, Named { role: "heading".into(), name: page.into() });
    }
    Ok(())
}

#[tokio::test]
async fn the_footer_leads_to_the_sources_and_to_what_stays_here() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    workbook.follow("Bronnen").await?;
    workbook.arrives_at(&edition.sources.title).await?;
    workbook.follow("Wat blijft hier").await?;
    workbook.arrives_at(&edition.privacy.title).await?;
    workbook.see("connect-src 'none'").await
}

/// The address, the heading and the name in the title of every page of an edition.
fn all_pages(edition: &Edition) -> Vec<(String, String, String)> {
    let mut pages = vec![("#/".to_string(), edition.title.clone(), "Start".to_string())];
    for session in &edition.sessions {
        pages.push((format!("#/session/{}", session.id), session.title.clone(), session.title.clone()));
        for exercise in &session.exercises {
            let title = format!("{} {}", exercise.id, exercise.title);
            pages.push((format!("#/exercise/{}", exercise.id), title.clone(), title));
        }
    }
    for (address, page) in [("#/sources", &edition.sources), ("#/privacy", &edition.privacy)] {
        pages.push((address.into(), page.title.clone(), page.title.clone()));
    }
    pages.extend(PAGES.map(|(address, heading)| (address.into(), heading.into(), heading.into())));
    pages
}
