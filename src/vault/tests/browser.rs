//! A browser in memory: one disk, one journal, and tabs that each see the storage a little late.

use std::{cell::RefCell, collections::BTreeMap, collections::VecDeque, rc::Rc};

use crate::{
    exercises::{AnswerOfKind, prompt},
    notebook::{Change, FieldId, Moment, Notebook, Value},
    vault::{Arrival, Found, SaveError, Start, Storage, StorageError, Task, Vault},
};

pub const NOW: Moment = Moment(1_000_000);

/// What all tabs share.
#[derive(Clone, Default)]
pub struct Browser {
    shared: Rc<RefCell<Shared>>,
}

#[derive(Default)]
struct Shared {
    disk: BTreeMap<String, String>,
    journal: BTreeMap<String, String>,
    views: Vec<Option<View>>,
    /// How often anything was stored.
    count: u64,
    refusal: Option<StorageError>,
}

/// The storage as one tab sees it, with what it has not heard of yet. Two tabs can see their own write as the last
/// one for a while, but not for ever: in the end all see what is on the disk.
#[derive(Clone, Default)]
struct View {
    seen: BTreeMap<String, String>,
    /// Which of all writes it saw last, for each key.
    last: BTreeMap<String, u64>,
    unheard: VecDeque<(u64, String, Option<String>)>,
}

/// A tab: its own view, notebook and vault.
pub struct Tab {
    browser: Browser,
    index: usize,
    pub vault: Vault,
    pub notebook: Notebook,
    pub found: Found,
}

/// The storage that a vault in a tab is given.
struct TabStorage {
    browser: Browser,
    index: usize,
}

impl Browser {
    pub fn open(&self) -> Tab {
        self.open_with_journal(true)
    }

    pub fn open_with_journal(&self, journal: bool) -> Tab {
        self.open_as(journal, "n1")
    }

    /// Opens a tab that would make a notebook with this id, if it finds none.
    pub fn open_as(&self, journal: bool, fresh: &str) -> Tab {
        let index = {
            let mut shared = self.shared.borrow_mut();
            let seen = shared.disk.clone();
            shared.views.push(Some(View { seen, ..View::default() }));
            shared.views.len() - 1
        };
        let keys = journal.then(|| self.journal().into_keys().collect());
        let (edition, fresh) = ("boek".parse().unwrap(), fresh.parse().unwrap());
        let storage = TabStorage { browser: self.clone(), index };
        let start =
            Start::look(Box::new(storage), edition, fresh, format!("t{index}").parse().unwrap(), keys);
        let journal = self.journal();
        let wanted = start.wanted().into_iter();
        let values = wanted.filter_map(|key| Some((key.clone(), journal.get(&key)?.clone()))).collect();
        let (mut vault, mut found) = start.open(values, NOW);
        let (notebook, damaged) = vault.read(NOW).unwrap_or_default();
        found.moved_aside += damaged;
        Tab { browser: self.clone(), index, vault, notebook, found }
    }

    pub fn disk(&self) -> BTreeMap<String, String> {
        self.shared.borrow().disk.clone()
    }

    pub fn journal(&self) -> BTreeMap<String, String> {
        self.shared.borrow().journal.clone()
    }

    pub fn set_disk(&self, disk: BTreeMap<String, String>) {
        self.shared.borrow_mut().disk = disk;
    }

    pub fn set_journal(&self, journal: BTreeMap<String, String>) {
        self.shared.borrow_mut().journal = journal;
    }

    pub fn refuse(&self, refusal: Option<StorageError>) {
        self.shared.borrow_mut().refusal = refusal;
    }

    /// Whether a text stands anywhere on this machine.
    pub fn holds(&self, text: &str) -> bool {
        let shared = self.shared.borrow();
        let mut all = shared.disk.values().chain(shared.journal.values());
        all.any(|value| value.contains(text))
    }
}

impl Tab {
    pub fn write(&mut self, field: &FieldId, text: &str, now: Moment) -> Result<(), SaveError> {
        self.vault.change(&mut self.notebook, Change { field: field.clone(), value: value(text) }, now)
    }

    pub fn read(&self, field: &FieldId) -> String {
        self.notebook.answer::<prompt::Answer>(field).text
    }

    /// Hears of the next thing that another tab stored.
    pub fn hear(&mut self) -> Option<Arrival> {
        let heard = self.view(|view| {
            let (number, key, raw) = view.unheard.pop_front()?;
            if view.last.get(&key).is_none_or(|last| *last < number) {
                put(&mut view.seen, &key, raw.as_deref());
            }
            Some((key, raw))
        });
        let (key, raw) = heard?;
        Some(self.vault.receive(&key, raw.as_deref(), &mut self.notebook))
    }

    /// Sees the storage as it is, before it hears of what happened to it.
    pub fn see(&self) {
        let disk = self.browser.disk();
        self.view(|view| view.seen = disk);
    }

    /// Carries out what the journal has to do, as one transaction.
    pub fn pump(&mut self) {
        let tasks = self.vault.journal().begin();
        let mut shared = self.browser.shared.borrow_mut();
        for task in tasks {
            match task {
                Task::Put { key, raw } => drop(shared.journal.insert(key, raw)),
                Task::Remove { prefix } => shared.journal.retain(|key, _| !key.starts_with(&prefix)),
            }
        }
        drop(shared);
        self.vault.journal().done(true);
    }

    /// Seals or opens every version in the journal, as the lock asks.
    pub fn reseal_journal(&mut self) {
        let resealed =
            |(key, raw): (String, String)| Some((key.clone(), self.vault.resealed_version(&key, &raw)?));
        let resealed: Vec<_> = self.browser.journal().into_iter().filter_map(resealed).collect();
        self.browser.shared.borrow_mut().journal.extend(resealed);
    }

    /// The tab is gone, with what it had not put in the journal.
    pub fn close(self) {
        self.browser.shared.borrow_mut().views[self.index] = None;
    }

    fn view<T>(&self, act: impl FnOnce(&mut View) -> T) -> T {
        act(self.browser.shared.borrow_mut().views[self.index].as_mut().unwrap())
    }
}

impl TabStorage {
    fn change(&self, key: &str, value: Option<&str>) -> Result<(), StorageError> {
        let mut shared = self.browser.shared.borrow_mut();
        if let (Some(refusal), Some(_)) = (shared.refusal, value) {
            return Err(refusal);
        }
        let shared = &mut *shared;
        put(&mut shared.disk, key, value);
        shared.count += 1;
        for (index, view) in shared.views.iter_mut().enumerate() {
            let Some(view) = view else { continue };
            if index == self.index {
                put(&mut view.seen, key, value);
                view.last.insert(key.to_string(), shared.count);
            } else {
                view.unheard.push_back((shared.count, key.to_string(), value.map(str::to_string)));
            }
        }
        Ok(())
    }
}

impl Storage for TabStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        let shared = self.browser.shared.borrow();
        Ok(shared.views[self.index].as_ref().unwrap().seen.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.change(key, Some(value))
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        self.change(key, None)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let shared = self.browser.shared.borrow();
        Ok(shared.views[self.index].as_ref().unwrap().seen.keys().cloned().collect())
    }
}

fn put(map: &mut BTreeMap<String, String>, key: &str, value: Option<&str>) {
    match value {
        Some(value) => drop(map.insert(key.to_string(), value.to_string())),
        None => drop(map.remove(key)),
    }
}

pub fn value(text: &str) -> Option<Value> {
    Some(Value::Answer(prompt::Answer { text: text.into() }.into_answer()))
}

pub fn field(name: &str) -> FieldId {
    format!("exercise/1a/{name}").parse().unwrap()
}
