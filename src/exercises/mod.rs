//! The kinds of exercise: one file a kind, with its definition, its answer, its rules and how it reads.
//!
//! Pure: knows nothing of pages or storage. No kind scores, and no answer is obligatory.
//! A new kind is a file here, a view in `app/exercises`, and a line in [`Kind`] and in [`Answer`].

pub mod case_note;
pub mod identifier;
pub mod list;
pub mod moral_question;
pub mod position;
pub mod prompt;
pub mod rings;
pub mod scale;
pub mod table;
pub mod tags;
pub mod triangle;
pub mod value_questions;
pub mod value_sort;
pub mod worksheet;

mod choice;
#[cfg(test)]
mod figures;

use std::sync::Arc;

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

pub use self::{
    choice::{Choice, Named},
    identifier::{CaseId, ExampleId, ExerciseId, ItemId, PartId, SessionId},
};
use crate::{document::Block, locale::Words};

/// One question of an exercise or of a case note.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its id, unique within the exercise.
    pub id: PartId,
    /// The question itself; the accessible name of the field.
    pub label: String,
    /// A line of help under the question.
    pub hint: Option<String>,
    /// An answer as somebody could give it, to be folded open.
    pub example: Option<String>,
    /// Whether the answer leaves only when it is confirmed apart.
    pub hard_to_say: bool,
    /// Whether it is for those who lead others.
    pub for_leaders: bool,
    /// What its answers are on the table of a session, where they come on it.
    pub on_table: Option<OnTable>,
    /// What kind of answer it asks for.
    pub kind: Kind,
}

/// What the answers to a part are on the table of a session. Value sorts and triangles come on it by their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnTable {
    /// Principles, side by side.
    Principles,
    /// Open questions, for the talk.
    Questions,
    /// How the session was.
    Evaluation,
}

impl OnTable {
    /// Each with the name that an author calls it by.
    pub const NAMED: [(&str, Self); 3] =
        [("principles", Self::Principles), ("questions", Self::Questions), ("evaluation", Self::Evaluation)];
}

/// The kinds, each with what its view needs to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A question that is answered with a text.
    Prompt,
    /// A moral question, with advice on how to put it; answered with a text.
    MoralQuestion,
    /// A question that is answered with several short texts.
    List,
    /// How strong each of some things is.
    Scale(scale::Definition),
    /// A place between two poles, with the reason.
    Position(position::Definition),
    /// A table that the participant fills row by row.
    Table(table::Definition),
    /// Values over columns of importance.
    ValueSort(Arc<value_sort::Definition>),
    /// Questions on each value that lies on top in a sort.
    ValueQuestions(value_questions::Definition),
    /// The rings of responsibility.
    Rings(Arc<rings::Definition>),
    /// The triangle of tensions.
    Triangle(Arc<triangle::Definition>),
    /// What a case is about.
    Tags(tags::Definition),
    /// Cases of the participant that belong to the exercise.
    CaseNote,
}

/// What a participant answered to one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// To a [`Kind::Prompt`] or a [`Kind::MoralQuestion`].
    Prompt(prompt::Answer),
    /// To a [`Kind::List`].
    List(list::Answer),
    /// To a [`Kind::Scale`].
    Scale(scale::Answer),
    /// To a [`Kind::Position`].
    Position(position::Answer),
    /// To a [`Kind::Table`].
    Table(table::Answer),
    /// To a [`Kind::ValueSort`].
    ValueSort(value_sort::Answer),
    /// To a [`Kind::ValueQuestions`].
    ValueQuestions(value_questions::Answer),
    /// To a [`Kind::Rings`].
    Rings(rings::Answer),
    /// To a [`Kind::Triangle`].
    Triangle(triangle::Answer),
    /// To a [`Kind::Tags`].
    Tags(tags::Answer),
    /// To a [`Kind::CaseNote`].
    CaseNote(case_note::Answer),
}

/// The answer of one kind, and its place in [`Answer`].
pub trait AnswerOfKind: Clone + Default {
    /// The answer, if `answer` is of this kind.
    fn of(answer: &Answer) -> Option<&Self>;

    /// This answer among the others.
    fn into_answer(self) -> Answer;
}

macro_rules! answers_of_kind {
    ($($module:ident => $variant:ident),* $(,)?) => {
        $(impl AnswerOfKind for $module::Answer {
            fn of(answer: &Answer) -> Option<&Self> {
                match answer {
                    Answer::$variant(answer) => Some(answer),
                    _ => None,
                }
            }

            fn into_answer(self) -> Answer {
                Answer::$variant(self)
            }
        })*

        impl Answer {
            /// Whether nothing was answered: such an answer is never stored and never offered for a summary.
            pub fn is_empty(&self) -> bool {
                match self {
                    $(Self::$variant(answer) => answer.is_empty(),)*
                }
            }
        }
    };
}

answers_of_kind!(
    prompt => Prompt,
    list => List,
    scale => Scale,
    position => Position,
    table => Table,
    value_sort => ValueSort,
    value_questions => ValueQuestions,
    rings => Rings,
    triangle => Triangle,
    tags => Tags,
    case_note => CaseNote,
);

impl Answer {
    /// The words that the participant wrote, one text after the other: what a search looks in.
    pub fn own_words(&self) -> Vec<&str> {
        match self {
            Self::Prompt(answer) => vec![&answer.text],
            Self::List(answer) => answer.items.iter().map(String::as_str).collect(),
            Self::Table(answer) => answer.own_words().collect(),
            Self::Position(answer) => vec![&answer.reason],
            Self::ValueSort(answer) => answer.own_words().collect(),
            Self::ValueQuestions(answer) => answer.own_words().collect(),
            Self::Rings(answer) => answer.own_words().collect(),
            Self::Triangle(answer) => answer.own_words().collect(),
            Self::Tags(answer) => answer.own_words().collect(),
            Self::Scale(_) | Self::CaseNote(_) => Vec::new(),
        }
    }
}

impl Answer {
    /// Puts every text of the participant through `map`, one after the other. What is no text, a step or an id, stays.
    ///
    /// Names of values of the edition stand under their ids, and are no text of the participant.
    pub fn map_words(&mut self, map: &mut dyn FnMut(&str) -> String) {
        match self {
            Self::Prompt(answer) => answer.text = map(&answer.text),
            Self::List(answer) => answer.items.iter_mut().for_each(|item| *item = map(item)),
            Self::Table(answer) => {
                answer.rows.iter_mut().flat_map(|row| row.iter_mut()).for_each(|(_, cell)| *cell = map(cell));
            }
            Self::Position(answer) => answer.reason = map(&answer.reason),
            Self::ValueSort(answer) => answer.map_words(map),
            Self::ValueQuestions(answer) => answer.map_words(map),
            Self::Rings(answer) => answer.owed.iter_mut().for_each(|(_, owed)| *owed = map(owed)),
            Self::Triangle(answer) => answer.map_words(map),
            Self::Tags(answer) => answer.map_words(map),
            Self::Scale(_) | Self::CaseNote(_) => {}
        }
    }
}

/// What an answer needs from around it to be read as text.
pub struct Reading<'a> {
    /// The words of the language in which it is read.
    pub words: &'a Words,
    /// The titles of the participant's cases.
    pub case_titles: &'a LiteMap<CaseId, String>,
}

impl Kind {
    /// The answer as blocks of a document; nothing where the answer is empty or of another kind.
    pub fn read(&self, answer: &Answer, reading: &Reading<'_>) -> Vec<Block> {
        match (self, answer) {
            (Self::Prompt | Self::MoralQuestion, Answer::Prompt(answer)) => answer.read(),
            (Self::List, Answer::List(answer)) => answer.read(),
            (Self::Scale(definition), Answer::Scale(answer)) => answer.read(definition, reading),
            (Self::Position(definition), Answer::Position(answer)) => answer.read(definition, reading),
            (Self::Table(definition), Answer::Table(answer)) => answer.read(definition),
            (Self::ValueSort(definition), Answer::ValueSort(answer)) => answer.read(definition, reading),
            (Self::ValueQuestions(definition), Answer::ValueQuestions(answer)) => answer.read(definition),
            (Self::Rings(definition), Answer::Rings(answer)) => answer.read(definition, reading),
            (Self::Triangle(definition), Answer::Triangle(answer)) => answer.read(definition, reading),
            (Self::Tags(definition), Answer::Tags(answer)) => answer.read(definition),
            (Self::CaseNote, Answer::CaseNote(answer)) => answer.read(reading),
            _ => Vec::new(),
        }
    }
}
