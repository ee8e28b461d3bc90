//! The record: what is true now, one small key a field.
//!
//! Never writes where a newer program wrote, and never frees the place of a value before its copy was read back.

use super::{Cipher, Envelope, Item, Key, OURS, Phase, SaveError, Vault, Version, migration};
use crate::notebook::{Entry, FieldId, Moment};

impl Vault {
    /// The text under a key of the record, as it stands.
    pub fn raw(&self, key: &str) -> Option<String> {
        self.storage.read(key).ok()?
    }

    /// Every key of ours in the record, of whatever edition, notebook or version.
    pub fn all_of_ours(&self) -> Vec<String> {
        let keys = self.storage.keys().unwrap_or_default();
        keys.into_iter().filter(|key| key.starts_with(OURS)).collect()
    }

    pub(super) fn sealed(&self, item: &Item, entry: &Entry) -> String {
        let version = Version::of(entry);
        let body = migration::write(entry.value.as_ref());
        Envelope::seal(&self.owner.key(item.clone()), &version, &body, self.cipher())
    }

    /// The cipher that what is written now is sealed with.
    pub(super) fn cipher(&self) -> Option<&Cipher> {
        let seals = self.lock.as_ref().is_some_and(|lock| lock.phase != Phase::Opening);
        self.cipher.as_ref().filter(|_| seals)
    }

    pub(super) fn store(&mut self, field: &FieldId, entry: &Entry) -> Result<(), SaveError> {
        if self.newer_schema {
            return Err(SaveError::NewerSchema);
        }
        let item = Item::Field(field.clone());
        let version = Version::of(entry);
        let body = migration::write(entry.value.as_ref());
        let raw = Envelope::seal(&self.owner.key(item.clone()), &version, &body, self.cipher());
        self.journal.write(&item, &version, &raw, &body);
        self.put_in_record(&item, &raw);
        self.last_written = Some((item, raw));
        self.save_unsaved()
    }

    pub(super) fn put_in_record(&mut self, item: &Item, raw: &str) {
        if self.newer_schema {
            return;
        }
        match self.storage.write(&self.key(item), raw) {
            Ok(()) => drop(self.unsaved.remove(item)),
            Err(error) => {
                self.refusal = Some(error.into());
                self.unsaved.insert(item.clone(), raw.to_string());
            }
        }
    }

    /// Tries what the record refused once more, and gives the first refusal.
    pub(super) fn save_unsaved(&mut self) -> Result<(), SaveError> {
        let mut result = match self.refusal {
            Some(SaveError::Blocked) => Err(SaveError::Blocked),
            _ => Ok(()),
        };
        for (item, raw) in std::mem::take(&mut self.unsaved) {
            if let Err(error) = self.storage.write(&self.key(&item), &raw) {
                result = result.and(Err(error.into()));
                self.unsaved.insert(item, raw);
            }
        }
        self.refusal = result.err();
        result
    }

    /// Gives the journal what the record has and it has not.
    pub(super) fn bring_journal_up_to(&mut self, item: &Item, version: &Version) {
        let newest = self.journal.versions(item).next_back();
        if newest.is_some_and(|newest| newest.stamp >= version.stamp) {
            let before_an_erasure: Vec<Version> = self
                .journal
                .versions(item)
                .filter(|earlier| earlier.stamp.erasures < version.stamp.erasures)
                .cloned()
                .collect();
            before_an_erasure.iter().for_each(|earlier| self.journal.remove(item, earlier));
        } else if let Some(raw) = self.raw(&self.key(item)) {
            self.journal.put(item, version, &raw);
        }
    }

    /// Copies a value that cannot be read to a key of its own, and only then frees its place.
    pub(super) fn move_aside(&mut self, key: &Key, raw: &str, now: Moment) {
        let aside = key.aside(now);
        if !self.newer_schema
            && self.storage.write(&aside, raw).is_ok()
            && self.raw(&aside).as_deref() == Some(raw)
        {
            // Where the old place cannot be freed the value is there twice, which loses nothing.
            let _ = self.storage.remove(&key.to_string());
        }
    }

    /// Takes what was moved aside from a field out of the record.
    pub(super) fn erase_asides(&mut self, field: &FieldId) -> Result<(), SaveError> {
        let end = format!("/field/{field}");
        let of_field = |key: &Key| {
            key.owner == self.owner && matches!(&key.item, Item::Aside(rest) if rest.ends_with(&end))
        };
        let keys = self.all_of_ours();
        for key in keys.iter().filter(|key| key.parse().is_ok_and(|key: Key| of_field(&key))) {
            self.storage.remove(key)?;
        }
        Ok(())
    }

    pub(super) fn key(&self, item: &Item) -> String {
        self.owner.key(item.clone()).to_string()
    }
}
