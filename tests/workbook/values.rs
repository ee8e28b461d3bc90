//! What follows from a value sort: two of them side by side, questions on what lies on top, cards on paper.

use outside::{Mode, Result, Role, Workbook};

const MINE: &str = "Hoe belangrijk is elke waarde voor jou in je werk?";
const REWARDED: &str = "Welke waarden beloont jouw organisatie?";
const COURAGE: &str = "Moed, risico durven nemen";

#[tokio::test]
async fn two_sorts_are_compared_in_a_picture_in_words_and_in_a_table() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1d").await?;
    for (question, laid) in [
        (MINE, [(COURAGE, "1"), ("Openheid", "3"), ("Kwaliteit", "1")]),
        (REWARDED, [(COURAGE, "4"), ("Openheid", "2"), ("Kwaliteit", "1")]),
    ] {
        for (card, digit) in laid {
            workbook.within(question).send_keys(card, digit).await?;
        }
    }
    workbook.go_to("Mijn waarden").await?;
    for line in ["Hoger: Openheid.", &format!("Lager: {COURAGE}."), "Op dezelfde plek: Kwaliteit."] {
        workbook.see(line).await?;
    }
    let images = workbook.all(Role::Image).await?;
    assert!(images.iter().any(|image| image.name.starts_with("Twee indelingen naast elkaar")), "{images:?}");
    let options = workbook.options("De ene indeling").await?;
    assert_eq!(options.len(), 2);
    assert!(options[1].starts_with("1d, ") && options[1].ends_with(REWARDED), "{}", options[1]);
    workbook.select("De ene indeling", &options[1]).await?;
    workbook.see("Je koos twee keer dezelfde indeling.").await?;
    workbook.select("De andere indeling", &options[0]).await?;
    workbook.see(&format!("Hoger: {COURAGE}.")).await?;
    workbook.see("Lager: Openheid.").await
}

#[tokio::test]
async fn each_value_on_top_has_its_questions_and_its_cases() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/4a").await?;
    let questions = workbook.within("Hoe hebben je belangrijkste waarden het in je werk?");
    questions.see("Leg eerst een kaart in de bovenste kolom.").await?;
    let sort = workbook.within("Hoe belangrijk is elke waarde nu voor je in je werk?");
    sort.send_keys(COURAGE, "1").await?;
    let asked = format!("{COURAGE}: Waar zie je haar terug?");
    questions.write(&asked, "In het overleg van maandag").await?;
    sort.send_keys(COURAGE, "5").await?;
    assert_eq!(questions.read(&asked).await?, "In het overleg van maandag", "words stay with their value");

    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "De brief").await?;
    workbook.within("Wat wil je toevoegen?").press("Waar gaat deze casus over?").await?;
    workbook.unfold("Waarden die speelden").await?;
    workbook.tick(COURAGE).await?;
    workbook.visit("#/exercise/4a").await?;
    questions.within(COURAGE).follow("De brief").await?;
    workbook.arrives_at("De brief").await
}

#[tokio::test]
async fn what_is_half_sorted_stays_when_the_language_changes() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1d").await?;
    let board = workbook.within(MINE);
    board.send_keys(COURAGE, "1").await?;
    board.send_keys("Openheid", "2").await?;
    workbook.press("English").await?;
    let board = workbook.within("How important is each value to you in your work?");
    assert!(board.within("Most important").has(Role::Button, "Courage, risk-taking").await?);
    board.send_keys("Openness to ideas and perspectives", "1").await?;
    board.see("Openness to ideas and perspectives, now in Most important, 2 of 2.").await
}

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn the_cards_fit_three_sheets_of_paper() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    workbook.go_to("Mijn waarden").await?;
    workbook.follow("Kaarten om te printen").await?;
    workbook.arrives_at("Kaarten om te printen").await?;
    assert_eq!(workbook.sheets_of_paper().await?, 3);
    Ok(())
}
