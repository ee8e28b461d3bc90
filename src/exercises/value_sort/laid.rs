//! A sort as it lies: under each other the columns, in each of them its cards.
//!
//! The first column is at the top. How many cards lie in one means nothing, and nothing is counted.

use super::{Definition, Sort};
use crate::{
    document::{Anchor, Drawing, Form, Point, Shape},
    locale::Words,
};

/// How wide the drawing is, and how many cards lie beside each other in it.
const WIDTH: f64 = 680.0;
const BESIDE: usize = 3;

/// The room around what lies in a column, and between its cards.
const ROOM: f64 = 8.0;

/// How high the name of a column is, and a card.
const NAME: f64 = 20.0;
const CARD: f64 = 28.0;

/// How wide a letter is at most, so that a name stays on its card; a longer name takes the place of two cards or three.
const LETTER: f64 = 8.0;

/// The columns that hold something with their cards; `None` where none does.
pub fn lay(sort: &Sort, definition: &Definition, words: &Words) -> Option<Drawing> {
    let (mut shapes, mut says, mut top) = (Vec::new(), Vec::new(), 0.0);
    for column in &definition.columns {
        let cards = sort.cards_in(&column.id).iter();
        let names: Vec<&str> = cards.filter_map(|card| definition.name(sort, card)).collect();
        if names.is_empty() {
            continue;
        }
        let (lying, bottom) = cards_of(&names, top + ROOM + NAME);
        shapes.push(area(Point::at(0.0, top), Point::at(WIDTH, bottom), "band"));
        let at = Point::at(ROOM, top + ROOM + NAME - 7.0);
        shapes.push(Shape::new(Form::Text(at, Anchor::Start, column.label.clone()), "column"));
        shapes.extend(lying);
        says.push([&column.label, ": ", &names.join("; "), "."].concat());
        top = bottom + ROOM;
    }
    let says = words.value_sort.drawing(&says.join(" "));
    (!shapes.is_empty()).then_some(Drawing { says, width: WIDTH, height: top - ROOM, shapes })
}

/// The cards of a column from `top` down, and where the column ends.
fn cards_of(names: &[&str], mut top: f64) -> (Vec<Shape>, f64) {
    let place = (WIDTH - ROOM) / BESIDE as f64;
    let (mut shapes, mut taken) = (Vec::new(), 0);
    for name in names {
        let room = name.chars().count() as f64 * LETTER + 2.0 * ROOM;
        let takes = (1..BESIDE).find(|places| room <= place * *places as f64 - ROOM).unwrap_or(BESIDE);
        if taken + takes > BESIDE {
            (top, taken) = (top + CARD + ROOM, 0);
        }
        let from = Point::at(ROOM + place * taken as f64, top);
        let to = Point::at(from.x + place * takes as f64 - ROOM, top + CARD);
        shapes.push(area(from, to, "tile"));
        let at = Point::at(from.x + ROOM, top + CARD / 2.0 + 5.0);
        shapes.push(Shape::new(Form::Text(at, Anchor::Start, (*name).into()), "label"));
        taken += takes;
    }
    (shapes, top + CARD + ROOM)
}

fn area(from: Point, to: Point, class: &str) -> Shape {
    let corners = vec![from, Point::at(to.x, from.y), to, Point::at(from.x, to.y)];
    Shape::new(Form::Area(corners), class)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{exercises::value_sort::Column, locale::Language};

    fn bounds(shape: &Shape) -> Option<(Point, Point)> {
        match &shape.form {
            Form::Area(corners) => Some((corners[0], corners[2])),
            _ => None,
        }
    }

    proptest! {
        /// However long the names: no card lies over another, and each lies in a column and in the drawing.
        #[test]
        fn cards_lie_beside_each_other(names in proptest::collection::vec(("[a-z]{1,120}", 0usize..3), 1..20)) {
            let column = |name: &str| Column { id: name.parse().unwrap(), label: name.into(), quota: 4 };
            let columns = ["a", "b", "c"].map(column).to_vec();
            let definition = Definition { piles: Vec::new(), columns, is_strict: false, values: Vec::new() };
            let mut sort = Sort::default();
            for (name, at) in &names {
                let card = sort.add_own();
                sort.name_own(&card, name.clone());
                sort.lay(&card, &definition.columns[*at].id, 0);
            }
            let drawing = lay(&sort, &definition, Language::Nl.words()).unwrap();
            let of = |class: &str| -> Vec<(Point, Point)> {
                drawing.shapes.iter().filter(|shape| shape.class == class).filter_map(bounds).collect()
            };
            let (cards, bands) = (of("tile"), of("band"));
            prop_assert_eq!(cards.len(), names.len());
            let apart = |one: &(Point, Point), other: &(Point, Point)| {
                one.1.x <= other.0.x || other.1.x <= one.0.x || one.1.y <= other.0.y || other.1.y <= one.0.y
            };
            for (number, card) in cards.iter().enumerate() {
                prop_assert!(cards[number + 1..].iter().all(|other| apart(card, other)));
                let lies_in = |band: &&(Point, Point)| band.0.y < card.0.y && card.1.y < band.1.y && card.1.x < band.1.x;
                prop_assert_eq!(bands.iter().filter(lies_in).count(), 1);
            }
            prop_assert!(bands.iter().all(|band| band.1.y <= drawing.height));
            prop_assert!(names.iter().all(|(name, _)| drawing.says.contains(name)));
        }
    }

    #[test]
    fn where_nothing_lies_there_is_no_drawing() {
        let definition =
            Definition { piles: Vec::new(), columns: Vec::new(), is_strict: false, values: Vec::new() };
        assert_eq!(lay(&Sort::default(), &definition, Language::En.words()), None);
    }
}
