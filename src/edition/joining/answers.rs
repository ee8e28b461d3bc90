//! Answers that stand in an edition: in its cases to begin with, and in its filled notebook.

use litemap::LiteMap;

use crate::{
    edition::{
        Example, Sample, Wrong,
        sheets::{Sheets, at},
    },
    exercises::{
        Answer, AnswerOfKind, Choice, ExampleId, ItemId, Kind, Named, Part, case_note, list, position,
        prompt, rings, scale, table, tags, triangle, value_questions, value_sort,
    },
};

/// What the file of the filled notebook goes by.
const SAMPLE: &str = "sample";

/// A case of the edition: the texts that its file has for the parts of the form. Which parts it fills is its author's choice.
pub fn example(id: &ExampleId, form: &[Part], sheets: &mut Sheets) -> Example {
    let file = format!("cases/{id}");
    let (title, purpose) = (sheets.word(&file, "title"), sheets.word(&file, "purpose"));
    Example { id: id.clone(), title, purpose, answers: answers(&file, "parts", form, sheets) }
}

/// The filled notebook: `of_exercises` are the parts of each exercise, `form` those of a case.
pub fn sample<'a>(
    of_exercises: impl Iterator<Item = (String, &'a [Part])>,
    cases: &[ExampleId],
    form: &[Part],
    sheets: &mut Sheets,
) -> Sample {
    let mut sample = Sample { exercises: Vec::new(), cases: Vec::new() };
    for (exercise, parts) in of_exercises {
        let Ok(id) = exercise.parse() else { continue };
        let answered = answers(SAMPLE, &at(&["exercises", &exercise]), parts, sheets);
        sample.exercises.extend((!answered.is_empty()).then_some((id, answered)));
    }
    for id in cases {
        let path = at(&["cases", id.as_str()]);
        if !sheets.keys(SAMPLE, &path).is_empty() {
            sample.cases.push((id.clone(), answers(SAMPLE, &path, form, sheets)));
        }
    }
    sample
}

fn answers(
    file: &str,
    path: &str,
    parts: &[Part],
    sheets: &mut Sheets,
) -> Vec<(crate::exercises::PartId, Answer)> {
    let mut answers = Vec::new();
    for part in parts {
        let mut asked = Asked { sheets, file, path: at(&[path, part.id.as_str()]) };
        let answer = asked.answer(&part.kind);
        if !answer.is_empty() {
            answers.push((part.id.clone(), answer));
        }
    }
    answers
}

/// A part of which the answer is asked.
struct Asked<'a> {
    sheets: &'a mut Sheets,
    file: &'a str,
    path: String,
}

impl Asked<'_> {
    /// The answer; empty where there is none.
    fn answer(&mut self, kind: &Kind) -> Answer {
        match kind {
            Kind::Prompt | Kind::MoralQuestion => {
                let text = self.sheets.word_if_any(self.file, &self.path).unwrap_or_default();
                prompt::Answer { text }.into_answer()
            }
            Kind::List => list::Answer { items: self.sheets.list(self.file, &self.path) }.into_answer(),
            Kind::Table(definition) => self.table(definition).into_answer(),
            Kind::Scale(definition) => {
                let mut answer = scale::Answer::default();
                for row in &definition.rows {
                    for moment in &definition.moments {
                        answer.choose(
                            &row.id,
                            &moment.id,
                            self.step(&at(&[row.id.as_str(), moment.id.as_str()])),
                        );
                    }
                }
                answer.into_answer()
            }
            Kind::Position(definition) => {
                let mut answer = position::Answer { reason: self.text("reason"), ..Default::default() };
                for moment in &definition.moments {
                    answer.choose(&moment.id, self.step(moment.id.as_str()));
                }
                answer.into_answer()
            }
            Kind::ValueSort(definition) => self.sort(definition).into_answer(),
            Kind::ValueQuestions(definition) => {
                let mut answer = value_questions::Answer::default();
                for value in definition.values.values.iter().map(|value| value.id.as_str()) {
                    for question in &definition.questions {
                        let text = self.text(&at(&[value, question.id.as_str()]));
                        if !text.is_empty() {
                            answer.write(value, &question.id, text);
                        }
                    }
                }
                answer.into_answer()
            }
            Kind::Rings(definition) => self.rings(definition).into_answer(),
            Kind::Triangle(definition) => self.triangle(definition).into_answer(),
            Kind::Tags(definition) => {
                let mut answer = tags::Answer::default();
                for group in tags::Group::ALL {
                    for tag in self.among(group.name(), definition.tags(group).iter().map(|tag| &tag.id)) {
                        answer.put(group, tag.as_str(), true);
                    }
                }
                answer.into_answer()
            }
            Kind::CaseNote => {
                case_note::Answer { cases: self.sheets.ids(self.file, &self.path) }.into_answer()
            }
        }
    }

    fn table(&mut self, definition: &table::Definition) -> table::Answer {
        let mut rows = Vec::new();
        for index in 0..self.sheets.count(self.file, &self.path) {
            let cell = |column: &Named| -> Option<(ItemId, String)> {
                let text = self
                    .sheets
                    .word_if_any(self.file, &at(&[&self.path, &index.to_string(), column.id.as_str()]))?;
                Some((column.id.clone(), text))
            };
            rows.push(definition.columns.iter().filter_map(cell).collect::<table::Row>());
        }
        table::Answer { rows }
    }

    fn sort(&mut self, definition: &value_sort::Definition) -> value_sort::Answer {
        let mut answer = value_sort::Answer::default();
        for column in &definition.columns {
            let cards = self.among(column.id.as_str(), definition.values.iter().map(|value| &value.id));
            for (rank, card) in cards.iter().enumerate() {
                answer.sort.lay(card, &column.id, rank);
            }
        }
        answer
    }

    fn rings(&mut self, definition: &rings::Definition) -> rings::Answer {
        let mut answer = rings::Answer::default();
        for ring in &definition.rings {
            let text = self.text(&at(&["owed", ring.id.as_str()]));
            if !text.is_empty() {
                answer.owed.insert(ring.id.clone(), text);
            }
        }
        for ring in self.among("chafing", definition.rings.iter().map(|ring| &ring.id)) {
            answer.chafe(&ring, true);
        }
        answer
    }

    fn triangle(&mut self, definition: &triangle::Definition) -> triangle::Answer {
        let mut answer = triangle::Answer::default();
        for field in &definition.fields {
            let mut tension = triangle::Tension { pulls: LiteMap::new(), words: LiteMap::new() };
            for side in &field.sides {
                tension.pull(&side.id, self.step(&at(&[field.id.as_str(), side.id.as_str()])));
            }
            for question in triangle::Question::ALL {
                let text = self.text(&format!("{}.{}", field.id, question.name()));
                if !text.is_empty() {
                    tension.words.insert(question, text);
                }
            }
            if !tension.is_empty() {
                *answer.tension_mut(&field.id) = tension;
            }
        }
        answer
    }

    /// The text under a key of the answer; empty where there is none.
    fn text(&mut self, key: &str) -> String {
        self.sheets.word_if_any(self.file, &at(&[&self.path, key])).unwrap_or_default()
    }

    /// The step that stands under a key of the answer.
    fn step<const N: u8>(&mut self, key: &str) -> Option<Choice<N>> {
        let text = self.text(key);
        let step = text.parse().ok().and_then(Choice::at);
        if step.is_none() && !text.is_empty() {
            self.wrong(key, text);
        }
        step
    }

    /// The ids in a list under a key of the answer, which must all be among some.
    fn among<'i>(&mut self, key: &str, known: impl Iterator<Item = &'i ItemId>) -> Vec<ItemId> {
        let known: Vec<&ItemId> = known.collect();
        let mut ids = Vec::new();
        for text in self.sheets.list(self.file, &at(&[&self.path, key])) {
            match known.iter().find(|id| id.as_str() == text) {
                Some(id) => ids.push((*id).clone()),
                None => self.wrong(key, text),
            }
        }
        ids
    }

    fn wrong(&mut self, key: &str, text: String) {
        let path = at(&[&self.path, key]);
        self.sheets.problem(self.file, &path, Wrong::NoChoice(text));
    }
}
