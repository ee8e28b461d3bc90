//! What guides somebody: looking for anything from anywhere, the keys, a tour, what one worked on, writing in peace, and a timer.

use fantoccini::key::Key;
use outside::{Hand, Mode, Named, Result, Role, Workbook};

const SEARCH: &str = "Zoek, of ga ergens heen";
const WORDS: &str = "Een woord uit je notities, een oefening of een pagina";
const KEYS: &str = "Toetsen die je kunt gebruiken";
const TOUR: &str = "Rondleiding";
const QUIETLY: &str = "Rustig schrijven";

fn named(role: &str, name: &str) -> Named {
    Named { role: role.into(), name: name.into() }
}

/// Goes to exercise 1a, and gives the label of its first field.
async fn at_first_field(workbook: &Workbook) -> Result<String> {
    let edition = workbook.edition().await?;
    let exercise = edition.exercises().find(|exercise| exercise.id.as_str() == "1a").expect("there is a 1a");
    workbook.visit("#/exercise/1a").await?;
    Ok(exercise.parts[0].label.clone())
}

#[tokio::test]
async fn anything_is_found_from_anywhere_by_keys_alone() -> Result {
    let workbook = Workbook::open(Mode::Served).await?.by(Hand::Keys);
    let field = at_first_field(&workbook).await?;
    workbook.write(&field, "Een heldere brief").await?;
    workbook.visit("#/cases").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Het gesprek").await?;
    workbook.write("Wat gebeurde er?", "Een boze burger belde").await?;

    for (words, excerpt, heading) in [
        ("helder", "Een heldere brief", "1a Wat is goed werk voor mij?"),
        ("burger boze", "Een boze burger belde", "Het gesprek"),
        ("mijn waarden", "", "Mijn waarden"),
    ] {
        workbook.press_with_control('k').await?;
        assert_eq!(workbook.focused().await?, named("textbox", WORDS));
        workbook.write(WORDS, words).await?;
        workbook.see("Gevonden: 1").await?;
        workbook.see(excerpt).await?;
        workbook.press_anywhere(Key::Enter).await?;
        workbook.arrives_at(heading).await?;
        assert_eq!(workbook.focused().await?, named("heading", heading));
        assert!(!workbook.has(Role::Heading, SEARCH).await?);
    }
    workbook.press("Zoek").await?;
    workbook.write(WORDS, "zzz").await?;
    workbook.see("Niets gevonden. Probeer een ander woord, of een stukje ervan.").await?;
    workbook.press_anywhere(Key::Escape).await?;
    assert_eq!(workbook.focused().await?, named("button", "Zoek"));
    assert!(!workbook.address().await?.contains("zzz"));
    assert!(workbook.where_kept("zzz").await?.is_empty(), "what was looked for is kept");
    Ok(())
}

#[tokio::test]
async fn arrows_go_along_what_is_found() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.press("Zoek").await?;
    workbook.write(WORDS, "in").await?;
    workbook.see("Gevonden:").await?;
    workbook.press_anywhere(Key::Down).await?;
    let first = workbook.focused().await?;
    assert_eq!(first.role, "link");
    workbook.press_anywhere(Key::Down).await?;
    assert_ne!(workbook.focused().await?, first);
    workbook.press_anywhere(Key::Up).await?;
    assert_eq!(workbook.focused().await?, first);
    workbook.press_anywhere(Key::Up).await?;
    assert_eq!(workbook.focused().await?, named("textbox", WORDS));
    workbook.press_anywhere(Key::Up).await?;
    assert_eq!(workbook.focused().await?, named("textbox", WORDS));
    Ok(())
}

#[tokio::test]
async fn a_question_mark_shows_the_keys_but_not_in_a_text_and_not_for_who_switched_it_off() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let field = at_first_field(&workbook).await?;
    workbook.write(&field, "Waarom?").await?;
    workbook.press_anywhere('?').await?;
    assert_eq!(workbook.read(&field).await?, "Waarom??");
    assert!(!workbook.has(Role::Heading, KEYS).await?);

    workbook.go_to("Casussen").await?;
    workbook.press_anywhere('?').await?;
    workbook.see(KEYS).await?;
    workbook.untick("Laat dit zien als ik op ? druk").await?;
    workbook.press("Sluit").await?;
    workbook.reload().await?;
    workbook.press_anywhere('?').await?;
    assert!(!workbook.has(Role::Heading, KEYS).await?);
    workbook.press("Zoek").await?;
    workbook.press(KEYS).await?;
    assert!(!workbook.is_ticked("Laat dit zien als ik op ? druk").await?);
    Ok(())
}

#[tokio::test]
async fn the_tour_takes_four_steps_and_is_skipped_for_good() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    for step in 1..=4 {
        workbook.within_region(TOUR).see(&format!("Stap {step} van 4")).await?;
        workbook.press(if step < 4 { "Volgende stap" } else { "Klaar" }).await?;
    }
    assert!(!workbook.has(Role::Region, TOUR).await?);
    workbook.reload().await?;
    assert!(!workbook.has(Role::Region, TOUR).await?);

    workbook.go_to("Casussen").await?;
    workbook.press("Zoek").await?;
    workbook.press("Doe de rondleiding").await?;
    workbook.within_region(TOUR).see("Stap 1 van 4").await?;
    workbook.press("Zoek").await?;
    workbook.press("Doe de rondleiding").await?;
    assert_eq!(workbook.focused().await?, named("region", TOUR));
    workbook.press("Sla de rondleiding over").await?;
    assert!(!workbook.has(Role::Region, TOUR).await?);
    assert_eq!(workbook.focused().await?.role, "heading");
    Ok(())
}

#[tokio::test]
async fn who_wrote_something_is_not_taken_on_a_tour() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.reload().await?;
    workbook.go_to("Start").await?;
    assert!(!workbook.has(Role::Region, TOUR).await?);
    Ok(())
}

#[tokio::test]
async fn the_timeline_tells_what_one_worked_on_and_leads_there() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/timeline").await?;
    workbook.see("Hier komen de dagen waarop je iets schrijft. Begin gerust klein.").await?;
    let field = at_first_field(&workbook).await?;
    workbook.write(&field, "Een heldere brief").await?;
    workbook.visit("#/cases").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Het gesprek").await?;
    workbook.go_to("Start").await?;
    workbook.follow("Mijn tijdlijn").await?;
    workbook.arrives_at("Mijn tijdlijn").await?;
    assert!(workbook.has(Role::Link, "1a Wat is goed werk voor mij?").await?);
    workbook.follow("Het gesprek").await?;
    workbook.arrives_at("Het gesprek").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Gooi Het gesprek weg").await?;
    workbook.visit("#/timeline").await?;
    assert!(!workbook.has(Role::Link, "Het gesprek").await?, "what was thrown away has no page");
    Ok(())
}

#[tokio::test]
async fn who_writes_quietly_sees_only_the_page_until_they_go_on() -> Result {
    let workbook = Workbook::open(Mode::Served).await?.by(Hand::Keys);
    let field = at_first_field(&workbook).await?;
    workbook.press(QUIETLY).await?;
    assert!(!workbook.has(Role::Link, "Casussen").await?);
    workbook.write(&field, "Rust").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.press_anywhere(Key::Escape).await?;
    assert!(workbook.has(Role::Link, "Casussen").await?);
    workbook.press(QUIETLY).await?;
    workbook.visit_here("#/cases").await?;
    assert!(workbook.has(Role::Link, "Casussen").await?);
    Ok(())
}

#[tokio::test]
async fn a_timer_tells_how_long_it_runs_and_when_it_is_over() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1a").await?;
    workbook.unfold("Zet een timer").await?;
    workbook.press("10 minuten").await?;
    assert_eq!(workbook.focused().await?, named("button", "Stop de timer"));
    workbook.see("Nog 10 minuten").await?;
    workbook.press("Vijf minuten erbij").await?;
    workbook.see("Nog 15 minuten").await?;
    workbook.press("Stop de timer").await?;
    assert_eq!(workbook.focused().await?, named("button", "5 minuten"));

    workbook.press("5 minuten").await?;
    workbook.see("Nog 5 minuten").await?;
    workbook.set_clock_ahead(30).await?;
    workbook.press("Vijf minuten erbij").await?;
    workbook.see("De tijd is om. Schrijf gerust nog even door.").await?;
    assert!(!workbook.shows("Nog 5 minuten").await?);
    Ok(())
}

#[tokio::test]
async fn what_says_that_all_is_saved_stands_still_while_one_types() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let field = at_first_field(&workbook).await?;
    workbook.watch_for("Opgeslagen in deze browser").await?;
    workbook.write(&field, "Een zin die iemand in een keer achter elkaar typt, zonder pauze").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    assert_eq!(workbook.times_seen().await?, 1);
    Ok(())
}
