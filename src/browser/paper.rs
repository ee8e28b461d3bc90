//! How a text comes on paper: an element that the style lays out as sheets side by side, by the browser's own breaking of pages.

use web_sys::HtmlElement;

use super::page::element;

/// The class of an element that is laid out as sheets, and the one that does so also where the window is too narrow to show them.
const SHEETS: &str = "sheets";
const ALWAYS: &str = "sheets measured";

/// Says how many sheets an element takes, and marks in it each first block of a next sheet with what `name` calls that sheet.
pub fn sheets(id: &str, name: &dyn Fn(usize, usize) -> String) -> usize {
    let Some(paper) = element(id) else { return 0 };
    // The page may not become shorter for a moment: it would scroll.
    let height = paper.offset_height().to_string() + "px";
    let around =
        paper.parent_element().and_then(|around| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(around).ok());
    let hold = |height: &str| {
        if let Some(around) = &around {
            // The name is that of the standard.
            let _ = around.style().set_property("min-height", height);
        }
    };
    hold(&height);
    paper.set_class_name(ALWAYS);
    let width = paper.client_width().max(1);
    // Less than a tenth of a sheet is a border or the rounding of lengths.
    let count = (paper.scroll_width() + width * 9 / 10) / width;
    let left = paper.get_bounding_client_rect().left();
    let visible = paper.get_bounding_client_rect().width().max(1.0);
    let (mut before, mut block) = (0, paper.first_element_child());
    let scrolled = f64::from(paper.scroll_left()) / f64::from(width);
    while let Some(marked) = block {
        let from = (marked.get_bounding_client_rect().left() - left) / visible + scrolled;
        let sheet = from as usize;
        // The names are those of the standard.
        let _ = match sheet > before {
            true => marked.set_attribute("data-sheet", &name(sheet + 1, count as usize)),
            false => marked.remove_attribute("data-sheet"),
        };
        before = sheet;
        block = marked.next_element_sibling();
    }
    paper.set_class_name(SHEETS);
    hold("");
    count as usize
}

/// Which sheet is to be seen, from 0.
pub fn sheet(id: &str) -> usize {
    let Some(paper) = element(id) else { return 0 };
    let width = paper.client_width().max(1);
    ((paper.scroll_left() + width / 2) / width) as usize
}

/// Turns to a sheet, from 0.
pub fn turn_to(id: &str, sheet: usize) {
    if let Some(paper) = element(id) {
        paper.set_scroll_left(paper.client_width() * sheet as i32);
    }
}
