//! The value sort: cards on a table, moved by pointer, by touch, by keys or by a menu.
//!
//! Nothing needs dragging (WCAG 2.2, 2.5.7): every card has a menu with every place, and digits lay it.

mod board;
mod cards;
mod dragging;
mod own;

use std::{rc::Rc, sync::Arc};

use leptos::{ev::Event, prelude::*};

use self::board::Board;
use super::{Field, group};
use crate::{
    app::{
        components::{
            Dragging, Weight, blocks, bullets, button, column, element, link, optional, paragraph, subheading,
        },
        state::Notice,
    },
    browser::{clock, page, pointer},
    edition::Edition,
    exercises::{
        Part,
        value_sort::{Answer, Definition, Step},
    },
    notebook::Place,
};

/// The question, its board, the participant's own values, and what was kept.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Arc<Definition>) -> AnyView {
    let workbook = field.workbook;
    let board = Board::new(field.clone(), definition.clone());
    let explanation = element("details")
        .child(element("summary").child(workbook.word(|words| words.value_sort.how)))
        .child(element("div").lang(edition.language.tag()).child(blocks(&edition.value_sort.explanation, 1)))
        .child(paragraph(workbook.say(|words| words.value_sort.keys)));
    let inside = column([
        explanation.into_any(),
        table(&board, edition),
        own::own_values(&board),
        keeping(&board),
        findings(&board, edition),
    ]);
    group(edition, part, inside)
}

/// The board with everything that listens to pointers and keys.
fn table(board: &Board, edition: &Edition) -> AnyView {
    let dragging = Dragging::new(board.field.element_id("line"), Rc::new(board.clone()));
    let (keys, taps, focused) = (board.clone(), board.clone(), board.clone());
    let said = board.said;
    let surface = dragging.on(element("div").class("board").lang(edition.language.tag()));
    surface
        .on("keydown", move |event| key(&keys, &dragging, &event))
        .on("click", move |event| tap(&taps, &event))
        .on("focusin", move |event| {
            if let Some(card) = pointer::nearest(&event, "data-card").and_then(|id| focused.card_at(&id)) {
                focused.attend(&card);
            }
        })
        .child(cards::passes(board))
        .child(cards::tray(board))
        .child(cards::places(board))
        .child(element("p").class("unseen").with("role", "status").child(Signal::from(said)))
        .into_any()
}

/// A key on a card: digits lay it, arrows move it, Escape puts it back.
fn key(board: &Board, dragging: &Dragging, event: &Event) {
    let Some(key) = page::plain_key(event) else { return };
    if key == "Escape" && dragging.cancel() {
        return event.prevent_default();
    }
    let Some(card) = pointer::nearest(event, "data-card").and_then(|id| board.card_at(&id)) else { return };
    let places = untrack(|| board.places());
    match key.as_str() {
        "ArrowUp" => board.step(&card, Step::Earlier),
        "ArrowDown" => board.step(&card, Step::Later),
        "ArrowLeft" => board.step(&card, Step::Before),
        "ArrowRight" => board.step(&card, Step::After),
        "Escape" => board.put_back(&card),
        "0" => board.take_back(&card),
        "n" | "N" => board.go_to_next(),
        digit => match digit.parse::<usize>().ok().and_then(|digit| places.get(digit.checked_sub(1)?)) {
            Some(place) => board.lay(&card, place, usize::MAX),
            None => return,
        },
    }
    event.prevent_default();
}

/// A tap on a place, while a card is picked up, lays it there.
fn tap(board: &Board, event: &Event) {
    let place = pointer::nearest(event, "data-place").and_then(|id| board.place_at(&id));
    if let (false, Some(place), Some(card)) =
        (pointer::is_on(event, "[data-card], button"), place, untrack(|| board.picked.get()))
    {
        board.lay(&card, &place, usize::MAX);
        board.picked.set(None);
    }
}

/// Keeping the sort with its day, and what was kept.
fn keeping(board: &Board) -> AnyView {
    let (workbook, field, kept) = (board.field.workbook, board.field.clone(), board.field.clone());
    let keep = move || {
        field.change(|answer| answer.keep(clock::today()));
        workbook.notify(Some(Notice { text: |words| words.value_sort.kept, undo: None }));
    };
    let snapshots = optional(move || {
        let snapshots = kept.answer().snapshots;
        let line = |day: &str| {
            let day = clock::day_in_words(day, workbook.language().tag());
            workbook.words().value_sort.kept_on(&day).into_any()
        };
        (!snapshots.is_empty()).then(|| {
            column([
                subheading(workbook.say(|words| words.value_sort.kept_title)),
                bullets(snapshots.iter().map(|snapshot| line(&snapshot.date))),
                paragraph(link(&Place::Values, workbook.say(|words| words.value_sort.compare))),
            ])
        })
    });
    let keep = button(Weight::Plain, workbook.say(|words| words.value_sort.keep), keep);
    column([element("p").child(keep).into_any(), snapshots])
}

/// What a pilot found: to be opened once one's own sort is finished, and never before.
fn findings(board: &Board, edition: &Edition) -> AnyView {
    let Some(findings) = edition.findings.clone() else {
        return column([]);
    };
    let (board, tag) = (board.clone(), edition.language.tag());
    let is_finished = board.field.finished(&board.definition);
    optional(move || {
        is_finished.get().then(|| {
            element("details")
                .class("findings")
                .lang(tag)
                .child(element("summary").child(findings.title.clone()))
                .child(blocks(&findings.text, 1))
                .into_any()
        })
    })
}

impl Field<Answer> {
    /// Whether the sort was ever finished; told only when that changes.
    fn finished(&self, definition: &Arc<Definition>) -> Memo<bool> {
        let (field, definition) = (self.clone(), definition.clone());
        Memo::new(move |_| field.answer().was_finished(&definition))
    }
}
