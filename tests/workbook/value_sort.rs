//! The value sort: cards are laid by keys and by a menu, what is done is said, and every step can be undone.

use fantoccini::key::Key;
use outside::{Mode, Named, Result, Role, Workbook};

const QUESTION: &str = "Hoe belangrijk is elke waarde voor jou in je werk?";
const COURAGE: &str = "Moed, risico durven nemen";
const MOST: &str = "Heel belangrijk";

async fn board() -> Result<(Workbook, Workbook)> {
    let workbook = Workbook::open(Mode::Served).await?;
    workbook.visit("#/exercise/1d").await?;
    let board = workbook.within(QUESTION);
    Ok((workbook, board))
}

#[tokio::test]
async fn a_digit_lays_a_card_and_escape_puts_it_back() -> Result {
    let (workbook, board) = board().await?;
    board.send_keys(COURAGE, "1").await?;
    board.see("Moed, risico durven nemen, nu in Heel belangrijk, 1 van 1.").await?;
    assert!(board.within(MOST).has(Role::Button, COURAGE).await?);
    assert_eq!(workbook.focused().await?, Named { role: "button".into(), name: COURAGE.into() });
    board.send_keys(COURAGE, &char::from(Key::Right).to_string()).await?;
    assert!(board.within("Belangrijk").has(Role::Button, COURAGE).await?);
    board.send_keys(COURAGE, &char::from(Key::Escape).to_string()).await?;
    board.see("Moed, risico durven nemen ligt weer bij de kaarten die je nog kunt leggen.").await?;
    assert!(board.within("Nog te leggen: 30").has(Role::Button, COURAGE).await?);
    Ok(())
}

#[tokio::test]
async fn arrows_put_cards_in_an_order_that_stays() -> Result {
    let (workbook, board) = board().await?;
    for card in ["Uitdaging", COURAGE, "Openheid"] {
        board.send_keys(card, "1").await?;
    }
    board.send_keys("Openheid", &char::from(Key::Up).to_string()).await?;
    board.see("Openheid, nu in Heel belangrijk, 2 van 3.").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    let cards = board.within(MOST).all(Role::Button).await?;
    let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["Uitdaging", "Openheid", COURAGE]);
    Ok(())
}

#[tokio::test]
async fn each_step_is_undone_by_itself_however_quick() -> Result {
    let (workbook, board) = board().await?;
    board.send_keys(COURAGE, "123").await?;
    assert!(board.within("Neutraal").has(Role::Button, COURAGE).await?);
    for place in ["Belangrijk", MOST, "Nog te leggen: 30"] {
        workbook.press("Stap terug").await?;
        assert!(board.within(place).has(Role::Button, COURAGE).await?, "{place}");
    }
    Ok(())
}

#[tokio::test]
async fn more_than_the_room_is_said_kindly_and_done() -> Result {
    let (_, board) = board().await?;
    for card in ["Uitdaging", COURAGE, "Openheid", "Kwaliteit"] {
        board.send_keys(card, "1").await?;
    }
    board.press("Onafhankelijkheid").await?;
    board.press("1 Heel belangrijk").await?;
    board.see("Onafhankelijkheid, nu in Heel belangrijk, 5 van 5. Dat zijn er meer dan 4. Dat mag.").await?;
    assert!(board.within(MOST).has(Role::Button, "Onafhankelijkheid").await?);
    Ok(())
}

#[tokio::test]
async fn three_piles_come_before_the_columns_for_who_likes_that() -> Result {
    let (_, board) = board().await?;
    board.press("Eerst snel: drie stapels").await?;
    board.send_keys(COURAGE, "3").await?;
    assert!(board.within("Past minder bij mij").has(Role::Button, COURAGE).await?);
    board.press("Nu de kolommen").await?;
    assert!(board.within("Nog te leggen: 30").has(Role::Button, COURAGE).await?);
    board.send_keys(COURAGE, "5").await?;
    assert!(board.within("Niet belangrijk").has(Role::Button, COURAGE).await?);
    Ok(())
}
