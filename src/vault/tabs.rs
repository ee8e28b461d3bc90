//! Other tabs on the same notebook: what they store arrives here, field by field.
//!
//! The later stamp counts, in every tab alike, and whichever loses is a version in the journal. Nobody has to choose.

use super::{Damage, ERASED, Envelope, Item, Key, Vault};
use crate::notebook::{FieldId, Meeting, Notebook};

/// What came of something that another tab stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nothing that this tab shows.
    Nothing,
    /// A field holds something else now.
    Changed(FieldId),
    /// A field was erased for good: nothing may be kept of what was in it.
    Erased(FieldId),
    /// An earlier version of a field was erased for good.
    Forgotten(FieldId),
    /// The notebook was locked or unlocked for good, or its passphrase changed.
    LockChanged,
    /// A newer program wrote here: this one stops writing.
    NewerSchema,
    /// Everything was erased.
    EverythingErased,
}

impl Vault {
    /// Takes what another tab stored under a key; `None` where it took it out.
    pub fn receive(&mut self, key: &str, raw: Option<&str>, notebook: &mut Notebook) -> Arrival {
        if key == ERASED && raw.is_some() {
            self.forget_everything();
            *notebook = Notebook::default();
            return Arrival::EverythingErased;
        }
        match key.parse::<Key>() {
            Ok(key) if key.owner == self.owner => match key.item {
                Item::Lock => Arrival::LockChanged,
                Item::Field(_) => self.receive_field(&key, raw, notebook),
                Item::Forget => match raw.map(str::parse) {
                    Some(Ok(field)) => Arrival::Forgotten(field),
                    _ => Arrival::Nothing,
                },
                _ => Arrival::Nothing,
            },
            _ => Arrival::Nothing,
        }
    }

    fn receive_field(&mut self, key: &Key, raw: Option<&str>, notebook: &mut Notebook) -> Arrival {
        let Item::Field(field) = &key.item else { return Arrival::Nothing };
        let Some(raw) = raw else {
            // Nobody of ours takes a field out without the sign that everything goes: put it back.
            self.stand_up_for(key, notebook);
            return Arrival::Nothing;
        };
        let theirs = match self.open_field(key, raw) {
            Ok(theirs) => theirs,
            Err(Damage::NewerSchema) => {
                self.newer_schema = true;
                return Arrival::NewerSchema;
            }
            Err(Damage::Sealed | Damage::Unreadable) => return Arrival::Nothing,
        };
        let erasures = notebook.entry(field).map_or(0, |entry| entry.stamp.erasures);
        let was_erased = theirs.stamp.erasures > erasures;
        match notebook.meet(field, theirs) {
            Meeting::Same => Arrival::Nothing,
            Meeting::Ours => {
                // Its tab puts it in the journal too, unless that tab is gone.
                self.journal_as_it_is(key, raw);
                self.stand_up_for(key, notebook);
                Arrival::Nothing
            }
            Meeting::Theirs => {
                self.journal.close(&key.item);
                self.unsaved.remove(&key.item);
                if was_erased {
                    // Also what this tab had on its way to the journal.
                    self.journal.remove_all(&key.item);
                    self.journal_as_it_is(key, raw);
                    return Arrival::Erased(field.clone());
                }
                self.adopt(key, raw);
                // The record may hold an older one that was stored later, by a tab that had not read this one.
                self.stand_up_for(key, notebook);
                Arrival::Changed(field.clone())
            }
        }
    }

    /// Remembers what another tab stored until it is typed over. Where a third tab's takes its place, the journal has it
    /// first: the tab that wrote it may be gone.
    pub(super) fn adopt(&mut self, key: &Key, raw: &str) {
        let tab = |raw: &str| Envelope::open(raw).ok().map(|envelope| envelope.version.stamp.tab);
        let before = self.adopted.insert(key.item.clone(), raw.to_string());
        if let Some(before) = before.filter(|before| tab(before) != tab(raw)) {
            self.journal_as_it_is(key, &before);
        }
    }

    /// Puts what another tab stored in the journal, unless it is from before an erasure.
    pub(super) fn journal_as_it_is(&mut self, key: &Key, raw: &str) {
        let Ok(Envelope { version, .. }) = Envelope::open(raw) else { return };
        let newest = self.journal.versions(&key.item).next_back();
        if newest.is_none_or(|newest| newest.stamp.erasures <= version.stamp.erasures) {
            self.journal.put(&key.item, &version, raw);
        }
    }

    /// Stores what this tab has where the record has an older one, or none.
    fn stand_up_for(&mut self, key: &Key, notebook: &Notebook) {
        let Item::Field(field) = &key.item else { return };
        let Some(entry) = notebook.entry(field).filter(|_| !self.newer_schema) else { return };
        let stored = self.raw(&key.to_string()).and_then(|raw| Envelope::open(&raw).ok());
        if stored.is_none_or(|stored| stored.version.stamp < entry.stamp) {
            let raw = self.sealed(&key.item, entry);
            self.put_in_record(&key.item, &raw);
        }
    }
}
