//! A store of texts under keys in IndexedDB, in which a transaction that reported complete is on the disk.
//!
//! Knows nothing of what the keys mean. Every write has strict durability: it survives the end of the browser.
//!
//! A request of IndexedDB becomes a promise, and a transaction lives as long as requests follow one another without a pause
//! (Indexed Database API 3.0, 2.7): nothing else is awaited in between.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::window;

/// The one store in the database.
const STORE: &str = "texts";

/// The store, open. Copies are the same store.
#[derive(Clone)]
pub struct Database(IdbDatabase);

/// One change of the store.
pub enum Change<'a> {
    /// Put a text under a key.
    Put(&'a str, &'a str),
    /// Take out every key that begins so.
    Remove(&'a str),
}

/// The browser refused, or has no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl Database {
    /// Opens the database with this name, or makes it.
    pub async fn open(name: &str) -> Result<Self, Refused> {
        let opening = factory()?.open_with_u32(name, 1).map_err(refused)?;
        let making = opening.clone();
        let make = Closure::once_into_js(move || {
            // Where this fails, opening fails.
            let database = making.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok());
            drop(database.map(|database| database.create_object_store(STORE)));
        });
        opening.set_onupgradeneeded(Some(make.unchecked_ref()));
        let database = finished(&opening).await?;
        database.dyn_into().map(Self).map_err(refused)
    }

    /// Closes this connection and deletes the database.
    pub async fn delete(self) -> Result<(), Refused> {
        let name = self.0.name();
        self.0.close();
        let deleting = factory()?.delete_database(&name).map_err(refused)?;
        finished(&deleting).await.map(drop)
    }

    /// Closes this connection.
    pub fn close(self) {
        self.0.close();
    }

    /// Every key that begins so.
    pub async fn keys(&self, prefix: &str) -> Result<Vec<String>, Refused> {
        let (_, store) = self.transaction("readonly")?;
        let keys = store.get_all_keys_with_key(&starting(prefix)?).map_err(refused)?;
        let keys: Array = finished(&keys).await?.dyn_into().map_err(refused)?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    /// The texts under keys, each with its key; a key without a text is left out.
    pub async fn read(&self, keys: &[String]) -> Result<Vec<(String, String)>, Refused> {
        let (_, store) = self.transaction("readonly")?;
        let mut requests = Vec::new();
        for key in keys {
            // All are asked before the first is waited for.
            let request = store.get(&JsValue::from_str(key)).map_err(refused)?;
            let success = success_of(&request);
            requests.push((key, request, success));
        }
        let mut texts = Vec::new();
        for (key, request, success) in requests {
            let text = JsFuture::from(success).await.and_then(|_| request.result());
            if let Some(text) = text.ok().and_then(|text| text.as_string()) {
                texts.push((key.clone(), text));
            }
        }
        Ok(texts)
    }

    /// Makes all changes or none, in this order; comes back once they are on the disk.
    pub async fn change(&self, changes: &[Change<'_>]) -> Result<(), Refused> {
        let (transaction, store) = self.transaction("readwrite")?;
        for change in changes {
            match change {
                Change::Put(key, text) => {
                    store.put_with_key(&JsValue::from_str(text), &JsValue::from_str(key)).map_err(refused)?;
                }
                Change::Remove(prefix) => {
                    store.delete(&starting(prefix)?).map_err(refused)?;
                }
            }
        }
        let complete = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        call(&transaction, "commit", &[])?;
        JsFuture::from(complete).await.map(drop).map_err(refused)
    }

    /// A transaction with strict durability, and the store in it.
    fn transaction(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), Refused> {
        let options = Object::new();
        let set = Reflect::set(&options, &"durability".into(), &"strict".into());
        set.map_err(refused)?;
        let begun = call(&self.0, "transaction", &[STORE.into(), mode.into(), options.into()])?;
        let transaction: IdbTransaction = begun.dyn_into().map_err(refused)?;
        let store = transaction.object_store(STORE).map_err(refused)?;
        Ok((transaction, store))
    }
}

/// Calls a function of the standard that `web-sys` does not have, or not with all that it takes.
fn call(owner: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, Refused> {
    let function: Function =
        Reflect::get(owner, &name.into()).map_err(refused)?.dyn_into().map_err(refused)?;
    function.apply(owner, &arguments.iter().collect()).map_err(refused)
}

fn factory() -> Result<IdbFactory, Refused> {
    window().indexed_db().ok().flatten().ok_or(Refused)
}

/// What a request gives, once it has succeeded.
async fn finished(request: &IdbRequest) -> Result<JsValue, Refused> {
    JsFuture::from(success_of(request)).await.and_then(|_| request.result()).map_err(refused)
}

/// A promise that is kept once the request has succeeded.
fn success_of(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// The keys that begin so: up to the last character that there is.
fn starting(prefix: &str) -> Result<JsValue, Refused> {
    let last = format!("{prefix}\u{FFFF}");
    IdbKeyRange::bound(&prefix.into(), &last.into()).map(JsValue::from).map_err(refused)
}

fn refused<E>(_: E) -> Refused {
    Refused
}
