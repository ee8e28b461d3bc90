//! What every figure in a summary promises: it shows no word that the text beside it does not show, but labels of the edition and
//! of the screen. So who hides a word in the text, or chooses what leaves, chooses for the figure too.

use litemap::LiteMap;
use proptest::prelude::*;

use super::{
    Answer, CaseId, ItemId, Kind, Named, Reading,
    rings::{self, Ring},
    triangle::{self, Field, Pull, Question, Questions},
    value_sort::{self, Column, Value},
};
use crate::{
    document::{Block, Drawing, Form, text},
    locale::Language,
};

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

fn named(text: &str) -> Named {
    Named { id: id(text), name: format!("Naam {text}") }
}

fn value_sort() -> Kind {
    let column = |name: &str| Column { id: id(name), label: format!("Kolom {name}"), quota: 2 };
    let value = |name: &str| Value { id: id(name), name: format!("Waarde {name}"), meaning: "Uitleg".into() };
    Kind::ValueSort(
        value_sort::Definition {
            piles: vec![named("pile")],
            columns: ["c0", "c1", "c2"].map(column).to_vec(),
            is_strict: false,
            values: ["v0", "v1", "v2"].map(value).to_vec(),
        }
        .into(),
    )
}

fn rings() -> Kind {
    let ring = |name: &str| Ring {
        id: id(name),
        name: format!("Ring {name}"),
        short: name.into(),
        owe: "Wat?".into(),
    };
    Kind::Rings(rings::Definition { rings: ["r0", "r1", "r2"].map(ring).to_vec() }.into())
}

fn triangle() -> Kind {
    let questions = ["Hoe?", "Wat?", "Welke?", "Leuk?"].map(String::from);
    let [shows, deal, choose, enjoy] = questions;
    let field = |one: &str, other: &str| Field {
        id: id(&format!("{one}{other}")),
        name: format!("Veld {one}{other}"),
        sides: [named(one), named(other)],
    };
    let fields = vec![field("a", "b"), field("b", "c"), field("a", "c")];
    let corners = ["a", "b", "c"].map(named).to_vec();
    Kind::Triangle(
        triangle::Definition { corners, fields, questions: Questions { shows, deal, choose, enjoy } }.into(),
    )
}

/// A sort with an own value, and what stood there before.
fn sorted() -> impl Strategy<Value = Answer> {
    let laid = proptest::collection::vec((0u8..4, 0u8..5), 0..12);
    (laid, "[ a-zA-Z<]{0,40}", 0usize..12).prop_map(|(laid, own, kept)| {
        let mut answer = value_sort::Answer::default();
        let card = answer.sort.add_own();
        answer.sort.name_own(&card, own);
        for (number, (value, place)) in laid.into_iter().enumerate() {
            let value = if value < 3 { id(&format!("v{value}")) } else { card.clone() };
            let place = if place < 3 { id(&format!("c{place}")) } else { id("pile") };
            answer.sort.lay(&value, &place, 0);
            if number == kept {
                answer.keep("2026-11-23".into());
            }
        }
        Answer::ValueSort(answer)
    })
}

fn ringed() -> impl Strategy<Value = Answer> {
    let rubbing = proptest::collection::vec((0u8..3, 0u8..3), 0..5);
    (rubbing, proptest::option::of(0u8..3), "[a-z]{0,9}").prop_map(|(rubbing, dominant, owed)| {
        let ring = |number: u8| id(&format!("r{number}"));
        let mut answer = rings::Answer { dominant: dominant.map(ring), ..rings::Answer::default() };
        answer.owed.insert(ring(0), owed);
        rubbing.into_iter().for_each(|(one, other)| answer.rub(&ring(one), &ring(other), true));
        Answer::Rings(answer)
    })
}

fn pulled() -> impl Strategy<Value = Answer> {
    let field = prop_oneof![Just(["a", "b"]), Just(["b", "c"]), Just(["a", "c"])];
    proptest::collection::vec((field, 0usize..2, 1u8..6, "[ a-z]{0,3}"), 0..9).prop_map(|pulls| {
        let mut answer = triangle::Answer::default();
        for (sides, side, pull, words) in pulls {
            let tension = answer.tension_mut(&id(&sides.concat()));
            tension.pull(&id(sides[side]), Pull::at(pull));
            tension.words.insert(Question::Shows, words);
        }
        Answer::Triangle(answer)
    })
}

fn figures(blocks: &[Block]) -> impl Iterator<Item = &Drawing> {
    blocks.iter().filter_map(|block| match block {
        Block::Figure(drawing) => Some(drawing),
        _ => None,
    })
}

/// What the shapes of a figure show.
fn shown(drawing: &Drawing) -> impl Iterator<Item = &str> {
    drawing.shapes.iter().filter_map(|shape| match &shape.form {
        Form::Text(_, _, text) => Some(text.as_str()),
        _ => None,
    })
}

proptest! {
    #[test]
    fn a_figure_shows_no_word_that_the_text_does_not(
        answered in prop_oneof![
            sorted().prop_map(|answer| (value_sort(), answer, vec!["nu"])),
            ringed().prop_map(|answer| (rings(), answer, vec!["r0", "r1", "r2"])),
            pulled().prop_map(|answer| (triangle(), answer, vec!["Naam a", "Naam b", "Naam c"])),
        ],
    ) {
        let (kind, answer, labels) = answered;
        let titles: LiteMap<CaseId, String> = LiteMap::new();
        let blocks = kind.read(&answer, &Reading { words: Language::Nl.words(), case_titles: &titles });
        let beside = text::plain(&blocks);
        for drawing in figures(&blocks) {
            for word in shown(drawing) {
                prop_assert!(labels.contains(&word) || beside.contains(word), "{} is not in {}", word, beside);
            }
            let is_still = drawing.shapes.iter().all(|shape| shape.key.is_none() && shape.title.is_none());
            prop_assert!(is_still, "nobody points at a summary");
        }
    }
}
