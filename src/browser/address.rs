//! The address of the page within the one file: what stands from the `#`.

use wasm_bindgen::{JsCast, prelude::Closure};

use super::window;

/// What stands from the `#`; empty where there is none.
pub fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another address, as following a link does.
pub fn go_to(address: &str) {
    // A browser refuses this only in a page that is being closed; then there is nowhere left to go.
    let _ = window().location().set_hash(address);
}

/// Calls `changed` each time the address changes, for as long as the page lives.
pub fn on_change(changed: impl Fn(String) + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || changed(current()));
    let added = window().add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    if added.is_ok() {
        listener.forget();
    }
}
