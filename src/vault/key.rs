//! The names under which things are stored: `werkboek/ambtenaar/<notebook>/field/exercise/1a/criteria`.
//!
//! Every key carries the edition's id and the notebook's id: two editions, or two people, on one origin never mix.

use std::{collections::BTreeSet, fmt, str::FromStr};

use super::Storage;
use crate::{
    edition::EditionId,
    notebook::{FieldId, Moment, NotebookId},
};

/// What every key of ours begins with.
const OURS: &str = "werkboek/";

/// The key of one stored value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The edition it belongs to.
    pub edition: EditionId,
    /// The notebook it belongs to.
    pub notebook: NotebookId,
    /// What is stored.
    pub item: Item,
}

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The answer of a field.
    Field(FieldId),
    /// The list of cases.
    Cases,
    /// A choice about the workbook itself.
    Preference(Preference),
    /// A value that could not be read, as it was.
    Aside,
}

/// A choice about the workbook itself, which is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preference {
    /// The language of the screen.
    Language,
    /// Whose device this is.
    Device,
    /// The page that was last open.
    Place,
}

impl Preference {
    /// Every preference.
    pub const ALL: [Self; 3] = [Self::Language, Self::Device, Self::Place];

    fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Device => "device",
            Self::Place => "place",
        }
    }
}

impl Key {
    /// The notebooks of an edition in this storage, the oldest first: their ids begin with the time of making.
    pub fn notebooks(storage: &dyn Storage, edition: &EditionId) -> Vec<NotebookId> {
        let keys = storage.keys().unwrap_or_default();
        let of_edition =
            keys.iter().filter_map(|key| key.parse::<Self>().ok()).filter(|key| key.edition == *edition);
        let mut notebooks = BTreeSet::new();
        notebooks.extend(of_edition.map(|key| key.notebook));
        notebooks.into_iter().collect()
    }

    /// The keys of a notebook, and what is under each.
    pub fn items(storage: &dyn Storage, edition: &EditionId, notebook: &NotebookId) -> Vec<(String, Item)> {
        let keys = storage.keys().unwrap_or_default();
        keys.into_iter()
            .filter_map(|key| {
                let parsed: Self = key.parse().ok()?;
                (parsed.edition == *edition && parsed.notebook == *notebook).then_some((key, parsed.item))
            })
            .collect()
    }

    /// Every key of ours, of whatever edition, notebook or version.
    pub fn all_of_ours(storage: &dyn Storage) -> Vec<String> {
        storage.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(OURS)).collect()
    }

    /// The key under which the value of `key` is kept that could not be read at `now`.
    pub fn aside(key: &str, now: Moment) -> String {
        let mut parts = key.splitn(4, '/');
        let mut part = || parts.next().unwrap_or_default();
        format!("{}/{}/{}/aside/{}/{}", part(), part(), part(), now.0, part())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{OURS}{}/{}/", self.edition, self.notebook)?;
        match &self.item {
            Item::Field(field) => write!(formatter, "field/{field}"),
            Item::Cases => formatter.write_str("cases"),
            Item::Preference(preference) => write!(formatter, "preference/{}", preference.name()),
            Item::Aside => formatter.write_str("aside"),
        }
    }
}

/// A key that is not ours, or that an unknown version of the workbook made.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAKey;

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(key: &str) -> Result<Self, NotAKey> {
        let parse = || -> Option<Self> {
            let mut parts = key.strip_prefix(OURS)?.splitn(3, '/');
            let (edition, notebook, item) = (parts.next()?, parts.next()?, parts.next()?);
            let item = match item.split_once('/') {
                None if item == "cases" => Item::Cases,
                Some(("field", field)) => Item::Field(field.parse().ok()?),
                Some(("preference", name)) => Item::Preference(
                    Preference::ALL.into_iter().find(|preference| preference.name() == name)?,
                ),
                Some(("aside", _)) => Item::Aside,
                _ => return None,
            };
            Some(Self { edition: edition.parse().ok()?, notebook: notebook.parse().ok()?, item })
        };
        parse().ok_or(NotAKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back() {
        let items = [
            Item::Field("exercise/1a/criteria".parse().unwrap()),
            Item::Field("case-title/c1".parse().unwrap()),
            Item::Cases,
            Item::Preference(Preference::Language),
        ];
        for item in items {
            let key = Key { edition: "zorg".parse().unwrap(), notebook: "n1".parse().unwrap(), item };
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    #[test]
    fn what_is_moved_aside_stays_with_its_notebook() {
        let aside = Key::aside("werkboek/zorg/n1/field/exercise/1a/x", Moment(7));
        assert_eq!(aside, "werkboek/zorg/n1/aside/7/field/exercise/1a/x");
        assert!(matches!(aside.parse(), Ok(Key { item: Item::Aside, .. })));
    }

    #[test]
    fn a_key_of_another_program_is_not_ours() {
        for key in
            ["", "werkboek", "other/zorg/n1/cases", "werkboek/zorg/n1/unknown", "werkboek/Zorg/n1/cases"]
        {
            assert_eq!(key.parse::<Key>(), Err(NotAKey));
        }
    }
}
