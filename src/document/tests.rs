//! Every form of one document that holds every block, as it stands in `snapshots/`. `UPDATE_SNAPSHOTS=1` writes them anew.

use std::{env, fs, path::Path};

use super::{Anchor, Block, Document, Drawing, Form, Inline, Point, Shape, html, markdown, odt, svg, text};

/// A document with every block; each text in it holds the word “canary”.
pub fn every_block() -> Document {
    let text = |text: &str| Inline::Text(format!("{text} canary"));
    let cells = |cells: [&str; 2]| cells.map(|cell| format!("{cell} canary")).to_vec();
    Document {
        language: "nl",
        title: "Titel <canary> & meer".into(),
        blocks: vec![
            Block::Heading(2, "1a Een oefening, canary".into()),
            Block::Heading(3, "Een vraag? canary".into()),
            Block::Paragraph(vec![
                text("Gewoon, "),
                Inline::Strong("zwaar canary".into()),
                text(" en"),
                Inline::Emphasis(" schuin canary".into()),
                text("."),
            ]),
            Block::Written(
                "Eerste canary.\n\n\tNa een tab  en twee  spaties\u{1} \r\n<b>*geen opmaak*</b> ".into(),
            ),
            Block::bullets(["een canary".into(), "twee\ncanary".into()]),
            Block::List { ordered: true, items: vec![vec![text("eerst")], vec![text("dan")]] },
            Block::Quote(vec![
                Block::paragraph("Een citaat, canary."),
                Block::bullets(["erin canary".into()]),
            ]),
            Block::Table {
                head: cells(["Kolom", "Waarden"]),
                rows: vec![cells(["a\nb", ""]), cells([" x ", "|"])],
            },
            Block::Heading(4, "Het figuur, canary".into()),
            Block::Figure(figure()),
        ],
    }
}

/// A drawing with every form, and everything that a shape can say.
fn figure() -> Drawing {
    let points = vec![Point::at(10.0, 10.0), Point::at(190.0, 10.0), Point::at(100.0, 70.26)];
    let dot = Shape::new(Form::Circle(Point::at(100.0, 40.0), 5.0), "case-1 pull-end");
    Drawing {
        says: "Een driehoek met \"canary\" erin.".into(),
        width: 200.0,
        height: 80.0,
        shapes: vec![
            Shape::new(Form::Area(points.clone()), "triangle"),
            Shape::new(Form::Line(points), "pull case-1"),
            dot.with_key("canary/key", "Wijs canary aan"),
            Shape::new(Form::Text(Point::at(100.0, 30.0), Anchor::Middle, "Recht <canary>".into()), "label"),
        ],
    }
}

/// Compares what a writer wrote with its snapshot, or writes that anew.
pub fn same(name: &str, written: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/document/snapshots").join(name);
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, written).unwrap();
    }
    assert_eq!(written, fs::read_to_string(&file).unwrap_or_default(), "{}", file.display());
}

#[test]
fn every_form_stands_as_it_was_looked_at() {
    let document = every_block();
    same("document.md", &markdown::file(&document));
    same("document.txt", &text::plain(&document.blocks));
    same("document.html", &html::file(&document));
    same("fragment.html", &html::fragment(&document.blocks));
    same("figure.svg", &svg::picture(&figure()));
}

#[test]
fn what_maps_the_texts_reaches_every_form() {
    let mut seen = 0;
    let document = every_block().map_texts(&mut |text| {
        seen += usize::from(!text.is_empty());
        "x".repeat(text.len().min(1))
    });
    assert_eq!(seen, 25, "each text comes once");
    let odt = odt::file(&document, &[]);
    let forms = [
        markdown::file(&document),
        text::plain(&document.blocks),
        html::file(&document),
        html::fragment(&document.blocks),
        String::from_utf8_lossy(&odt).into_owned(),
        format!("{document:?}").replace("canary/key", ""),
    ];
    for form in forms {
        assert!(!form.contains("canary"), "{form}");
    }
}

#[test]
fn a_clipboard_gets_no_loose_words_of_a_figure() {
    let fragment = html::fragment(&every_block().blocks);
    assert!(!fragment.contains("svg") && !fragment.contains("Recht") && fragment.contains("Een vraag?"));
}
