//! What the journal holds and what it is to take: every version of every item.
//!
//! Decides, and does nothing: `app` carries out what waits here, one transaction with strict durability at a time, and
//! reports back. Typing on replaces the version it began with, so that a key press adds no version; a pause, another
//! field or much taken away begins the next one.

use litemap::LiteMap;

use super::{Item, Owner, Version, Versions, thinning};
use crate::notebook::Moment;

/// A pause that ends a version, in milliseconds.
const PAUSE: u64 = 60 * 1000;

/// The longest time that one version goes on, in milliseconds.
const LONGEST: u64 = 5 * 60 * 1000;

/// How many bytes taken away, in one go or since it was longest, begin a new version: what was there is not typed over.
const MUCH: usize = 16;

/// One thing for the journal to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Put a text under a key.
    Put {
        /// The key of the version.
        key: String,
        /// The value in its envelope.
        raw: String,
    },
    /// Take out every key that begins so.
    Remove {
        /// What the keys begin with.
        prefix: String,
    },
}

/// How the journal does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalState {
    /// Everything it was given has reported complete.
    Complete,
    /// Something waits or is on its way.
    Busy,
    /// The last transaction failed; what was in it waits.
    Failing,
    /// There is none.
    Absent,
}

/// The journal of one notebook, as the vault sees it.
pub struct Journal {
    owner: Owner,
    state: JournalState,
    versions: LiteMap<Item, Versions>,
    open: Option<OpenVersion>,
    waiting: Vec<Task>,
    on_its_way: Vec<Task>,
}

/// The version that typing on goes on with.
struct OpenVersion {
    item: Item,
    version: Version,
    began: Moment,
    body: String,
    longest: usize,
}

impl Journal {
    /// The journal with the versions that are in it; `None` where there is no journal.
    pub fn new(owner: Owner, versions: Option<LiteMap<Item, Versions>>) -> Self {
        let state = if versions.is_some() { JournalState::Complete } else { JournalState::Absent };
        let versions = versions.unwrap_or_default();
        Self { owner, state, versions, open: None, waiting: Vec::new(), on_its_way: Vec::new() }
    }

    /// How it does.
    pub fn state(&self) -> JournalState {
        self.state
    }

    /// The items it has versions of.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.versions.keys()
    }

    /// The versions of an item, the oldest first.
    pub fn versions(&self, item: &Item) -> impl DoubleEndedIterator<Item = &Version> {
        self.versions.get(item).into_iter().flat_map(LiteMap::keys)
    }

    /// How many versions there are.
    pub fn count(&self) -> usize {
        self.versions.values().map(LiteMap::len).sum()
    }

    /// Takes what this tab wrote just now; thins what is older. `body` is what stands in `raw`, unsealed.
    pub fn write(&mut self, item: &Item, version: &Version, raw: &str, body: &str) {
        let now = version.written;
        let (began, longest) = match self.open.take_if(|open| open.goes_on_with(item, now, body)) {
            Some(open) => {
                self.remove(item, &open.version);
                (open.began, open.longest.max(body.len()))
            }
            None => {
                self.thin(item, now);
                (now, body.len())
            }
        };
        let (of, version_now, body) = (item.clone(), version.clone(), body.to_string());
        self.open = Some(OpenVersion { item: of, version: version_now, began, body, longest });
        self.put(item, version, raw);
    }

    /// Takes a version as it is.
    pub fn put(&mut self, item: &Item, version: &Version, raw: &str) {
        self.versions.entry(item.clone()).or_default().insert(version.clone(), ());
        let key = self.key(item, version);
        self.hand(Task::Put { key, raw: raw.to_string() });
    }

    /// What is typed after this is a version of its own: somebody else wrote in between.
    pub fn close(&mut self, item: &Item) {
        self.open.take_if(|open| open.item == *item);
    }

    /// Forgets what was typed last; typing on is a version of its own.
    pub fn forget_open(&mut self) {
        self.open = None;
    }

    /// Takes one version out for good.
    pub fn remove(&mut self, item: &Item, version: &Version) {
        if let Some(versions) = self.versions.get_mut(item) {
            versions.remove(version);
        }
        let prefix = self.key(item, version);
        self.hand(Task::Remove { prefix });
    }

    /// Takes every version of an item out for good; also those that another tab may have put in since.
    pub fn remove_all(&mut self, item: &Item) {
        self.open = None;
        self.versions.remove(item);
        let prefix = self.owner.key(item.clone()).versions_prefix();
        self.hand(Task::Remove { prefix });
    }

    /// What there is to do now, as one transaction; empty while the one before is on its way, or nothing waits.
    pub fn begin(&mut self) -> Vec<Task> {
        if self.on_its_way.is_empty() {
            self.on_its_way = std::mem::take(&mut self.waiting);
        } else {
            return Vec::new();
        }
        self.on_its_way.clone()
    }

    /// Nobody waits any more for what is on its way: it is to be done again, which changes nothing where it was done.
    pub fn interrupt(&mut self) {
        let since = std::mem::replace(&mut self.waiting, std::mem::take(&mut self.on_its_way));
        self.waiting.extend(since);
    }

    /// The transaction reported complete, or failed; what failed waits for the next try.
    pub fn done(&mut self, succeeded: bool) {
        let tasks = std::mem::take(&mut self.on_its_way);
        if self.state == JournalState::Absent {
            return;
        }
        if !succeeded {
            let since = std::mem::replace(&mut self.waiting, tasks);
            since.into_iter().for_each(|task| self.hand(task));
        }
        self.state = match (succeeded, self.waiting.is_empty()) {
            (false, _) => JournalState::Failing,
            (true, true) => JournalState::Complete,
            (true, false) => JournalState::Busy,
        };
    }

    fn thin(&mut self, item: &Item, now: Moment) {
        let versions = self.versions.get(item);
        let superfluous = versions.map(|versions| thinning::superfluous(versions, now));
        superfluous.into_iter().flatten().for_each(|version| self.remove(item, &version));
    }

    fn hand(&mut self, task: Task) {
        if self.state == JournalState::Absent {
            return;
        }
        if let Task::Remove { prefix } = &task {
            // What was not sent yet need not be: a slow disk does not make a queue of every key press.
            self.waiting
                .retain(|waiting| !matches!(waiting, Task::Put { key, .. } if key.starts_with(prefix)));
        }
        self.waiting.push(task);
        self.state = JournalState::Busy;
    }

    fn key(&self, item: &Item, version: &Version) -> String {
        self.owner.key(item.clone()).of_version(version)
    }
}

impl OpenVersion {
    fn goes_on_with(&self, item: &Item, now: Moment, body: &str) -> bool {
        self.item == *item
            && now >= self.version.written
            && now.since(self.version.written) < PAUSE
            && now.since(self.began) < LONGEST
            && self.longest.saturating_sub(body.len()) < MUCH
            && taken_away(&self.body, body) < MUCH
    }
}

/// How many bytes of `before` are not in `after`, where one piece took the place of another.
fn taken_away(before: &str, after: &str) -> usize {
    let same =
        |pairs: &mut dyn Iterator<Item = (u8, u8)>| pairs.take_while(|(one, other)| one == other).count();
    let start = same(&mut before.bytes().zip(after.bytes()));
    let end = same(&mut before.bytes().rev().zip(after.bytes().rev())).min(after.len() - start);
    before.len().saturating_sub(start + end)
}

#[cfg(test)]
mod tests;
