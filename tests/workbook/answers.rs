//! An answer to every part of an edition, as steps of a person, with what must be read of it afterwards.

use outside::{Result, Workbook};
use werkboek::{
    edition::{Edition, Exercise},
    exercises::{Kind, Part, position, rings, scale, table, tags, triangle, value_questions, value_sort},
    locale::{Language, Words},
};

use crate::step::Step;

/// What people write; each text gets a word of its own behind it. Short, since every letter is a key press.
const TEXTS: [&str; 6] = [
    "De uitleg klopte niet.",
    "Eerst luisteren, dan snel.",
    "Ik zag het, maar zei niets.",
    "Volledig, leesbaar én op tijd.",
    "De wet vraagt zorg.",
    "Doorvragen levert meer op.",
];

/// The answer to one part.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What its group is called on the summary page.
    pub group: String,
    /// What its group is called in the document.
    pub heading: String,
    /// The question.
    pub label: String,
    /// Whether it is hard to say.
    pub hard_to_say: bool,
    /// How a person gives it.
    pub steps: Vec<Step>,
    /// What its place in a document says.
    pub says: Vec<String>,
    /// The words that no other answer has.
    pub own_words: Vec<String>,
}

/// Writes answers of which no two are the same.
pub struct Writer {
    words: &'static Words,
    written: usize,
}

impl Writer {
    pub fn new() -> Self {
        Self { words: Language::Nl.words(), written: 0 }
    }

    /// An answer to every part of an exercise, given the title of the case that goes with it.
    pub fn exercise(&mut self, exercise: &Exercise, case: &str) -> Vec<Answer> {
        let group = format!("{} {}", exercise.id, exercise.title);
        exercise.parts.iter().map(|part| self.part(part, &group, &group, case)).collect()
    }

    /// A title and an answer to every part of a case.
    pub fn case(&mut self, edition: &Edition) -> (String, Vec<Answer>) {
        let mut title = self.empty(self.words.cases.title, "", "Casus 1");
        let text =
            self.write(&mut title, Vec::new(), self.words.cases.title.into(), "Het advies aan de gemeente");
        let group = self.words.summary.case_titled(&text);
        let mut answers = vec![Answer { group: group.clone(), ..title }];
        for part in &edition.case.parts {
            let mut answer = self.part(part, &group, "Casus 1", &text);
            if !edition.case.begins_with.contains(&part.id) {
                let around = vec![self.words.outline.add_title.to_string()];
                answer.steps.insert(0, Step::Press(around, part.label.clone()));
            }
            answers.push(answer);
        }
        (text, answers)
    }

    fn part(&mut self, part: &Part, group: &str, heading: &str, case: &str) -> Answer {
        let mut answer = Answer { hard_to_say: part.hard_to_say, ..self.empty(&part.label, group, heading) };
        if part.for_leaders {
            answer.steps.push(Step::Tick(Vec::new(), self.words.exercise.leads.into()));
        }
        let within = vec![part.label.clone()];
        match &part.kind {
            Kind::Prompt | Kind::MoralQuestion => {
                drop(self.write_any(&mut answer, Vec::new(), part.label.clone()))
            }
            Kind::List => self.list(&mut answer, &within, &part.label),
            Kind::Table(definition) => self.table(&mut answer, &within, definition),
            Kind::Scale(definition) => self.scale(&mut answer, &within, definition),
            Kind::Position(definition) => self.position(&mut answer, &within, definition),
            Kind::ValueSort(definition) => self.value_sort(&mut answer, &within, definition),
            Kind::ValueQuestions(definition) => self.value_questions(&mut answer, &within, definition),
            Kind::Tags(definition) => self.tags(&mut answer, &within, definition),
            Kind::Rings(definition) => self.rings(&mut answer, &within, definition),
            Kind::Triangle(definition) => self.triangle(&mut answer, &within, definition),
            Kind::CaseNote => {
                answer.steps.push(Step::Tick(within, case.into()));
                answer.says.push(case.into());
            }
        }
        answer
    }

    fn list(&mut self, answer: &mut Answer, within: &[String], question: &str) {
        for number in ["1", "2"] {
            if number == "2" {
                answer.steps.push(Step::Press(within.to_vec(), self.words.list.add.into()));
            }
            self.write_any(answer, within.to_vec(), format!("{question}, {}", self.words.list.item(number)));
        }
    }

    fn table(&mut self, answer: &mut Answer, within: &[String], definition: &table::Definition) {
        for number in ["1", "2"] {
            if number == "2" {
                answer.steps.push(Step::Press(within.to_vec(), self.words.table.add(&definition.row)));
            }
            for column in &definition.columns {
                let cell = self.words.table.cell(&column.name, number, &definition.row);
                self.write_any(answer, within.to_vec(), cell);
            }
        }
    }

    fn scale(&mut self, answer: &mut Answer, within: &[String], definition: &scale::Definition) {
        for (row_index, row) in definition.rows.iter().enumerate() {
            answer.says.push(row.name.clone());
            for (index, moment) in definition.moments.iter().enumerate() {
                let group = match moment.name.as_str() {
                    "" => row.name.clone(),
                    name => format!("{}, {name}", row.name),
                };
                let step = 1 + (row_index + 2 * index) % 5;
                let option = self.step(step, 5, &definition.low, &definition.high);
                answer.steps.push(Step::Choose(join(within, &[&group]), option));
                answer.says.push(format!("{step} van 5"));
            }
        }
    }

    fn position(&mut self, answer: &mut Answer, within: &[String], definition: &position::Definition) {
        for (moment, step) in definition.moments.iter().zip([3, 10]) {
            let option = self.step(step, 10, &definition.first, &definition.second);
            answer.steps.push(Step::Choose(join(within, &[&moment.name]), option));
            answer.says.push(format!("{}: plaats {step} van 10", moment.name));
        }
        self.write_any(answer, within.to_vec(), definition.reason.clone());
    }

    fn value_sort(&mut self, answer: &mut Answer, within: &[String], definition: &value_sort::Definition) {
        let columns = definition.columns.iter().zip(1..);
        let room = columns.flat_map(|(column, number)| std::iter::repeat_n((number, column), column.quota));
        for (value, (number, column)) in definition.values.iter().zip(room) {
            let place = (number, column.label.clone());
            answer.steps.push(Step::Lay(within.to_vec(), value.name.clone(), place));
            answer.says.extend([value.name.clone(), column.label.clone()]);
        }
        let words = &self.words.value_sort;
        answer.steps.push(Step::Press(within.to_vec(), words.add_own.into()));
        let own = self.write(answer, within.to_vec(), words.own_name("1"), "Vakmanschap");
        let place = (1, definition.columns[0].label.clone());
        answer.steps.push(Step::Lay(within.to_vec(), own, place));
        answer.steps.push(Step::Press(within.to_vec(), words.keep.into()));
    }

    fn value_questions(
        &mut self,
        answer: &mut Answer,
        within: &[String],
        definition: &value_questions::Definition,
    ) {
        let values = &definition.values;
        for value in values.values.iter().take(values.columns[0].quota) {
            let within = join(within, &[&value.name]);
            answer.says.push(value.name.clone());
            for question in &definition.questions {
                self.write_any(answer, within.clone(), format!("{}: {}", value.name, question.name));
            }
        }
    }

    fn tags(&self, answer: &mut Answer, within: &[String], definition: &tags::Definition) {
        let words = &self.words.tags;
        answer.steps.push(Step::Unfold(within.to_vec(), words.values.into()));
        for (group, around) in [
            (tags::Group::Tensions, join(within, &[words.tensions])),
            (tags::Group::Sessions, join(within, &[words.sessions])),
            (tags::Group::Values, within.to_vec()),
        ] {
            let tag = definition.tags(group).swap_remove(0).name;
            answer.steps.push(Step::Tick(around, tag.clone()));
            answer.says.push(tag);
        }
    }

    fn rings(&mut self, answer: &mut Answer, within: &[String], definition: &rings::Definition) {
        let words = &self.words.rings;
        for ring in &definition.rings {
            answer.steps.push(Step::Unfold(within.to_vec(), ring.name.clone()));
            self.write_any(answer, within.to_vec(), format!("{}: {}", ring.name, ring.owe));
            answer.says.push(ring.name.clone());
        }
        if let [first, second, ..] = &definition.rings[..] {
            answer.steps.push(Step::Tick(within.to_vec(), words.mark_chafes(&first.name)));
            answer.steps.push(Step::Choose(join(within, &[words.which_dominates]), second.name.clone()));
            answer.says.push(format!("{} ({})", first.name, words.chafes));
            answer.says.push(format!("{} ({})", second.name, words.dominates));
        }
    }

    fn triangle(&mut self, answer: &mut Answer, within: &[String], definition: &triangle::Definition) {
        let words = &self.words.triangle;
        for field in &definition.fields {
            let within = join(within, &[&field.name]);
            answer.says.push(field.name.clone());
            for (side, step) in field.sides.iter().zip([5, 4]) {
                let group = words.how_hard(&side.name);
                answer
                    .steps
                    .push(Step::Choose(join(&within, &[&group]), self.step(step, 5, words.low, words.high)));
                answer.says.push(words.pull_of(&step.to_string(), &side.name));
            }
            for question in triangle::Question::ALL {
                let label = words.question_on(&field.name, definition.questions.text(question));
                self.write_any(answer, within.clone(), label);
            }
        }
    }

    /// How a step is called, of which the first and the last carry the name of their end.
    fn step(&self, step: usize, steps: usize, low: &str, high: &str) -> String {
        let (words, number, all) = (&self.words.exercise, step.to_string(), steps.to_string());
        match step {
            1 => words.first_step(&number, low, &all),
            last if last == steps => words.first_step(&number, high, &all),
            _ => words.step(&number, &all),
        }
    }

    fn write_any(&mut self, answer: &mut Answer, within: Vec<String>, field: String) -> String {
        self.write(answer, within, field, TEXTS[self.written % TEXTS.len()])
    }

    fn write(&mut self, answer: &mut Answer, within: Vec<String>, field: String, text: &str) -> String {
        self.written += 1;
        let own_word = format!("woord{:03}", self.written);
        let text = format!("{text} {own_word}");
        answer.steps.push(Step::Write(within, field, text.clone()));
        answer.says.push(text.clone());
        answer.own_words.push(own_word);
        text
    }

    fn empty(&self, label: &str, group: &str, heading: &str) -> Answer {
        Answer {
            group: group.into(),
            heading: heading.into(),
            label: label.into(),
            hard_to_say: false,
            steps: Vec::new(),
            says: Vec::new(),
            own_words: Vec::new(),
        }
    }
}

/// Gives answers on the page where they are asked.
pub async fn give(workbook: &Workbook, answers: &[Answer]) -> Result {
    for step in answers.iter().flat_map(|answer| &answer.steps) {
        step.take(workbook).await?;
    }
    Ok(())
}

/// What of the answers is not on the page any more.
pub async fn missing(workbook: &Workbook, answers: &[Answer]) -> Result<Vec<Step>> {
    let mut missing = Vec::new();
    for step in answers.iter().flat_map(|answer| &answer.steps) {
        if !step.holds(workbook).await? {
            missing.push(step.clone());
        }
    }
    Ok(missing)
}

fn join(groups: &[String], more: &[&str]) -> Vec<String> {
    groups.iter().cloned().chain(more.iter().map(ToString::to_string)).collect()
}
