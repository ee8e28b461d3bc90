//! Joins the settings and the texts of one language into an edition, and finds everything that does not fit.

use std::sync::Arc;

use super::{
    Care, CaseForm, Edition, Example, Exercise, Figure, Page, Problem, Session, Source, check,
    sheets::Sheets,
    source::{KindSettings, PartSettings, Settings, Texts},
};
use crate::{
    exercises::{
        Answer, AnswerOfKind, ExampleId, ExerciseId, ItemId, Kind, Named, Part, list, position, prompt,
        rings, scale, table, tags, triangle, value_sort,
    },
    locale::Language,
};

impl Edition {
    /// The edition in `language`, or everything that is wrong with it.
    ///
    /// A language that the edition does not have is answered in its first one.
    pub fn assemble(source: &Source, language: Language) -> Result<Self, Vec<Problem>> {
        let settings = &source.settings;
        let language = match settings.languages.contains(&language) {
            true => language,
            false => settings.languages.first().copied().unwrap_or(language),
        };
        let mut problems = check::settings(settings);
        let no_texts = Texts::new();
        let mut sheets = Sheets::new(language, source.texts.get(&language).unwrap_or(&no_texts));
        let edition = join(settings, &mut sheets);
        sheets.report_unasked();
        problems.extend(sheets.problems);
        match problems.is_empty() {
            true => Ok(edition),
            false => Err(problems),
        }
    }
}

/// The figures that parts of several exercises share.
struct Figures {
    value_sort: Arc<value_sort::Definition>,
    rings: Arc<rings::Definition>,
    triangle: Arc<triangle::Definition>,
    tags: tags::Definition,
}

fn join(settings: &Settings, sheets: &mut Sheets<'_>) -> Edition {
    let (values, triangle) =
        (Arc::new(value_sort(&settings.value_sort, sheets)), Arc::new(triangle(settings, sheets)));
    let tags = tags(settings, &values, &triangle, sheets);
    let figures = Figures { value_sort: values, rings: Arc::new(rings(settings, sheets)), triangle, tags };
    let case = CaseForm {
        title: sheets.word("case", "title"),
        care: sheets.prose("case"),
        begins_with: settings.case.begins_with.clone(),
        parts: parts("case", &settings.case.parts, sheets, &figures),
    };
    Edition {
        id: settings.id.clone(),
        language: sheets.language,
        title: sheets.word("edition", "title"),
        subtitle: sheets.word("edition", "subtitle"),
        audience: sheets.word("edition", "audience"),
        opening: sheets.prose("edition"),
        sessions: sessions(settings, sheets, &figures),
        examples: settings.cases.iter().map(|id| example(id, &case.parts, sheets)).collect(),
        case,
        findings: settings.value_sort.findings.then(|| page("findings", sheets)),
        value_sort: Figure { definition: figures.value_sort, explanation: sheets.prose("value_sort") },
        rings: Figure { definition: figures.rings, explanation: sheets.prose("rings") },
        triangle: Figure { definition: figures.triangle, explanation: sheets.prose("triangle") },
        care: Care {
            mine: sheets.word("care", "mine"),
            employer: sheets.word("care", "employer"),
            shared: sheets.word("care", "shared"),
            stays: sheets.prose("care"),
        },
        sources: page("sources", sheets),
        privacy: page("privacy", sheets),
    }
}

fn page(file: &str, sheets: &mut Sheets<'_>) -> Page {
    Page { title: sheets.word(file, "title"), text: sheets.prose(file) }
}

fn sessions(settings: &Settings, sheets: &mut Sheets<'_>, figures: &Figures) -> Vec<Session> {
    let mut sessions = Vec::new();
    for session in &settings.sessions {
        let mut exercises = Vec::new();
        for id in &session.exercises {
            if let Some(of_exercise) = settings.exercises.get(id) {
                let file = format!("exercises/{id}");
                exercises.push(exercise(id.clone(), &file, &of_exercise.parts, sheets, figures));
            }
        }
        if let Ok(id) = format!("{}{}", session.id, settings.closing.id).parse() {
            exercises.push(exercise(id, "closing", &settings.closing.parts, sheets, figures));
        }
        let file = format!("sessions/{}", session.id);
        sessions.push(Session {
            id: session.id.clone(),
            title: sheets.word(&file, "title"),
            purpose: sheets.word(&file, "purpose"),
            opening: sheets.prose(&file),
            exercises,
        });
    }
    sessions
}

fn exercise(
    id: ExerciseId,
    file: &str,
    settings: &[PartSettings],
    sheets: &mut Sheets<'_>,
    figures: &Figures,
) -> Exercise {
    Exercise {
        id,
        title: sheets.word(file, "title"),
        purpose: sheets.word(file, "purpose"),
        minutes: sheets.number(file, "minutes"),
        opening: sheets.prose(file),
        parts: parts(file, settings, sheets, figures),
    }
}

fn parts(file: &str, settings: &[PartSettings], sheets: &mut Sheets<'_>, figures: &Figures) -> Vec<Part> {
    let mut parts = Vec::new();
    for part in settings {
        let path = format!("parts.{}", part.id);
        parts.push(Part {
            id: part.id.clone(),
            label: sheets.word(file, &format!("{path}.label")),
            hint: sheets.word_if_any(file, &format!("{path}.hint")),
            hard_to_say: part.hard_to_say,
            kind: kind(file, &path, &part.kind, sheets, figures),
        });
    }
    parts
}

fn kind(file: &str, path: &str, settings: &KindSettings, sheets: &mut Sheets<'_>, figures: &Figures) -> Kind {
    match settings {
        KindSettings::Prompt => Kind::Prompt,
        KindSettings::MoralQuestion => Kind::MoralQuestion,
        KindSettings::List => Kind::List,
        KindSettings::CaseNote => Kind::CaseNote,
        KindSettings::ValueSort => Kind::ValueSort(figures.value_sort.clone()),
        KindSettings::Tags => Kind::Tags(figures.tags.clone()),
        KindSettings::Rings => Kind::Rings(figures.rings.clone()),
        KindSettings::Triangle => Kind::Triangle(figures.triangle.clone()),
        KindSettings::Scale(settings) => Kind::Scale(scale(file, &format!("{path}.scale"), settings, sheets)),
        KindSettings::Position(settings) => Kind::Position(position::Definition {
            first: sheets.word(file, &format!("{path}.position.first")),
            second: sheets.word(file, &format!("{path}.position.second")),
            reason: sheets.word(file, &format!("{path}.position.reason")),
            moments: sheets.named(file, &format!("{path}.position.moments"), &settings.moments),
        }),
        KindSettings::Table(settings) => Kind::Table(table::Definition {
            row: sheets.word(file, &format!("{path}.table.row")),
            columns: sheets.named(file, &format!("{path}.table.columns"), &settings.columns),
            awaits: settings.awaits.clone(),
        }),
    }
}

fn scale(file: &str, path: &str, settings: &scale::Settings, sheets: &mut Sheets<'_>) -> scale::Definition {
    let mut moments = sheets.named(file, &format!("{path}.moments"), &settings.moments);
    if let (true, Ok(id)) = (moments.is_empty(), "now".parse()) {
        moments.push(Named { id, name: String::new() });
    }
    scale::Definition {
        low: sheets.word(file, &format!("{path}.low")),
        high: sheets.word(file, &format!("{path}.high")),
        rows: sheets.named(file, &format!("{path}.rows"), &settings.rows),
        moments,
    }
}

fn value_sort(settings: &value_sort::Settings, sheets: &mut Sheets<'_>) -> value_sort::Definition {
    let mut definition = value_sort::Definition {
        piles: sheets.named("value_sort", "piles", &settings.piles),
        columns: Vec::new(),
        is_strict: settings.strict,
        values: Vec::new(),
    };
    for column in &settings.columns {
        let label = sheets.word("value_sort", &format!("columns.{}.label", column.id));
        definition.columns.push(value_sort::Column { id: column.id.clone(), label, quota: column.quota });
    }
    for id in &settings.values {
        let name = sheets.word("value_sort", &format!("values.{id}.name"));
        let meaning = sheets.word("value_sort", &format!("values.{id}.meaning"));
        definition.values.push(value_sort::Value { id: id.clone(), name, meaning });
    }
    definition
}

/// What cases can be tagged with: what the edition has of each anyway.
fn tags(
    settings: &Settings,
    values: &Arc<value_sort::Definition>,
    triangle: &triangle::Definition,
    sheets: &mut Sheets<'_>,
) -> tags::Definition {
    let tension = |field: &triangle::Field| Named { id: field.id.clone(), name: field.name.clone() };
    let mut sessions = Vec::new();
    for session in &settings.sessions {
        if let Ok(id) = session.id.as_str().parse() {
            sessions.push(Named { id, name: sheets.word(&format!("sessions/{}", session.id), "title") });
        }
    }
    tags::Definition {
        tensions: triangle.fields.iter().map(tension).collect(),
        sessions,
        values: values.clone(),
    }
}

/// A case of the edition: the texts that its file has for the parts of the form. Which parts it fills is its author's choice.
fn example(id: &ExampleId, form: &[Part], sheets: &mut Sheets<'_>) -> Example {
    let file = format!("cases/{id}");
    let (title, purpose) = (sheets.word(&file, "title"), sheets.word(&file, "purpose"));
    let mut answers = Vec::new();
    for part in form {
        let path = format!("parts.{}", part.id);
        let answer = example_answer(&file, &path, &part.kind, sheets);
        answers.extend(answer.map(|answer| (part.id.clone(), answer)));
    }
    Example { id: id.clone(), title, purpose, answers }
}

/// What stands in one part of a case of the edition: a text, numbered texts, or numbered rows of texts.
fn example_answer(file: &str, path: &str, kind: &Kind, sheets: &mut Sheets<'_>) -> Option<Answer> {
    match kind {
        Kind::Prompt | Kind::MoralQuestion => {
            sheets.word_if_any(file, path).map(|text| prompt::Answer { text }.into_answer())
        }
        Kind::List => {
            let item = |number: usize| sheets.word_if_any(file, &format!("{path}.{number}"));
            let items: Vec<String> = (1..).map_while(item).collect();
            (!items.is_empty()).then(|| list::Answer { items }.into_answer())
        }
        Kind::Table(definition) => {
            let mut rows = Vec::new();
            loop {
                let number = rows.len() + 1;
                let cell = |column: &Named| -> Option<(ItemId, String)> {
                    let text = sheets.word_if_any(file, &format!("{path}.{number}.{}", column.id))?;
                    Some((column.id.clone(), text))
                };
                let row: table::Row = definition.columns.iter().filter_map(cell).collect();
                if row.is_empty() {
                    break;
                }
                rows.push(row);
            }
            (!rows.is_empty()).then(|| table::Answer { rows }.into_answer())
        }
        _ => None,
    }
}

fn rings(settings: &Settings, sheets: &mut Sheets<'_>) -> rings::Definition {
    let mut rings = Vec::new();
    for id in &settings.rings.rings {
        let name = sheets.word("rings", &format!("rings.{id}.name"));
        let short = sheets.word("rings", &format!("rings.{id}.short"));
        let owe = sheets.word("rings", &format!("rings.{id}.owe"));
        rings.push(rings::Ring { id: id.clone(), name, short, owe });
    }
    rings::Definition { rings }
}

fn triangle(settings: &Settings, sheets: &mut Sheets<'_>) -> triangle::Definition {
    let file = "triangle";
    let mut corners = Vec::new();
    for id in &settings.triangle.corners {
        corners.push(Named { id: id.clone(), name: sheets.word(file, &format!("corners.{id}.name")) });
    }
    let mut fields = Vec::new();
    for field in &settings.triangle.fields {
        let path = format!("fields.{}", field.id);
        let name = sheets.word(file, &format!("{path}.name"));
        let sides = field.sides.clone().map(|side| {
            let name = sheets.word(file, &format!("{path}.sides.{side}"));
            Named { id: side, name }
        });
        fields.push(triangle::Field { id: field.id.clone(), name, sides });
    }
    let questions = triangle::Questions {
        shows: sheets.word(file, "shows"),
        deal: sheets.word(file, "deal"),
        choose: sheets.word(file, "choose"),
        enjoy: sheets.word(file, "enjoy"),
    };
    triangle::Definition { corners, fields, questions }
}
