//! The counts of values as bars: to the right those that matter most, to the left those that matter least.
//!
//! Draws what is shown and never what was counted: all that is hidden looks alike, and so does all that is nearly everybody.

use super::{counts::in_a_word, suppression::Shown};
use crate::{
    document::{Anchor, Drawing, Form, Point, Shape},
    locale::Words,
};

/// How wide the drawing is, where the names end and where the bars begin.
const WIDTH: f64 = 730.0;
const NAMES: f64 = 256.0;
const MIDDLE: f64 = 490.0;

/// How long the bar of everybody is, and what stands for a hidden one.
const LONGEST: f64 = 160.0;
const HIDDEN: f64 = 8.0;

/// How high one row is, its bar, and the head.
const ROW: f64 = 22.0;
const BAR: f64 = 14.0;
const HEAD: f64 = 30.0;

/// A bar to each side for every value. `ends` are the columns, most important first; then how many people there are, and the least.
pub fn draw(
    values: &[(&str, [Shown; 2])],
    ends: [&str; 2],
    (people, least): (usize, usize),
    words: &Words,
) -> Drawing {
    let text = |x: f64, y: f64, anchor, text: &str, class: &str| {
        Shape::new(Form::Text(Point::at(x, y), anchor, text.into()), class)
    };
    let mut shapes = vec![
        text(MIDDLE + 4.0, HEAD - 12.0, Anchor::Start, ends[0], "head"),
        text(MIDDLE - 4.0, HEAD - 12.0, Anchor::End, ends[1], "head"),
    ];
    for (index, (name, shown)) in values.iter().enumerate() {
        let top = HEAD + index as f64 * ROW;
        let write_at = top + BAR - 2.0;
        shapes.push(text(NAMES, write_at, Anchor::End, name, "label"));
        for (shown, to, anchor) in [(shown[0], 1.0, Anchor::Start), (shown[1], -1.0, Anchor::End)] {
            let (class, count) = match shown {
                Shown::Fewer => ("bar unknown", 0),
                Shown::Exactly(count) => ("bar", count),
                Shown::Nearly => ("bar nearly", Shown::nearly(people, least)),
            };
            let length = if count == 0 { HIDDEN } else { LONGEST * count as f64 / people as f64 };
            let end = MIDDLE + to * length.round();
            let corners = [(MIDDLE, top), (end, top), (end, top + BAR), (MIDDLE, top + BAR)];
            shapes.push(Shape::new(Form::Area(corners.map(|(x, y)| Point::at(x, y)).into()), class));
            if count > 0 {
                let says = in_a_word(shown, (people, least), words);
                shapes.push(text(end + to * 6.0, write_at, anchor, &says, "label"));
            }
        }
    }
    let height = HEAD + values.len() as f64 * ROW;
    Drawing { says: words.group.bars(ends[1], ends[0]), width: WIDTH, height, shapes }
}
