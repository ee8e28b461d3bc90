//! Storage as the vault sees it, and a twin in memory that can fail on demand.

use std::{cell::RefCell, rc::Rc};

use litemap::LiteMap;

use thiserror::Error;

/// A store of texts under keys, as `localStorage` is one.
pub trait Storage {
    /// The text under a key, or `None` where there is none.
    fn read(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a text under a key; on an error the old text is still there.
    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Takes a key out; one that is not there is no error.
    fn remove(&mut self, key: &str) -> Result<(), StorageError>;

    /// Every key, of whatever program.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// Why the storage refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum StorageError {
    /// It takes nothing at all: private mode, a policy, a setting.
    #[error("the storage is blocked")]
    Blocked,
    /// It has no room left.
    #[error("the storage is full")]
    Full,
}

/// Storage in memory: for a notebook that must leave nothing behind, and for tests.
///
/// Clones share what they hold, so that a test can look at, and break, what a vault works on.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    held: Rc<RefCell<LiteMap<String, String>>>,
    refusal: Rc<RefCell<Option<StorageError>>>,
}

impl MemoryStorage {
    /// From now on refuses to write and to remove, or with `None` works again.
    pub fn refuse(&self, error: Option<StorageError>) {
        *self.refusal.borrow_mut() = error;
    }

    fn allowed(&self) -> Result<(), StorageError> {
        self.refusal.borrow().map_or(Ok(()), Err)
    }
}

impl Storage for MemoryStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.held.borrow().get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.allowed()?;
        self.held.borrow_mut().insert(key.to_string(), value.to_string());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        self.allowed()?;
        self.held.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.held.borrow().keys().cloned().collect())
    }
}
