//! Two sorts as a slope chart: the values of the one at the left, of the other at the right, a line between the same.

use super::{Definition, Direction, Shift};
use crate::document::{Anchor, Drawing, Form, Point, Shape};

/// How wide the drawing is, and where its lines begin and end.
const WIDTH: f64 = 680.0;
const LEFT: f64 = 262.0;
const RIGHT: f64 = 418.0;

/// How high one row is, and the head of the chart.
const ROW: f64 = 22.0;
const HEAD: f64 = 30.0;

/// The values of two sorts with a line between the same. `heads` say what is at the left and at the right, `says` what it shows.
pub fn draw(shifts: &[Shift], definition: &Definition, heads: [&str; 2], says: String) -> Drawing {
    let before = rows(shifts, definition, |shift| shift.before);
    let after = rows(shifts, definition, |shift| shift.after);
    let mut shapes = vec![
        text(LEFT - 10.0, HEAD - 12.0, Anchor::End, heads[0], "head"),
        text(RIGHT + 10.0, HEAD - 12.0, Anchor::Start, heads[1], "head"),
    ];
    for (rows, x, anchor) in [(&before, LEFT - 10.0, Anchor::End), (&after, RIGHT + 10.0, Anchor::Start)] {
        for row in rows {
            let (label, class) = match &row.what {
                What::Column(label) => (label, "column"),
                What::Value(name, _) => (name, "label"),
            };
            shapes.push(text(x, row.y + 5.0, anchor, label, class));
        }
    }
    for (index, shift) in shifts.iter().enumerate() {
        let at = |rows: &[Row]| {
            rows.iter().find(|row| matches!(row.what, What::Value(_, of) if of == index)).map(|row| row.y)
        };
        if let (Some(from), Some(to)) = (at(&before), at(&after)) {
            let class = match shift.direction() {
                Direction::Rose => "slope rose",
                Direction::Fell => "slope fell",
                _ => "slope",
            };
            shapes.push(Shape::new(Form::Line(vec![Point::at(LEFT, from), Point::at(RIGHT, to)]), class));
            shapes.extend(
                [(LEFT, from), (RIGHT, to)]
                    .map(|(x, y)| Shape::new(Form::Circle(Point::at(x, y), 3.5), "slope-end")),
            );
        }
    }
    let rows = before.len().max(after.len()) as f64;
    Drawing { says, width: WIDTH, height: HEAD + rows * ROW + 8.0, shapes }
}

/// One line of text on one side.
struct Row {
    what: What,
    y: f64,
}

enum What {
    /// The name of a column, above its values.
    Column(String),
    /// The name of a value, and which shift it is.
    Value(String, usize),
}

/// The rows of one side: each column that holds something with its values under it.
fn rows(shifts: &[Shift], definition: &Definition, side: impl Fn(&Shift) -> Option<usize>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, column) in definition.columns.iter().enumerate() {
        let lying = shifts.iter().enumerate().filter(|(_, shift)| side(shift) == Some(index));
        let values: Vec<What> = lying.map(|(of, shift)| What::Value(shift.name.clone(), of)).collect();
        if !values.is_empty() {
            rows.push(What::Column(column.label.clone()));
            rows.extend(values);
        }
    }
    let placed = rows.into_iter().enumerate();
    placed.map(|(index, what)| Row { what, y: HEAD + (index as f64 + 0.5) * ROW }).collect()
}

fn text(x: f64, y: f64, anchor: Anchor, text: &str, class: &str) -> Shape {
    Shape::new(Form::Text(Point::at(x, y), anchor, text.to_string()), class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercises::value_sort::comparison::four_shifts;

    #[test]
    fn a_value_that_lies_in_both_has_a_line_and_every_value_is_named() {
        let (definition, shifts) = four_shifts();
        let drawing = draw(&shifts, &definition, ["Toen", "Nu"], String::new());
        let count = |class: &str| drawing.shapes.iter().filter(|shape| shape.class == class).count();
        assert_eq!((count("slope rose"), count("slope fell"), count("slope")), (1, 1, 1));
        assert_eq!((count("label"), count("column"), count("head")), (7, 4, 2));
    }
}
