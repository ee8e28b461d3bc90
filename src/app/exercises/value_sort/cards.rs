//! The cards, and the places they lie in.

use leptos::prelude::*;

use super::board::Board;
use crate::{
    app::components::{Piece, Weight, button, column, dynamic, element, optional},
    exercises::{ItemId, value_sort::Step},
};

/// The choice between three piles first and the columns at once, where the edition has piles.
pub fn passes(board: &Board) -> AnyView {
    if board.definition.piles.is_empty() {
        return column([]);
    }
    let (workbook, board) = (board.field.workbook, board.clone());
    dynamic(move || {
        let is_quick = board.is_quick;
        let name = match is_quick.get() {
            true => workbook.say(|words| words.value_sort.to_columns),
            false => workbook.say(|words| words.value_sort.to_piles),
        };
        button(Weight::Plain, name, move || is_quick.update(|is_quick| *is_quick = !*is_quick))
    })
}

/// The cards that are still to be laid, with what each means.
pub fn tray(board: &Board) -> AnyView {
    let (workbook, cards) = (board.field.workbook, board.clone());
    let waiting = Memo::new(move |_| cards.waiting());
    let board = board.clone();
    let (id, title_id) = (board.field.element_id("tray"), board.field.element_id("tray/title"));
    let title = workbook.following(move |words| words.value_sort.waiting(&waiting.get().len().to_string()));
    let cards = dynamic(move || {
        let card = |id: &ItemId| card(&board, id, true);
        element("ul").class("cards").child(waiting.get().iter().map(card).collect::<Vec<_>>()).into_any()
    });
    element("div")
        .class("tray")
        .with("role", "group")
        .with("id", id.clone())
        .with("data-place", id)
        .with("aria-labelledby", title_id.clone())
        .child(element("h2").with("id", title_id).child(title))
        .child(cards)
        .into_any()
}

/// The places to lay cards in, side by side where there is room.
pub fn places(board: &Board) -> AnyView {
    let board = board.clone();
    dynamic(move || {
        let places = board.places();
        let places = places.iter().zip(1..).map(|(id, number)| place(&board, id, number)).collect::<Vec<_>>();
        element("div").class("places").child(places).into_any()
    })
}

fn place(board: &Board, place: &ItemId, number: usize) -> AnyView {
    let workbook = board.field.workbook;
    let (id, title_id) = (board.place_id(place), format!("{}/title", board.place_id(place)));
    let cards = {
        let (field, place) = (board.field.clone(), place.clone());
        Memo::new(move |_| field.answer().sort.cards_in(&place).to_vec())
    };
    let room = {
        let (board, place) = (board.clone(), place.clone());
        workbook.following(move |words| {
            let sort = board.field.answer().sort;
            let count = board.definition.count(&sort, &place);
            match board.definition.quota(&place) {
                Some(quota) if count > quota => {
                    format!("{count}. {}", words.value_sort.more_than_room(&quota.to_string()))
                }
                Some(quota) => words.value_sort.room(&count.to_string(), &quota.to_string()),
                None => count.to_string(),
            }
        })
    };
    let here = {
        let (board, place) = (board.clone(), place.clone());
        optional(move || {
            let (card, label, laying) = (board.picked.get()?, board.label(&place), board.clone());
            let (name, to) = (board.name(&card), place.clone());
            let say = workbook.sentence(move |words| words.value_sort.lay_here(&label, &name));
            Some(button(Weight::Plain, say.into_any(), move || {
                laying.lay(&card, &to, usize::MAX);
                laying.picked.set(None);
            }))
        })
    };
    let drawn = {
        let board = board.clone();
        dynamic(move || {
            let card = |id: &ItemId| card(&board, id, false);
            element("ol").class("cards").child(cards.get().iter().map(card).collect::<Vec<_>>()).into_any()
        })
    };
    let title = element("h2")
        .with("id", title_id.clone())
        .child(element("span").class("digit").with("aria-hidden", "true").child(number.to_string()))
        .child(board.label(place));
    element("div")
        .class("place")
        .with("role", "group")
        .with("id", id.clone())
        .with("data-place", id)
        .with("aria-labelledby", title_id)
        .child(title)
        .child(element("p").class("hint").child(room))
        .child(here)
        .child(drawn)
        .into_any()
}

/// One card: a button that picks it up, a grip for a finger, and while it is picked up its menu.
fn card(board: &Board, card: &ItemId, tells_meaning: bool) -> AnyView {
    let workbook = board.field.workbook;
    let (id, meaning_id) = (board.card_id(card), format!("{}-hint", board.card_id(card)));
    let meaning = board.definition.value(card).map(|value| value.meaning.clone());
    let is_picked = {
        let (picked, card) = (board.picked, card.clone());
        move || picked.get().as_ref() == Some(&card)
    };
    let pressed = is_picked.clone();
    let (name, picking, of) = (board.clone(), board.clone(), card.clone());
    let (named, to_pick) = (card.clone(), card.clone());
    let name = workbook.following(move |_| name.name(&named));
    let menu = {
        let (board, card, is_picked) = (board.clone(), card.clone(), is_picked.clone());
        let meaning = meaning.clone().filter(|_| !tells_meaning);
        optional(move || {
            is_picked().then(|| {
                let meaning = meaning.clone().map(|meaning| element("p").class("hint").child(meaning));
                column([meaning.piece(), self::menu(&board, &card)])
            })
        })
    };
    let shown = tells_meaning.then(|| {
        meaning.clone().map(|text| element("p").class("hint").with("id", meaning_id.clone()).child(text))
    });
    element("li")
        .class("card")
        .with("id", board.field.element_id(&format!("item/{of}")))
        .with("data-card", id.clone())
        .child(
            element("button")
                .with("type", "button")
                .with("id", id)
                .with("aria-describedby", (tells_meaning && meaning.is_some()).then_some(meaning_id))
                .follow("aria-pressed", move || Some(if pressed() { "true" } else { "false" }))
                .on("click", move |_| picking.pick(&to_pick))
                .child(name),
        )
        .child(element("span").class("grip").with("aria-hidden", "true"))
        .child(shown.flatten())
        .child(menu)
        .into_any()
}

/// Every place, up and down, back, and on to the next card.
fn menu(board: &Board, card: &ItemId) -> AnyView {
    let workbook = board.field.workbook;
    let name = board.name(card);
    let places = board.places().into_iter().zip(1..).map(|(place, number)| {
        let (board, card, label) = (board.clone(), card.clone(), board.label(&place));
        button(Weight::Plain, format!("{number} {label}").into_any(), move || {
            board.lay(&card, &place, usize::MAX);
            board.picked.set(None);
        })
    });
    let places: Vec<AnyView> = places.collect();
    let act = |name: AnyView, act: fn(&Board, &ItemId)| {
        let (board, card) = (board.clone(), card.clone());
        button(Weight::Quiet, name, move || act(&board, &card))
    };
    let label = workbook.sentence(move |words| words.value_sort.menu(&name));
    element("div")
        .class("menu")
        .with("role", "group")
        .with("aria-label", label)
        .child(element("div").class("actions").child(places))
        .child(
            element("div")
                .class("actions")
                .child(act(workbook.say(|words| words.value_sort.up), |board, card| {
                    board.step(card, Step::Earlier)
                }))
                .child(act(workbook.say(|words| words.value_sort.down), |board, card| {
                    board.step(card, Step::Later)
                }))
                .child(act(workbook.say(|words| words.value_sort.take_back), |board, card| {
                    board.take_back(card)
                }))
                .child(act(workbook.say(|words| words.value_sort.put_down), |board, card| board.pick(card)))
                .child(act(workbook.say(|words| words.value_sort.next), |board, _| board.go_to_next())),
        )
        .into_any()
}
