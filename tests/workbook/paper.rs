//! On paper: an exercise or a session as an empty worksheet.

use outside::{Mode, Result, Workbook};

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn a_worksheet_asks_everything_and_holds_nothing_of_the_person() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let edition = workbook.edition().await?;
    let exercise = edition.exercises().find(|one| one.id.as_str() == "1b").expect("1b is in the edition");
    workbook.visit("#/exercise/1b").await?;
    workbook.write(&exercise.parts[0].label, "Dit is van mij").await?;
    workbook.follow("Leeg werkblad om te printen").await?;
    workbook.see("Er staat niets van jou op.").await?;
    for part in &exercise.parts {
        workbook.see(&part.label).await?;
    }
    assert!(!workbook.shows("Dit is van mij").await?);
    assert_eq!(workbook.sheets_of_paper().await?, 1);
    Ok(())
}

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn a_session_prints_each_exercise_on_a_sheet_of_its_own() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let edition = workbook.edition().await?;
    for session in &edition.sessions {
        workbook.visit(&format!("#/session/{}", session.id)).await?;
        workbook.follow("Lege werkbladen van deze sessie om te printen").await?;
        for exercise in &session.exercises {
            workbook.see(&format!("{} {}", exercise.id, exercise.title)).await?;
        }
        assert!(workbook.sheets_of_paper().await? >= session.exercises.len());
    }
    Ok(())
}
