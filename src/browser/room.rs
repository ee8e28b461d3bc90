//! How much room the browser gives this page, and whether it promises to keep what is there.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::window;

/// Whether the browser promised not to clear this page's storage by itself; `None` where it does not say.
pub async fn is_lasting() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks the browser to keep this page's storage. Some ask the person; the answer is a hint.
pub async fn ask_to_last() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

/// The browser's storage manager; there is none where the page came over plain HTTP.
fn manager() -> Option<StorageManager> {
    let manager: JsValue = window().navigator().storage().into();
    (!manager.is_undefined()).then(|| manager.into())
}
