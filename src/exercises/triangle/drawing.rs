//! The triangle as a drawing: on each of its sides two pulls, from the middle toward the corners.
//!
//! Several cases can lie over each other. No point of the triangle is better than another.

use super::{Answer, Definition, Field, Pull};
use crate::{
    document::{Anchor, Drawing, Form, Point, Shape},
    exercises::{ItemId, Named},
    locale::Words,
};

/// How wide and high the drawing is.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 382.0;

/// The corners: at the top, at the right, at the left.
const CORNERS: [Point; 3] =
    [Point { x: 200.0, y: 34.0 }, Point { x: 372.0, y: 332.0 }, Point { x: 28.0, y: 332.0 }];

/// How far toward its corner the hardest pull reaches.
const REACH: f64 = 0.82;

/// How far the pulls of two cases lie apart, and all of them at most.
const ASIDE: f64 = 12.0;
const WIDEST: f64 = 44.0;

/// One case in the drawing.
pub struct Laid<'a> {
    /// Its number among the cases, from 1.
    pub number: usize,
    /// What it is called; empty where it is the only one.
    pub name: String,
    /// Its pulls.
    pub answer: &'a Answer,
}

/// The triangle with the pulls of some cases. With `can_choose` there are places to point at, one for each pull.
pub fn draw(definition: &Definition, cases: &[Laid<'_>], can_choose: bool, words: &Words) -> Drawing {
    let mut shapes = vec![Shape::new(Form::Area(CORNERS.to_vec()), "triangle")];
    let names = [(0.0, -16.0, Anchor::Middle), (24.0, 38.0, Anchor::End), (-24.0, 38.0, Anchor::Start)];
    for ((corner, at), (right, down, anchor)) in definition.corners.iter().zip(CORNERS).zip(names) {
        let at = Point::at(at.x + right, at.y + down);
        shapes.push(Shape::new(Form::Text(at, anchor, corner.name.clone()), "label"));
    }
    for (index, case) in cases.iter().enumerate() {
        let aside =
            (index as f64 - (cases.len() as f64 - 1.0) / 2.0) * ASIDE.min(WIDEST / cases.len() as f64);
        shapes.extend(shape_of(definition, case, aside));
    }
    if can_choose {
        for (field, side) in sides(definition) {
            let steps = (1..=Pull::STEPS).filter_map(Pull::at);
            let dots = steps.filter_map(|pull| {
                let dot = Form::Circle(reached(definition, field, &side.id, pull)?, 8.0);
                let key = format!("{}/{}/{}", field.id, side.id, pull.number());
                let says = words.triangle.pull_of(&pull.number().to_string(), &side.name);
                Some(Shape::new(dot, "step").with_key(key, says))
            });
            shapes.extend(dots);
        }
    }
    Drawing { says: says(definition, cases, words), width: WIDTH, height: HEIGHT, shapes }
}

/// The pulls of one case, so far `aside` of the side that they lie on: a line for each, and where all are known the area between
/// them.
fn shape_of(definition: &Definition, case: &Laid<'_>, aside: f64) -> Vec<Shape> {
    let pulls = sides(definition).map(|(field, side)| {
        let pull = case.answer.tension(&field.id)?.pulls.get(&side.id)?;
        let (from, to) = (middle(definition, field)?, reached(definition, field, &side.id, *pull)?);
        // Both pulls of a field go to the same hand, seen from its first corner.
        let hand = if field.sides[0].id == side.id { aside } else { -aside };
        let across = Point::at(from.y - to.y, to.x - from.x);
        Some((from.beyond(across, hand), to.beyond(across, hand)))
    });
    let pulls: Vec<Option<(Point, Point)>> = pulls.collect();
    let class = |what: &str| format!("{what} case-{}", case.number % 6);
    let mut shapes = Vec::new();
    if let Some(all) = pulls.iter().copied().collect::<Option<Vec<_>>>().filter(|all| !all.is_empty()) {
        let points = around(all.into_iter().map(|(_, end)| end).collect());
        shapes.push(Shape::new(Form::Area(points), class("area")));
    }
    for (from, to) in pulls.into_iter().flatten() {
        shapes.push(Shape::new(Form::Line(vec![from, to]), class("pull")));
        if case.name.is_empty() {
            shapes.push(Shape::new(Form::Circle(to, 5.0), class("pull-end")));
        } else {
            shapes.push(Shape::new(Form::Circle(to, 9.0), class("pull-end")));
            let text = Form::Text(Point::at(to.x, to.y + 4.0), Anchor::Middle, case.number.to_string());
            shapes.push(Shape::new(text, "number"));
        }
    }
    shapes
}

/// The points in their order around the triangle, so that the area between them does not cross itself: first those at the right of
/// its middle from the top down, then those at the left from the bottom up.
fn around(mut points: Vec<Point>) -> Vec<Point> {
    let is_left = |point: &Point| point.x < CORNERS[0].x;
    points.sort_by(|one, other| {
        let down = one.y.total_cmp(&other.y).then(other.x.total_cmp(&one.x));
        is_left(one).cmp(&is_left(other)).then(if is_left(one) { down.reverse() } else { down })
    });
    points
}

/// Every side of every field.
fn sides(definition: &Definition) -> impl Iterator<Item = (&Field, &Named)> {
    definition.fields.iter().flat_map(|field| field.sides.iter().map(move |side| (field, side)))
}

/// Where a pull on a field reaches to.
fn reached(definition: &Definition, field: &Field, side: &ItemId, pull: Pull) -> Option<Point> {
    let part = REACH * f64::from(pull.number()) / f64::from(Pull::STEPS);
    Some(middle(definition, field)?.toward(corner(definition, side)?, part))
}

/// The middle of the side of the triangle that a field lies on.
fn middle(definition: &Definition, field: &Field) -> Option<Point> {
    let [one, other] = &field.sides;
    Some(corner(definition, &one.id)?.toward(corner(definition, &other.id)?, 0.5))
}

fn corner(definition: &Definition, id: &ItemId) -> Option<Point> {
    let index = definition.corners.iter().position(|corner| corner.id == *id)?;
    CORNERS.get(index).copied()
}

/// What the drawing shows, in words.
fn says(definition: &Definition, cases: &[Laid<'_>], words: &Words) -> String {
    let words = &words.triangle;
    let mut sentences = Vec::new();
    for case in cases {
        let pulls = sides(definition).filter_map(|(field, side)| {
            let pull = case.answer.tension(&field.id)?.pulls.get(&side.id)?;
            Some(words.pull_of(&pull.number().to_string(), &side.name))
        });
        let pulls = pulls.collect::<Vec<_>>().join(", ");
        sentences.push(match (case.name.is_empty(), pulls.is_empty()) {
            (_, true) => continue,
            (true, false) => format!("{pulls}."),
            (false, false) => format!("{}: {pulls}.", case.name),
        });
    }
    match sentences.is_empty() {
        true => words.drawing_empty.to_string(),
        false => words.drawing(&sentences.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exercises::triangle::Questions, locale::Language};

    fn id(text: &str) -> ItemId {
        text.parse().unwrap()
    }

    fn definition() -> Definition {
        let named = |text: &str| Named { id: id(text), name: text.to_uppercase() };
        let field = |one: &str, other: &str| Field {
            id: id(&format!("{one}{other}")),
            name: String::new(),
            sides: [named(one), named(other)],
        };
        let empty = String::new;
        Definition {
            corners: vec![named("a"), named("b"), named("c")],
            fields: vec![field("a", "b"), field("a", "c"), field("b", "c")],
            questions: Questions { shows: empty(), deal: empty(), choose: empty(), enjoy: empty() },
        }
    }

    fn drawing(answer: &Answer) -> Drawing {
        draw(&definition(), &[Laid { number: 1, name: String::new(), answer }], true, Language::Nl.words())
    }

    #[test]
    fn there_is_a_place_for_every_pull() {
        let drawing = drawing(&Answer::default());
        let keys = drawing.shapes.iter().filter_map(|shape| shape.key.as_deref());
        assert_eq!(keys.clone().count(), 3 * 2 * 5);
        assert!(keys.clone().any(|key| key == "bc/c/5"));
    }

    #[test]
    fn the_area_is_there_once_every_pull_is_known() {
        let mut answer = Answer::default();
        let areas = |answer: &Answer| {
            drawing(answer).shapes.iter().filter(|shape| shape.class.starts_with("area")).count()
        };
        let all: Vec<(ItemId, ItemId)> =
            sides(&definition()).map(|(field, side)| (field.id.clone(), side.id.clone())).collect();
        for (number, (field, side)) in all.iter().enumerate() {
            assert_eq!(areas(&answer), 0, "with {number} pulls");
            answer.tension_mut(field).pull(side, Pull::at(3));
        }
        assert_eq!(areas(&answer), 1);
        assert!(drawing(&answer).says.contains("A trekt 3 van 5"));
    }

    #[test]
    fn a_harder_pull_is_nearer_to_its_corner() {
        let definition = definition();
        let far = |number| {
            let at =
                reached(&definition, &definition.fields[0], &id("b"), Pull::at(number).unwrap()).unwrap();
            (at.x - CORNERS[1].x).hypot(at.y - CORNERS[1].y)
        };
        assert!((1..5).all(|number| far(number + 1) < far(number)));
    }
}
