//! The rings of responsibility: what one owes in each, which one dominates, which chafe and with which.

mod drawing;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Reading};
use crate::{document::Block, locale::Words};

/// The rings of an edition, from the person outward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The rings, the innermost first.
    pub rings: Vec<Ring>,
}

/// One ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// Its name in a word, for in the drawing.
    pub short: String,
    /// The question it asks.
    pub owe: String,
}

/// What was written in the rings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What one owes in each ring.
    pub owed: LiteMap<ItemId, String>,
    /// The ring that weighs most, if one does.
    pub dominant: Option<ItemId>,
    /// The rings that chafe, each once.
    pub chafing: Vec<ItemId>,
    /// Which rings chafe with which, each two once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frictions: Vec<Friction>,
}

/// Two different rings that chafe with each other; which is named first means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Friction(ItemId, ItemId);

impl Friction {
    /// Two rings that chafe, or `None` for a ring and itself.
    pub fn between(one: &ItemId, other: &ItemId) -> Option<Self> {
        (one != other).then(|| Self(one.min(other).clone(), one.max(other).clone()))
    }

    /// The ring on the other side, seen from one of the two.
    pub fn beyond(&self, ring: &ItemId) -> Option<&ItemId> {
        match self {
            Self(one, other) if one == ring => Some(other),
            Self(one, other) if other == ring => Some(one),
            _ => None,
        }
    }

    /// The two rings.
    pub fn rings(&self) -> [&ItemId; 2] {
        [&self.0, &self.1]
    }
}

impl Answer {
    /// Whether nothing was written or marked.
    pub fn is_empty(&self) -> bool {
        self.owed.values().all(|text| text.trim().is_empty())
            && self.dominant.is_none()
            && self.chafing.is_empty()
            && self.frictions.is_empty()
    }

    /// What was written in a ring.
    pub fn owed(&self, ring: &ItemId) -> &str {
        self.owed.get(ring).map_or("", String::as_str)
    }

    /// Marks a ring as chafing, or takes the mark away, and with it what it chafes with.
    pub fn chafe(&mut self, ring: &ItemId, chafes: bool) {
        self.chafing.retain(|other| other != ring);
        match chafes {
            true => self.chafing.push(ring.clone()),
            false => self.frictions.retain(|friction| friction.beyond(ring).is_none()),
        }
    }

    /// Says that two rings chafe with each other, or that they do not; a ring never chafes with itself.
    pub fn rub(&mut self, one: &ItemId, other: &ItemId, chafe: bool) {
        let Some(friction) = Friction::between(one, other) else { return };
        self.frictions.retain(|there| *there != friction);
        if chafe {
            self.frictions.push(friction);
        }
    }

    /// Whether a ring chafes, by itself or with another.
    pub fn chafes(&self, ring: &ItemId) -> bool {
        self.chafing.contains(ring) || self.frictions.iter().any(|friction| friction.beyond(ring).is_some())
    }

    /// Whether a ring weighs most or chafes.
    fn is_marked(&self, ring: &ItemId) -> bool {
        self.dominant.as_ref() == Some(ring) || self.chafes(ring)
    }

    /// Whether two rings chafe with each other.
    pub fn chafe_together(&self, one: &ItemId, other: &ItemId) -> bool {
        self.frictions.iter().any(|friction| friction.beyond(one) == Some(other))
    }

    /// The participant's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        self.owed.values().map(String::as_str)
    }

    /// What marks a ring, in words; nothing where it has no mark.
    fn marks(&self, ring: &ItemId, definition: &Definition, words: &Words) -> Vec<String> {
        let words = &words.rings;
        let with = |other: &&Ring| self.chafe_together(ring, &other.id);
        let others: Vec<&str> =
            definition.rings.iter().filter(with).map(|other| other.name.as_str()).collect();
        let dominates = self.dominant.as_ref() == Some(ring);
        let chafes = match others.is_empty() {
            true => self.chafing.contains(ring).then(|| words.chafes.to_string()),
            false => Some(words.chafes_with(&others.join(", "))),
        };
        dominates.then(|| words.dominates.to_string()).into_iter().chain(chafes).collect()
    }

    /// The name of a ring with its marks, if it has any.
    pub fn title(&self, ring: &Ring, definition: &Definition, words: &Words) -> String {
        match self.marks(&ring.id, definition, words) {
            marks if marks.is_empty() => ring.name.clone(),
            marks => format!("{} ({})", ring.name, marks.join("; ")),
        }
    }

    /// The rings as a figure where any is marked; then each ring that holds something: its name with its marks, then what was
    /// written.
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        if definition.rings.iter().any(|ring| self.is_marked(&ring.id)) {
            blocks.push(Block::Figure(self.draw(definition, reading.words).still()));
        }
        for ring in &definition.rings {
            let owed = self.owed(&ring.id);
            if !self.is_marked(&ring.id) && owed.trim().is_empty() {
                continue;
            }
            blocks.push(Block::Heading(4, self.title(ring, definition, reading.words)));
            if !owed.trim().is_empty() {
                blocks.push(Block::Written(owed.to_string()));
            }
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::locale::Language;

    fn id(number: usize) -> ItemId {
        format!("r{number}").parse().unwrap()
    }

    proptest! {
        /// Whatever is marked: two rings chafe from both sides alike, each two once, and none with itself.
        #[test]
        fn chafing_is_mutual(deeds in proptest::collection::vec((0usize..4, 0usize..4, any::<bool>(), any::<bool>()), 0..40)) {
            let mut answer = Answer::default();
            for (one, other, marks_one, chafe) in deeds {
                match marks_one {
                    true => answer.chafe(&id(one), chafe),
                    false => answer.rub(&id(one), &id(other), chafe),
                }
                if marks_one && !chafe {
                    prop_assert!(!answer.chafes(&id(one)));
                }
            }
            for (one, other) in (0..4).flat_map(|one| (0..4).map(move |other| (id(one), id(other)))) {
                let together = answer.chafe_together(&one, &other);
                prop_assert_eq!(together, answer.chafe_together(&other, &one));
                prop_assert!(!together || (one != other && answer.chafes(&one) && answer.chafes(&other)));
                let times = answer.frictions.iter().filter(|there| there.rings() == [&one, &other]).count();
                prop_assert!(times <= 1);
            }
        }
    }

    #[test]
    fn it_reads_which_ring_chafes_with_which() {
        let ring = |number: usize| Ring {
            id: id(number),
            name: format!("Ring {number}"),
            short: String::new(),
            owe: String::new(),
        };
        let definition = Definition { rings: vec![ring(0), ring(1), ring(2)] };
        let mut answer = Answer { dominant: Some(id(1)), ..Answer::default() };
        answer.rub(&id(1), &id(0), true);
        answer.chafe(&id(2), true);
        let titles = LiteMap::new();
        let read = answer.read(&definition, &Reading { words: Language::Nl.words(), case_titles: &titles });
        let heading = |text: &str| Block::Heading(4, text.into());
        assert!(matches!(read[0], Block::Figure(_)));
        assert_eq!(
            read[1..],
            [
                heading("Ring 0 (schuurt met Ring 1)"),
                heading("Ring 1 (weegt het zwaarst; schuurt met Ring 0)"),
                heading("Ring 2 (schuurt)"),
            ]
        );
    }
}
