//! Where a pointer is, what lies under it, and what moves along with it.
//!
//! Positions are in CSS pixels from the top left of the window.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::{document, page::element, window};

/// A point in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left side.
    pub left: f64,
    /// Its upper side.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Where a pointer is; `None` for an event of something else.
pub fn position(event: &Event) -> Option<Point> {
    let pointer: &PointerEvent = event.dyn_ref()?;
    Some(Point { x: pointer.client_x().into(), y: pointer.client_y().into() })
}

/// Whether the pointer is one that takes hold: the main button of a mouse, a finger or a pen.
pub fn takes_hold(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.button() == 0 && pointer.is_primary())
}

/// Whether the pointer is a finger, which scrolls the page unless it is on something that is made to be dragged.
pub fn is_finger(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch")
}

/// Lets the element that listens have all further events of this pointer.
pub fn hold(event: &Event) {
    let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(pointer), Some(target)) = (event.dyn_ref::<PointerEvent>(), target) {
        // A pointer that is gone already needs no holding.
        let _ = target.set_pointer_capture(pointer.pointer_id());
    }
}

/// The value of an attribute of what an event was on, or of the nearest thing around that which has it.
pub fn nearest(event: &Event, attribute: &str) -> Option<String> {
    value_around(&event.target()?.dyn_into().ok()?, attribute)
}

/// Whether an event was on, or within, something that fits a selector.
pub fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).ok().flatten().is_some())
}

/// The value of an attribute of what lies at a point, or of the nearest thing around that which has it.
pub fn under(point: Point, attribute: &str) -> Option<String> {
    value_around(&document().element_from_point(point.x as f32, point.y as f32)?, attribute)
}

/// Where an element is.
pub fn area(id: &str) -> Option<Area> {
    element(id).map(|element| area_of(&element))
}

/// Puts an element where a line is to be seen: `None` takes it away.
pub fn show_line(id: &str, at: Option<Area>) {
    let Some(line) = element(id) else { return };
    let style = line.style();
    let shown = match at {
        Some(area) => [
            ("display", "block".into()),
            ("left", pixels(area.left)),
            ("top", pixels(area.top)),
            ("width", pixels(area.width)),
        ],
        None => ["display", "left", "top", "width"].map(|name| (name, String::new())),
    };
    for (name, value) in shown {
        // The names are those of the standard.
        let _ = style.set_property(name, &value);
    }
}

/// Moves an element away from where it stands, and takes it out of the way of what lies under it; `None` puts it back.
pub fn lift(id: &str, by: Option<Point>) {
    let Some(lifted) = element(id) else { return };
    let style = lifted.style();
    let (translate, events) = match by {
        Some(Point { x, y }) => ([pixels(x), pixels(y)].join(" "), "none"),
        None => (String::new(), ""),
    };
    // The names are those of the standard.
    let _ = style.set_property("translate", &translate);
    let _ = style.set_property("pointer-events", events);
}

/// How high the window is.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Scrolls the page down, or up where `by` is negative.
pub fn scroll(by: f64) {
    window().scroll_by_with_x_and_y(0.0, by);
}

/// How far the page can be scrolled down.
pub fn scrolls_to() -> f64 {
    let page = document().document_element();
    page.map_or(0.0, |page| f64::from(page.scroll_height() - page.client_height()))
}

/// How far the page is scrolled down.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn value_around(element: &Element, attribute: &str) -> Option<String> {
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

fn area_of(element: &Element) -> Area {
    let area = element.get_bounding_client_rect();
    Area { left: area.left(), top: area.top(), width: area.width(), height: area.height() }
}

/// Whole pixels: the code that writes any number is large, and half a pixel is not seen.
fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}
