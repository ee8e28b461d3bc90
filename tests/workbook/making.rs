//! An edition of one's own: made in the page from changed texts, tried, saved as a new workbook, and opened from a disk.

use std::{collections::BTreeSet, io::Write};

use outside::{Mode, Result, Role, Workbook};

/// Goes to the page and gives the texts of the edition.
async fn with_texts(mode: Mode) -> Result<(Workbook, String)> {
    let workbook = Workbook::open(mode).await?;
    workbook.go_to("Instellingen").await?;
    workbook.follow("Maak een eigen uitgave").await?;
    workbook.arrives_at("Maak een eigen uitgave").await?;
    workbook.press("Download de teksten").await?;
    workbook.see("Bewaard als teksten-").await?;
    let texts = workbook.downloaded(".txt").await?.text;
    Ok((workbook, texts))
}

async fn bring(workbook: &Workbook, text: &str) -> Result {
    let mut file = tempfile::Builder::new().suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    workbook.choose_file("Je bestand met teksten", file.path()).await?;
    // Either of the two is said once the file was read.
    workbook.see_one_of(&["Er klopt nog iets niet", "Dit is een hele uitgave"]).await.map(drop)
}

/// The texts as somebody changes them for their own group.
pub fn changed(texts: &str) -> String {
    let (head, rest) = texts.split_once("languages = ").unwrap_or_default();
    let id = head.rsplit("id = ").next().unwrap_or_default().trim();
    let texts = format!(
        "{}languages = {rest}",
        head.replacen(&format!("id = {id}"), "id = \"molen\"\nauthor = \"Team <b>Noord</b>\"", 1)
    );
    texts.replacen("title = \"Werkboek Goed Werk\"", "title = \"Het boek van de molen\"", 1).replacen(
        "title = \"Wat is goed werk voor mij?\"",
        "title = \"Wat is goed meel?\"",
        1,
    )
}

#[tokio::test]
async fn an_edition_made_in_the_page_opens_from_a_disk_and_sends_nothing() -> Result {
    let (workbook, texts) = with_texts(Mode::LeadingFile).await?;
    bring(&workbook, &changed(&texts)).await?;
    workbook.see("“Het boek van de molen”, gemaakt door Team <b>Noord</b>").await?;
    workbook.press("Bewaar als werkboek voor begeleiders").await?;
    workbook.see("Bewaard als werkboek-molen.html").await?;
    let made = workbook.downloaded(".html").await?;
    assert!(made.text.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));

    workbook.requests().await?;
    workbook.console_errors().await?;
    workbook.show_file(&made.path).await?;
    workbook.reload().await?;
    workbook.arrives_at("Het boek van de molen").await?;
    workbook.see("Aangepaste uitgave, gemaakt door: Team <b>Noord</b>.").await?;
    workbook.visit_here("#/exercise/1a").await?;
    workbook.arrives_at("1a Wat is goed meel?").await?;
    workbook.write("Wanneer vind jij je eigen werk goed?", "Als het brood rijst").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read("Wanneer vind jij je eigen werk goed?").await?, "Als het brood rijst");

    let asked = workbook.requests().await?;
    let own: BTreeSet<String> = [outside::file_address(&made.path.to_string_lossy())].into();
    assert_eq!(asked, own, "only the file itself was asked for");
    assert_eq!(workbook.console_errors().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_edition_goes_into_the_workbook_for_participants() -> Result {
    let (workbook, texts) = with_texts(Mode::LeadingServed).await?;
    bring(&workbook, &changed(&texts)).await?;
    workbook.press("Bewaar voor deelnemers").await?;
    workbook.see("Dit bestand was niet te lezen.").await?;
    let mut other = tempfile::Builder::new().suffix(".html").tempfile()?;
    other.write_all(b"<!doctype html>\n<p>zomaar wat</p>")?;
    workbook.choose_file("Het werkboek voor deelnemers", other.path()).await?;
    workbook.press("Bewaar voor deelnemers").await?;
    workbook.see("Dit is geen werkboek dat we kennen.").await?;

    workbook.choose_file("Het werkboek voor deelnemers", Mode::File.path()?.as_ref()).await?;
    workbook.press("Bewaar voor deelnemers").await?;
    workbook.see("Bewaard als werkboek-molen.html").await?;
    let made = workbook.downloaded(".html").await?;
    workbook.show_file(&made.path).await?;
    workbook.reload().await?;
    workbook.arrives_at("Het boek van de molen").await?;
    workbook.see("Aangepaste uitgave, gemaakt door: Team <b>Noord</b>.").await?;
    assert!(!workbook.has(Role::Link, "Voor begeleiders: de tafel van een sessie").await?);
    workbook.visit_here("#/exercise/1a").await?;
    workbook.arrives_at("1a Wat is goed meel?").await
}

#[tokio::test]
async fn what_is_wrong_is_told_with_its_line_and_what_to_do() -> Result {
    let (workbook, texts) = with_texts(Mode::LeadingServed).await?;
    bring(&workbook, &texts).await?;
    workbook.see("hoort bij de uitgave waarvan je begon. Kies een eigen id").await?;
    let line = texts.lines().position(|line| line.starts_with("id = ")).unwrap_or_default() + 1;
    workbook.see(&format!("Regel {line} (edition.toml")).await?;

    let broken = changed(&texts).replacen("label = \"Wanneer vind jij", "lable = \"Wanneer vind jij", 1);
    bring(&workbook, &broken).await?;
    let line = broken.lines().position(|line| line.starts_with("lable")).unwrap_or_default() + 1;
    workbook
        .see(&format!(
            "Regel {line} (nl/exercises/1a.md, regel 7): parts.good-work.lable: Niets vraagt om lable."
        ))
        .await?;

    let markup = changed(&texts).replacen(
        "Goed werk heeft drie kanten.",
        "Goed werk <img src=x onerror=alert(1)> [klik](https://x.nl)",
        1,
    );
    bring(&workbook, &markup).await?;
    workbook.see("HTML doet het niet. Schrijf gewone tekst.").await?;
    workbook.see("Een link doet het niet.").await?;
    assert!(!workbook.has(Role::Button, "Bewaar als werkboek voor begeleiders").await?);

    bring(&workbook, "zomaar wat").await?;
    workbook.see("Regel 1: Boven de eerste regel met ===").await
}

#[tokio::test]
async fn an_edition_is_tried_beside_ones_own_notes() -> Result {
    let (workbook, texts) = with_texts(Mode::LeadingServed).await?;
    workbook.visit("#/exercise/1a").await?;
    workbook.write("Wanneer vind jij je eigen werk goed?", "Van mij").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let kept = workbook.everything_kept().await?;
    workbook.visit("#/making").await?;
    bring(&workbook, &changed(&texts)).await?;
    workbook.press("Probeer de uitgave").await?;
    workbook.arrives_at("Het boek van de molen").await?;
    workbook.see("Aangepaste uitgave").await?;
    workbook.visit_here("#/exercise/1a").await?;
    workbook.arrives_at("1a Wat is goed meel?").await?;
    assert_eq!(workbook.read("Wanneer vind jij je eigen werk goed?").await?, "");
    workbook.write("Wanneer vind jij je eigen werk goed?", "Om te proberen").await?;
    workbook.press("Terug naar je eigen werkboek").await?;
    workbook.arrives_at("Maak een eigen uitgave").await?;
    workbook.see("Dit is een hele uitgave").await?;
    workbook.visit("#/exercise/1a").await?;
    assert_eq!(workbook.read("Wanneer vind jij je eigen werk goed?").await?, "Van mij");
    assert_eq!(workbook.where_kept("Om te proberen").await?, [""; 0]);
    assert_eq!(kept.len(), workbook.everything_kept().await?.len());
    Ok(())
}
