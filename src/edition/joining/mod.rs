//! Joins the settings and the texts of each language into an edition, and finds everything that does not fit.

mod answers;
mod figures;

use std::collections::HashSet;

use self::figures::Figures;
use super::{
    Care, CaseForm, Edition, Exercise, Figure, Page, Problem, Session, Source, Term, Wrong, check,
    settings::{KindSettings, PartSettings, Settings},
    sheets::{Sheets, at},
};
use crate::{
    exercises::{ExerciseId, ItemId, Kind, Named, Part, position, scale, table, value_questions},
    locale::Language,
};

impl Edition {
    /// The edition in each of its languages, the first one being the fall-back; or everything that is wrong with it.
    ///
    /// # Errors
    /// Every problem with its file and line. Where the settings do not read, those of the texts are only told after that is mended.
    pub fn read(source: &Source) -> Result<Vec<Self>, Vec<Problem>> {
        let mut sheets = Sheets::of(source, "", ".toml");
        let settings = Settings::read(&mut sheets);
        if let Some(settings) = &settings {
            check::settings(settings, &mut sheets);
        }
        sheets.report_unasked();
        let mut problems = sheets.problems;
        let is_readable = problems.is_empty();
        let mut editions = Vec::new();
        if let Some(settings) = settings {
            problems.extend(files(source, &settings.languages));
            for language in &settings.languages {
                let mut sheets = Sheets::of(source, &format!("{}/", language.tag()), ".md");
                if is_readable {
                    editions.push(join(&settings, *language, &mut sheets));
                    sheets.report_unasked();
                }
                problems.extend(sheets.problems);
            }
        }
        problems.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        problems.dedup();
        if problems.is_empty() { Ok(editions) } else { Err(problems) }
    }
}

/// Files that no language has, and those that one has and another misses.
fn files(source: &Source, languages: &[Language]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut every = HashSet::new();
    for name in source.names() {
        let mut of =
            languages.iter().filter_map(|language| name.strip_prefix(language.tag())?.strip_prefix('/'));
        match of.next().filter(|name| name.ends_with(".md")) {
            Some(name) => drop(every.insert(name)),
            None if name == "edition.toml" => {}
            None => problems.push(at_first_line(name, Wrong::UnknownFile(name.into()))),
        }
        let lines = source.text(name).unwrap_or_default().lines().enumerate();
        let begins = lines.filter(|(_, line)| Source::begins_a_file(line));
        problems.extend(
            begins.map(|(index, _)| Problem { line: index + 1, ..at_first_line(name, Wrong::BeginsFile) }),
        );
    }
    for language in languages {
        let names = every.iter().map(|name| format!("{}/{name}", language.tag()));
        let missing = names.filter(|name| source.text(name).is_none());
        problems.extend(missing.map(|name| at_first_line(&name, Wrong::MissingFile(name.clone()))));
    }
    problems
}

fn at_first_line(file: &str, wrong: Wrong) -> Problem {
    Problem { file: file.into(), line: 1, at: String::new(), wrong }
}

fn join(settings: &Settings, language: Language, sheets: &mut Sheets) -> Edition {
    let figures = Figures::of(settings, sheets);
    let case = CaseForm {
        title: sheets.word("case", "title"),
        care: sheets.prose("case"),
        begins_with: settings.case_begins_with.clone(),
        parts: parts("case", &settings.case_parts, sheets, &figures),
    };
    let sessions = sessions(settings, sheets, &figures);
    let sample = settings.sample.then(|| {
        let exercises = sessions.iter().flat_map(|session: &Session| &session.exercises);
        let parts = exercises.map(|exercise| (exercise.id.to_string(), exercise.parts.as_slice()));
        answers::sample(parts, &settings.cases, &case.parts, sheets)
    });
    Edition {
        id: settings.id.clone(),
        author: settings.author.clone(),
        language,
        title: sheets.word("edition", "title"),
        subtitle: sheets.word("edition", "subtitle"),
        audience: sheets.word("edition", "audience"),
        opening: sheets.prose("edition"),
        sessions,
        examples: settings.cases.iter().map(|id| answers::example(id, &case.parts, sheets)).collect(),
        case,
        terms: terms(settings, sheets),
        sample,
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

fn terms(settings: &Settings, sheets: &mut Sheets) -> Vec<Term> {
    let term = |id: &ItemId| {
        let mut word = |key: &str| sheets.word("terms", &at(&["terms", id.as_str(), key]));
        Term { name: word("name"), meaning: word("meaning") }
    };
    settings.terms.iter().map(term).collect()
}

fn page(file: &str, sheets: &mut Sheets) -> Page {
    Page { title: sheets.word(file, "title"), text: sheets.prose(file) }
}

fn sessions(settings: &Settings, sheets: &mut Sheets, figures: &Figures) -> Vec<Session> {
    let mut sessions = Vec::new();
    for session in &settings.sessions {
        let mut exercises = Vec::new();
        for id in &session.exercises {
            if let Some(of_exercise) = settings.exercises.get(id) {
                let file = format!("exercises/{id}");
                exercises.push(exercise(id.clone(), &file, of_exercise, sheets, figures));
            }
        }
        if let Ok(id) = format!("{}{}", session.id, settings.closing).parse() {
            exercises.push(exercise(id, "closing", &settings.closing_parts, sheets, figures));
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
    sheets: &mut Sheets,
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

fn parts(file: &str, settings: &[PartSettings], sheets: &mut Sheets, figures: &Figures) -> Vec<Part> {
    let mut parts = Vec::new();
    for part in settings {
        let path = at(&["parts", part.id.as_str()]);
        parts.push(Part {
            id: part.id.clone(),
            label: sheets.word(file, &at(&[&path, "label"])),
            hint: sheets.word_if_any(file, &at(&[&path, "hint"])),
            example: sheets.word_if_any(file, &at(&[&path, "example"])),
            hard_to_say: part.hard_to_say,
            for_leaders: part.for_leaders,
            on_table: part.on_table,
            kind: kind(file, &path, &part.kind, sheets, figures),
        });
    }
    parts
}

fn kind(file: &str, path: &str, settings: &KindSettings, sheets: &mut Sheets, figures: &Figures) -> Kind {
    match settings {
        KindSettings::Prompt => Kind::Prompt,
        KindSettings::MoralQuestion => Kind::MoralQuestion,
        KindSettings::List => Kind::List,
        KindSettings::CaseNote => Kind::CaseNote,
        KindSettings::ValueSort => Kind::ValueSort(figures.value_sort.clone()),
        KindSettings::ValueQuestions(settings) => Kind::ValueQuestions(value_questions::Definition {
            of: settings.of.clone(),
            questions: sheets.named(file, &at(&[path, "value-questions"]), &settings.questions),
            values: figures.value_sort.clone(),
        }),
        KindSettings::Tags => Kind::Tags(figures.tags.clone()),
        KindSettings::Rings => Kind::Rings(figures.rings.clone()),
        KindSettings::Triangle => Kind::Triangle(figures.triangle.clone()),
        KindSettings::Scale(settings) => Kind::Scale(scale(file, &at(&[path, "scale"]), settings, sheets)),
        KindSettings::Position(settings) => Kind::Position(position::Definition {
            first: sheets.word(file, &at(&[path, "position.first"])),
            second: sheets.word(file, &at(&[path, "position.second"])),
            reason: sheets.word(file, &at(&[path, "position.reason"])),
            moments: sheets.named(file, &at(&[path, "position.moments"]), &settings.moments),
        }),
        KindSettings::Table(settings) => Kind::Table(table::Definition {
            row: sheets.word(file, &at(&[path, "table.row"])),
            columns: sheets.named(file, &at(&[path, "table.columns"]), &settings.columns),
            awaits: settings.awaits.clone(),
        }),
    }
}

fn scale(file: &str, path: &str, settings: &scale::Settings, sheets: &mut Sheets) -> scale::Definition {
    let mut moments = sheets.named(file, &at(&[path, "moments"]), &settings.moments);
    if let (true, Ok(id)) = (moments.is_empty(), "now".parse()) {
        moments.push(Named { id, name: String::new() });
    }
    scale::Definition {
        low: sheets.word(file, &at(&[path, "low"])),
        high: sheets.word(file, &at(&[path, "high"])),
        rows: sheets.named(file, &at(&[path, "rows"]), &settings.rows),
        moments,
    }
}
