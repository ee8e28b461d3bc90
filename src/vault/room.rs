//! What takes the room in the record, key by key.

use super::{Item, Key, Vault};

/// The most that localStorage takes, in UTF-16 units: Chromium and Firefox alike (measured; design, Storage).
pub const MOST_UNITS: usize = 5_242_879;

/// From how many percent of that on the participant is warned (issue 3).
const WARN_AT: usize = 80;

/// One key of the record, and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What is stored under it; `None` for a key of another notebook, another edition or another program.
    pub item: Option<Item>,
    /// How much it takes with its key, in UTF-16 units.
    pub units: usize,
}

impl Vault {
    /// Every key of the record, the largest first. Reads all of it: not for every key press.
    pub fn room(&self) -> Vec<Taken> {
        let keys = self.storage.keys().unwrap_or_default();
        let taken = |key: String| {
            let units = units(&key) + self.raw(&key).map_or(0, |raw| units(&raw));
            let item = key.parse::<Key>().ok().filter(|key| key.owner == self.owner).map(|key| key.item);
            Taken { item, units }
        };
        let mut all: Vec<_> = keys.into_iter().map(taken).collect();
        all.sort_by_key(|taken| std::cmp::Reverse(taken.units));
        all
    }
}

/// How many percent of the record is taken.
pub fn percent(room: &[Taken]) -> usize {
    room.iter().map(|taken| taken.units).sum::<usize>() * 100 / MOST_UNITS
}

/// Whether so many percent are worth a warning.
pub fn is_nearly_full(percent: usize) -> bool {
    percent >= WARN_AT
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
