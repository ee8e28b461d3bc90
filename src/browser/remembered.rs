//! What a page remembers of a person while it is drawn anew in another language: the focus, what is half typed, what is chosen and
//! unfolded, and how far it was scrolled.
//!
//! Goes by the ids of fields, and where there is none by their kind, their name and their order among those: the same page in another
//! language has the same pieces.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{document, page, window};

/// Everything that can have the focus or hold something.
const PIECES: &str = "input, textarea, select, details, summary, button, a, [tabindex]";

/// What a page remembers.
pub struct Remembered {
    pieces: Vec<(String, Held)>,
    focus: Option<(String, Option<(u32, u32)>)>,
    scrolled: f64,
}

/// What a piece of the page holds.
#[derive(PartialEq)]
enum Held {
    Nothing,
    Text(String),
    Choice(bool),
    Unfolded(bool),
}

impl Remembered {
    /// What the page holds now.
    pub fn of_page() -> Self {
        let active = document().active_element();
        let mut focus = None;
        let pieces = pieces().into_iter().map(|(key, piece)| {
            if active.as_ref() == Some(&piece) {
                focus = Some((key.clone(), selection(&piece)));
            }
            let held = held(&piece);
            (key, held)
        });
        let pieces = pieces.collect();
        Self { pieces, focus, scrolled: window().scroll_y().unwrap_or_default() }
    }

    /// Gives the page back what it held, once what is being drawn has been drawn.
    pub fn give_back_soon(self) {
        page::before_next_paint(move || self.give_back());
    }

    fn give_back(self) {
        for (key, piece) in pieces() {
            if let Some((_, before)) = self.pieces.iter().find(|(known, _)| *known == key)
                && held(&piece) != *before
            {
                put_back(&piece, before);
            }
            let Some((focus, selection)) = &self.focus else { continue };
            if *focus == key {
                // A piece that can no longer take the focus leaves it where it was.
                let _ = piece.unchecked_ref::<HtmlElement>().focus();
                if let (Some((start, end)), Some(text)) = (selection, piece.dyn_ref::<HtmlTextAreaElement>())
                {
                    let _ = text.set_selection_range(*start, *end);
                }
            }
        }
        window().scroll_to_with_x_and_y(0.0, self.scrolled);
    }
}

/// The pieces of the page, each under its id, or its kind, name and number among those without.
fn pieces() -> Vec<(String, Element)> {
    let mut pieces = Vec::new();
    let mut counted: Vec<(String, usize)> = Vec::new();
    let Ok(found) = document().query_selector_all(PIECES) else { return pieces };
    for index in 0..found.length() {
        let Some(Ok(piece)) = found.get(index).map(JsCast::dyn_into::<Element>) else { continue };
        let mut key = ["#", &piece.id()].concat();
        if key == "#" {
            let of = |attribute| piece.get_attribute(attribute).unwrap_or_default();
            let name = [piece.tag_name(), of("type"), of("name")].concat();
            let at = counted.iter().position(|(known, _)| *known == name).unwrap_or(counted.len());
            if at == counted.len() {
                counted.push((name.clone(), 0));
            }
            counted[at].1 += 1;
            key = [&name, counted[at].1.to_string().as_str()].concat();
        }
        pieces.push((key, piece));
    }
    pieces
}

fn held(piece: &Element) -> Held {
    if let Some(text) = piece.dyn_ref::<HtmlTextAreaElement>() {
        return Held::Text(text.value());
    }
    if let Some(list) = piece.dyn_ref::<HtmlSelectElement>() {
        return Held::Text(list.value());
    }
    if let Some(input) = piece.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" | "radio" => Held::Choice(input.checked()),
            "file" => Held::Nothing,
            _ => Held::Text(input.value()),
        };
    }
    match piece.tag_name().as_str() {
        "DETAILS" => Held::Unfolded(piece.has_attribute("open")),
        _ => Held::Nothing,
    }
}

/// What a piece held is put in as a person would, so that the program hears of it.
fn put_back(piece: &Element, before: &Held) {
    match before {
        Held::Nothing => {}
        Held::Unfolded(is_open) => drop(piece.toggle_attribute_with_force("open", *is_open)),
        Held::Choice(is_chosen) => {
            if *is_chosen || piece.get_attribute("type").as_deref() == Some("checkbox") {
                piece.unchecked_ref::<HtmlElement>().click();
            }
        }
        Held::Text(text) => {
            let (area, list) = (piece.dyn_ref::<HtmlTextAreaElement>(), piece.dyn_ref::<HtmlSelectElement>());
            let kind = if list.is_some() { "change" } else { "input" };
            match (area, list) {
                (Some(area), _) => area.set_value(text),
                (_, Some(list)) => list.set_value(text),
                _ => piece.unchecked_ref::<HtmlInputElement>().set_value(text),
            }
            if let Ok(event) = Event::new(kind) {
                // The program listens on the field itself.
                let _ = piece.dispatch_event(&event);
            }
        }
    }
}

fn selection(piece: &Element) -> Option<(u32, u32)> {
    let text = piece.dyn_ref::<HtmlTextAreaElement>()?;
    Some((text.selection_start().ok()??, text.selection_end().ok()??))
}
