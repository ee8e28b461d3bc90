//! The names under which things are stored: `werkboek/<edition>/<notebook>/field/exercise/1a/criteria`.
//!
//! Every key carries the edition's id and the notebook's id: two editions, or two people, on one origin never mix.
//! A version in the journal has the key of its item with its stamp and moment behind an `@`.

use std::{fmt, str::FromStr};

use litemap::LiteMap;

use crate::{
    edition::EditionId,
    notebook::{Entry, FieldId, Moment, NotebookId, Stamp},
};

/// What every key of ours begins with.
pub const OURS: &str = "werkboek/";

/// A key that is written and taken away again to tell every tab that everything was erased.
pub const ERASED: &str = "werkboek/erased";

/// One notebook of one edition: whose keys they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owner {
    /// The edition.
    pub edition: EditionId,
    /// The notebook.
    pub notebook: NotebookId,
}

/// The key of one stored value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Whose it is.
    pub owner: Owner,
    /// What is stored.
    pub item: Item,
}

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// What stands in a field.
    Field(FieldId),
    /// How the notebook is locked.
    Lock,
    /// Tells the other tabs to forget the earlier versions of a field; never stands there for long.
    Forget,
    /// The list of cases as schema 1 had it; read for ever, never written.
    OldCases,
    /// A choice about the workbook itself.
    Preference(Preference),
    /// A value that could not be read, as it was, with the rest of its old key.
    Aside(String),
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
    /// When the notebook was last opened.
    Visit,
    /// When a backup was last made, and when one was last proposed.
    Backup,
    /// After how many minutes without a touch the notebook locks itself.
    Idle,
    /// Whether the participant leads others.
    Leads,
    /// Whether the tour was seen.
    Tour,
    /// Whether a key by itself shows the keys.
    Keys,
}

impl Preference {
    /// Every preference.
    pub const ALL: [Self; 9] = [
        Self::Language,
        Self::Device,
        Self::Place,
        Self::Visit,
        Self::Backup,
        Self::Idle,
        Self::Leads,
        Self::Tour,
        Self::Keys,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Device => "device",
            Self::Place => "place",
            Self::Visit => "visit",
            Self::Backup => "backup",
            Self::Idle => "idle",
            Self::Leads => "leads",
            Self::Tour => "tour",
            Self::Keys => "keys",
        }
    }
}

/// A version of an item in the journal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Its rank.
    pub stamp: Stamp,
    /// When it was written, by a clock that can be wrong.
    pub written: Moment,
}

/// The versions of one item, the oldest first: a set.
pub type Versions = LiteMap<Version, ()>;

impl Version {
    /// The version that an entry is.
    pub fn of(entry: &Entry) -> Self {
        Self { stamp: entry.stamp.clone(), written: entry.written }
    }
}

impl Owner {
    /// The key of one of its items.
    pub fn key(&self, item: Item) -> Key {
        Key { owner: self.clone(), item }
    }

    /// What each of its keys begins with.
    pub fn prefix(&self) -> String {
        format!("{OURS}{}/{}/", self.edition, self.notebook)
    }
}

impl Key {
    /// What the keys of all versions of this item begin with.
    pub fn versions_prefix(&self) -> String {
        format!("{self}@")
    }

    /// The key of a version in the journal.
    pub fn of_version(&self, version: &Version) -> String {
        format!("{self}@{version}")
    }

    /// The item and the version that a key of the journal names.
    pub fn parse_version(key: &str) -> Option<(Self, Version)> {
        let (key, version) = key.rsplit_once('@')?;
        Some((key.parse().ok()?, Version::parse(version)?))
    }

    /// The key under which the value at this one is kept when it cannot be read.
    pub fn aside(&self, now: Moment) -> String {
        let key = self.to_string();
        let item = key.strip_prefix(&self.owner.prefix()).unwrap_or_default();
        format!("{}aside/{}/{item}", self.owner.prefix(), now.0)
    }
}

/// `0000000000.00000000000000000003.t-4f….1700000000000`: in the order of the alphabet as in the order of stamps.
impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Stamp { erasures, revision, tab } = &self.stamp;
        write!(formatter, "{erasures:010}.{revision:020}.{tab}.{}", self.written.0)
    }
}

impl Version {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (erasures, revision) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let (tab, written) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let version = Self { stamp: Stamp { erasures, revision, tab }, written: Moment(written) };
        parts.next().is_none().then_some(version)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.owner.prefix())?;
        match &self.item {
            Item::Field(field) => write!(formatter, "field/{field}"),
            Item::Lock => formatter.write_str("lock"),
            Item::Forget => formatter.write_str("forget"),
            Item::OldCases => formatter.write_str("cases"),
            Item::Preference(preference) => write!(formatter, "preference/{}", preference.name()),
            Item::Aside(rest) => write!(formatter, "aside/{rest}"),
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
                None if item == "cases" => Item::OldCases,
                None if item == "lock" => Item::Lock,
                None if item == "forget" => Item::Forget,
                Some(("field", field)) => Item::Field(field.parse().ok()?),
                Some(("preference", name)) => Item::Preference(
                    Preference::ALL.into_iter().find(|preference| preference.name() == name)?,
                ),
                Some(("aside", rest)) => Item::Aside(rest.to_string()),
                _ => return None,
            };
            let owner = Owner { edition: edition.parse().ok()?, notebook: notebook.parse().ok()? };
            Some(Self { owner, item })
        };
        parse().ok_or(NotAKey)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn owner() -> Owner {
        Owner { edition: "boek".parse().unwrap(), notebook: "n1".parse().unwrap() }
    }

    fn version(erasures: u32, revision: u64, tab: &str, written: u64) -> Version {
        Version { stamp: Stamp { erasures, revision, tab: tab.parse().unwrap() }, written: Moment(written) }
    }

    #[test]
    fn a_key_reads_back() {
        let items = [
            Item::Field("exercise/1a/criteria".parse().unwrap()),
            Item::Field("case-title/c1".parse().unwrap()),
            Item::Lock,
            Item::Forget,
            Item::OldCases,
            Item::Preference(Preference::Language),
            Item::Aside("7/field/exercise/1a/x".into()),
        ];
        for item in items {
            let key = owner().key(item);
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    #[test]
    fn what_is_moved_aside_stays_with_its_notebook() {
        let key = owner().key(Item::Field("exercise/1a/x".parse().unwrap()));
        assert_eq!(key.aside(Moment(7)), "werkboek/boek/n1/aside/7/field/exercise/1a/x");
    }

    #[test]
    fn a_key_of_another_program_is_not_ours() {
        for key in [
            "",
            "werkboek",
            "other/boek/n1/cases",
            "werkboek/boek/n1/unknown",
            "werkboek/Boek/n1/cases",
            ERASED,
        ] {
            assert_eq!(key.parse::<Key>(), Err(NotAKey));
        }
    }

    proptest! {
        #[test]
        fn a_version_reads_back_and_sorts_as_its_stamp(
            one in (any::<u32>(), any::<u64>(), "[a-z]{1,3}", any::<u64>()),
            other in (any::<u32>(), any::<u64>(), "[a-z]{1,3}", any::<u64>()),
        ) {
            let key = owner().key(Item::Lock);
            let (one, other) =
                (version(one.0, one.1, &one.2, one.3), version(other.0, other.1, &other.2, other.3));
            prop_assert_eq!(Key::parse_version(&key.of_version(&one)), Some((key.clone(), one.clone())));
            if (one.stamp.erasures, one.stamp.revision) < (other.stamp.erasures, other.stamp.revision) {
                prop_assert!(key.of_version(&one) < key.of_version(&other));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = (text.parse::<Key>(), Key::parse_version(&text));
        }
    }
}
