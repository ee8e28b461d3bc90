//! The page as it stood before the program drew in it: what a new workbook file is made of.
//!
//! No word of a person is ever in it, since it is copied before the first page is shown. What an extension of the browser put beside
//! our pieces is taken out, and so is the edition: `edition::workbook_file` puts another in. Scripts and styles stay to the letter, so that the policy of the page fits them in the new file as well.

use std::cell::OnceCell;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::document;

thread_local! {
    static ORIGINAL: OnceCell<Element> = const { OnceCell::new() };
}

/// What belongs in the head and in the body of the page.
const OURS: &str = "meta[charset], meta[http-equiv], meta[name=viewport], meta[name=referrer], meta[name=color-scheme], title, \
    link[rel=icon][href^='data:'], style, #broken, #workbook, #unpacker, #program, script[type=module]";

/// Keeps a copy of the page; to be called before anything is drawn.
pub fn keep() {
    let copy = document().document_element().and_then(|page| page.clone_node_with_deep(true).ok());
    if let Some(Ok(copy)) = copy.map(JsCast::dyn_into::<Element>) {
        ORIGINAL.with(|original| drop(original.set(copy)));
    }
}

/// The page without its edition, as the text of a file; `None` where it is not as the build made it.
pub fn text() -> Option<String> {
    let page = ORIGINAL.with(|original| original.get()?.clone_node_with_deep(true).ok())?;
    let page: Element = page.dyn_into().ok()?;
    let language = page.get_attribute("lang")?;
    without_attributes(&page);
    page.set_attribute("lang", &language).ok()?;
    for place in ["head", "body"] {
        let place = page.query_selector(place).ok()??;
        without_attributes(&place);
        without_others(&place);
    }
    Some(["<!doctype html>\n", &page.outer_html(), "\n"].concat())
}

fn without_attributes(element: &Element) {
    for attribute in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        // A name that was just read can be taken away.
        let _ = element.remove_attribute(&attribute);
    }
}

/// Takes out what is not ours.
fn without_others(parent: &Element) {
    let mut next = parent.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        // Our style and our script say nothing more of themselves; those of extensions have a name, a class or an id.
        let says_more = match child.tag_name().as_str() {
            "STYLE" => child.get_attribute_names().length() > 0,
            "SCRIPT" if child.id().is_empty() => child.get_attribute_names().length() > 1,
            _ => false,
        };
        if says_more || !child.matches(OURS).unwrap_or_default() {
            child.remove();
        }
    }
}
