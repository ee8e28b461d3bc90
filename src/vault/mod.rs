//! Where answers are kept: the record (one small key a field), and the journal (every version).
//!
//! Sees storage as a trait and the journal as tasks, so that all of it tests on the host with storage that fails on
//! demand. Never writes over a value it has not read, and never reports something as saved that is not.

pub mod backup;
mod cipher;
mod envelope;
mod journal;
mod kept;
mod key;
mod lock;
mod locking;
mod migration;
mod preferences;
mod reading;
mod record;
pub mod room;
mod start;
mod storage;
mod tabs;
mod thinning;

use litemap::LiteMap;

use thiserror::Error;

use self::backup::Returning;
pub use self::{
    cipher::{Chance, Cipher, KEY_LENGTH},
    envelope::{Damage, Envelope, SCHEMA},
    journal::{Journal, JournalState, Task},
    kept::Kept,
    key::{ERASED, Item, Key, OURS, Owner, Preference, Version, Versions},
    lock::{Lock, MOST_ROUNDS, Phase, ROUNDS, SALT_LENGTH, Secret},
    start::{Found, Start},
    storage::{MemoryStorage, Storage, StorageError},
    tabs::Arrival,
};
use crate::notebook::{Change, Entry, FieldId, Moment, Notebook, TabId};

/// The storage of one notebook.
pub struct Vault {
    storage: Box<dyn Storage>,
    owner: Owner,
    tab: TabId,
    journal: Journal,
    /// What the record refused, as it is to be stored. It is in the journal, if there is one.
    unsaved: LiteMap<Item, String>,
    /// Why the record refused, as long as anything is unsaved, or the storage is none that lasts.
    refusal: Option<SaveError>,
    /// What this tab wrote last: as long as that is what stands there, nothing else was written.
    last_written: Option<(Item, String)>,
    /// What came from another tab and was not typed over yet: before it is, the journal has it.
    adopted: LiteMap<Item, String>,
    newer_schema: bool,
    lock: Option<Lock>,
    cipher: Option<Cipher>,
    key: Option<Secret>,
    first_reading: Option<LiteMap<Item, Envelope>>,
}

/// Why something that was written is not in the record. It is still in memory.
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

/// The notebook is locked: it can be read with its passphrase alone.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the notebook is locked")]
pub struct Locked;

impl Vault {
    fn new(
        storage: Box<dyn Storage>,
        owner: Owner,
        tab: TabId,
        journal: Journal,
        newer_schema: bool,
    ) -> Self {
        Self {
            storage,
            owner,
            tab,
            journal,
            unsaved: LiteMap::new(),
            refusal: None,
            last_written: None,
            adopted: LiteMap::new(),
            newer_schema,
            lock: None,
            cipher: None,
            key: None,
            first_reading: None,
        }
    }

    /// Whose notebook it is.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The journal.
    pub fn journal(&mut self) -> &mut Journal {
        &mut self.journal
    }

    /// Whether a newer program wrote here, so that this one only reads.
    pub fn is_read_only(&self) -> bool {
        self.newer_schema
    }

    /// Says that the storage is none that lasts: the browser blocks it.
    pub fn say_blocked(&mut self) {
        self.refusal = Some(SaveError::Blocked);
    }

    /// From now on keeps everything in another storage and another journal, and gives the journal back; what is in the
    /// old ones stays there.
    pub fn move_to(&mut self, storage: Box<dyn Storage>, journal: Journal) -> Journal {
        self.storage = storage;
        self.last_written = None;
        self.unsaved.clear();
        self.refusal = None;
        let mut before = std::mem::replace(&mut self.journal, journal);
        before.interrupt();
        before
    }

    /// Writes a change into the notebook, the record and the journal. What was written there elsewhere is read first.
    ///
    /// `Ok` means that the record has all of the notebook. What it costs does not depend on the size of the notebook,
    /// but on that of the field.
    pub fn change(&mut self, notebook: &mut Notebook, change: Change, now: Moment) -> Result<(), SaveError> {
        let Change { field, value } = change;
        self.meet_record(notebook, &field, now);
        let item = Item::Field(field.clone());
        if let Some(raw) = self.adopted.remove(&item) {
            self.journal_as_it_is(&self.owner.key(item), &raw);
        }
        let entry = notebook.write(&field, value, &self.tab, now).clone();
        self.store(&field, &entry)
    }

    /// Takes what ever stood in a field out of the notebook and out of everything we hold, for good.
    pub fn erase(&mut self, notebook: &mut Notebook, field: &FieldId, now: Moment) -> Result<(), SaveError> {
        self.meet_record(notebook, field, now);
        let entry = notebook.erase(field, &self.tab, now).clone();
        let item = Item::Field(field.clone());
        self.journal.remove_all(&item);
        let stored = self.store(field, &entry);
        if stored.is_err() && !self.newer_schema {
            // What cannot be written over is at least taken away.
            self.storage.remove(&self.key(&item))?;
        }
        self.erase_asides(field)?;
        stored
    }

    /// Writes what comes back from a backup: the earlier versions under it, and on top what is to stand there now. The
    /// stamps of a file count for nothing; what this very journal has already is left out.
    pub fn bring_back(
        &mut self,
        notebook: &mut Notebook,
        returning: Returning,
        now: Moment,
    ) -> Result<(), SaveError> {
        let Returning { field, earlier, value } = returning;
        self.meet_record(notebook, &field, now);
        let item = Item::Field(field.clone());
        for Entry { value, stamp, written } in earlier {
            let known = Version { stamp, written };
            if !self.journal.versions(&item).any(|version| *version == known) {
                let entry = notebook.write(&field, value, &self.tab, written).clone();
                let raw = self.sealed(&item, &entry);
                self.journal.put(&item, &Version::of(&entry), &raw);
            }
        }
        self.journal.close(&item);
        self.change(notebook, Change { field, value }, now)
    }

    /// Takes one earlier version of an item out of everything we hold, and tells the other tabs.
    pub fn erase_version(&mut self, item: &Item, version: &Version) {
        self.journal.remove(item, version);
        self.adopted.remove(item);
        let Item::Field(field) = item else { return };
        let sign = self.owner.key(Item::Forget).to_string();
        // Written and taken away at once: the others hear it. A full storage cannot tell, and then they only undo less well.
        let _ = self.storage.write(&sign, &field.to_string());
        let _ = self.storage.remove(&sign);
    }

    /// Stores every entry of a notebook that the record has not, or has behind.
    pub fn save_all(&mut self, notebook: &mut Notebook, now: Moment) -> Result<(), SaveError> {
        let fields: Vec<FieldId> = notebook.entries().map(|(field, _)| field.clone()).collect();
        let mut result = Ok(());
        for field in fields {
            self.meet_record(notebook, &field, now);
            if let Some(entry) = notebook.entry(&field).cloned() {
                result = self.store(&field, &entry);
            }
        }
        result
    }

    /// Takes everything of ours out of the storage, for good, and tells the other tabs: every edition, every notebook,
    /// also what was moved aside. Gives the keys that are left: none, unless the storage refused. The journal is erased
    /// by whoever carries out its tasks.
    pub fn erase_everything(&mut self) -> Vec<String> {
        // A full storage cannot take the sign; then the others hear it from the database that goes.
        let _ = self.storage.write(ERASED, "");
        for key in self.all_of_ours() {
            // A key that stays is in the answer; there is nothing else to do about it here.
            let _ = self.storage.remove(&key);
        }
        self.forget_everything();
        self.all_of_ours()
    }

    /// Forgets what waits to be stored, and the lock: everything was erased.
    pub fn forget_everything(&mut self) {
        let journal = match self.journal.state() {
            JournalState::Absent => None,
            _ => Some(LiteMap::new()),
        };
        self.journal = Journal::new(self.owner.clone(), journal);
        self.unsaved.clear();
        self.last_written = None;
        self.adopted.clear();
        self.refusal = self.refusal.filter(|refusal| *refusal == SaveError::Blocked);
        self.newer_schema = false;
        self.lock = None;
        self.forget_key();
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
