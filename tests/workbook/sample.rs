//! A filled sample shows the workbook, and never comes among one's own notes.

use outside::{Mode, Result, Workbook};

#[tokio::test]
async fn the_sample_is_filled_and_nothing_of_it_is_kept() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let sample = edition.sample.as_ref().expect("the edition has a sample");
    workbook.press("Bekijk een ingevuld voorbeeld").await?;
    workbook.see("Dit is een ingevuld voorbeeld").await?;
    for (exercise, answers) in &sample.exercises {
        workbook.visit_here(&format!("#/exercise/{exercise}")).await?;
        let title =
            edition.exercise(exercise).map(|(_, exercise)| format!("{} {}", exercise.id, exercise.title));
        workbook.arrives_at(&title.unwrap_or_default()).await?;
        assert!(!answers.is_empty());
    }
    workbook.visit_here("#/exercise/1a").await?;
    let written = workbook.read("Wanneer vind jij je eigen werk goed?").await?;
    assert!(!written.is_empty());
    workbook.write("Wanneer vind jij je eigen werk goed?", "Zelf erbij geschreven").await?;
    workbook.go_to("Casussen").await?;
    let title =
        &edition.example(&sample.cases[0].0).expect("the sample goes on from a case of the edition").title;
    workbook.follow(title).await?;
    workbook.arrives_at(title).await?;
    workbook.go_to("Instellingen").await?;
    workbook.see("Deze pagina hoort bij je eigen werkboek.").await?;

    workbook.press("Terug naar je eigen werkboek").await?;
    workbook.see("Van wie is dit apparaat?").await?;
    assert_eq!(workbook.where_kept("Zelf erbij geschreven").await?, [""; 0]);
    assert_eq!(workbook.where_kept(&written).await?, [""; 0]);
    workbook.go_to("Casussen").await?;
    assert!(!workbook.shows(title).await?);
    workbook.visit("#/exercise/1a").await?;
    assert_eq!(workbook.read("Wanneer vind jij je eigen werk goed?").await?, "");
    Ok(())
}

#[tokio::test]
async fn what_is_chosen_beside_ones_own_workbook_is_chosen_nowhere_else() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.press("Bekijk een ingevuld voorbeeld").await?;
    workbook.unfold("Hoeveel tijd heb je?").await?;
    workbook.choose("Zoveel tijd heb ik nu", "Een middag").await?;
    workbook.press("English").await?;
    workbook.press("Back to your own workbook").await?;
    workbook.see("Whose device is this?").await?;
    assert!(!workbook.is_chosen("Whose device is this?", "Mine").await?);
    assert!(!workbook.is_ticked("Keep nothing on this device").await?);
    Ok(())
}
