//! The workbook in two tabs at once: edits meet, nobody has to choose, and nothing goes.

use outside::{Mode, Result, Workbook};

async fn in_two_tabs() -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Twee vensters").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let case = workbook.address().await?;
    workbook.open_tab().await?;
    workbook.visit(&case).await?;
    Ok(workbook)
}

#[tokio::test]
async fn what_is_typed_in_one_tab_stands_in_the_other() -> Result {
    let workbook = in_two_tabs().await?;
    workbook.write("Titel", "Uit de tweede").await?;
    workbook.go_to_tab(0).await?;
    workbook.arrives_at("Uit de tweede").await?;
    workbook.write("Titel", "Weer uit de eerste").await?;
    workbook.go_to_tab(1).await?;
    workbook.arrives_at("Weer uit de eerste").await?;
    assert_eq!(workbook.read("Titel").await?, "Weer uit de eerste");
    Ok(())
}

#[tokio::test]
async fn two_tabs_add_a_case_each_and_both_are_on_the_list() -> Result {
    let workbook = in_two_tabs().await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Van de tweede").await?;
    workbook.go_to_tab(0).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Van de eerste").await?;
    for tab in [0, 1] {
        workbook.go_to_tab(tab).await?;
        workbook.go_to("Casussen").await?;
        for title in ["Twee vensters", "Van de eerste", "Van de tweede"] {
            workbook.see(title).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_is_erased_in_one_tab_is_gone_from_the_other_too() -> Result {
    let workbook = in_two_tabs().await?;
    workbook.write("Titel", "Geheim dat weg moet").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.go_to_tab(0).await?;
    workbook.arrives_at("Geheim dat weg moet").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Gooi Geheim dat weg moet weg").await?;
    workbook.press("Wis Geheim dat weg moet definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.go_to_tab(1).await?;
    workbook.arrives_at("Casus zonder titel").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    assert_eq!(workbook.where_kept("Geheim").await?, [] as [&str; 0]);
    Ok(())
}

#[tokio::test]
async fn erasing_everything_empties_the_other_tab_and_leaves_no_key_and_no_database() -> Result {
    let workbook = in_two_tabs().await?;
    workbook.go_to("Instellingen").await?;
    workbook.write("Typ WIS ALLES om te bevestigen", "WIS ALLES").await?;
    workbook.press("Wis alles definitief").await?;
    workbook.see("Alles is gewist.").await?;
    workbook.go_to_tab(0).await?;
    workbook.see("In een ander venster is alles gewist.").await?;
    assert!(!workbook.shows("Twee vensters").await?);
    assert_eq!(workbook.everything_kept().await?, []);
    Ok(())
}
