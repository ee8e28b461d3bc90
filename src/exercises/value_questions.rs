//! Questions on each of the values that lie on top in a sort.
//!
//! Words stay with their value, also when it no longer lies on top.

use std::sync::Arc;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{ItemId, Named, PartId, value_sort};
use crate::document::Block;

/// What is asked, and of which sort.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The part of the same exercise that holds the sort.
    pub of: PartId,
    /// The questions, the same for each value.
    pub questions: Vec<Named>,
    /// The cards of the sort.
    pub values: Arc<value_sort::Definition>,
}

/// What an author sets once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The part of the same exercise that holds the sort.
    pub of: PartId,
    /// The questions, the same for each value.
    pub questions: Vec<ItemId>,
}

/// What was written about values, in the order in which one began with each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    values: LiteMap<String, LiteMap<ItemId, String>>,
}

impl Definition {
    /// What the words about a card are kept under: the id of a value of the edition, or the name of an own one. `None` for a card
    /// that has no name.
    pub fn key(&self, sort: &value_sort::Sort, card: &ItemId) -> Option<String> {
        match self.values.value(card) {
            Some(value) => Some(value.id.to_string()),
            None => self.values.name(sort, card).map(|name| name.trim().to_string()),
        }
    }

    /// What a key is called.
    pub fn name(&self, key: &str) -> String {
        let value = self.values.values.iter().find(|value| value.id.as_str() == key);
        value.map_or_else(|| key.to_string(), |value| value.name.clone())
    }

    /// The keys to ask about: those on top, in their order, then those about which something was written before.
    pub fn asked(&self, sort: &value_sort::Sort, answer: &Answer) -> Vec<String> {
        let top = self.values.columns.first().map(|column| sort.cards_in(&column.id));
        let mut keys: Vec<String> =
            top.into_iter().flatten().filter_map(|card| self.key(sort, card)).collect();
        let written = answer.values.iter().filter(|(_, words)| says_something(words)).map(|(key, _)| key);
        for key in written {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }
}

impl Answer {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        !self.values.values().any(says_something)
    }

    /// What was written about a value to a question.
    pub fn words(&self, key: &str, question: &ItemId) -> &str {
        self.values.get(key).and_then(|words| words.get(question)).map_or("", String::as_str)
    }

    /// Writes about a value.
    pub fn write(&mut self, key: &str, question: &ItemId, text: String) {
        self.values.entry(key.to_string()).or_default().insert(question.clone(), text);
    }

    /// Each value with its questions and what was written.
    pub fn read(&self, definition: &Definition) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (key, words) in self.values.iter().filter(|(_, words)| says_something(words)) {
            blocks.push(Block::Heading(4, definition.name(key)));
            for question in &definition.questions {
                if let Some(text) = words.get(&question.id).filter(|text| !text.trim().is_empty()) {
                    blocks.push(Block::paragraph(&question.name));
                    blocks.push(Block::Written(text.clone()));
                }
            }
        }
        blocks
    }

    /// Puts what was written through `map`, and the names of values that it stands under. Words of two values that come out under
    /// one name stand together there.
    pub fn map_words(&mut self, map: &mut dyn FnMut(&str) -> String) {
        for (key, words) in std::mem::take(&mut self.values) {
            let mapped = self.values.entry(map(&key)).or_default();
            for (question, text) in words {
                let text = map(&text);
                match mapped.get_mut(&question) {
                    Some(there) => *there = [there.as_str(), "\n", &text].concat(),
                    None => drop(mapped.insert(question, text)),
                }
            }
        }
    }

    /// About what and to which question something was written, with the text.
    pub fn written(&self) -> impl Iterator<Item = (&String, &ItemId, &String)> {
        self.values
            .iter()
            .flat_map(|(key, words)| words.iter().map(move |(question, text)| (key, question, text)))
    }

    /// The participant's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        self.values.values().flat_map(|words| words.values()).map(String::as_str)
    }
}

fn says_something(words: &LiteMap<ItemId, String>) -> bool {
    words.values().any(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercises::value_sort::{Column, Sort, Value};

    fn id(text: &str) -> ItemId {
        text.parse().unwrap()
    }

    fn definition() -> Definition {
        let values = value_sort::Definition {
            piles: Vec::new(),
            columns: vec![Column { id: id("most"), label: String::new(), quota: 4 }],
            is_strict: false,
            values: vec![Value { id: id("courage"), name: "Moed".into(), meaning: String::new() }],
        };
        let questions = vec![Named { id: id("shows"), name: "Waar zie je dit?".into() }];
        Definition { of: "sort".parse().unwrap(), questions, values: Arc::new(values) }
    }

    #[test]
    fn words_stay_when_a_value_no_longer_lies_on_top() {
        let (definition, mut sort, mut answer) = (definition(), Sort::default(), Answer::default());
        sort.lay(&id("courage"), &id("most"), 0);
        assert_eq!(definition.asked(&sort, &answer), ["courage"]);
        answer.write("courage", &id("shows"), "In het overleg".into());
        sort.take_back(&id("courage"));
        assert_eq!(definition.asked(&sort, &answer), ["courage"]);
        answer.write("courage", &id("shows"), " ".into());
        assert_eq!(definition.asked(&sort, &answer), [] as [&str; 0]);
    }

    #[test]
    fn an_own_value_is_asked_about_by_its_name() {
        let (definition, mut sort, mut answer) = (definition(), Sort::default(), Answer::default());
        let card = sort.add_own();
        sort.lay(&card, &id("most"), 0);
        assert_eq!(definition.asked(&sort, &answer), [] as [&str; 0], "it has no name yet");
        sort.name_own(&card, " Rechtvaardigheid ".into());
        answer.write("Rechtvaardigheid", &id("shows"), "Altijd".into());
        assert_eq!(definition.asked(&sort, &answer), ["Rechtvaardigheid"]);
        let read = answer.read(&definition);
        assert_eq!(read[0], Block::Heading(4, "Rechtvaardigheid".into()));
    }
}
