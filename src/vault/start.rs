//! Opening a notebook: the record and the journal are laid side by side, and each gets what the other has ahead.
//!
//! Works on envelopes alone, so that a locked notebook is whole again before it is unlocked. A value that cannot be read
//! is moved aside byte for byte, and where the journal has a version of it, that one counts.

use litemap::LiteMap;

use super::{Damage, Envelope, Item, Journal, Key, Owner, Storage, Vault, Versions, key::OURS};
use crate::{
    edition::EditionId,
    notebook::{Moment, NotebookId, TabId},
};

/// How many versions of a value that the record lacks are read from the journal: the newest could be damaged too.
const TRIES: usize = 2;

/// What is known of a notebook before the journal's values are read.
pub struct Start {
    storage: Box<dyn Storage>,
    owner: Owner,
    tab: TabId,
    record: LiteMap<Item, Envelope>,
    damaged: Vec<(Key, String)>,
    versions: Option<LiteMap<Item, Versions>>,
    newer_schema: bool,
}

/// What was found when a notebook was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many values could not be read. They were moved aside, byte for byte.
    pub moved_aside: usize,
    /// How many values the record lacked or had behind, and the journal gave back.
    pub recovered: usize,
}

impl Start {
    /// What the journal's keys of an edition begin with.
    pub fn journal_prefix(edition: &EditionId) -> String {
        format!("{OURS}{edition}/")
    }

    /// Looks at the storage and at the keys of the journal; `None` where there is no journal. Chooses the notebook
    /// that was made last and holds something, or else makes `fresh`.
    pub fn look(
        storage: Box<dyn Storage>,
        edition: EditionId,
        fresh: NotebookId,
        tab: TabId,
        journal_keys: Option<Vec<String>>,
    ) -> Self {
        let mut stored = storage.keys().unwrap_or_default();
        stored.sort_unstable();
        let in_journal =
            journal_keys.as_ref().map(|keys| keys.iter().filter_map(|key| Key::parse_version(key)));
        let in_journal: Option<Vec<_>> = in_journal.map(Iterator::collect);
        let in_record: Vec<Key> = stored.iter().filter_map(|key| key.parse().ok()).collect();
        let everywhere = in_record.iter().chain(in_journal.iter().flatten().map(|(key, _)| key));
        let of_edition = everywhere.filter(|key| key.owner.edition == edition);
        let notebook = of_edition.map(|key| (holds_something(&key.item), &key.owner.notebook)).max();
        let notebook = notebook.map_or(fresh, |(_, notebook)| notebook.clone());
        let owner = Owner { edition, notebook };

        let versions = in_journal.map(|keys| {
            let mut versions: LiteMap<Item, Versions> = LiteMap::new();
            for (key, version) in keys.into_iter().filter(|(key, _)| key.owner == owner) {
                versions.entry(key.item).or_default().insert(version, ());
            }
            versions
        });
        let (record, damaged, newer_schema) = (LiteMap::new(), Vec::new(), false);
        let mut start = Self { storage, owner, tab, record, damaged, versions, newer_schema };
        for key in in_record {
            start.take(key);
        }
        start
    }

    /// The keys of the versions in the journal that the record lacks or has behind: their values are needed.
    pub fn wanted(&self) -> Vec<String> {
        let mut wanted = Vec::new();
        for (item, versions) in self.versions.iter().flatten() {
            let stored = self.record.get(item).map(|envelope| &envelope.version);
            let ahead = versions.keys().rev().filter(|version| stored.is_none_or(|stored| *version > stored));
            wanted.extend(ahead.take(TRIES).map(|version| self.owner.key(item.clone()).of_version(version)));
        }
        wanted
    }

    /// Opens the notebook with the values that were wanted. What the journal lacks waits to be put there.
    pub fn open(self, from_journal: Vec<(String, String)>, now: Moment) -> (Vault, Found) {
        let Self { storage, owner, tab, mut record, damaged, versions, newer_schema } = self;
        let mut found = Found { moved_aside: damaged.len(), recovered: 0 };
        let journal = Journal::new(owner.clone(), versions);
        let mut vault = Vault::new(storage, owner, tab, journal, newer_schema);
        for (key, raw) in damaged {
            vault.move_aside(&key, &raw, now);
        }
        for (key, raw) in from_journal {
            let Some((key, version)) = Key::parse_version(&key) else { continue };
            match Envelope::open(&raw) {
                Ok(envelope) if envelope.version == version => {
                    let behind = record.get(&key.item).is_none_or(|stored| stored.version < version);
                    if behind {
                        found.recovered += usize::from(holds_something(&key.item));
                        vault.put_in_record(&key.item, &raw);
                        record.insert(key.item, envelope);
                    }
                }
                Err(Damage::NewerSchema) => vault.newer_schema = true,
                _ => {}
            }
        }
        for (item, envelope) in &record {
            vault.bring_journal_up_to(item, &envelope.version);
        }
        vault.take_lock(record.get(&Item::Lock));
        vault.first_reading = Some(record);
        (vault, found)
    }

    fn take(&mut self, key: Key) {
        let is_kept = matches!(key.item, Item::Field(_) | Item::Lock | Item::OldCases);
        if key.owner != self.owner || !is_kept {
            return;
        }
        let Ok(Some(raw)) = self.storage.read(&key.to_string()) else { return };
        match Envelope::open(&raw) {
            Ok(envelope) => drop(self.record.insert(key.item, envelope)),
            Err(Damage::NewerSchema) => self.newer_schema = true,
            Err(_) => self.damaged.push((key, raw)),
        }
    }
}

fn holds_something(item: &Item) -> bool {
    matches!(item, Item::Field(_) | Item::OldCases)
}
