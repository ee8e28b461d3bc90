//! A drawing as nodes of the page (SVG), with the text that says the same as its name.

use leptos::{ev::Event, prelude::*};

use super::element::{Element, drawn, element};
use crate::{
    browser::pointer,
    document::{Drawing, Form, Shape, length},
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
        .with("viewBox", format!("0 0 {} {}", length(drawing.width), length(drawing.height)))
        .with("role", "img")
        .with("aria-label", drawing.says.clone())
        .child(shapes)
}

fn node(shape: &Shape) -> Element {
    let (tag, attributes) = shape.form.drawn();
    let node = attributes.into_iter().fold(drawn(tag), |node, (name, value)| node.with(name, value));
    let text = match &shape.form {
        Form::Text(_, _, text) => Some(text.clone()),
        _ => None,
    };
    let title = shape.title.clone().map(|title| drawn("title").child(title));
    node.with("class", shape.class.clone()).with("data-key", shape.key.clone()).child(text).child(title)
}
