//! Reading the notebook out of the record, as a whole or one field at a time.

use litemap::LiteMap;

use super::{Damage, Envelope, Item, Key, Locked, Vault, Version, migration};
use crate::{
    json,
    notebook::{Entry, FieldId, Meeting, Moment, Notebook, Stamp},
};

impl Vault {
    /// Reads the notebook; also says how many values could not be read, and were moved aside.
    ///
    /// # Errors
    /// [`Locked`] where it is sealed and no key was given yet.
    pub fn read(&mut self, now: Moment) -> Result<(Notebook, usize), Locked> {
        if self.lock.is_some() && self.cipher.is_none() {
            return Err(Locked);
        }
        let envelopes = self.first_reading.take().unwrap_or_else(|| self.envelopes());
        let (mut notebook, mut damaged) = (Notebook::default(), 0);
        for (item, envelope) in envelopes {
            let key = self.owner.key(item);
            let held = envelope
                .body(&key, self.cipher.as_ref())
                .and_then(|body| migration::read(envelope.schema, &key.item, &body));
            match held {
                Ok(held) => held.into_iter().for_each(|(field, value)| {
                    let stamp = match key.item {
                        // Whatever was written of a case since counts above the old list.
                        Item::OldCases => {
                            Stamp { erasures: 0, revision: 0, tab: envelope.version.stamp.tab.clone() }
                        }
                        _ => envelope.version.stamp.clone(),
                    };
                    notebook.meet(&field, Entry { value, stamp, written: envelope.version.written });
                }),
                Err(_) => {
                    damaged += 1;
                    if let Ok(Some(raw)) = self.storage.read(&key.to_string()) {
                        self.move_aside(&key, &raw, now);
                    }
                }
            }
        }
        Ok((notebook, damaged))
    }

    /// The entry that a version in the journal holds; `None` where it is damaged, sealed or of no field.
    pub fn value_of_version(&self, key: &str, raw: &str) -> Option<Entry> {
        self.field_of_version(key, raw).map(|(_, entry)| entry)
    }

    /// The field and the entry that a version in the journal holds; `None` where it is damaged, sealed or of no field.
    pub fn field_of_version(&self, key: &str, raw: &str) -> Option<(FieldId, Entry)> {
        let (key, _) = Key::parse_version(key)?;
        let Item::Field(field) = key.item.clone() else { return None };
        Some((field, self.open_field(&key, raw).ok()?))
    }

    /// Everything that the record should hold, opened as far as its envelopes.
    pub(super) fn envelopes(&self) -> LiteMap<Item, Envelope> {
        let mut envelopes = LiteMap::new();
        for key in self.all_of_ours().iter().filter_map(|key| key.parse::<Key>().ok()) {
            let is_ours = key.owner == self.owner && matches!(key.item, Item::Field(_) | Item::OldCases);
            let raw = is_ours.then(|| self.raw(&key.to_string())).flatten();
            if let Some(envelope) = raw.and_then(|raw| Envelope::open(&raw).ok()) {
                envelopes.insert(key.item, envelope);
            }
        }
        for (item, raw) in self.unsaved.iter().filter(|(item, _)| matches!(item, Item::Field(_))) {
            envelopes.extend(Envelope::open(raw).ok().map(|envelope| (item.clone(), envelope)));
        }
        envelopes
    }

    /// Reads what stands in the record under a field, if anyone else wrote there since, and lets it meet what is in
    /// the notebook.
    pub(super) fn meet_record(&mut self, notebook: &mut Notebook, field: &FieldId, now: Moment) {
        let key = self.owner.key(Item::Field(field.clone()));
        let Ok(Some(raw)) = self.storage.read(&key.to_string()) else { return };
        if matches!(&self.last_written, Some((item, last)) if *item == key.item && *last == raw) {
            return;
        }
        match self.open_field(&key, &raw) {
            Ok(theirs) => {
                if notebook.meet(field, theirs) == Meeting::Theirs {
                    self.journal.close(&key.item);
                    self.adopt(&key, &raw);
                }
            }
            Err(Damage::NewerSchema) => self.newer_schema = true,
            // Locked by another tab a moment ago. What it sealed is a version in the journal.
            Err(Damage::Sealed) => self.rank_above(notebook, field, &raw),
            Err(Damage::Unreadable) => self.move_aside(&key, &raw, now),
        }
    }

    /// Lets what the notebook has take the rank of what stands in the record, so that the next change is above it.
    pub(super) fn rank_above(&mut self, notebook: &mut Notebook, field: &FieldId, raw: &str) {
        if let Ok(Envelope { version: Version { stamp, written }, .. }) = Envelope::open(raw) {
            let value = notebook.value(field).cloned();
            notebook.meet(field, Entry { value, stamp, written });
        }
    }

    pub(super) fn open_field(&self, key: &Key, raw: &str) -> Result<Entry, Damage> {
        let envelope = Envelope::open(raw)?;
        let body = envelope.body(key, self.cipher.as_ref())?;
        let held = migration::read(envelope.schema, &key.item, &body)?.pop();
        let (_, value) = held.ok_or(Damage::Unreadable)?;
        Ok(Entry { value, stamp: envelope.version.stamp, written: envelope.version.written })
    }

    /// Takes the lock that a stored envelope holds, or that there is none.
    pub(super) fn take_lock(&mut self, stored: Option<&Envelope>) {
        let body = stored.and_then(|envelope| json::read(envelope.raw_body()).ok());
        self.lock = body.flatten();
    }
}
