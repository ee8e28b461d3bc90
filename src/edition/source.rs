//! An edition as its author writes it: settings once, and texts a language.
//!
//! These are the shapes of the files. A field that is not here is refused with its file and line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::EditionId;
use crate::{
    document::Block,
    exercises::{ExerciseId, ItemId, PartId, SessionId, position, scale, table, value_sort},
    locale::Language,
};

/// Settings and texts together: what the built page carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What there is.
    pub settings: Settings,
    /// What it says, a language.
    pub texts: BTreeMap<Language, Texts>,
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
    pub exercises: BTreeMap<ExerciseId, PartsSettings>,
    /// The exercise that closes every session.
    pub closing: ClosingSettings,
    /// The form of a case note.
    pub case: PartsSettings,
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
}

/// A kind with what an author sets for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindSettings {
    /// A question that is answered with a text.
    Prompt,
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
    /// The edition's rings.
    Rings,
    /// The edition's triangle.
    Triangle,
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

/// All texts of one language, named as the files are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// `edition.md`
    pub edition: Sheet<EditionText>,
    /// `care.md`
    pub care: Sheet<CareText>,
    /// `sources.md`
    pub sources: Sheet<PageText>,
    /// `privacy.md`
    pub privacy: Sheet<PageText>,
    /// `value_sort.md`
    pub value_sort: Sheet<ValueSortText>,
    /// `rings.md`
    pub rings: Sheet<RingsText>,
    /// `triangle.md`
    pub triangle: Sheet<TriangleText>,
    /// `case.md`
    pub case: Sheet<CaseText>,
    /// `closing.md`
    pub closing: Sheet<ExerciseText>,
    /// `sessions/*.md`
    pub sessions: BTreeMap<SessionId, Sheet<SessionText>>,
    /// `exercises/*.md`
    pub exercises: BTreeMap<ExerciseId, Sheet<ExerciseText>>,
}

/// A Markdown file: what its front matter names, and its prose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet<F> {
    /// The front matter.
    pub front: F,
    /// The text under it.
    pub prose: Vec<Block>,
}

/// The front matter of `edition.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionText {
    /// The title of the workbook.
    pub title: String,
    /// A line under it.
    pub subtitle: String,
    /// For whom it is.
    pub audience: String,
}

/// The front matter of `care.md`: what follows from whose device this is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CareText {
    /// On one's own.
    pub mine: String,
    /// On the employer's.
    pub employer: String,
    /// On a shared one.
    pub shared: String,
}

/// The front matter of a page of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// Its title.
    pub title: String,
}

/// The front matter of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionText {
    /// Its name.
    pub title: String,
    /// What it is about, in a line.
    pub purpose: String,
}

/// The front matter of an exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseText {
    /// Its name.
    pub title: String,
    /// What one does, in a line.
    pub purpose: String,
    /// About how long it takes, in minutes.
    pub minutes: u16,
    /// The words of each part.
    pub parts: BTreeMap<PartId, PartText>,
}

/// The front matter of `case.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseText {
    /// The name of the form.
    pub title: String,
    /// The words of each part.
    pub parts: BTreeMap<PartId, PartText>,
}

/// The words of a part; of the kinds only the one that the settings give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartText {
    /// The question.
    pub label: String,
    /// A line of help under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The words of a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<scale::Text>,
    /// The words of a position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<position::Text>,
    /// The words of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<table::Text>,
}

/// The front matter of `value_sort.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueSortText {
    /// The words of each column.
    pub columns: BTreeMap<ItemId, ColumnText>,
    /// The words of each value.
    pub values: BTreeMap<ItemId, ValueText>,
}

/// The words of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnText {
    /// Its name.
    pub label: String,
}

/// The words of a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueText {
    /// Its name: a term.
    pub name: String,
    /// What the term means, in a plain sentence.
    pub meaning: String,
}

/// The front matter of `rings.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RingsText {
    /// The words of each ring.
    pub rings: BTreeMap<ItemId, RingText>,
}

/// The words of a ring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RingText {
    /// Its name.
    pub name: String,
    /// The question it asks.
    pub owe: String,
}

/// The front matter of `triangle.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriangleText {
    /// How a tension shows.
    pub shows: String,
    /// How one deals with it.
    pub deal: String,
    /// Which choice, and why.
    pub choose: String,
    /// What is enjoyable in it.
    pub enjoy: String,
    /// The words of each corner.
    pub corners: BTreeMap<ItemId, CornerText>,
    /// The words of each field.
    pub fields: BTreeMap<ItemId, FieldText>,
}

/// The words of a corner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CornerText {
    /// Its name.
    pub name: String,
}

/// The words of a field of tension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldText {
    /// Its name.
    pub name: String,
    /// What pulls at each side, under the id of its corner.
    pub sides: BTreeMap<ItemId, String>,
}
