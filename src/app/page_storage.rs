//! Lets the vault write to the storage of the page.

use crate::{
    browser::storage::{PageStorage, Refused},
    vault::{Storage, StorageError},
};

impl Storage for PageStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(PageStorage::read(self, key)?)
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        Ok(PageStorage::write(self, key, value)?)
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        Ok(PageStorage::remove(self, key)?)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(PageStorage::keys(self)?)
    }
}

impl From<Refused> for StorageError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Full => Self::Full,
            Refused::Blocked => Self::Blocked,
        }
    }
}
