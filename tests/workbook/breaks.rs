//! A program that breaks tells so, and hands over what is kept.

use outside::{Mode, Result, Workbook};

#[tokio::test]
async fn a_program_that_breaks_tells_so_and_hands_over_a_raw_copy() -> Result {
    for mode in [Mode::Served, Mode::File] {
        let workbook = Workbook::open(mode).await?;
        workbook.go_to("Casussen").await?;
        workbook.press("Nieuwe casus").await?;
        workbook.write("Titel", "Overleeft het").await?;
        workbook.see("Opgeslagen").await?;
        let kept = workbook.kept().await?;

        workbook.break_program().await?;
        workbook.go_to("Samenvatting").await?;
        workbook.see("Er ging iets mis").await?;
        workbook.press("Download een ruwe kopie").await?;
        let copy = workbook.downloaded(".json").await?.text;
        for key in kept {
            assert!(copy.contains(&key), "the raw copy lacks {key}");
        }
        assert!(copy.contains("Overleeft het"));

        workbook.press("Laad opnieuw").await?;
        workbook.visit("#/cases").await?;
        workbook.see("Overleeft het").await?;
    }
    Ok(())
}
