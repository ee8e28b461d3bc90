//! A store of texts under keys in IndexedDB, in which a transaction that reported complete is on the disk.
//!
//! Knows nothing of what the keys mean. Every write has strict durability: it survives the end of the browser.

use indexed_db_futures::{
    KeyRange,
    database::Database as Connection,
    prelude::{Build, BuildPrimitive, QuerySource},
    transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions},
};

/// The one store in the database.
const STORE: &str = "texts";

/// The store, open. Copies are the same store.
#[derive(Clone)]
pub struct Database(Connection);

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
        let opening = Connection::open(name).with_version(1u8).with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        });
        opening.await.map(Self).map_err(refused)
    }

    /// Closes this connection and deletes the database.
    pub async fn delete(self) -> Result<(), Refused> {
        self.0.delete().map_err(refused)?.await.map_err(refused)
    }

    /// Closes this connection.
    pub fn close(self) {
        self.0.close();
    }

    /// Every key that begins so.
    pub async fn keys(&self, prefix: &str) -> Result<Vec<String>, Refused> {
        let transaction = self.transaction(TransactionMode::Readonly)?;
        let store = transaction.object_store(STORE).map_err(refused)?;
        let keys = store
            .get_all_keys::<String>()
            .with_query::<String, _>(starting(prefix))
            .await
            .map_err(refused)?;
        Ok(keys.filter_map(Result::ok).collect())
    }

    /// The texts under keys, each with its key; a key without a text is left out.
    pub async fn read(&self, keys: &[String]) -> Result<Vec<(String, String)>, Refused> {
        let transaction = self.transaction(TransactionMode::Readonly)?;
        let store = transaction.object_store(STORE).map_err(refused)?;
        let mut requests = Vec::new();
        for key in keys {
            // All are asked before the first is waited for.
            requests.push((key, store.get::<String, _, _>(key.as_str()).primitive().map_err(refused)?));
        }
        let mut texts = Vec::new();
        for (key, request) in requests {
            if let Ok(Some(text)) = request.await {
                texts.push((key.clone(), text));
            }
        }
        Ok(texts)
    }

    /// Makes all changes or none, in this order; comes back once they are on the disk.
    pub async fn change(&self, changes: &[Change<'_>]) -> Result<(), Refused> {
        let transaction = self.transaction(TransactionMode::Readwrite)?;
        {
            let store = transaction.object_store(STORE).map_err(refused)?;
            for change in changes {
                match change {
                    Change::Put(key, text) => {
                        drop(store.put(*text).with_key(*key).primitive().map_err(refused)?);
                    }
                    Change::Remove(prefix) => {
                        drop(store.delete::<String, _>(starting(prefix)).primitive().map_err(refused)?);
                    }
                }
            }
        }
        transaction.commit().await.map_err(refused)
    }

    fn transaction(&self, mode: TransactionMode) -> Result<Transaction<'_>, Refused> {
        let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        self.0.transaction(STORE).with_mode(mode).with_options(options).build().map_err(refused)
    }
}

/// The keys that begin so: up to the last character that there is.
fn starting(prefix: &str) -> KeyRange<String> {
    KeyRange::Bound(prefix.to_string(), false, format!("{prefix}\u{FFFF}"), false)
}

fn refused<E>(_: E) -> Refused {
    Refused
}
