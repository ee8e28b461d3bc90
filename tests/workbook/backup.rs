//! A backup leaves and comes back: nothing is replaced unasked, and another program can open it.

use std::io::Write;

use josekit::jwe::{self, PBES2_HS512_A256KW};
use outside::{Mode, Result, Workbook};
use serde_json::Value;

async fn with_a_case(title: &str) -> Result<Workbook> {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", title).await?;
    workbook.see("Opgeslagen in deze browser").await?;
    Ok(workbook)
}

fn file_with(text: &str) -> Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile()?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

#[tokio::test]
async fn a_backup_comes_back_in_another_browser_with_its_earlier_versions() -> Result {
    let workbook = with_a_case("Een heel lange titel die later korter wordt").await?;
    workbook.paste("Titel", "Kort").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.visit("#/backup").await?;
    workbook.press("Download de back-up").await?;
    workbook.see("Gedownload als werkboek-backup-").await?;
    let backup = workbook.downloaded(".json").await?;
    let read: Value = serde_json::from_str(&backup.text)?;
    assert_eq!((&read["format"], &read["schema"]), (&"werkboek-backup".into(), &3.into()));

    let other = Workbook::open(Mode::Served).await?;
    other.visit("#/backup").await?;
    other.choose_file("Kies het bestand", &backup.path).await?;
    other.see("Nieuw hier: 2").await?;
    other.press("Zet terug").await?;
    other.see("De back-up is teruggezet.").await?;
    other.go_to("Casussen").await?;
    other.follow("Kort").await?;
    other.reload().await?;
    other.follow("Eerdere versies").await?;
    other.unfold("Van ").await?;
    other.see("Een heel lange titel die later korter wordt").await
}

#[tokio::test]
async fn what_differs_stays_until_it_is_taken_and_the_return_can_be_undone() -> Result {
    let workbook = with_a_case("Toen").await?;
    let case = workbook.address().await?;
    workbook.visit("#/backup").await?;
    workbook.press("Download de back-up").await?;
    let backup = workbook.downloaded(".json").await?;
    workbook.visit(&case).await?;
    workbook.paste("Titel", "Nu").await?;
    workbook.visit("#/backup").await?;
    workbook.choose_file("Kies het bestand", &backup.path).await?;
    workbook.see("Hier staat iets anders: 1").await?;
    workbook.press("Zet terug").await?;
    workbook.visit(&case).await?;
    assert_eq!(workbook.read("Titel").await?, "Nu");

    workbook.visit("#/backup").await?;
    workbook.choose_file("Kies het bestand", &backup.path).await?;
    workbook.tick("Nu: Titel").await?;
    workbook.press("Zet terug").await?;
    workbook.see("De back-up is teruggezet.").await?;
    workbook.press("Maak ongedaan").await?;
    workbook.visit(&case).await?;
    assert_eq!(workbook.read("Titel").await?, "Nu");
    workbook.press("Stap vooruit").await?;
    assert_eq!(workbook.read("Titel").await?, "Toen");
    Ok(())
}

#[tokio::test]
async fn a_sealed_backup_opens_with_an_independent_program_and_the_other_way_round() -> Result {
    let passphrase = "vier woorden zijn genoeg";
    let workbook = with_a_case("Geheim, maar niet voor mij").await?;
    workbook.visit("#/backup").await?;
    workbook.write("Wachtzin (mag leeg blijven)", passphrase).await?;
    workbook.press("Download de back-up").await?;
    let sealed = workbook.downloaded(".jwe").await?;
    assert!(!sealed.text.contains("Geheim"));
    let decrypter = PBES2_HS512_A256KW.decrypter_from_bytes(passphrase).expect("a passphrase is a key");
    let (content, header) =
        jwe::deserialize_compact(&sealed.text, &decrypter).expect("an independent program opens it");
    assert!(String::from_utf8_lossy(&content).contains("Geheim, maar niet voor mij"));
    assert!(header.claim("p2c").and_then(Value::as_u64) >= Some(600_000));

    let mut header = jwe::JweHeader::new();
    header.set_content_encryption("A256GCM");
    let encrypter = PBES2_HS512_A256KW.encrypter_from_bytes("een andere").expect("a passphrase is a key");
    let theirs =
        jwe::serialize_compact(&content, &header, &encrypter).expect("an independent program seals it");
    let file = file_with(&theirs)?;
    let other = Workbook::open(Mode::File).await?;
    other.visit("#/backup").await?;
    other.choose_file("Kies het bestand", file.path()).await?;
    other.see("Deze back-up is op slot.").await?;
    other.write("Wachtzin van het bestand", "niet deze").await?;
    other.press("Bekijk wat erin zit").await?;
    other.see("De wachtzin klopt niet, of iemand heeft het bestand veranderd.").await?;
    other.write("Wachtzin van het bestand", "een andere").await?;
    other.press("Bekijk wat erin zit").await?;
    other.see("Nieuw hier: 2").await
}

#[tokio::test]
async fn a_file_that_is_no_backup_is_named_for_what_it_is() -> Result {
    let workbook = with_a_case("Blijft").await?;
    workbook.visit("#/backup").await?;
    for (text, said) in [
        ("een brief", "Dit bestand is geen back-up van het werkboek."),
        (r#"{"format":"werkboek-backup","schema":2,"made":1"#, "het bestand is beschadigd"),
        (r#"{"format":"werkboek-backup","schema":99}"#, "uit een nieuwere versie"),
    ] {
        let file = file_with(text)?;
        workbook.choose_file("Kies het bestand", file.path()).await?;
        workbook.see(said).await?;
    }
    // It lies there until the page has read it.
    let other = file_with(include_str!("../data/backup-schema-3.json"))?;
    workbook.choose_file("Kies het bestand", other.path()).await?;
    workbook.see("hoort bij een andere uitgave").await
}

#[tokio::test]
async fn an_empty_start_helps_who_had_notes_and_the_storage_page_tells_what_is_kept() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.follow("Had je hier al notities?").await?;
    workbook.arrives_at("Waar zijn mijn notities?").await?;
    workbook.follow("Zet een back-up terug").await?;
    workbook.arrives_at("Back-up maken en terugzetten").await?;
    workbook.go_to("Casussen").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.paste("Titel", "Staat hier").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.visit("#/storage").await?;
    workbook.see("Het logboek werkt").await?;
    workbook.see("Staat hier: Titel").await?;
    workbook.see("Je hebt nog geen back-up gemaakt.").await?;
    workbook.go_to("Start").await?;
    assert!(!workbook.shows("Had je hier al notities?").await?);
    Ok(())
}

#[tokio::test]
async fn a_backup_is_proposed_after_much_work_and_never_twice_for_the_same() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    for number in 0..12 {
        workbook.visit("#/cases").await?;
        workbook.press("Nieuwe casus").await?;
        workbook.paste("Titel", &format!("Casus {number}")).await?;
    }
    workbook.visit("#/cases").await?;
    workbook.see("Wil je een back-up maken?").await?;
    workbook.press("Nu niet").await?;
    assert!(!workbook.shows("Wil je een back-up maken?").await?);
    workbook.reload().await?;
    assert!(!workbook.shows("Wil je een back-up maken?").await?);
    Ok(())
}

#[tokio::test]
async fn a_storage_that_is_nearly_full_is_told_with_what_takes_the_room() -> Result {
    let workbook = with_a_case("Klein").await?;
    workbook.fill_part_of_storage(85).await?;
    workbook.go_to("Instellingen").await?;
    workbook.see("De opslag van deze browser is voor 8").await?;
    workbook.follow("Wat er in deze browser staat").await?;
    workbook.see("Van iets anders dat deze opslag deelt").await
}
