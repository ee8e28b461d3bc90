//! A drawing as data: shapes in a plane, and a text that says the same.
//!
//! The page shows it as nodes of SVG, [`super::svg`] writes it as a picture. Colours and strokes belong to the style, by the class
//! of a shape.

/// A point of a drawing, in its own units: from the left, and from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it shows, in words.
    pub says: String,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Its shapes; later ones lie over earlier ones.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it looks like.
    pub form: Form,
    /// What it is to the style.
    pub class: String,
    /// What it stands for, where it can be pointed at.
    pub key: Option<String>,
    /// What it says to who points at it.
    pub title: Option<String>,
}

/// What a shape looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A circle around a point.
    Circle(Point, f64),
    /// A line along points.
    Line(Vec<Point>),
    /// An area between points.
    Area(Vec<Point>),
    /// A text at a point.
    Text(Point, Anchor, String),
}

/// Which part of a text is at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Point {
    /// The point at so many units from the left and from the top.
    pub fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point that lies a part of the way to another: 0 is here, 1 is there.
    pub fn toward(self, other: Self, part: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * part, y: self.y + (other.y - self.y) * part }
    }

    /// The point at a distance from here, in the direction that one goes from the origin to `direction`, which is not the origin.
    pub fn beyond(self, direction: Self, distance: f64) -> Self {
        let part = distance / (direction.x * direction.x + direction.y * direction.y).sqrt();
        Self { x: self.x + direction.x * part, y: self.y + direction.y * part }
    }
}

impl Drawing {
    /// Shows every text in it that can be read, pointed at or heard.
    pub(super) fn each_text(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.says);
        for shape in &mut self.shapes {
            if let Form::Text(_, _, text) = &mut shape.form {
                see(text);
            }
            shape.title.as_mut().map(&mut *see);
        }
    }

    /// The drawing for where nobody points at it: without what its shapes stand for and say to who does.
    pub fn still(mut self) -> Self {
        for shape in &mut self.shapes {
            (shape.key, shape.title) = (None, None);
        }
        self
    }
}

impl Shape {
    /// A shape of a class.
    pub fn new(form: Form, class: impl Into<String>) -> Self {
        Self { form, class: class.into(), key: None, title: None }
    }

    /// The shape, so that it can be pointed at: what it stands for, and what it says to who points at it.
    pub fn with_key(self, key: impl Into<String>, title: impl Into<String>) -> Self {
        Self { key: Some(key.into()), title: Some(title.into()), ..self }
    }
}

impl Form {
    /// The element of SVG that looks like this, and its attributes; the text of a text goes into it.
    pub fn drawn(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Circle(at, radius) => {
                ("circle", vec![("cx", length(at.x)), ("cy", length(at.y)), ("r", length(*radius))])
            }
            Self::Line(points) => ("polyline", vec![("points", along(points))]),
            Self::Area(points) => ("polygon", vec![("points", along(points))]),
            Self::Text(at, anchor, _) => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                ("text", vec![("x", length(at.x)), ("y", length(at.y)), ("text-anchor", anchor.into())])
            }
        }
    }
}

fn along(points: &[Point]) -> String {
    let points: Vec<String> = points.iter().map(|at| length(at.x) + "," + &length(at.y)).collect();
    points.join(" ")
}

/// A length with at most one decimal, by whole numbers: the code that writes any number is large.
pub fn length(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let mut text = String::from(if tenths < 0 { "-" } else { "" });
    text.push_str(&(tenths.abs() / 10).to_string());
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(&(tenths.abs() % 10).to_string());
    }
    text
}
