//! A drawing as an SVG picture that stands by itself: it needs no style, and loads and runs nothing.
//!
//! The page shows the same shapes with the style of the page. Never lets a text become markup.

use super::{Drawing, Form, Shape, length, xml::escaped};

/// How shapes look by each word of their class, in attributes: dark on white, as on paper. A later word of a class overrules an
/// earlier one. `currentColor` is the colour of the case.
const LOOKS: &str = "\
label font-size=14 fill=#22262a
head font-size=14 font-weight=bold fill=#22262a
column font-size=12 font-weight=bold fill=#565c61
number font-size=12 font-weight=bold fill=#fff
ring fill=#fff stroke=#84888b stroke-width=1.5
dominant fill=#c0d5d5
chafing stroke=#a1260d stroke-width=2.5 stroke-dasharray=7,4
friction fill=none stroke=#a1260d stroke-width=2.5
friction-end fill=#a1260d
triangle fill=#fff stroke=#84888b stroke-width=1.5
area fill=currentColor fill-opacity=.14
pull fill=none stroke=currentColor stroke-width=5 stroke-linecap=round
pull-end fill=currentColor
case-0 color=#3a3f44
case-1 color=#0b5c5a
case-2 color=#8a3b12
case-3 color=#3f4a9c
case-4 color=#7a1f5c
case-5 color=#4d5a12
band fill=#eef3f3
tile fill=#fff stroke=#84888b
slope fill=none stroke=#84888b stroke-width=1.5
rose stroke=#0b5c5a stroke-width=3
fell stroke=#0b5c5a stroke-width=3 stroke-dasharray=2,5 stroke-linecap=round
slope-end fill=#0b5c5a
";

/// The drawing as the text of an `.svg` file, or as an element of a page; its title is what it says.
pub fn picture(drawing: &Drawing) -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    let (width, height) = (length(drawing.width), length(drawing.height));
    attribute(&mut svg, "viewBox", &["0 0 ", &width, " ", &height].concat());
    attribute(&mut svg, "width", &width);
    attribute(&mut svg, "height", &height);
    svg.push_str(" role=\"img\" font-family=\"sans-serif\">");
    element(&mut svg, "title", &drawing.says);
    for shape in &drawing.shapes {
        draw(&mut svg, shape);
    }
    svg.push_str("</svg>");
    svg
}

fn draw(svg: &mut String, shape: &Shape) {
    let (tag, attributes) = shape.form.drawn();
    svg.push('<');
    svg.push_str(tag);
    for (name, value) in &attributes {
        attribute(svg, name, value);
    }
    for (name, value) in look(&shape.class) {
        attribute(svg, name, value);
    }
    match &shape.form {
        Form::Text(_, _, text) => {
            svg.push('>');
            svg.push_str(&escaped(text));
            svg.push_str("</text>");
        }
        _ => svg.push_str("/>"),
    }
}

/// The attributes that a class stands for, each once.
fn look(class: &str) -> Vec<(&'static str, &'static str)> {
    let mut look: Vec<(&str, &str)> = Vec::new();
    for word in class.split(' ') {
        let line = LOOKS.lines().find_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
        for (name, value) in line.unwrap_or_default().split(' ').filter_map(|pair| pair.split_once('=')) {
            look.retain(|(other, _)| *other != name);
            look.push((name, value));
        }
    }
    look
}

fn element(svg: &mut String, tag: &str, text: &str) {
    for piece in ["<", tag, ">", &escaped(text), "</", tag, ">"] {
        svg.push_str(piece);
    }
}

fn attribute(svg: &mut String, name: &str, value: &str) {
    for piece in [" ", name, "=\"", value, "\""] {
        svg.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::{
        Anchor, Point,
        xml::{self, hurtful},
    };

    fn drawing(says: &str, shapes: Vec<Shape>) -> Drawing {
        Drawing { says: says.into(), width: 40.0, height: 30.04, shapes }
    }

    proptest! {
        #[test]
        fn any_text_is_a_text_of_the_picture(says in hurtful(), text in hurtful()) {
            let form = Form::Text(Point::at(1.0, -2.25), Anchor::Middle, text.clone());
            let svg = picture(&drawing(&says, vec![Shape::new(form, "label")]));
            let read = xml::read(&svg);
            let tags: Vec<&str> = read.root_element().children().map(|node| node.tag_name().name()).collect();
            prop_assert_eq!(tags, ["title", "text"]);
        }
    }

    #[test]
    fn a_later_word_of_a_class_overrules_an_earlier_one() {
        let ring = Shape::new(Form::Circle(Point::at(20.0, 15.0), 9.96), "ring dominant chafing");
        let svg = picture(&drawing("De <ringen>", vec![ring]));
        assert_eq!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\" width=\"40\" height=\"30\" role=\"img\" \
            font-family=\"sans-serif\"><title>De &lt;ringen&gt;</title><circle cx=\"20\" cy=\"15\" r=\"10\" \
            fill=\"#c0d5d5\" stroke=\"#a1260d\" stroke-width=\"2.5\" stroke-dasharray=\"7,4\"/></svg>"
        );
    }

    #[test]
    fn a_place_to_point_at_is_no_text_of_the_picture() {
        let dot = Shape::new(Form::Circle(Point::default(), 1.0), "case-1 pull-end").with_key("a/b", "Veel");
        let svg = picture(&drawing("", vec![dot]));
        assert!(!svg.contains("a/b") && !svg.contains("Veel") && svg.contains("color=\"#0b5c5a\""), "{svg}");
    }
}
