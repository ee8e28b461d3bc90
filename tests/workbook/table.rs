//! The table of a session: what lies on it is counted as by hand, a small group shows nothing, and nothing of it stays.

use std::fs;

use fantoccini::key::Key;
use outside::{Mode, Named, Opening, Result, Role, Workbook};

use crate::summary_files::{FILE_NAME, FILES, Files, with_files};

const TABLE: &str = "Dit laat de tafel zien";
const LARGE: &str = "Laat het groot zien";
const HIDDEN: &str = "minder dan 4, of verborgen";

async fn shows_nothing_but_why(workbook: &Workbook, why: &str) -> Result {
    let shown = workbook.within_region(TABLE);
    shown.see(why).await?;
    let sentences = [
        TABLE,
        why,
        "In een kleinere groep is vaak te zien van wie iets is.",
        "Dit schermt het scherm en de export af. Wie de bestanden heeft, kan alles lezen wat erin staat.",
    ];
    let text = shown.text().await?;
    assert_eq!(text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), sentences);
    for button in [
        LARGE,
        "Download als ODT, voor Word of LibreOffice",
        "Download als Markdown",
        "Kopieer met opmaak",
        "Druk af",
    ] {
        assert!(!workbook.has(Role::Button, button).await?, "“{button}” is there with nothing to show");
    }
    assert_eq!(workbook.all(Role::Image).await?, []);
    Ok(())
}

#[tokio::test]
async fn twelve_files_are_counted_as_by_hand() -> Result {
    for mode in [Mode::LeadingServed, Mode::LeadingFile] {
        let workbook = Workbook::open(mode).await?;
        let files = with_files(&workbook, 12).await?;
        are_counted_as_by_hand(&workbook, &files).await?;
    }
    Ok(())
}

#[tokio::test]
async fn twelve_files_that_people_made_in_the_page_are_counted_as_by_hand() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let files = with_files(&workbook, 0).await?;
    let mut made = Vec::new();
    for number in 0..12 {
        made.push(files.made_in_the_page(number).await?);
    }
    workbook.choose_files(FILES, &made).await?;
    workbook.see("Samenvatting 12").await?;
    are_counted_as_by_hand(&workbook, &files).await
}

/// What the table shows of the twelve.
async fn are_counted_as_by_hand(workbook: &Workbook, files: &Files) -> Result {
    let shown = workbook.within_region(TABLE);
    let text = shown.text().await?;
    assert!(text.contains("Aantal mensen: 12."), "{text}");
    for row in [
        files.row("honesty", "9 of meer", HIDDEN),
        files.row("quality", "7", HIDDEN),
        files.row("courage", "5", HIDDEN),
        files.row("power", HIDDEN, "8"),
        files.row("fame", HIDDEN, "4"),
    ] {
        assert!(text.contains(&row), "“{row}” is not in {text}");
    }
    assert!(text.contains("Minder dan 4, of verborgen: "));
    for number in 0..12 {
        assert_eq!(text.matches(&format!("Open vraag {number:02}")).count(), 1);
    }
    let pictures = shown.all(Role::Image).await?;
    assert!(pictures[0].name.starts_with("Een staaf per waarde"), "{pictures:?}");
    assert!(!workbook.characters().await?.contains(FILE_NAME), "a name of a file is in the page");
    assert_eq!(workbook.console_errors().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn three_files_show_nothing_but_why_until_the_number_is_lower() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    with_files(&workbook, 3).await?;
    let why = "Aantal mensen op tafel: 3. De tafel laat pas iets zien vanaf 4.";
    shows_nothing_but_why(&workbook, why).await?;
    let least = "Kleinste groep waarvan de tafel iets laat zien";
    for wrong in ["1", "drie", ""] {
        workbook.write(least, wrong).await?;
        workbook.see("Vul een getal in van 2 of meer. Tot dan geldt 4.").await?;
        shows_nothing_but_why(&workbook, why).await?;
    }
    workbook.write(least, "3").await?;
    workbook.within_region(TABLE).see("Open vraag 02").await?;
    assert!(!workbook.shows("Vul een getal in").await?);
    workbook.press("Haal van tafel: Samenvatting 2").await?;
    shows_nothing_but_why(&workbook, "Aantal mensen op tafel: 2. De tafel laat pas iets zien vanaf 3.").await
}

#[tokio::test]
async fn a_damaged_file_is_named_and_the_rest_goes_on() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let files = with_files(&workbook, 0).await?;
    shows_nothing_but_why(&workbook, "Aantal mensen op tafel: 0. De tafel laat pas iets zien vanaf 4.")
        .await?;
    let whole = fs::read_to_string(files.summary(11, None)?)?;
    let mut all = files.summaries(0..4)?;
    all.insert(1, files.file("kapot.json", &whole[..whole.len() / 2])?);
    all.insert(3, files.file("vakantie.txt", "Zon, zee en strand")?);
    all.push(files.file("nieuw.json", &whole.replace("\"schema\":1", "\"schema\":9"))?);
    all.push(files.file("nog-een.json", &fs::read_to_string(&all[0])?)?);
    workbook.choose_files(FILES, &all).await?;
    for said in [
        "“kapot.json” is een samenvatting, maar beschadigd.",
        "“vakantie.txt” is geen samenvatting van het werkboek, en doet niet mee.",
        "“nieuw.json” komt uit een nieuwere versie van het werkboek",
        "“nog-een.json” ligt al op tafel, en telt niet twee keer.",
    ] {
        workbook.see(said).await?;
    }
    workbook.within_region(TABLE).see("Aantal mensen: 4.").await?;
    assert!(!workbook.shows("Samenvatting 5").await?);
    workbook.choose_files(FILES, &files.summaries(4..5)?).await?;
    workbook.see("Samenvatting 5").await?;
    assert!(!workbook.shows("kapot.json").await?, "what was said of earlier files is gone");
    Ok(())
}

#[tokio::test]
#[cfg_attr(not(engine = "chromium"), ignore = "only ChromeDriver drops files on a page")]
async fn files_are_dropped_anywhere_on_the_page() -> Result {
    let workbook = Workbook::open(Mode::LeadingFile).await?;
    let files = with_files(&workbook, 2).await?;
    let address = workbook.address().await?;
    workbook.drop_files(&files.summaries(2..6)?).await?;
    workbook.within_region(TABLE).see("Aantal mensen: 6.").await?;
    assert_eq!(workbook.address().await?, address, "the tab went away to the file");
    workbook.see("Samenvatting 6").await
}

#[tokio::test]
async fn pasted_text_counts() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let files = with_files(&workbook, 2).await?;
    workbook.unfold("Plak een samenvatting").await?;
    let field = "Tekst van de samenvatting";
    workbook.paste(field, "Zomaar een tekst").await?;
    workbook.press("Leg deze tekst op tafel").await?;
    workbook.see("“Geplakte tekst” is geen samenvatting van het werkboek, en doet niet mee.").await?;
    assert_eq!(workbook.read(field).await?, "Zomaar een tekst");

    workbook.paste(field, &fs::read_to_string(files.summary(2, None)?)?).await?;
    workbook.press("Leg deze tekst op tafel").await?;
    workbook.see("Samenvatting 3").await?;
    assert_eq!(workbook.read(field).await?, "");

    let (_, closing) = files.edition.exercise(&"1z".parse().expect("an id")).expect("every session closes");
    let part = closing.parts.iter().find(|part| part.id.as_str() == "open").expect("it asks what is open");
    let text = format!("# Iets\n\n## 1z {}\n\n### {}\n\nGeplakte vraag\n", closing.title, part.label);
    workbook.paste(field, &text).await?;
    workbook.press("Leg deze tekst op tafel").await?;
    workbook.see("Samenvatting 4").await?;
    let shown = workbook.within_region(TABLE);
    for question in ["Open vraag 00", "Open vraag 01", "Open vraag 02", "Geplakte vraag"] {
        shown.see(question).await?;
    }
    assert!(!shown.shows("Open vraag 03").await?);
    Ok(())
}

#[tokio::test]
async fn a_tally_of_paper_cards_joins_the_counts() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let files = with_files(&workbook, 3).await?;
    workbook.unfold("Tel papieren kaarten").await?;
    workbook.press("Leg deze telling op tafel").await?;
    workbook.see("Vul in hoeveel mensen kaarten legden: van 1 tot 1000.").await?;
    workbook.write("Aantal mensen dat kaarten legde", "5").await?;
    workbook.write("Kwaliteit: Heel belangrijk", "vier").await?;
    workbook.press("Leg deze telling op tafel").await?;
    workbook.see("Vul hier een getal in, of laat het leeg.").await?;
    let quality = Named { role: "textbox".into(), name: "Kwaliteit: Heel belangrijk".into() };
    assert_eq!(workbook.focused().await?, quality);
    workbook.write("Kwaliteit: Heel belangrijk", "4").await?;
    workbook.write("Kwaliteit: Niet belangrijk", "2").await?;
    workbook.press("Leg deze telling op tafel").await?;
    workbook.see("Bij “Kwaliteit” zijn meer kaarten geteld dan er mensen zijn.").await?;
    workbook.write("Kwaliteit: Niet belangrijk", "").await?;
    workbook.write("Macht, invloed: Niet belangrijk", "1").await?;
    workbook.press("Leg deze telling op tafel").await?;
    workbook.see("Telling 1 (1d), aantal mensen: 5").await?;
    assert_eq!(workbook.read("Aantal mensen dat kaarten legde").await?, "");

    // Three files have quality and honesty on top and power at the bottom; the tally adds four, none and one.
    let shown = workbook.within_region(TABLE);
    shown.see("Aantal mensen: 8.").await?;
    let text = shown.text().await?;
    for row in [files.row("quality", "5 of meer", HIDDEN), files.row("power", HIDDEN, "4")] {
        assert!(text.contains(&row), "“{row}” is not in {text}");
    }
    assert!(!text.contains("Open vraag"), "three files are too few to read");
    workbook.press("Haal van tafel: Telling 1 (1d), aantal mensen: 5").await?;
    shows_nothing_but_why(&workbook, "Aantal mensen op tafel: 3. De tafel laat pas iets zien vanaf 4.").await
}

#[tokio::test]
async fn a_name_is_there_only_when_it_was_typed() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    let files = with_files(&workbook, 4).await?;
    assert!(!workbook.shows("Namen die").await?);
    workbook.choose_files(FILES, &[files.summary(7, Some("Sam <b>de Vries</b>"))?]).await?;
    workbook.see("Samenvatting 5: Sam <b>de Vries</b>").await?;
    let shown = workbook.within_region(TABLE);
    shown.see("Namen die iemand erbij typte: Sam <b>de Vries</b>.").await?;
    assert_eq!(shown.text().await?.matches("Sam").count(), 1, "beside nothing that somebody wrote");
    assert!(!workbook.title().await?.contains("Sam"));
    Ok(())
}

#[tokio::test]
async fn the_table_is_presented_one_section_at_a_time_by_keys() -> Result {
    let workbook = Opening::new(Mode::LeadingServed).with_width(1280).open().await?;
    with_files(&workbook, 12).await?;
    workbook.press(LARGE).await?;
    let heading = |name: &str| Named { role: "heading".into(), name: name.into() };
    assert_eq!(workbook.focused().await?, heading("De tafel van een sessie"));
    assert_eq!(workbook.all(Role::Navigation).await?, [], "the page around it is out of sight");
    assert!(!workbook.has(Role::File, FILES).await?);
    workbook.see("Wie de bestanden heeft, kan alles lezen wat erin staat.").await?;
    workbook.press_anywhere(Key::Left).await?;
    workbook.see("1 van ").await?;
    workbook.press_anywhere(Key::Right).await?;
    workbook.see("2 van ").await?;
    assert_eq!(workbook.all(Role::Image).await?.len(), 1);
    workbook.see("Eerlijkheid, integriteit").await?;
    workbook.press("Volgende").await?;
    workbook.see("Open vraag 11").await?;
    assert_eq!(workbook.all(Role::Image).await?, []);
    assert_eq!(workbook.focused().await?, Named { role: "button".into(), name: "Volgende".into() });
    workbook.set_width(320).await?;
    for _ in 0..9 {
        assert!(workbook.sticks_out().await? <= 0, "wider than a narrow phone: {}", workbook.text().await?);
        workbook.press_anywhere(Key::PageUp).await?;
    }
    workbook.see("1 van ").await?;
    workbook.press_anywhere(Key::Escape).await?;
    assert_eq!(workbook.focused().await?, Named { role: "button".into(), name: LARGE.into() });
    assert!(workbook.has(Role::File, FILES).await?);
    assert_eq!(workbook.all(Role::Navigation).await?.len(), 2);
    Ok(())
}

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn the_table_is_taken_along_in_every_form() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    with_files(&workbook, 12).await?;
    for (button, end) in [
        ("Download als Markdown", ".md"),
        ("Download als gewone tekst", ".txt"),
        ("Download als HTML", ".html"),
        ("Download als ODT, voor Word of LibreOffice", ".odt"),
    ] {
        workbook.press(button).await?;
        let path = workbook.download(end).await?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let date = name.strip_prefix("tafel-").and_then(|rest| rest.strip_suffix(end)).unwrap_or_default();
        let shape: String = date.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
        assert_eq!(shape, "0000-00-00", "the file is called {name}");
        workbook.see(&format!("Gedownload als {name}.")).await?;
        // The package of an ODT is stored as it is, so its words can be found in the bytes.
        let bytes = fs::read(&path)?;
        let text = String::from_utf8_lossy(&bytes);
        for part in ["Dit schermt het scherm en de export af", "9 of meer", "Open vraag 11"] {
            assert!(text.contains(part), "“{part}” is not in {name}");
        }
        assert!(!text.contains(FILE_NAME) && !text.contains("null"), "{name}");
        assert_eq!(text.contains("<svg"), [".html", ".odt"].contains(&end), "a picture in {name}");
    }
    assert!(workbook.sheets_of_paper().await? >= 1);
    Ok(())
}

#[tokio::test]
async fn nothing_of_the_files_stays_when_one_leaves_the_page() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    workbook.visit("#/exercise/1a").await?;
    workbook.write("Wanneer vind jij je eigen werk goed?", "Van mij").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    let kept = workbook.everything_kept().await?;
    let files = with_files(&workbook, 4).await?;
    workbook.choose_files(FILES, &[files.summary(4, Some("Sam de Vries"))?]).await?;
    workbook.see("Samenvatting 5: Sam de Vries").await?;
    workbook.press("English").await?;
    workbook.within_region("This is what the table shows").see("Open vraag 03").await?;
    workbook.press("Nederlands").await?;
    workbook.go_to("Samenvatting").await?;
    workbook.arrives_at("Samenvatting").await?;
    for text in ["Open vraag", "Sam de Vries", FILE_NAME] {
        assert_eq!(workbook.where_kept(text).await?, [""; 0]);
        assert!(!workbook.characters().await?.contains(text), "{text}");
    }
    let now = workbook.everything_kept().await?;
    let fields = |all: &[(String, String)]| all.iter().filter(|(key, _)| key.contains("/field/")).count();
    assert_eq!(fields(&now), fields(&kept), "the notebook has grown");
    workbook.back().await?;
    workbook.arrives_at("De tafel van een sessie").await?;
    workbook.see("Er ligt nog niets op tafel.").await?;
    shows_nothing_but_why(&workbook, "Aantal mensen op tafel: 0. De tafel laat pas iets zien vanaf 4.").await
}
