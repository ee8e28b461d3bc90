//! The page itself: its title, language, focus and data blocks.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    CustomEvent, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent,
};

use super::{document, window};

/// The fields in which somebody types.
const TEXTS: &str = "textarea, input:is([type=text], [type=password], [type=number])";

/// The texts of the edition: the page's own script has laid them there, or they stand in the file.
pub fn edition_texts() -> Option<String> {
    document().get_element_by_id("edition")?.text_content()
}

/// Whether the edition in the file is another than the one that the program was built with, as the page's own script says.
pub fn edition_is_adapted() -> bool {
    document().get_element_by_id("edition").is_some_and(|edition| edition.has_attribute("data-adapted"))
}

/// The id of the edition that the program was built with, as the page's own script says.
pub fn built_edition() -> Option<String> {
    document().get_element_by_id("edition")?.get_attribute("data-built")
}

/// The policy that the file carries, as it is in force.
pub fn policy() -> Option<String> {
    let meta = document().query_selector("meta[http-equiv='Content-Security-Policy']").ok()??;
    meta.get_attribute("content")
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What is typed in the field with this id.
pub fn typed(id: &str) -> String {
    element(id)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says in which language the page is (a BCP 47 tag).
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Only a name that is no attribute name could fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Shows the top of the page and gives its heading the focus, so that a screen reader starts there.
pub fn focus_heading() {
    show_top();
    focus_heading_in_place();
}

/// Shows the top of the page.
pub fn show_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Gives the heading of the page the focus without scrolling: for when what had the focus is gone.
pub fn focus_heading_in_place() {
    if let Some(heading) = document().query_selector("h1").ok().flatten() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A heading that cannot take the focus leaves it where it was.
        let _ = heading.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Gives the element with this id the focus, once what is being drawn has been drawn.
pub fn focus_soon(id: String) {
    before_next_paint(move || {
        if let Some(element) = element(&id) {
            focus(&element);
        }
    });
}

/// Gives the first field or button in the element with this id the focus, once what is being drawn has been drawn.
pub fn focus_into_soon(id: String) {
    before_next_paint(move || {
        let first = element(&id).and_then(|element| {
            element.query_selector("textarea, input, select, summary, button").ok().flatten()?.dyn_into().ok()
        });
        if let Some(first) = first {
            focus(&first);
        }
    });
}

/// Unfolds a piece of the page and gives its first field for text the focus.
pub fn open_and_focus(id: &str) {
    let Some(folded) = element(id) else { return };
    // The name is that of the standard.
    let _ = folded.set_attribute("open", "");
    let field = folded.query_selector("textarea, input[type=text]").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into().ok()) {
        focus(&field);
    }
}

/// Opens the dialog with this id over the page, once it has been drawn.
pub fn show_dialog_soon(id: &'static str) {
    before_next_paint(move || {
        if let Some(dialog) = dialog(id) {
            // One that is open already, or is gone, stays as it is.
            let _ = dialog.show_modal();
        }
    });
}

/// Closes the dialog with this id; the browser gives the focus back to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Presses the first of some links or buttons in the element with this id.
pub fn press_first(id: &str, selector: &str) {
    if let Some(first) = pieces(id, selector).first() {
        first.click();
    }
}

/// Moves the focus along some pieces of the element with this id; it stays at the first and the last of them.
pub fn move_focus(id: &str, selector: &str, step: i32) {
    let (pieces, active) = (pieces(id, selector), document().active_element());
    let at = pieces.iter().position(|piece| active.as_ref() == Some(piece.as_ref())).unwrap_or_default();
    if let Some(next) = at.checked_add_signed(step as isize).and_then(|next| pieces.get(next)) {
        focus(next);
    }
}

fn pieces(id: &str, selector: &str) -> Vec<HtmlElement> {
    let found = element(id).and_then(|element| element.query_selector_all(selector).ok());
    found
        .map(|list| (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect())
        .unwrap_or_default()
}

/// Whether the focus is in a field for text.
pub fn is_in_text() -> bool {
    document().active_element().is_some_and(|element| element.matches(TEXTS).unwrap_or_default())
}

/// The key of a keyboard event, unless it is held together with one that makes it a command of the browser.
pub fn plain_key(event: &Event) -> Option<String> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    (!is_command).then(|| event.key())
}

/// Runs `act` once, when what is being drawn has been drawn.
pub fn before_next_paint(act: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(act);
    // Only a page that is being closed has no next paint.
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Marks the moment at which the page takes input; benches and tests wait for it.
pub fn mark_ready() {
    if let Some(performance) = window().performance() {
        // A mark is for measuring; a page that cannot mark still works.
        let _ = performance.mark("ready");
    }
}

/// Tells the page that the program has stopped. The page's own script shows a message; no detail goes along,
/// since the text of a panic could hold words of the participant.
pub fn tell_broken() {
    if let Ok(event) = CustomEvent::new("werkboek-broken") {
        // Nobody is left to tell if this fails.
        let _ = window().dispatch_event(&event);
    }
}

/// Opens the browser's print window.
pub fn print() {
    // A sandbox without modals refuses; then the browser's own menu still prints.
    let _ = window().print();
}

fn focus(element: &HtmlElement) {
    // An element that cannot take the focus leaves it where it was.
    let _ = element.focus();
}
