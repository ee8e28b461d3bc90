//! Each exercise by mouse, by finger and by keys alone: what stands in the notebook afterwards is the same.

use fantoccini::key::Key;
use outside::{Hand, Mode, Result, Role, Workbook};

const PREVIEW: &str = "Dit gaat mee, woord voor woord";
const COURAGE: &str = "Moed, risico durven nemen";
const MOST: &str = "Heel belangrijk";

/// So high that a card and every column are in sight at once: a finger does not scroll while it drags by this driver.
const HIGH: u32 = 4000;

#[tokio::test]
async fn a_value_sort_is_the_same_by_every_hand() -> Result {
    const LAID: [(&str, &str, &str); 4] = [
        ("Uitdaging", "1", MOST),
        (COURAGE, "1", MOST),
        ("Openheid", "2", "Belangrijk"),
        ("Macht, invloed", "5", "Niet belangrijk"),
    ];
    let mut results = Vec::new();
    for hand in Hand::ALL {
        let workbook = Workbook::open(Mode::Served).await?.by(hand);
        workbook.visit("#/exercise/1d").await?;
        let board = workbook.within("Hoe belangrijk is elke waarde voor jou in je werk?");
        if hand == Hand::Finger {
            workbook.set_size(1100, HIGH).await?;
        }
        for (card, digit, column) in LAID {
            match hand {
                Hand::Keys => board.send_keys(card, digit).await?,
                Hand::Mouse | Hand::Finger => board.drag(card, Role::Group, column).await?,
            }
            assert!(
                workbook
                    .announced()
                    .await?
                    .iter()
                    .any(|said| said.starts_with(&format!("{card}, nu in {column}"))),
                "{hand:?}: {:?}",
                workbook.announced().await?
            );
        }
        match hand {
            Hand::Keys => board.send_keys(COURAGE, &char::from(Key::Up).to_string()).await?,
            Hand::Mouse | Hand::Finger => {
                board.press(COURAGE).await?;
                board.press("Hoger").await?;
                board.press("Laat liggen").await?;
            }
        }
        results.push(taken_along(&workbook, "1d De waarden, voor het eerst").await?);
    }
    all_the_same(&results, &[&format!("{COURAGE}; Uitdaging")])
}

#[tokio::test]
async fn a_card_is_tapped_and_then_its_column() -> Result {
    for hand in [Hand::Mouse, Hand::Finger] {
        let workbook = Workbook::open(Mode::Served).await?.by(hand);
        workbook.visit("#/exercise/1d").await?;
        let board = workbook.within("Hoe belangrijk is elke waarde voor jou in je werk?");
        board.press(COURAGE).await?;
        board.press(&format!("Leg {COURAGE} in {MOST}")).await?;
        assert_eq!(workbook.announced().await?, [format!("{COURAGE}, nu in {MOST}, 1 van 1.")]);
    }
    Ok(())
}

#[tokio::test]
async fn the_rings_are_the_same_by_every_hand() -> Result {
    let mut results = Vec::new();
    for hand in Hand::ALL {
        let workbook = Workbook::open(Mode::Served).await?.by(hand);
        workbook.visit("#/exercise/3a").await?;
        let rings = workbook.within("Wat ben je in elke ring verschuldigd?");
        match hand {
            Hand::Keys => {
                rings.unfold_named("Mijn vak").await?;
                rings.within("Schuurt met").tick("De minister").await?;
            }
            Hand::Mouse | Hand::Finger => {
                rings.point_at("Vak").await?;
                rings.press("Teken wat schuurt").await?;
                rings.point_at("Vak").await?;
                assert_eq!(workbook.announced().await?, ["Mijn vak, en nu de tweede ring."]);
                rings.point_at("Minister").await?;
            }
        }
        rings.write("Mijn vak: wat vraagt goed vakwerk hier van mij?", "Eerlijk rekenen").await?;
        rings.choose("Welke ring weegt het zwaarst?", "Mijn vak").await?;
        results.push(taken_along(&workbook, "3a De ringen").await?);
    }
    all_the_same(&results, &["Eerlijk rekenen", "schuurt met De minister", "weegt het zwaarst"])
}

#[tokio::test]
async fn the_triangle_is_the_same_by_every_hand() -> Result {
    const FIELD: &str = "Inhoud en draagvlak";
    let mut results = Vec::new();
    for hand in Hand::ALL {
        let workbook = Workbook::open(Mode::Served).await?.by(hand);
        workbook.visit("#/exercise/5a").await?;
        let field = workbook.within(FIELD);
        for (side, number) in [("Inhoud", 4), ("Draagvlak", 3)] {
            match hand {
                Hand::Keys => {
                    let step = format!("stap {number} van 5");
                    field.choose(&format!("Hoe hard trekt dit: {side}?"), &step).await?;
                }
                Hand::Mouse | Hand::Finger => {
                    workbook.point_at(&format!("{side} trekt {number} van 5")).await?;
                }
            }
        }
        field.write(&format!("Hoe zie je deze spanning? ({FIELD})"), "In elk overleg").await?;
        results.push(taken_along(&workbook, "5a De driehoek").await?);
    }
    all_the_same(&results, &["Inhoud trekt 4 van 5", "Draagvlak trekt 3 van 5", "In elk overleg"])
}

#[tokio::test]
async fn a_case_is_the_same_by_every_hand() -> Result {
    let mut results = Vec::new();
    for hand in Hand::ALL {
        let workbook = Workbook::open(Mode::Served).await?.by(hand);
        workbook.go_to("Casussen").await?;
        workbook.press("Nieuwe casus").await?;
        workbook.write("Titel", "De brief").await?;
        workbook.write("Wat gebeurde er?", "De brief moest dezelfde dag weg.").await?;
        let more = workbook.within("Wat wil je toevoegen?");
        more.press("Wat leerde je hiervan?").await?;
        workbook.write("Wat leerde je hiervan?", "Eerder bellen").await?;
        more.press("Waar gaat deze casus over?").await?;
        workbook.within("Spanningen").tick("Inhoud en draagvlak").await?;
        workbook.press("Verander de volgorde").await?;
        workbook.press("Zet hoger: Wat leerde je hiervan?").await?;
        results.push(taken_along(&workbook, "Casus: De brief").await?);
    }
    all_the_same(&results, &["De brief", "Eerder bellen", "Inhoud en draagvlak"])
}

/// What a summary of everything in a group says.
async fn taken_along(workbook: &Workbook, group: &str) -> Result<String> {
    workbook.go_to("Samenvatting").await?;
    workbook.arrives_at("Samenvatting").await?;
    workbook.within(group).tick(&format!("Alles van {group}")).await?;
    let preview = workbook.within_region(PREVIEW);
    preview.see("Gemaakt op").await?;
    preview.text().await
}

/// Whether every hand made the same, and that says what it must.
fn all_the_same(results: &[String], says: &[&str]) -> Result {
    for (hand, result) in Hand::ALL.iter().zip(results) {
        assert_eq!(result, &results[0], "{hand:?}");
    }
    for text in says {
        assert!(results[0].contains(text), "“{text}” is not in {}", results[0]);
    }
    Ok(())
}
