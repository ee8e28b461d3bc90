//! A drawing as data: shapes in a plane, and a text that says the same.
//!
//! The page shows it as nodes of SVG. Colours and strokes belong to the style, by the class of a shape.

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
