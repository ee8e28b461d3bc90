//! The triangle of tensions: three corners, and between each two a field in which both pull.
//!
//! Both sides can pull hard at once, so each has a pull of its own. There is no state called solved.

mod drawing;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

pub use self::drawing::{Laid, draw};
use super::{Choice, ItemId, Named, Reading};
use crate::document::Block;

/// How hard a side pulls: five steps, as a scale.
pub type Pull = Choice<5>;

/// The triangle of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The three corners.
    pub corners: Vec<Named>,
    /// The fields of tension between them.
    pub fields: Vec<Field>,
    /// The questions that each field asks.
    pub questions: Questions,
}

/// One field of tension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// What pulls from each of its two corners, under the id of the corner.
    pub sides: [Named; 2],
}

/// The questions on a field, the same for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// How the tension shows.
    pub shows: String,
    /// How one deals with it.
    pub deal: String,
    /// Which choice, and why.
    pub choose: String,
    /// What is enjoyable in it.
    pub enjoy: String,
}

/// What was put in each field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answer {
    fields: LiteMap<ItemId, Tension>,
}

/// One field: the pulls, and the words about them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tension {
    /// The pull of each side, under the id of its corner.
    pub pulls: LiteMap<ItemId, Pull>,
    /// The answer to each question of the field.
    pub words: LiteMap<Question, String>,
}

/// The questions by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// How the tension shows.
    Shows,
    /// How one deals with it.
    Deal,
    /// Which choice, and why.
    Choose,
    /// What is enjoyable in it.
    Enjoy,
}

impl Question {
    /// Every question, in the order in which they are put.
    pub const ALL: [Self; 4] = [Self::Shows, Self::Deal, Self::Choose, Self::Enjoy];

    /// What the question is known by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shows => "shows",
            Self::Deal => "deal",
            Self::Choose => "choose",
            Self::Enjoy => "enjoy",
        }
    }
}

impl Questions {
    /// How the edition words a question.
    pub fn text(&self, question: Question) -> &str {
        match question {
            Question::Shows => &self.shows,
            Question::Deal => &self.deal,
            Question::Choose => &self.choose,
            Question::Enjoy => &self.enjoy,
        }
    }
}

impl Tension {
    /// Says how hard a side pulls, or with `None` takes that back.
    pub fn pull(&mut self, side: &ItemId, pull: Option<Pull>) {
        match pull {
            Some(pull) => self.pulls.insert(side.clone(), pull),
            None => self.pulls.remove(side),
        };
    }

    /// Whether nothing was chosen or written in this field.
    pub fn is_empty(&self) -> bool {
        self.pulls.is_empty() && self.is_wordless()
    }

    /// Whether nothing was written: pulls without words are never read out.
    pub fn is_wordless(&self) -> bool {
        self.words.values().all(|text| text.trim().is_empty())
    }
}

impl Answer {
    /// Whether nothing was chosen or written.
    pub fn is_empty(&self) -> bool {
        self.fields.values().all(Tension::is_empty)
    }

    /// What was put in a field.
    pub fn tension(&self, field: &ItemId) -> Option<&Tension> {
        self.fields.get(field)
    }

    /// The field, to put something in.
    pub fn tension_mut(&mut self, field: &ItemId) -> &mut Tension {
        self.fields.entry(field.clone()).or_default()
    }

    /// Whether a side pulls in any field.
    pub fn has_a_pull(&self) -> bool {
        self.fields.values().any(|tension| !tension.pulls.is_empty())
    }

    /// Puts what was written through `map`.
    pub fn map_words(&mut self, map: &mut dyn FnMut(&str) -> String) {
        let words = self.fields.iter_mut().flat_map(|(_, tension)| tension.words.iter_mut());
        words.for_each(|(_, text)| *text = map(text));
    }

    /// The participant's own words in it.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        self.fields.values().flat_map(|tension| tension.words.values()).map(String::as_str)
    }

    /// The pulls as a figure; then each field that has words: its name, the pulls, then the words. A pull without words stays
    /// unread, also in the figure (issue 4: no position is given without words in a summary).
    pub fn read(&self, definition: &Definition, reading: &Reading<'_>) -> Vec<Block> {
        let mut worded = self.clone();
        worded.fields.retain(|_, tension| !tension.is_wordless());
        let mut blocks = Vec::new();
        if worded.has_a_pull() {
            let laid = Laid { number: 1, name: String::new(), answer: &worded };
            blocks.push(Block::Figure(draw(definition, &[laid], false, reading.words)));
        }
        for field in &definition.fields {
            let Some(tension) = worded.fields.get(&field.id) else {
                continue;
            };
            blocks.push(Block::Heading(4, field.name.clone()));
            let pulls: Vec<String> = field
                .sides
                .iter()
                .filter_map(|side| {
                    let number = tension.pulls.get(&side.id)?.number().to_string();
                    Some(reading.words.triangle.pull_of(&number, &side.name))
                })
                .collect();
            if !pulls.is_empty() {
                blocks.push(Block::bullets(pulls));
            }
            for question in Question::ALL {
                if let Some(text) = tension.words.get(&question).filter(|text| !text.trim().is_empty()) {
                    blocks.push(Block::paragraph(definition.questions.text(question)));
                    blocks.push(Block::Written(text.clone()));
                }
            }
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_pull_without_words_is_not_read() {
        let id = |text: &str| -> ItemId { text.parse().unwrap() };
        let named = |text: &str| Named { id: id(text), name: text.to_uppercase() };
        let questions =
            Questions { shows: "Hoe?".into(), deal: "d".into(), choose: "c".into(), enjoy: "e".into() };
        let field = |text: &str| Field { id: id(text), name: "Veld".into(), sides: [named("a"), named("b")] };
        let fields = vec![field("f"), field("g")];
        let definition = Definition { corners: vec![named("a"), named("b"), named("c")], fields, questions };
        let titles = LiteMap::new();
        let reading = Reading { words: Language::Nl.words(), case_titles: &titles };

        let mut answer = Answer::default();
        answer.tension_mut(&id("f")).pulls.extend(Pull::at(5).map(|pull| (id("a"), pull)));
        assert!(!answer.is_empty());
        assert_eq!(answer.read(&definition, &reading), []);

        answer.tension_mut(&id("f")).words.insert(Question::Shows, "Zo.".into());
        answer.tension_mut(&id("g")).pulls.extend(Pull::at(1).map(|pull| (id("a"), pull)));
        let read = answer.read(&definition, &reading);
        let [Block::Figure(figure), rest @ ..] = &read[..] else { panic!("a figure first: {read:?}") };
        assert_eq!(rest.len(), 4);
        let pulls = figure.shapes.iter().filter(|shape| shape.class.starts_with("pull ")).count();
        assert_eq!(pulls, 1, "the pull of the field without words is not drawn");
    }
}
