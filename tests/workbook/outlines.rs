//! Main pages as a screen reader is told them, as they stand in `tests/snapshots/`. `UPDATE_SNAPSHOTS=1` writes them anew.

use std::{env, fs, path::Path};

use outside::{Mode, Result, Workbook};
use werkboek::locale::Language;

use crate::summary::answer;

#[tokio::test]
#[cfg_attr(not(engine = "chromium"), ignore = "only ChromeDriver tells the whole accessibility tree")]
async fn a_screen_reader_is_told_what_was_looked_at() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let words = Language::Nl.words();
    same("start", &workbook.outline().await?)?;
    for (name, exercise) in [("exercise", "1a"), ("value-sort", "1d")] {
        workbook.visit_here(&format!("#/exercise/{exercise}")).await?;
        same(name, &workbook.outline().await?)?;
    }
    workbook.visit_here("#/cases").await?;
    workbook.press(words.cases.new).await?;
    workbook.write(words.cases.title, "De brief").await?;
    workbook.see(words.saved.saved).await?;
    same("case", &workbook.outline().await?)?;
    let exercise = answer(&workbook, "1c", "Ik sprak met Karin de Vries.").await?;
    workbook.see(words.saved.saved).await?;
    workbook.visit_here("#/summary").await?;
    workbook.tick(&exercise.parts[0].label).await?;
    workbook.see(words.hiding.limits).await?;
    workbook.see(words.saved.saved).await?;
    let made_on = words.summary.made_on("");
    let is_dated = |line: &&str| line.contains(made_on.trim_end_matches('.'));
    let outline = workbook.outline().await?;
    same(
        "summary",
        &outline.lines().filter(|line| !is_dated(line)).map(|line| format!("{line}\n")).collect::<String>(),
    )
}

/// Compares what a page tells with its snapshot, or writes that anew.
fn same(name: &str, told: &str) -> Result {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(name).with_extension("txt");
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, told)?;
    }
    assert_eq!(told, fs::read_to_string(&file).unwrap_or_default(), "{}", file.display());
    Ok(())
}
