//! Joins the settings and the texts of one language into an edition, and finds everything that does not fit.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    sync::Arc,
};

use super::{
    Care, CaseForm, Edition, Exercise, Figure, KeyPath, Page, Problem, Session, Source, Wrong,
    source::{ExerciseText, KindSettings, PartSettings, PartText, Settings, Sheet, Texts},
};
use crate::{
    exercises::{
        ExerciseId, ItemId, Kind, Named, Part, PartId, position, rings, scale, table, triangle, value_sort,
    },
    locale::Language,
};

const SETTINGS: &str = "edition.toml";

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
        let mut join = Join {
            language,
            problems: Vec::new(),
        };
        let Some(texts) = source.texts.get(&language) else {
            join.settings(
                KeyPath::default().to("languages"),
                Wrong::MissingText(language.tag().into()),
            );
            return Err(join.problems);
        };
        let edition = join.edition(settings, texts);
        match join.problems.is_empty() {
            true => Ok(edition),
            false => Err(join.problems),
        }
    }
}

/// The figures that parts of several exercises share.
struct Figures {
    value_sort: Arc<value_sort::Definition>,
    rings: Arc<rings::Definition>,
    triangle: Arc<triangle::Definition>,
}

/// The work of joining: goes on after a problem, so that an author sees them all at once.
struct Join {
    language: Language,
    problems: Vec<Problem>,
}

impl Join {
    fn edition(&mut self, settings: &Settings, texts: &Texts) -> Edition {
        let figures = Figures {
            value_sort: Arc::new(self.value_sort(settings, texts)),
            rings: Arc::new(self.rings(settings, texts)),
            triangle: Arc::new(self.triangle(settings, texts)),
        };
        self.exercises_are_used_once(settings);
        self.exercises_have_texts(settings, texts);
        Edition {
            id: settings.id.clone(),
            language: self.language,
            title: texts.edition.front.title.clone(),
            subtitle: texts.edition.front.subtitle.clone(),
            audience: texts.edition.front.audience.clone(),
            opening: texts.edition.prose.clone(),
            sessions: self.sessions(settings, texts, &figures),
            case: CaseForm {
                title: texts.case.front.title.clone(),
                care: texts.case.prose.clone(),
                parts: self.parts(
                    "case.md",
                    "case",
                    &settings.case.parts,
                    &texts.case.front.parts,
                    &figures,
                ),
            },
            value_sort: Figure {
                definition: figures.value_sort,
                explanation: texts.value_sort.prose.clone(),
            },
            rings: Figure {
                definition: figures.rings,
                explanation: texts.rings.prose.clone(),
            },
            triangle: Figure {
                definition: figures.triangle,
                explanation: texts.triangle.prose.clone(),
            },
            care: Care {
                mine: texts.care.front.mine.clone(),
                employer: texts.care.front.employer.clone(),
                shared: texts.care.front.shared.clone(),
                stays: texts.care.prose.clone(),
            },
            sources: Page {
                title: texts.sources.front.title.clone(),
                text: texts.sources.prose.clone(),
            },
            privacy: Page {
                title: texts.privacy.front.title.clone(),
                text: texts.privacy.prose.clone(),
            },
        }
    }

    fn sessions(&mut self, settings: &Settings, texts: &Texts, figures: &Figures) -> Vec<Session> {
        let at = KeyPath::default().to("sessions");
        self.ids_differ(
            SETTINGS.into(),
            &at,
            settings.sessions.iter().map(|session| &session.id),
        );
        let mut sessions = Vec::new();
        for (index, session) in settings.sessions.iter().enumerate() {
            let Some(text) = texts.sessions.get(&session.id) else {
                let file = format!("{}/sessions/{}.md", self.language.tag(), session.id);
                self.settings(at.to(index), Wrong::MissingText(file));
                continue;
            };
            let mut exercises = Vec::new();
            for id in &session.exercises {
                let (Some(parts), Some(text)) = (settings.exercises.get(id), texts.exercises.get(id)) else {
                    continue;
                };
                let parts = self.parts(
                    &format!("exercises/{id}.md"),
                    &format!("exercises.{id}"),
                    &parts.parts,
                    &text.front.parts,
                    figures,
                );
                exercises.push(exercise(id.clone(), text, parts));
            }
            if let Ok(id) = format!("{}{}", session.id, settings.closing.id).parse() {
                let parts = self.parts(
                    "closing.md",
                    "closing",
                    &settings.closing.parts,
                    &texts.closing.front.parts,
                    figures,
                );
                exercises.push(exercise(id, &texts.closing, parts));
            }
            sessions.push(Session {
                id: session.id.clone(),
                title: text.front.title.clone(),
                purpose: text.front.purpose.clone(),
                opening: text.prose.clone(),
                exercises,
            });
        }
        for id in texts
            .sessions
            .keys()
            .filter(|id| !settings.sessions.iter().any(|session| session.id == **id))
        {
            self.text(
                &format!("sessions/{id}.md"),
                KeyPath::default(),
                Wrong::UnknownText(id.to_string()),
            );
        }
        sessions
    }

    /// Every exercise that a session names exists, and every one that exists is named once.
    fn exercises_are_used_once(&mut self, settings: &Settings) {
        let at = KeyPath::default().to("sessions");
        let mut used = BTreeSet::new();
        for (index, session) in settings.sessions.iter().enumerate() {
            let at = at.to(index).to("exercises");
            for (number, id) in session.exercises.iter().enumerate() {
                if !settings.exercises.contains_key(id) {
                    self.settings(at.to(number), Wrong::UnknownExercise(id.to_string()));
                }
                if !used.insert(id) {
                    self.settings(at.to(number), Wrong::DoubleId(id.to_string()));
                }
            }
        }
        for id in settings.exercises.keys().filter(|id| !used.contains(id)) {
            self.settings(
                KeyPath::default().to("exercises").to(id),
                Wrong::UnusedExercise(id.to_string()),
            );
        }
    }

    fn exercises_have_texts(&mut self, settings: &Settings, texts: &Texts) {
        for id in settings
            .exercises
            .keys()
            .filter(|id| !texts.exercises.contains_key(id))
        {
            let file = format!("{}/exercises/{id}.md", self.language.tag());
            self.settings(
                KeyPath::default().to("exercises").to(id),
                Wrong::MissingText(file),
            );
        }
        for id in texts
            .exercises
            .keys()
            .filter(|id| !settings.exercises.contains_key(id))
        {
            self.text(
                &format!("exercises/{id}.md"),
                KeyPath::default(),
                Wrong::UnknownText(id.to_string()),
            );
        }
    }

    fn parts(
        &mut self,
        file: &str,
        at: &str,
        settings: &[PartSettings],
        texts: &BTreeMap<PartId, PartText>,
        figures: &Figures,
    ) -> Vec<Part> {
        let in_settings = at
            .split('.')
            .fold(KeyPath::default(), |path, key| path.to(key))
            .to("parts");
        self.ids_differ(
            SETTINGS.into(),
            &in_settings,
            settings.iter().map(|part| &part.id),
        );
        let at = KeyPath::default().to("parts");
        let ids: Vec<PartId> = settings.iter().map(|part| part.id.clone()).collect();
        let texts = self.pairs(file, &at, &ids, texts);
        settings
            .iter()
            .filter_map(|part| {
                let text = texts.get(&part.id)?;
                self.says(file, &at.to(&part.id).to("label"), &text.label);
                let kind = self.kind(file, &at.to(&part.id), &part.kind, text, figures)?;
                Some(Part {
                    id: part.id.clone(),
                    label: text.label.clone(),
                    hint: text.hint.clone(),
                    hard_to_say: part.hard_to_say,
                    kind,
                })
            })
            .collect()
    }

    /// A part's kind with its words; words of another kind are not in the settings.
    fn kind(
        &mut self,
        file: &str,
        at: &KeyPath,
        settings: &KindSettings,
        text: &PartText,
        figures: &Figures,
    ) -> Option<Kind> {
        let expected = match settings {
            KindSettings::Scale(_) => "scale",
            KindSettings::Position(_) => "position",
            KindSettings::Table(_) => "table",
            _ => "",
        };
        let words = [
            ("scale", text.scale.is_some()),
            ("position", text.position.is_some()),
            ("table", text.table.is_some()),
        ];
        for (name, is_there) in words {
            match (is_there, name == expected) {
                (true, false) => self.text(file, at.to(name), Wrong::UnknownText(name.into())),
                (false, true) => self.text(file, at.clone(), Wrong::MissingText(name.into())),
                _ => {}
            }
        }
        Some(match settings {
            KindSettings::Prompt => Kind::Prompt,
            KindSettings::List => Kind::List,
            KindSettings::CaseNote => Kind::CaseNote,
            KindSettings::ValueSort => Kind::ValueSort(figures.value_sort.clone()),
            KindSettings::Rings => Kind::Rings(figures.rings.clone()),
            KindSettings::Triangle => Kind::Triangle(figures.triangle.clone()),
            KindSettings::Scale(settings) => {
                Kind::Scale(self.scale(file, &at.to("scale"), settings, text.scale.as_ref()?))
            }
            KindSettings::Position(settings) => {
                Kind::Position(self.position(file, &at.to("position"), settings, text.position.as_ref()?))
            }
            KindSettings::Table(settings) => {
                let (at, text) = (at.to("table"), text.table.as_ref()?);
                let columns = self.named(file, &at.to("columns"), &settings.columns, &text.columns);
                Kind::Table(table::Definition {
                    row: text.row.clone(),
                    columns,
                })
            }
        })
    }

    fn scale(
        &mut self,
        file: &str,
        at: &KeyPath,
        settings: &scale::Settings,
        text: &scale::Text,
    ) -> scale::Definition {
        let mut moments = self.named(file, &at.to("moments"), &settings.moments, &text.moments);
        if let (true, Ok(id)) = (moments.is_empty(), "now".parse()) {
            moments.push(Named {
                id,
                name: String::new(),
            });
        }
        scale::Definition {
            low: text.low.clone(),
            high: text.high.clone(),
            rows: self.named(file, &at.to("rows"), &settings.rows, &text.rows),
            moments,
        }
    }

    fn position(
        &mut self,
        file: &str,
        at: &KeyPath,
        settings: &position::Settings,
        text: &position::Text,
    ) -> position::Definition {
        position::Definition {
            first: text.first.clone(),
            second: text.second.clone(),
            reason: text.reason.clone(),
            moments: self.named(file, &at.to("moments"), &settings.moments, &text.moments),
        }
    }

    fn value_sort(&mut self, settings: &Settings, texts: &Texts) -> value_sort::Definition {
        let (file, settings, texts) = ("value_sort.md", &settings.value_sort, &texts.value_sort.front);
        let at = KeyPath::default().to("value_sort");
        self.ids_differ(SETTINGS.into(), &at.to("values"), settings.values.iter());
        let column_ids: Vec<ItemId> = settings.columns.iter().map(|column| column.id.clone()).collect();
        self.ids_differ(SETTINGS.into(), &at.to("columns"), column_ids.iter());
        let columns = self.pairs(
            file,
            &KeyPath::default().to("columns"),
            &column_ids,
            &texts.columns,
        );
        let values = self.pairs(
            file,
            &KeyPath::default().to("values"),
            &settings.values,
            &texts.values,
        );
        let columns = settings.columns.iter().filter_map(|column| {
            let label = columns.get(&column.id)?.label.clone();
            Some(value_sort::Column {
                id: column.id.clone(),
                label,
                quota: column.quota,
            })
        });
        let values = settings.values.iter().filter_map(|id| {
            let text = values.get(id)?;
            Some(value_sort::Value {
                id: id.clone(),
                name: text.name.clone(),
                meaning: text.meaning.clone(),
            })
        });
        value_sort::Definition {
            columns: columns.collect(),
            values: values.collect(),
        }
    }

    fn rings(&mut self, settings: &Settings, texts: &Texts) -> rings::Definition {
        let (ids, at) = (&settings.rings.rings, KeyPath::default().to("rings"));
        self.ids_differ(SETTINGS.into(), &at.to("rings"), ids.iter());
        let texts = self.pairs("rings.md", &at, ids, &texts.rings.front.rings);
        let rings = ids.iter().filter_map(|id| {
            let text = texts.get(id)?;
            Some(rings::Ring {
                id: id.clone(),
                name: text.name.clone(),
                owe: text.owe.clone(),
            })
        });
        rings::Definition {
            rings: rings.collect(),
        }
    }

    fn triangle(&mut self, settings: &Settings, texts: &Texts) -> triangle::Definition {
        let (file, settings, text) = ("triangle.md", &settings.triangle, &texts.triangle.front);
        let corner_names = text
            .corners
            .iter()
            .map(|(id, corner)| (id.clone(), corner.name.clone()))
            .collect();
        let corners = self.named(
            file,
            &KeyPath::default().to("corners"),
            &settings.corners,
            &corner_names,
        );
        let at = KeyPath::default().to("fields");
        let ids: Vec<ItemId> = settings.fields.iter().map(|field| field.id.clone()).collect();
        let texts = self.pairs(file, &at, &ids, &text.fields);
        let mut fields = Vec::new();
        for (index, field) in settings.fields.iter().enumerate() {
            for side in field.sides.iter().filter(|side| !settings.corners.contains(side)) {
                let at = KeyPath::default()
                    .to("triangle")
                    .to("fields")
                    .to(index)
                    .to("sides");
                self.settings(at, Wrong::UnknownCorner(side.to_string()));
            }
            let Some(text) = texts.get(&field.id) else {
                continue;
            };
            let sides = self.named(file, &at.to(&field.id).to("sides"), &field.sides, &text.sides);
            if let Ok(sides) = sides.try_into() {
                fields.push(triangle::Field {
                    id: field.id.clone(),
                    name: text.name.clone(),
                    sides,
                });
            }
        }
        let questions = triangle::Questions {
            shows: text.shows.clone(),
            deal: text.deal.clone(),
            choose: text.choose.clone(),
            enjoy: text.enjoy.clone(),
        };
        triangle::Definition {
            corners,
            fields,
            questions,
        }
    }

    /// Each id with its name, in the order of the settings.
    fn named(
        &mut self,
        file: &str,
        at: &KeyPath,
        ids: &[ItemId],
        texts: &BTreeMap<ItemId, String>,
    ) -> Vec<Named> {
        let texts = self.pairs(file, at, ids, texts);
        let mut named = Vec::new();
        for (id, name) in ids.iter().filter_map(|id| texts.get_key_value(id)) {
            self.says(file, &at.to(id), name);
            named.push(Named {
                id: id.clone(),
                name: (*name).clone(),
            });
        }
        named
    }

    /// The text of each id; reports ids without a text and texts without an id.
    fn pairs<'a, I: Ord + Clone + Display, T>(
        &mut self,
        file: &str,
        at: &KeyPath,
        ids: &[I],
        texts: &'a BTreeMap<I, T>,
    ) -> BTreeMap<I, &'a T> {
        for id in ids.iter().filter(|id| !texts.contains_key(id)) {
            self.text(file, at.clone(), Wrong::MissingText(id.to_string()));
        }
        for id in texts.keys().filter(|id| !ids.contains(id)) {
            self.text(file, at.to(id), Wrong::UnknownText(id.to_string()));
        }
        texts
            .iter()
            .filter(|(id, _)| ids.contains(id))
            .map(|(id, text)| (id.clone(), text))
            .collect()
    }

    fn ids_differ<'a, I: Ord + Display + 'a>(
        &mut self,
        file: String,
        at: &KeyPath,
        ids: impl Iterator<Item = &'a I>,
    ) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.problems.push(Problem {
                    file: file.clone(),
                    at: at.to(index),
                    wrong: Wrong::DoubleId(id.to_string()),
                });
            }
        }
    }

    fn says(&mut self, file: &str, at: &KeyPath, text: &str) {
        if text.trim().is_empty() {
            self.text(file, at.clone(), Wrong::EmptyText);
        }
    }

    fn settings(&mut self, at: KeyPath, wrong: Wrong) {
        self.problems.push(Problem {
            file: SETTINGS.into(),
            at,
            wrong,
        });
    }

    fn text(&mut self, file: &str, at: KeyPath, wrong: Wrong) {
        let problem = Problem {
            file: format!("{}/{file}", self.language.tag()),
            at,
            wrong,
        };
        // The closing exercise is joined once a session; its problems are told once.
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

fn exercise(id: ExerciseId, text: &Sheet<ExerciseText>, parts: Vec<Part>) -> Exercise {
    Exercise {
        id,
        title: text.front.title.clone(),
        purpose: text.front.purpose.clone(),
        minutes: text.front.minutes,
        opening: text.prose.clone(),
        parts,
    }
}
