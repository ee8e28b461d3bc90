//! A drawing as nodes of the page (SVG), with the text that says the same as its name.

use leptos::{ev::Event, prelude::*};

use super::element::{Element, drawn, element};
use crate::{
    browser::pointer,
    document::{Anchor, Drawing, Form, Point, Shape},
};

/// A drawing that changes with what it is made from. `point` is told which shape was pointed at, by its key.
///
/// Who does not see it has the same in the fields beside it, so it is one picture to them and no control.
pub fn drawing(draw: impl Fn() -> Drawing + Send + 'static, point: impl Fn(&str) + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> Drawing + Send> = Box::new(draw);
    let pointed = move |event: Event| {
        if let Some(key) = pointer::nearest(&event, "data-key") {
            point(&key);
        }
    };
    let picture = move || picture(&draw()).into_any();
    element("div").class("drawing").on("click", pointed).child(super::dynamic(picture)).into_any()
}

/// A drawing as it is, that nobody points at.
pub fn figure(drawing: &Drawing) -> AnyView {
    element("div").class("drawing").child(picture(drawing)).into_any()
}

fn picture(drawing: &Drawing) -> Element {
    let shapes = drawing.shapes.iter().map(|shape| node(shape).into_any()).collect::<Vec<_>>();
    drawn("svg")
        .with("viewBox", format!("0 0 {} {}", number(drawing.width), number(drawing.height)))
        .with("role", "img")
        .with("aria-label", drawing.says.clone())
        .child(shapes)
}

fn node(shape: &Shape) -> Element {
    let node = match &shape.form {
        Form::Circle(at, radius) => place(drawn("circle"), ["cx", "cy"], at).with("r", number(*radius)),
        Form::Line(points) => drawn("polyline").with("points", along(points)),
        Form::Area(points) => drawn("polygon").with("points", along(points)),
        Form::Text(at, anchor, text) => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            place(drawn("text"), ["x", "y"], at).with("text-anchor", anchor).child(text.clone())
        }
    };
    let title = shape.title.clone().map(|title| drawn("title").child(title));
    node.with("class", shape.class.clone()).with("data-key", shape.key.clone()).child(title)
}

fn place(node: Element, names: [&'static str; 2], at: &Point) -> Element {
    node.with(names[0], number(at.x)).with(names[1], number(at.y))
}

fn along(points: &[Point]) -> String {
    let points: Vec<String> = points.iter().map(|at| format!("{},{}", number(at.x), number(at.y))).collect();
    points.join(" ")
}

/// A length with one decimal, by whole numbers: the code that writes any number is large.
fn number(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
