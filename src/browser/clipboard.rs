//! Putting text on the clipboard.

use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlTextAreaElement};

use super::{document, window};

/// Puts `text` on the clipboard and says whether that worked.
///
/// The clipboard interface is not there on an address without TLS, and a policy can deny it; then the older way,
/// through a field that is selected for a moment, often still works.
pub async fn copy(text: &str) -> bool {
    let clipboard = js_sys::Reflect::has(&window().navigator(), &"clipboard".into()).unwrap_or(false);
    if clipboard && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok() {
        return true;
    }
    copy_from_field(text).unwrap_or(false)
}

/// Puts a text with its layout on the clipboard, and the same as plain text beside it; says whether that worked.
///
/// `html` is read by whatever the person pastes into, never by this page.
pub async fn copy_rich(html: &str, text: &str) -> bool {
    let (rich, plain) = (html.to_string(), text.to_string());
    let fill = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        if data.set_data("text/html", &rich).is_ok() && data.set_data("text/plain", &plain).is_ok() {
            event.prevent_default();
        }
    });
    let listener = fill.as_ref().unchecked_ref();
    let listens = document().add_event_listener_with_callback("copy", listener).is_ok();
    let copied = listens && copy_from_field(text) == Some(true);
    // A listener that was never there is none to take away.
    let _ = document().remove_event_listener_with_callback("copy", listener);
    copied || copy(text).await
}

fn copy_from_field(text: &str) -> Option<bool> {
    let field: HtmlTextAreaElement = document().create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("unseen");
    field.set_value(text);
    let before = document().active_element();
    document().body()?.append_child(&field).ok()?;
    field.select();
    let copied = document().dyn_into::<HtmlDocument>().ok()?.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(element) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A field that is gone takes no focus; nothing depends on it.
        let _ = element.focus();
    }
    Some(copied)
}
