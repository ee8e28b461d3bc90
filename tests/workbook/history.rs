//! Earlier versions, and undo over all fields.

use outside::{Mode, Result, Role, Workbook};

#[tokio::test]
async fn what_was_typed_over_can_be_seen_compared_and_put_back() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    let before = "De directeur wil het rapport later naar buiten brengen";
    workbook.paste("Titel", before).await?;
    workbook.paste("Titel", "Kort").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    workbook.follow("Eerdere versies").await?;
    workbook.arrives_at("Eerdere versies").await?;
    workbook.see("Nu, van").await?;
    workbook.unfold("Van ").await?;
    workbook.see(before).await?;
    workbook.press_starting("Zet terug: Van").await?;
    workbook.see("De versie staat er weer.").await?;
    workbook.follow("Terug naar het veld").await?;
    assert_eq!(workbook.read("Titel").await?, before);
    Ok(())
}

#[tokio::test]
async fn an_earlier_version_is_erased_everywhere_and_the_text_of_now_stays() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", "Een geheim dat niemand mag lezen, ook later niet").await?;
    workbook.paste("Titel", "Mag blijven").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    assert_eq!(workbook.where_kept("geheim").await?.len(), 1);
    workbook.reload().await?;
    workbook.follow("Eerdere versies").await?;
    workbook.unfold("Van ").await?;
    workbook.press_starting("Wis definitief: Van").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("De versie is gewist.").await?;
    workbook.follow("Terug naar het veld").await?;
    assert_eq!(workbook.read("Titel").await?, "Mag blijven");
    assert_eq!(workbook.where_kept("geheim").await?, [] as [&str; 0]);
    Ok(())
}

#[tokio::test]
async fn a_field_is_erased_with_all_its_versions() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let exercise = edition.exercises().next().expect("an edition has exercises");
    let label = &exercise.parts[0].label;
    workbook.visit(&format!("#/exercise/{}", exercise.id)).await?;
    workbook.paste(label, "Een geheim dat niemand mag lezen, ook later niet").await?;
    workbook.paste(label, "Nog een geheim").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    workbook.follow("Eerdere versies").await?;
    workbook.press("Wis dit veld definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("Het veld is gewist, met alle versies.").await?;
    workbook.see("Er zijn hier geen versies.").await?;
    assert_eq!(workbook.where_kept("geheim").await?, [] as [&str; 0]);
    workbook.reload().await?;
    workbook.follow("Terug naar het veld").await?;
    assert_eq!(workbook.read(label).await?, "");
    assert!(!workbook.has(Role::Link, "Eerdere versies").await?);
    Ok(())
}

#[tokio::test]
async fn steps_go_back_over_all_fields_and_forward_again() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", "Eén").await?;
    let case = workbook.address().await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Gooi Eén weg").await?;
    workbook.press("Stap terug").await?;
    workbook.follow("Eén").await?;
    workbook.press("Stap terug").await?;
    workbook.arrives_at("Casus zonder titel").await?;
    workbook.press("Stap vooruit").await?;
    workbook.arrives_at("Eén").await?;
    assert_eq!(workbook.address().await?, case);
    workbook.reload().await?;
    workbook.arrives_at("Eén").await
}
