//! Where answers are kept: one small key a field, each value in an envelope.
//!
//! Sees storage as a trait, so that all of it tests on the host with storage that fails on demand. Never writes
//! over a value it could not read, and never reports something as saved that is not.

mod envelope;
mod key;
mod storage;

use std::collections::BTreeSet;

use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

pub use self::{
    envelope::{Damage, Envelope, SCHEMA},
    key::{Item, Key, Preference},
    storage::{MemoryStorage, Storage, StorageError},
};
use crate::{
    edition::EditionId,
    exercises::Answer,
    identifier,
    notebook::{Entry, FieldId, Moment, Notebook, NotebookId, Place, Revision},
};

identifier!(
    /// The tab that wrote a value.
    TabId
);

/// The storage of one notebook.
pub struct Vault {
    storage: Box<dyn Storage>,
    edition: EditionId,
    notebook: NotebookId,
    tab: TabId,
    newer_schema: bool,
    waiting: BTreeSet<Item>,
}

/// Why something that was written is not saved. It is still in memory.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SaveError {
    /// The storage takes nothing at all.
    #[error("the storage is blocked")]
    Blocked,
    /// The storage has no room left.
    #[error("the storage is full")]
    Full,
    /// A newer program wrote here; this one must not write over what it does not know.
    #[error("a newer version of the workbook wrote here")]
    NewerSchema,
}

/// What was found when a notebook was opened.
pub struct Opened {
    /// Everything that could be read.
    pub notebook: Notebook,
    /// How many values could not be read. They were moved aside, byte for byte.
    pub moved_aside: usize,
}

impl Vault {
    /// Opens the notebook that was made last in this storage, or makes `fresh` where there is none yet.
    pub fn open(
        storage: Box<dyn Storage>,
        edition: EditionId,
        fresh: NotebookId,
        tab: TabId,
        now: Moment,
    ) -> (Self, Opened) {
        let notebook = Key::notebooks(storage.as_ref(), &edition).pop().unwrap_or(fresh);
        let mut vault =
            Self { storage, edition, notebook, tab, newer_schema: false, waiting: BTreeSet::new() };
        let opened = vault.load(now);
        (vault, opened)
    }

    /// Whether a newer program wrote here, so that this one only reads.
    pub fn is_read_only(&self) -> bool {
        self.newer_schema
    }

    /// From now on keeps everything in another storage; what is in the old one stays there.
    pub fn move_to(&mut self, storage: Box<dyn Storage>) {
        self.storage = storage;
    }

    /// Saves a change of the notebook: the item that changed, and whatever an earlier save could not write.
    ///
    /// `Ok` means that nothing of the notebook waits any more. What it costs does not depend on the size of the
    /// notebook, but on the items that wait.
    pub fn save(&mut self, changed: Item, notebook: &Notebook, now: Moment) -> Result<(), SaveError> {
        self.waiting.insert(changed);
        self.save_waiting(notebook, now)
    }

    /// Saves everything in a notebook.
    pub fn save_all(&mut self, notebook: &Notebook, now: Moment) -> Result<(), SaveError> {
        self.waiting.extend(notebook.entries().map(|(field, _)| Item::Field(field.clone())));
        self.waiting.insert(Item::Cases);
        self.save_waiting(notebook, now)
    }

    /// Remembers where the participant is.
    pub fn save_place(&mut self, place: &Place, now: Moment) -> Result<(), SaveError> {
        self.save_preference(Preference::Place, &place.to_string(), now)
    }

    /// Saves a choice of the participant about the workbook itself.
    pub fn save_preference(
        &mut self,
        preference: Preference,
        value: &str,
        now: Moment,
    ) -> Result<(), SaveError> {
        self.write(&Item::Preference(preference), &value.to_string(), Revision::default(), now)
    }

    /// A choice that was saved earlier, if there is one and it can be read.
    pub fn preference(&self, preference: Preference) -> Option<String> {
        let raw = self.storage.read(&self.key(Item::Preference(preference))).ok()??;
        Envelope::open(&raw).ok().map(|envelope| envelope.body)
    }

    /// Takes every saved choice about the workbook itself out of the storage.
    pub fn erase_preferences(&mut self) -> Result<(), SaveError> {
        for preference in Preference::ALL {
            self.storage.remove(&self.key(Item::Preference(preference)))?;
        }
        Ok(())
    }

    /// Takes the fields out of the storage, for good.
    pub fn erase_fields(&mut self, fields: &[FieldId]) -> Result<(), SaveError> {
        for field in fields {
            self.storage.remove(&self.key(Item::Field(field.clone())))?;
        }
        Ok(())
    }

    /// Takes everything of ours out of the storage, for good: every edition, every notebook, also what was moved
    /// aside. Gives back how many keys of ours are left, which is 0 unless the storage refused.
    pub fn erase_everything(&mut self) -> usize {
        for key in Key::all_of_ours(self.storage.as_ref()) {
            // A key that stays is counted below; there is nothing else to do about it here.
            let _ = self.storage.remove(&key);
        }
        self.newer_schema = false;
        self.waiting.clear();
        Key::all_of_ours(self.storage.as_ref()).len()
    }

    fn load(&mut self, now: Moment) -> Opened {
        let mut opened = Opened { notebook: Notebook::default(), moved_aside: 0 };
        for (key, item) in Key::items(self.storage.as_ref(), &self.edition, &self.notebook) {
            let Ok(Some(raw)) = self.storage.read(&key) else {
                continue;
            };
            match self.take(item, &raw, &mut opened.notebook) {
                Ok(()) => {}
                Err(Damage::NewerSchema) => self.newer_schema = true,
                Err(Damage::Unreadable) => {
                    opened.moved_aside += 1;
                    self.move_aside(&key, &raw, now);
                }
            }
        }
        opened
    }

    fn take(&self, item: Item, raw: &str, notebook: &mut Notebook) -> Result<(), Damage> {
        match item {
            Item::Field(field) => {
                let envelope: Envelope<Answer> = Envelope::open(raw)?;
                let entry =
                    Entry { answer: envelope.body, revision: envelope.revision, written: envelope.written };
                notebook.restore(field, entry);
            }
            Item::Cases => notebook.cases = Envelope::open(raw)?.body,
            Item::Preference(_) => drop(Envelope::<String>::open(raw)?),
            Item::Aside => {}
        }
        Ok(())
    }

    /// Copies a value that cannot be read to a key of its own, and only then frees its place.
    fn move_aside(&mut self, key: &str, raw: &str, now: Moment) {
        let aside = Key::aside(key, now);
        if self.storage.write(&aside, raw).is_ok()
            && self.storage.read(&aside).is_ok_and(|copy| copy.as_deref() == Some(raw))
        {
            // Where the old place cannot be freed the value is there twice, which loses nothing.
            let _ = self.storage.remove(key);
        }
    }

    /// Tries every item that waits, and gives the first error; what could not be written goes on waiting.
    fn save_waiting(&mut self, notebook: &Notebook, now: Moment) -> Result<(), SaveError> {
        let mut result = Ok(());
        for item in std::mem::take(&mut self.waiting) {
            if let Err(error) = self.save_item(&item, notebook, now) {
                self.waiting.insert(item);
                result = result.and(Err(error));
            }
        }
        result
    }

    fn save_item(&mut self, item: &Item, notebook: &Notebook, now: Moment) -> Result<(), SaveError> {
        match item {
            Item::Cases => self.write(item, &notebook.cases, Revision::default(), now),
            Item::Field(field) => match notebook.entry(field) {
                Some(entry) => self.write(item, &entry.answer, entry.revision, entry.written),
                // Erased while it waited.
                None => Ok(()),
            },
            Item::Preference(_) | Item::Aside => Ok(()),
        }
    }

    fn write<T: Serialize + DeserializeOwned>(
        &mut self,
        item: &Item,
        body: &T,
        revision: Revision,
        now: Moment,
    ) -> Result<(), SaveError> {
        if self.newer_schema {
            return Err(SaveError::NewerSchema);
        }
        let sealed = Envelope::seal(body, revision, &self.tab, now);
        Ok(self.storage.write(&self.key(item.clone()), &sealed)?)
    }

    fn key(&self, item: Item) -> String {
        Key { edition: self.edition.clone(), notebook: self.notebook.clone(), item }.to_string()
    }
}

impl From<StorageError> for SaveError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Blocked => Self::Blocked,
            StorageError::Full => Self::Full,
        }
    }
}

#[cfg(test)]
mod tests;
