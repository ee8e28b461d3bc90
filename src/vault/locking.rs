//! Locking a notebook, and taking the lock off: each step can be taken up again after a crash.
//!
//! The lock is stored before anything is sealed, and goes only when nothing is sealed any more. Until then every value
//! says for itself whether it is, so any mix of the two reads whole.

use super::{Chance, Cipher, Envelope, Item, Key, Lock, Phase, SaveError, Secret, Vault, Version};
use crate::{
    json,
    notebook::{Entry, Moment, Stamp},
};

/// What a sealed value that was moved aside begins with.
const SEALED_ASIDE: &str = "sealed:";

impl Vault {
    /// The lock, if the notebook has one.
    pub fn lock(&self) -> Option<&Lock> {
        self.lock.as_ref()
    }

    /// Whether the notebook can be read with its passphrase alone, and that was not given yet.
    pub fn is_locked(&self) -> bool {
        self.lock.is_some() && self.cipher.is_none()
    }

    /// Unlocks with what the passphrase gives; says whether it was the right one.
    pub fn unlock(&mut self, from_passphrase: &Secret, chance: Chance) -> bool {
        let key = self.lock.as_ref().and_then(|lock| lock.open(from_passphrase, chance));
        self.key = key;
        self.cipher = key.map(|key| Cipher::new(&key, chance));
        // Other tabs may have written since it was read.
        self.first_reading = None;
        self.cipher.is_some()
    }

    /// Forgets the key, and everything in here that was opened with it.
    pub fn forget_key(&mut self) {
        self.key = None;
        self.cipher = None;
        self.first_reading = None;
        self.journal.forget_open();
    }

    /// Reads the lock anew: another tab changed it.
    pub fn read_lock_again(&mut self) {
        let raw = self.raw(&self.key(&Item::Lock));
        self.take_lock(raw.and_then(|raw| Envelope::open(&raw).ok()).as_ref());
    }

    /// Puts a lock on the notebook, or a new passphrase or phase on the lock that is there. No earlier lock stays: an
    /// old passphrase opens nothing.
    pub fn put_lock(
        &mut self,
        lock: Lock,
        key: Secret,
        chance: Chance,
        now: Moment,
    ) -> Result<(), SaveError> {
        if self.newer_schema {
            return Err(SaveError::NewerSchema);
        }
        let before = self.raw(&self.key(&Item::Lock)).and_then(|raw| Envelope::open(&raw).ok());
        let stamp = Stamp::after(before.as_ref().map(|envelope| &envelope.version.stamp), &self.tab);
        let version = Version { stamp, written: now };
        let body = json::write(&lock);
        let raw = Envelope::seal(&self.owner.key(Item::Lock), &version, &body, None);
        self.journal.remove_all(&Item::Lock);
        self.journal.put(&Item::Lock, &version, &raw);
        self.cipher = Some(Cipher::new(&key, chance));
        self.key = Some(key);
        self.lock = Some(lock);
        self.put_in_record(&Item::Lock, &raw);
        self.save_unsaved()
    }

    /// The lock with another phase, which seals or opens what is stored from now on.
    pub fn put_phase(&mut self, phase: Phase, chance: Chance, now: Moment) -> Result<(), SaveError> {
        match (self.lock.clone(), self.key) {
            (Some(mut lock), Some(key)) => {
                lock.phase = phase;
                self.put_lock(lock, key, chance, now)
            }
            _ => Ok(()),
        }
    }

    /// A lock with another passphrase around the same key; `None` where the notebook is locked or has no lock.
    pub fn with_passphrase(
        &self,
        from_passphrase: &Secret,
        salt: [u8; 16],
        chance: Chance,
    ) -> Option<(Lock, Secret)> {
        let (key, phase) = (self.key?, self.lock.as_ref()?.phase);
        Some((Lock::new(&key, from_passphrase, salt, phase, chance), key))
    }

    /// Takes the lock off, once nothing is sealed any more.
    pub fn take_lock_off(&mut self) -> Result<(), SaveError> {
        self.journal.remove_all(&Item::Lock);
        self.lock = None;
        self.forget_key();
        Ok(self.storage.remove(&self.key(&Item::Lock))?)
    }

    /// Seals everything in the record, or opens it, as the phase of the lock asks. What is as it should be is left.
    pub fn reseal_record(&mut self) -> Result<(), SaveError> {
        let keys: Vec<Key> = self.all_of_ours().iter().filter_map(|key| key.parse().ok()).collect();
        for key in keys.into_iter().filter(|key| key.owner == self.owner) {
            let name = key.to_string();
            let Some(raw) = self.raw(&name) else { continue };
            let resealed = match key.item {
                Item::Field(_) => self.resealed_field(&key, &raw),
                Item::Aside(_) => self.resealed_aside(&name, &raw),
                _ => None,
            };
            if let Some(resealed) = resealed {
                self.storage.write(&name, &resealed)?;
            }
        }
        for (item, raw) in self.unsaved.clone() {
            if let Some(resealed) = self.resealed_field(&self.owner.key(item.clone()), &raw) {
                self.unsaved.insert(item, resealed);
            }
        }
        self.adopted.clear();
        self.last_written = None;
        Ok(())
    }

    /// A version in the journal sealed or opened, as the phase of the lock asks; `None` where it is as it should be.
    pub fn resealed_version(&self, key: &str, raw: &str) -> Option<String> {
        let (key, _) = Key::parse_version(key)?;
        matches!(key.item, Item::Field(_)).then(|| self.resealed_field(&key, raw)).flatten()
    }

    fn resealed_field(&self, key: &Key, raw: &str) -> Option<String> {
        if Envelope::open(raw).ok()?.is_sealed() == self.cipher().is_some() {
            return None;
        }
        let entry: Entry = self.open_field(key, raw).ok()?;
        Some(self.sealed(&key.item, &entry))
    }

    fn resealed_aside(&self, name: &str, raw: &str) -> Option<String> {
        match (raw.strip_prefix(SEALED_ASIDE), self.cipher()) {
            (None, Some(cipher)) => Some(format!("{SEALED_ASIDE}{}", cipher.seal(name, raw))),
            (Some(sealed), None) => self.cipher.as_ref()?.open(name, sealed),
            _ => None,
        }
    }
}
