//! Names are hidden in what leaves: by a list of one's own, and by a decision about each word that may be recognisable.

use std::fs;

use outside::{Mode, Result, Role, Workbook};
use werkboek::edition::Exercise;

use crate::summary::answer;

const PREVIEW: &str = "Dit gaat mee, woord voor woord";
const HIDING: &str = "Wie is te herkennen?";
const LIST: &str = "Mijn lijst met namen";
const MARKDOWN: &str = "Download als Markdown";
const GO_ON: &str = "Ik neem de samenvatting mee zonder over elk woord te beslissen";
const NONE: &str = "Er is geen woord meer om over te beslissen.";

/// A workbook on the summary page, where an answer with this text is ticked.
async fn with_text(text: &str) -> Result<(Workbook, Exercise)> {
    let workbook = Workbook::open(Mode::Served).await?;
    let exercise = answer(&workbook, "1c", text).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    Ok((workbook, exercise))
}

/// Puts somebody on the list, who is number one there.
async fn list(workbook: &Workbook, name: &str, role: &str) -> Result {
    workbook.unfold(LIST).await?;
    workbook.press("Zet een naam op de lijst").await?;
    let of_name = workbook.within("Naam 1");
    of_name.write("Naam", name).await?;
    of_name.write("Wat komt ervoor in de plaats?", role).await
}

/// What leaves as Markdown.
async fn leaves(workbook: &Workbook) -> Result<String> {
    workbook.press(MARKDOWN).await?;
    workbook.see("Gedownload als samenvatting-goed-werk-").await?;
    // Its full stops are escaped.
    Ok(fs::read_to_string(workbook.download(".md").await?)?.replace('\\', ""))
}

#[tokio::test]
async fn a_summary_waits_until_each_word_is_decided_about() -> Result {
    let (workbook, _) = with_text("Ik sprak met Karin over het plan. Karins plan ging naar Jasper.").await?;
    workbook.see("Nog te beslissen: 2").await?;
    assert!(!workbook.has(Role::Button, MARKDOWN).await?);

    workbook.write("Zet in plaats van “Karin”", "een collega").await?;
    workbook.press("Vervang “Karin”").await?;
    workbook.see("Nog te beslissen: 1").await?;
    assert_eq!(workbook.focused().await?.name, "Zet in plaats van “Jasper”");
    workbook.press("Laat “Jasper” staan").await?;
    workbook.see(NONE).await?;
    assert_eq!(workbook.focused().await?.name, HIDING);
    workbook.see("Weet een collega bij deze tekst om wie het gaat?").await?;

    let hidden = "Ik sprak met een collega over het plan. een collega's plan ging naar Jasper.";
    workbook.within_region(PREVIEW).see(hidden).await?;
    let file = leaves(&workbook).await?;
    assert!(file.contains(hidden) && !file.contains("Karin"), "{file}");

    workbook.unfold("Wat je besliste").await?;
    workbook.press("Beslis opnieuw over “Karin”").await?;
    workbook.see("Nog te beslissen: 1").await?;
    assert!(!workbook.has(Role::Button, MARKDOWN).await?);
    workbook.press("Stap terug").await?;
    workbook.see(NONE).await
}

#[tokio::test]
async fn what_is_typed_about_a_word_outlives_a_reload() -> Result {
    const PLACE: &str = "Zet in plaats van “Karin”";
    let (workbook, _) = with_text("Ik sprak met Karin over het plan.").await?;
    workbook.write(PLACE, "een colle").await?;
    workbook.tick("Onthoud dit voor “Karin”, ook in een volgende samenvatting").await?;
    workbook.reload().await?;
    assert_eq!(workbook.read(PLACE).await?, "een colle");
    workbook.write(PLACE, "een collega").await?;
    workbook.press("Vervang “Karin”").await?;
    workbook.see(NONE).await?;
    workbook.within_region(PREVIEW).see("Ik sprak met een collega over het plan.").await
}

#[tokio::test]
async fn who_says_so_plainly_goes_on_with_just_these_words() -> Result {
    let (workbook, exercise) = with_text("Ik sprak met Karin.").await?;
    assert!(!workbook.has(Role::Button, MARKDOWN).await?);
    workbook.tick(GO_ON).await?;
    assert!(leaves(&workbook).await?.contains("Karin"));

    // What was not seen when that was said is asked about.
    workbook.visit("#/exercise/1c").await?;
    let second = &exercise.parts[1].label;
    workbook.write(second, "Daarna belde ik Jasper.").await?;
    workbook.go_to("Samenvatting").await?;
    workbook.tick(GO_ON).await?;
    workbook.see("Weet een collega bij deze tekst").await?;
    workbook.tick(second).await?;
    workbook.see("Nog te beslissen: 2").await?;
    assert!(!workbook.is_ticked(GO_ON).await? && !workbook.has(Role::Button, MARKDOWN).await?);
    Ok(())
}

#[tokio::test]
async fn the_list_hides_a_name_in_every_summary_and_never_leaves() -> Result {
    let (workbook, exercise) = with_text("Ik sprak met karin de vries. Het was Karins idee.").await?;
    list(&workbook, "Karin de Vries", "mijn leidinggevende").await?;
    let preview = workbook.within_region(PREVIEW);
    preview.see("Ik sprak met mijn leidinggevende.").await?;
    workbook.press("Neem ook mee: Karin, de Vries, Vries").await?;
    preview.see("Het was mijn leidinggevendes idee.").await?;
    workbook.see(NONE).await?;
    assert_eq!(
        workbook.within("Naam 1").read("Andere manieren waarop je de naam schrijft").await?,
        " Karin, de Vries, Vries"
    );
    workbook
        .within("Naam 1")
        .write("Andere manieren waarop je de naam schrijft", " Karin, de Vries, Vries, Kareltje")
        .await?;
    workbook.see("Opgeslagen in deze browser").await?;

    workbook.reload().await?;
    let file = leaves(&workbook).await?.to_lowercase();
    assert!(!file.contains("karin") && !file.contains("vries"), "{file}");
    // The notebook keeps its words.
    workbook.visit("#/exercise/1c").await?;
    assert!(workbook.read(&exercise.parts[0].label).await?.contains("karin de vries"));

    workbook.go_to("Samenvatting").await?;
    workbook.press("Wis de lijst en de onthouden keuzes definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("De lijst en de onthouden keuzes zijn gewist.").await?;
    preview.see("Ik sprak met karin de vries.").await?;
    workbook.no_longer_kept("Kareltje").await
}

#[tokio::test]
async fn a_decision_is_remembered_only_where_that_is_asked() -> Result {
    let (workbook, exercise) = with_text("Ik sprak met Karin en Jasper.").await?;
    workbook.tick("Onthoud dit voor “Karin”, ook in een volgende samenvatting").await?;
    workbook.write("Zet in plaats van “Karin”", "een collega").await?;
    workbook.press("Vervang “Karin”").await?;
    workbook.press("Laat “Jasper” staan").await?;
    workbook.see(NONE).await?;
    workbook.press("Wis deze keuze definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    workbook.see("Nog te beslissen: 1").await?;
    assert!(workbook.has(Role::Button, "Vervang “Jasper”").await?);
    workbook.within_region(PREVIEW).see("Ik sprak met een collega en Jasper.").await
}

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn the_browsers_own_command_prints_nothing_that_waits_and_what_it_prints_is_kept() -> Result {
    let (workbook, exercise) = with_text("kort").await?;
    workbook.visit("#/exercise/1c").await?;
    workbook.paste(&exercise.parts[0].label, &"Ik sprak met Karin.\n".repeat(80)).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.see("Nog te beslissen: 1").await?;
    assert_eq!(workbook.sheets_of_paper().await?, 1);
    workbook.press("Laat “Karin” staan").await?;
    workbook.see(NONE).await?;
    assert!(workbook.sheets_of_paper().await? > 1);
    workbook.follow("Wat je eerder meenam").await?;
    let kept = workbook.text().await?;
    assert_eq!(kept.matches("om af te drukken").count(), 1, "{kept}");
    Ok(())
}
