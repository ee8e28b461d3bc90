//! The settings of an edition, `edition.toml`: everything that is the same in each language.

use litemap::LiteMap;

use super::{
    EditionId, Wrong,
    sheets::{Sheets, at},
};
use crate::{
    exercises::{
        ExampleId, ExerciseId, ItemId, OnTable, PartId, SessionId, position, scale, table, value_questions,
        value_sort,
    },
    locale::Language,
};

/// What the file goes by among its [`Sheets`].
pub const FILE: &str = "edition";

/// What there is in an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Which edition this is; storage keys carry it, so it never changes.
    pub id: EditionId,
    /// Who made it, where its author says so.
    pub author: Option<String>,
    /// The languages it has, the first one being the fall-back.
    pub languages: Vec<Language>,
    /// The sessions, in order.
    pub sessions: Vec<SessionSettings>,
    /// The exercises by their codes.
    pub exercises: LiteMap<ExerciseId, Vec<PartSettings>>,
    /// What stands behind the id of a session to make the id of its closing exercise: `z` makes `1z`.
    pub closing: ExerciseId,
    /// The parts of the exercise that closes every session.
    pub closing_parts: Vec<PartSettings>,
    /// The parts that a new case begins with; the rest is added as one likes.
    pub case_begins_with: Vec<PartId>,
    /// The parts of a case note, in the order in which they are offered.
    pub case_parts: Vec<PartSettings>,
    /// Cases of the edition, to begin with.
    pub cases: Vec<ExampleId>,
    /// Terms that have an explanation.
    pub terms: Vec<ItemId>,
    /// Whether there is a filled notebook to show the workbook with.
    pub sample: bool,
    /// The value sort.
    pub value_sort: value_sort::Settings,
    /// The ids of the rings, the innermost first.
    pub rings: Vec<ItemId>,
    /// The corners of the triangle; the first is drawn at the top.
    pub corners: Vec<ItemId>,
    /// The fields of the triangle: each with its id and its two corners.
    pub fields: Vec<(ItemId, Vec<ItemId>)>,
}

/// A session: which exercises, in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionSettings {
    /// Its id.
    pub id: SessionId,
    /// Its exercises, without the closing one.
    pub exercises: Vec<ExerciseId>,
}

/// A part: its id and its kind.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSettings {
    /// Its id, unique in the exercise.
    pub id: PartId,
    /// Its kind.
    pub kind: KindSettings,
    /// Whether the answer leaves only when it is confirmed apart.
    pub hard_to_say: bool,
    /// Whether it is for those who lead others: shown to who says so.
    pub for_leaders: bool,
    /// What its answers are on the table of a session, where they come on it.
    pub on_table: Option<OnTable>,
}

/// A kind with what an author sets for it.
#[derive(Clone, Debug, PartialEq)]
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

impl Settings {
    /// The settings in the sheet [`FILE`]; `None` where they lack what everything else needs. What is wrong is told to `sheets`.
    pub fn read(sheets: &mut Sheets) -> Option<Self> {
        let (id, closing) = (sheets.id(FILE, "id"), sheets.id(FILE, "closing.id"));
        let languages = languages(sheets);
        let settings = Self {
            author: sheets.word_if_any(FILE, "author").filter(|author| !author.trim().is_empty()),
            languages,
            sessions: tables(sheets, "sessions", session),
            exercises: exercises(sheets),
            closing_parts: tables(sheets, "closing.parts", part),
            case_begins_with: sheets.ids(FILE, "case.begins_with"),
            case_parts: tables(sheets, "case.parts", part),
            cases: sheets.ids(FILE, "cases"),
            terms: sheets.ids(FILE, "terms"),
            sample: sheets.truth(FILE, "sample"),
            value_sort: value_sort(sheets),
            rings: some_ids(sheets, "rings.rings"),
            corners: sheets.ids(FILE, "triangle.corners"),
            fields: tables(sheets, "triangle.fields", |sheets, path| {
                Some((sheets.id(FILE, &at(&[path, "id"]))?, sheets.ids(FILE, &at(&[path, "sides"]))))
            }),
            id: id?,
            closing: closing?,
        };
        Some(settings)
    }
}

fn languages(sheets: &mut Sheets) -> Vec<Language> {
    let mut languages = Vec::new();
    for (index, tag) in sheets.list(FILE, "languages").into_iter().enumerate() {
        let wrong = match Language::from_tag(&tag) {
            Some(language) if !languages.contains(&language) => {
                languages.push(language);
                continue;
            }
            Some(_) => Wrong::DoubleId(tag),
            None => Wrong::UnknownLanguage(tag),
        };
        sheets.problem(FILE, &at(&["languages", &index.to_string()]), wrong);
    }
    if languages.is_empty() {
        sheets.problem(FILE, "languages", Wrong::MissingText("languages".into()));
    }
    languages
}

fn session(sheets: &mut Sheets, path: &str) -> Option<SessionSettings> {
    let exercises = sheets.ids(FILE, &at(&[path, "exercises"]));
    Some(SessionSettings { id: sheets.id(FILE, &at(&[path, "id"]))?, exercises })
}

fn exercises(sheets: &mut Sheets) -> LiteMap<ExerciseId, Vec<PartSettings>> {
    let mut exercises = LiteMap::new();
    for key in sheets.keys(FILE, "exercises") {
        let path = at(&["exercises", &key]);
        let parts = tables(sheets, &at(&[&path, "parts"]), part);
        match ExerciseId::try_from(key.clone()) {
            Ok(id) => drop(exercises.insert(id, parts)),
            Err(_) => sheets.problem(FILE, &path, Wrong::NoId(key)),
        }
    }
    exercises
}

fn part(sheets: &mut Sheets, path: &str) -> Option<PartSettings> {
    let kind = kind(sheets, &at(&[path, "kind"]));
    let hard_to_say = sheets.truth(FILE, &at(&[path, "hard_to_say"]));
    let for_leaders = sheets.truth(FILE, &at(&[path, "for_leaders"]));
    let (id, on_table) = (sheets.id(FILE, &at(&[path, "id"])), on_table(sheets, path, kind.as_ref()));
    Some(PartSettings { id: id?, kind: kind?, hard_to_say, for_leaders, on_table })
}

/// What the answers to a part are on the table. Only kinds that are answered with texts or with steps are read side by side there.
fn on_table(sheets: &mut Sheets, path: &str, kind: Option<&KindSettings>) -> Option<OnTable> {
    use KindSettings::{List, MoralQuestion, Prompt, Scale, Table};
    let path = at(&[path, "on_table"]);
    let name = sheets.word_if_any(FILE, &path)?;
    let is_read = matches!(kind, None | Some(Prompt | MoralQuestion | List | Table(_) | Scale(_)));
    let known = OnTable::NAMED.iter().find(|(known, _)| is_read && *known == name);
    if known.is_none() {
        sheets.problem(FILE, &path, Wrong::NoChoice(name));
    }
    known.map(|(_, on_table)| *on_table)
}

fn kind(sheets: &mut Sheets, path: &str) -> Option<KindSettings> {
    let named = sheets.keys(FILE, path).first().cloned();
    let name = match named {
        Some(name) => name,
        None => sheets.word(FILE, path),
    };
    let at = |key: &str| at(&[path, name.as_str(), key]);
    Some(match name.as_str() {
        "" => return None,
        "prompt" => KindSettings::Prompt,
        "moral-question" => KindSettings::MoralQuestion,
        "list" => KindSettings::List,
        "value-sort" => KindSettings::ValueSort,
        "rings" => KindSettings::Rings,
        "triangle" => KindSettings::Triangle,
        "tags" => KindSettings::Tags,
        "case-note" => KindSettings::CaseNote,
        "scale" => KindSettings::Scale(scale::Settings {
            rows: some_ids(sheets, &at("rows")),
            moments: sheets.ids(FILE, &at("moments")),
        }),
        "position" => {
            KindSettings::Position(position::Settings { moments: some_ids(sheets, &at("moments")) })
        }
        "table" => KindSettings::Table(table::Settings {
            columns: some_ids(sheets, &at("columns")),
            awaits: sheets.id_if_any(FILE, &at("awaits")),
        }),
        "value-questions" => KindSettings::ValueQuestions(value_questions::Settings {
            of: sheets.id(FILE, &at("of"))?,
            questions: some_ids(sheets, &at("questions")),
        }),
        _ => {
            sheets.problem(FILE, path, Wrong::UnknownKind(name.clone()));
            return None;
        }
    })
}

fn value_sort(sheets: &mut Sheets) -> value_sort::Settings {
    value_sort::Settings {
        piles: sheets.ids(FILE, "value_sort.piles"),
        columns: tables(sheets, "value_sort.columns", |sheets, path| {
            let quota = usize::from(sheets.number(FILE, &at(&[path, "quota"])));
            Some(value_sort::ColumnSettings { id: sheets.id(FILE, &at(&[path, "id"]))?, quota })
        }),
        strict: sheets.truth(FILE, "value_sort.strict"),
        findings: sheets.truth(FILE, "value_sort.findings"),
        values: some_ids(sheets, "value_sort.values"),
    }
}

/// Each table of a list.
fn tables<T>(sheets: &mut Sheets, path: &str, table: fn(&mut Sheets, &str) -> Option<T>) -> Vec<T> {
    (0..sheets.count(FILE, path))
        .filter_map(|index| table(sheets, &at(&[path, &index.to_string()])))
        .collect()
}

/// The ids in a list that must have one at least.
fn some_ids<I: TryFrom<String>>(sheets: &mut Sheets, path: &str) -> Vec<I> {
    let ids = sheets.ids(FILE, path);
    if ids.is_empty() {
        let last = path.rsplit('.').next().unwrap_or(path);
        sheets.problem(FILE, path, Wrong::MissingText(last.into()));
    }
    ids
}
