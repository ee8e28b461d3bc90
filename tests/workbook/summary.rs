//! The summary: what is ticked leaves, to the letter, and nothing else does.

use std::fs;

use outside::{Mode, Result, Role, Workbook};
use werkboek::{edition::Exercise, locale::Language};

use crate::exported::Exported;

const PREVIEW: &str = "Dit gaat mee, woord voor woord";

const FAILED: &str = "Kopiëren lukte niet.";

/// The ways to take it along.
const WAYS: [&str; 6] = [
    "Download als ODT, voor Word of LibreOffice",
    "Download als Markdown",
    "Download als HTML",
    "Download als gewone tekst",
    "Kopieer met opmaak",
    "Druk af",
];

#[tokio::test]
async fn an_empty_notebook_has_nothing_to_take_along_and_says_what_to_do() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.see("Je hebt nog niets opgeschreven.").await?;
    offers_no_way(&workbook).await
}

#[tokio::test]
async fn nothing_is_ticked_at_first_and_an_empty_selection_says_what_to_do() -> Result {
    let (workbook, exercise) = with_answers("1c").await?;
    for part in &exercise.parts {
        assert!(!workbook.is_ticked(&part.label).await?);
    }
    workbook.see("Vink hierboven aan wat je mee wilt nemen.").await?;
    offers_no_way(&workbook).await?;
    let first = &exercise.parts[0].label;
    workbook.tick(first).await?;
    workbook.within_region(PREVIEW).see("Antwoord 0").await?;
    workbook.untick(first).await?;
    workbook.see("Vink hierboven aan wat je mee wilt nemen.").await?;
    offers_no_way(&workbook).await
}

#[tokio::test]
async fn the_tick_of_a_group_takes_everything_along_but_what_is_hard_to_say() -> Result {
    let (workbook, exercise) = with_answers("3f").await?;
    let closing = close_session(&workbook, "3z").await?;
    let words = &Language::Nl.words().summary;
    for group in [&exercise, &closing] {
        let title = format!("{} {}", group.id, group.title);
        workbook.within(&title).tick(&words.group(&title)).await?;
    }
    let preview = workbook.within_region(PREVIEW);
    preview.see("Slot 0").await?;
    assert!(!preview.shows("Antwoord").await?, "what is hard to say came along with its group");

    let (first, second) = (&exercise.parts[0].label, &exercise.parts[1].label);
    workbook.tick(first).await?;
    workbook.tick(second).await?;
    assert!(!preview.shows("Antwoord").await?, "what is hard to say left without its confirmation");
    workbook.press(&words.confirm_yes(first)).await?;
    preview.see("Antwoord 0").await?;
    workbook.press(&words.confirm_no(second)).await?;
    assert!(!workbook.is_ticked(second).await?);
    assert!(!preview.shows("Antwoord 1").await?);

    workbook.untick(first).await?;
    workbook.tick(first).await?;
    assert!(!preview.shows("Antwoord 0").await?, "a confirmation outlived its tick");
    Ok(())
}

#[tokio::test]
async fn the_preview_is_what_is_downloaded() -> Result {
    let (workbook, exercise) = with_answers("1c").await?;
    for part in &exercise.parts[1..] {
        workbook.tick(&part.label).await?;
    }
    let preview = workbook.within_region(PREVIEW);
    preview.see("Antwoord 3").await?;
    let shown = preview.text().await?;
    let shown: Vec<&str> = shown.split_whitespace().skip(PREVIEW.split_whitespace().count()).collect();

    workbook.press("Download als Markdown").await?;
    let markdown = workbook.downloaded(".md").await?;
    assert_eq!(Exported::read(&markdown.text).words(), shown);

    workbook.press("Download als HTML").await?;
    let html = workbook.downloaded(".html").await?;
    assert_eq!(markdown.name.strip_suffix(".md"), html.name.strip_suffix(".html"));
    workbook.show_file(&html.path).await?;
    assert_eq!(workbook.text().await?.split_whitespace().collect::<Vec<_>>(), shown);
    Ok(())
}

#[tokio::test]
async fn every_form_holds_what_is_ticked_and_not_a_word_more() -> Result {
    let (workbook, exercise) = with_answers("1c").await?;
    for part in &exercise.parts[1..] {
        workbook.tick(&part.label).await?;
    }
    for (way, end) in WAYS.into_iter().zip([".odt", ".md", ".html", ".txt"]) {
        workbook.press(way).await?;
        // The files of an ODT stand in it as they are, so their words can be looked for.
        let file = String::from_utf8_lossy(&fs::read(workbook.download(end).await?)?).into_owned();
        for number in 0..exercise.parts.len() {
            let is_there = file.contains(&format!("Antwoord {number}"));
            assert_eq!(is_there, number > 0, "“Antwoord {number}” in the file that ends on {end}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_drawing_goes_into_an_odt_as_a_picture_for_every_reader() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.press("Bekijk een ingevuld voorbeeld").await?;
    workbook.go_to("Samenvatting").await?;
    workbook.press("Voor de groep").await?;
    workbook.press("Download als ODT, voor Word of LibreOffice").await?;
    let file = fs::read(workbook.download(".odt").await?)?;
    let parts = String::from_utf8_lossy(&file).matches("Pictures/1.png").count();
    let is_png = |at: &[u8]| at.starts_with(b"\x89PNG\r\n");
    assert!(parts > 0 && file.windows(8).any(is_png), "there is no picture in {} bytes", file.len());
    Ok(())
}

#[tokio::test]
async fn the_name_of_the_file_has_the_date_and_no_word_of_the_person() -> Result {
    let (workbook, exercise) = with_answers("1c").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    workbook.press("Download als Markdown").await?;
    let name = workbook.downloaded(".md").await?.name;
    let date = name.strip_prefix("samenvatting-goed-werk-").and_then(|rest| rest.strip_suffix(".md"));
    let shape: String =
        date.unwrap_or_default().chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    assert_eq!(shape, "0000-00-00", "the file is called {name}");
    workbook.see(&format!("Gedownload als {name}.")).await
}

#[tokio::test]
async fn copying_works_or_says_that_it_did_not() -> Result {
    let (workbook, exercise) = with_answers("1c").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    workbook.press("Kopieer met opmaak").await?;
    if workbook.see_one_of(&["Gekopieerd.", FAILED]).await? == FAILED {
        return Ok(());
    }
    workbook.visit("#/exercise/1b").await?;
    let field = workbook.all(Role::TextBox).await?.swap_remove(0).name;
    workbook.paste_clipboard(&field).await?;
    let pasted = workbook.read(&field).await?;
    assert!(pasted.contains("Antwoord 0") && !pasted.contains("Antwoord 1"), "copied: {pasted}");
    Ok(())
}

/// A workbook on the summary page, with an answer to every prompt of one exercise: `Antwoord 0`, `Antwoord 1`, …
async fn with_answers(exercise: &str) -> Result<(Workbook, Exercise)> {
    let workbook = Workbook::open(Mode::Served).await?;
    let exercise = answer(&workbook, exercise, "Antwoord").await?;
    workbook.go_to("Samenvatting").await?;
    Ok((workbook, exercise))
}

/// Answers the closing exercise of a session too, and comes back to the summary.
async fn close_session(workbook: &Workbook, exercise: &str) -> Result<Exercise> {
    let exercise = answer(workbook, exercise, "Slot").await?;
    workbook.go_to("Samenvatting").await?;
    Ok(exercise)
}

/// Answers every prompt of an exercise: `text 0`, `text 1`, …
pub async fn answer(workbook: &Workbook, exercise: &str, text: &str) -> Result<Exercise> {
    let edition = workbook.edition().await?;
    let exercise =
        edition.exercises().find(|one| one.id.as_str() == exercise).expect("it is in the edition").clone();
    workbook.visit(&format!("#/exercise/{}", exercise.id)).await?;
    let prompts = exercise.parts.iter().filter(|part| matches!(part.kind, werkboek::exercises::Kind::Prompt));
    for (number, part) in prompts.enumerate() {
        workbook.write(&part.label, &format!("{text} {number}")).await?;
    }
    Ok(exercise)
}

async fn offers_no_way(workbook: &Workbook) -> Result {
    for way in WAYS {
        assert!(!workbook.has(Role::Button, way).await?, "“{way}” is there with nothing to take along");
    }
    Ok(())
}
