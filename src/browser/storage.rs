//! The record that the browser keeps for this page: `localStorage`.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DomException, StorageEvent};

use super::window;

/// The storage of the page, once it was seen to work.
pub struct PageStorage(());

/// Why the browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room left.
    Full,
    /// Anything else: private mode, a policy, a setting.
    Blocked,
}

impl PageStorage {
    /// The storage, or `None` where the browser blocks it.
    ///
    /// Asks first, since `LocalStorage::raw` panics where storage is blocked.
    pub fn open() -> Option<Self> {
        window().local_storage().ok().flatten().map(|_| Self(()))
    }

    /// The text under a key.
    pub fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        LocalStorage::raw().get_item(key).map_err(refused)
    }

    /// Puts a text under a key; on an error the old text is still there (HTML standard, Storage).
    pub fn write(&self, key: &str, value: &str) -> Result<(), Refused> {
        LocalStorage::raw().set_item(key, value).map_err(refused)
    }

    /// Takes a key out.
    pub fn remove(&self, key: &str) -> Result<(), Refused> {
        LocalStorage::raw().remove_item(key).map_err(refused)
    }

    /// Every key.
    pub fn keys(&self) -> Result<Vec<String>, Refused> {
        let storage = LocalStorage::raw();
        let length = storage.length().map_err(refused)?;
        Ok((0..length).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}

/// Calls `changed` with a key and its new text, or `None` where it was taken out, each time another tab changes the
/// storage. Both are `None` where it was emptied as a whole.
pub fn on_change(changed: impl Fn(Option<String>, Option<String>) + 'static) {
    let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        changed(event.key(), event.new_value());
    });
    let added = window().add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    if added.is_ok() {
        listener.forget();
    }
}

fn refused(error: wasm_bindgen::JsValue) -> Refused {
    match error.dyn_ref::<DomException>() {
        Some(exception) if exception.name() == "QuotaExceededError" => Refused::Full,
        _ => Refused::Blocked,
    }
}
