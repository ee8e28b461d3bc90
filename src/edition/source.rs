//! An edition as its author writes it: settings once, and texts a language.
//!
//! A field that nobody asks for is refused with its file and line.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::EditionId;
use crate::{
    document::Block,
    exercises::{
        ExampleId, ExerciseId, ItemId, PartId, SessionId, position, scale, table, value_questions, value_sort,
    },
    locale::Language,
};

/// Settings and texts together: what the built page carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What there is.
    pub settings: Settings,
    /// What it says, a language.
    pub texts: LiteMap<Language, Texts>,
}

/// The file `edition.toml`: everything that is the same in each language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Which edition this is; storage keys carry it, so it never changes.
    pub id: EditionId,
    /// The languages it has, the first one being the fall-back.
    pub languages: Vec<Language>,
    /// The sessions, in order.
    pub sessions: Vec<SessionSettings>,
    /// The exercises by their codes.
    pub exercises: LiteMap<ExerciseId, PartsSettings>,
    /// The exercise that closes every session.
    pub closing: ClosingSettings,
    /// The form of a case note.
    pub case: CaseSettings,
    /// Cases of the edition, to begin with.
    #[serde(default)]
    pub cases: Vec<ExampleId>,
    /// The value sort.
    pub value_sort: value_sort::Settings,
    /// The rings.
    pub rings: RingsSettings,
    /// The triangle.
    pub triangle: TriangleSettings,
}

/// A session: which exercises, in which order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionSettings {
    /// Its id.
    pub id: SessionId,
    /// Its exercises, without the closing one.
    pub exercises: Vec<ExerciseId>,
}

/// The parts of an exercise or of the case form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartsSettings {
    /// The parts, in order.
    pub parts: Vec<PartSettings>,
}

/// The form of a case note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseSettings {
    /// The parts that a new case begins with; the rest is added as one likes.
    pub begins_with: Vec<PartId>,
    /// The parts, in the order in which they are offered.
    pub parts: Vec<PartSettings>,
}

/// The closing exercise of every session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingSettings {
    /// What stands behind the id of a session to make the id of its closing exercise: `z` makes `1z`.
    pub id: ExerciseId,
    /// The parts, in order.
    pub parts: Vec<PartSettings>,
}

/// A part: its id and its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartSettings {
    /// Its id, unique in the exercise.
    pub id: PartId,
    /// Its kind.
    pub kind: KindSettings,
    /// Whether the answer leaves only when it is confirmed apart.
    #[serde(default)]
    pub hard_to_say: bool,
    /// Whether it is for those who lead others: shown to who says so.
    #[serde(default)]
    pub for_leaders: bool,
}

/// A kind with what an author sets for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindSettings {
    /// A question that is answered with a text.
    Prompt,
    /// A moral question, with advice on how to put it.
    MoralQuestion,
    /// A question that is answered with several short texts.
    List,
    /// How strong each of some things is.
    Scale(scale::Settings),
    /// A place between two poles.
    Position(position::Settings),
    /// A table of columns.
    Table(table::Settings),
    /// The edition's values over its columns.
    ValueSort,
    /// Questions on each value that lies on top in a sort of the same exercise.
    ValueQuestions(value_questions::Settings),
    /// The edition's rings.
    Rings,
    /// The edition's triangle.
    Triangle,
    /// What a case is about.
    Tags,
    /// Cases of the participant.
    CaseNote,
}

/// The rings, the innermost first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RingsSettings {
    /// Their ids.
    pub rings: Vec<ItemId>,
}

/// The triangle: corners, and fields between two of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriangleSettings {
    /// The three corners; the first is drawn at the top.
    pub corners: [ItemId; 3],
    /// The fields.
    pub fields: Vec<FieldSettings>,
}

/// A field of tension between two corners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSettings {
    /// Its id.
    pub id: ItemId,
    /// The two corners.
    pub sides: [ItemId; 2],
}

/// All texts of one language: the sheets by the names of their files, `exercises/1a`.
pub type Texts = LiteMap<String, Sheet>;

/// A Markdown file: the words in its front matter, and its prose.
///
/// The words stand under the path of their keys, `parts.weight.label`. They are no structs on purpose: which
/// words there must be follows from the settings, so [`Edition::assemble`](super::Edition::assemble) asks for each
/// by its path, and what nobody asks for is unknown. It also makes the program 40 KB smaller.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The front matter.
    pub words: LiteMap<String, String>,
    /// The text under it.
    pub prose: Vec<Block>,
}
