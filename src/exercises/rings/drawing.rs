//! The rings as a drawing: circles around each other, and a jagged line between those that chafe.

use super::{Answer, Definition, Ring};
use crate::{
    document::{Anchor, Drawing, Form, Point, Shape},
    exercises::ItemId,
    locale::Words,
};

/// How wide and high the drawing is.
const SIZE: f64 = 400.0;

/// The radius of the outermost ring.
const RADIUS: f64 = 196.0;

/// How far to the right the jagged lines begin for each unit down, and to the left they end: below the names.
const SPREAD: f64 = 2.0;

impl Answer {
    /// The rings with their marks.
    pub fn draw(&self, definition: &Definition, words: &Words) -> Drawing {
        let band = RADIUS / definition.rings.len().max(1) as f64;
        let mut shapes = Vec::new();
        for (index, ring) in definition.rings.iter().enumerate().rev() {
            let circle = Form::Circle(middle(), band * (index + 1) as f64);
            shapes.push(Shape::new(circle, self.class(ring)).with_key(ring.id.as_str(), &ring.name));
        }
        for (index, ring) in definition.rings.iter().enumerate() {
            let above = if index == 0 { 0.0 } else { band * (index as f64 + 0.5) };
            let at = Point::at(SIZE / 2.0, SIZE / 2.0 - above + 5.0);
            shapes.push(Shape::new(Form::Text(at, Anchor::Middle, ring.short.clone()), "label"));
        }
        for (number, friction) in self.frictions.iter().enumerate() {
            let index = |id: &ItemId| definition.rings.iter().position(|ring| ring.id == *id);
            let [Some(one), Some(other)] = friction.rings().map(index) else { continue };
            let part = (number as f64 + 0.5) / self.frictions.len() as f64;
            let direction = Point::at(SPREAD - 2.0 * SPREAD * part, 1.0);
            let [from, to] = [one.min(other), one.max(other)].map(|index| band * (index as f64 + 0.5));
            shapes.push(Shape::new(Form::Line(jagged(direction, from, to)), "friction"));
            let end = |distance| Form::Circle(middle().beyond(direction, distance), 5.0);
            shapes.extend([from, to].map(|distance| Shape::new(end(distance), "friction-end")));
        }
        Drawing { says: self.says(definition, words), width: SIZE, height: SIZE, shapes }
    }

    /// What the drawing shows, in words.
    fn says(&self, definition: &Definition, words: &Words) -> String {
        let rings: Vec<String> =
            definition.rings.iter().map(|ring| self.title(ring, definition, words)).collect();
        words.rings.drawing(&rings.join(", "))
    }

    fn class(&self, ring: &Ring) -> &'static str {
        match (self.dominant.as_ref() == Some(&ring.id), self.chafes(&ring.id)) {
            (true, true) => "ring dominant chafing",
            (true, false) => "ring dominant",
            (false, true) => "ring chafing",
            (false, false) => "ring",
        }
    }
}

fn middle() -> Point {
    Point::at(SIZE / 2.0, SIZE / 2.0)
}

/// A jagged line outward from the middle, between two distances from it.
fn jagged(direction: Point, from: f64, to: f64) -> Vec<Point> {
    let teeth = ((to - from) / 9.0).round().max(2.0) as usize;
    let tooth = |number: usize| {
        let at = middle().beyond(direction, from + (to - from) * number as f64 / teeth as f64);
        match number {
            0 => at,
            last if last == teeth => at,
            number => {
                at.beyond(Point::at(-direction.y, direction.x), if number % 2 == 0 { 5.0 } else { -5.0 })
            }
        }
    };
    (0..=teeth).map(tooth).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_ring_can_be_pointed_at_and_every_friction_is_drawn_and_said() {
        let ring = |name: &str| Ring {
            id: name.parse().unwrap(),
            name: name.to_uppercase(),
            short: name.into(),
            owe: String::new(),
        };
        let definition = Definition { rings: vec![ring("a"), ring("b"), ring("c")] };
        let mut answer = Answer::default();
        answer.rub(&definition.rings[2].id, &definition.rings[0].id, true);
        let drawing = answer.draw(&definition, Language::Nl.words());
        let keys: Vec<_> = drawing.shapes.iter().filter_map(|shape| shape.key.as_deref()).collect();
        assert_eq!(keys, ["c", "b", "a"], "the innermost lies over the others");
        assert_eq!(drawing.shapes.iter().filter(|shape| shape.class == "friction").count(), 1);
        assert!(drawing.says.contains("A (schuurt met C), B, C (schuurt met A)"), "{}", drawing.says);
    }
}
