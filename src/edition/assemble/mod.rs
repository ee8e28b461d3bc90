//! Joins the settings and the texts of one language into an edition, and finds everything that does not fit.

mod examples;
mod figures;

use self::figures::Figures;
use super::{
    Care, CaseForm, Edition, Exercise, Figure, Page, Problem, Session, Source, check,
    sheets::Sheets,
    source::{KindSettings, PartSettings, Settings, Texts},
};
use crate::{
    exercises::{ExerciseId, Kind, Named, Part, position, scale, table, value_questions},
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

fn join(settings: &Settings, sheets: &mut Sheets<'_>) -> Edition {
    let figures = Figures::of(settings, sheets);
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
        examples: settings.cases.iter().map(|id| examples::example(id, &case.parts, sheets)).collect(),
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
            run_sheet: sheets.prose(&format!("runs/{}", session.id)),
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
            example: sheets.word_if_any(file, &format!("{path}.example")),
            hard_to_say: part.hard_to_say,
            for_leaders: part.for_leaders,
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
        KindSettings::ValueQuestions(settings) => Kind::ValueQuestions(value_questions::Definition {
            of: settings.of.clone(),
            questions: sheets.named(file, &format!("{path}.value-questions"), &settings.questions),
            values: figures.value_sort.clone(),
        }),
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
