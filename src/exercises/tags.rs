//! What a case is about: tensions, values and sessions, to find it again by.
//!
//! A tag says what was at stake, never how much.

use std::sync::Arc;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Named, value_sort};
use crate::document::Block;

/// What a case can be tagged with.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The fields of tension of the edition.
    pub tensions: Vec<Named>,
    /// The sessions of the edition.
    pub sessions: Vec<Named>,
    /// The values of the edition.
    pub values: Arc<value_sort::Definition>,
}

/// The tags of one case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    tags: LiteMap<Group, Vec<String>>,
}

/// The groups of tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Fields of tension, by their ids.
    Tensions,
    /// Values of the edition by their ids, and own ones by their names.
    Values,
    /// Sessions, by their ids.
    Sessions,
}

impl Group {
    /// Every group, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Tensions, Self::Values, Self::Sessions];

    /// What the group is known by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tensions => "tensions",
            Self::Values => "values",
            Self::Sessions => "sessions",
        }
    }
}

impl Definition {
    /// The tags of a group that the edition has, in its order.
    pub fn tags(&self, group: Group) -> Vec<Named> {
        match group {
            Group::Tensions => self.tensions.clone(),
            Group::Sessions => self.sessions.clone(),
            Group::Values => {
                let named =
                    |value: &value_sort::Value| Named { id: value.id.clone(), name: value.name.clone() };
                self.values.values.iter().map(named).collect()
            }
        }
    }

    /// What a tag is called: its name in the edition, or the tag itself, which is then the participant's own word.
    pub fn name(&self, group: Group, tag: &str) -> String {
        let named = self.tags(group).into_iter().find(|named| named.id.as_str() == tag);
        named.map_or_else(|| tag.to_string(), |named| named.name)
    }
}

impl Answer {
    /// Whether there is no tag.
    pub fn is_empty(&self) -> bool {
        self.tags.values().all(Vec::is_empty)
    }

    /// The tags of a group, in the order in which they were put.
    pub fn of(&self, group: Group) -> &[String] {
        self.tags.get(&group).map_or(&[], Vec::as_slice)
    }

    /// Whether a tag was put.
    pub fn has(&self, group: Group, tag: &str) -> bool {
        self.of(group).iter().any(|other| other == tag)
    }

    /// Puts a tag, or takes it away.
    pub fn put(&mut self, group: Group, tag: &str, is_there: bool) {
        let tags = self.tags.entry(group).or_default();
        tags.retain(|other| other != tag);
        if is_there {
            tags.push(tag.to_string());
        }
    }

    /// The tags by their names, a line a group.
    pub fn read(&self, definition: &Definition) -> Vec<Block> {
        let names = |group: Group| {
            let names: Vec<String> = self.of(group).iter().map(|tag| definition.name(group, tag)).collect();
            names.join("; ")
        };
        let lines: Vec<String> = Group::ALL.into_iter().map(names).filter(|line| !line.is_empty()).collect();
        match lines.is_empty() {
            true => Vec::new(),
            false => vec![Block::bullets(lines)],
        }
    }

    /// Puts every tag through `map`: a value that the edition does not have is the participant's own word.
    pub fn map_words(&mut self, map: &mut dyn FnMut(&str) -> String) {
        self.tags.iter_mut().flat_map(|(_, tags)| tags).for_each(|tag| *tag = map(tag));
    }

    /// The participant's own words in it: the values that the edition does not have.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        let is_own = |tag: &&String| tag.parse::<ItemId>().is_err();
        self.of(Group::Values).iter().filter(is_own).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_there_once_and_reads_by_its_name() {
        let named = |id: &str, name: &str| Named { id: id.parse().unwrap(), name: name.into() };
        let values = value_sort::Definition {
            piles: Vec::new(),
            columns: Vec::new(),
            is_strict: false,
            values: Vec::new(),
        };
        let definition = Definition {
            tensions: vec![named("support", "Inhoud en draagvlak")],
            sessions: vec![named("3", "Ethiek")],
            values: Arc::new(values),
        };
        let mut answer = Answer::default();
        for tag in ["support", "support"] {
            answer.put(Group::Tensions, tag, true);
        }
        answer.put(Group::Values, "Rechtvaardigheid", true);
        answer.put(Group::Sessions, "3", true);
        answer.put(Group::Sessions, "3", false);
        let lines = ["Inhoud en draagvlak", "Rechtvaardigheid"].map(String::from);
        assert_eq!(answer.read(&definition), [Block::bullets(lines)]);
        assert_eq!(answer.own_words().collect::<Vec<_>>(), ["Rechtvaardigheid"]);
    }
}
