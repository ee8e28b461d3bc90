//! What can be chosen from: every answer that says something, in groups a person recognises.

use litemap::LiteMap;

use crate::{
    document::Block,
    edition::Edition,
    exercises::{Answer, CaseId, Kind, Part, Reading, SessionId},
    locale::Words,
    notebook::{Cases, FieldId, Notebook},
};

/// The answers of one exercise or of one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it is called on the screen: the code and title of the exercise, or the title of the case.
    pub title: String,
    /// What it is called in the document. No word of the participant: the title of a case is ticked like any
    /// other answer.
    pub heading: String,
    /// The session that its exercise is of; a case is of none.
    pub session: Option<SessionId>,
    /// Its answers, in the order in which they were asked.
    pub items: Vec<Item>,
}

/// One answer that can be ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The field it is in.
    pub field: FieldId,
    /// The question it answers.
    pub label: String,
    /// Whether it leaves only when it is confirmed apart.
    pub hard_to_say: bool,
    /// What kind of answer it is.
    pub kind: Kind,
    /// The participant's own words in it, text by text: what may be recognisable is looked for in these alone.
    pub own_words: Vec<String>,
    /// How it reads.
    pub blocks: Vec<Block>,
}

/// Everything that was answered, in the order of the edition and then of the cases.
pub fn offer(edition: &Edition, notebook: &Notebook, words: &Words) -> Vec<Group> {
    let (listed, mut case_titles) = (Cases::of(notebook), LiteMap::new());
    case_titles.extend(listed.order().iter().map(|case| (case.clone(), case_name(notebook, case, words))));
    let reading = Reading { words, case_titles: &case_titles };
    let items = |parts: &[Part], field: &dyn Fn(&Part) -> FieldId| {
        parts.iter().filter_map(|part| item(part, field(part), notebook, &reading)).collect::<Vec<_>>()
    };
    let exercises = edition.exercises().map(|exercise| {
        let heading = format!("{} {}", exercise.id, exercise.title);
        let field = |part: &Part| FieldId::Exercise(exercise.id.clone(), part.id.clone());
        let session = edition.exercise(&exercise.id).map(|(session, _)| session.id.clone());
        Group { title: heading.clone(), heading, session, items: items(&exercise.parts, &field) }
    });
    let cases = listed.order().iter().enumerate().map(|(index, case)| {
        let title = Part {
            id: "title".parse().expect("the text is an identifier"),
            label: words.cases.title.to_string(),
            hint: None,
            example: None,
            hard_to_say: false,
            for_leaders: false,
            on_table: None,
            kind: Kind::Prompt,
        };
        let mut all = items(&[title], &|_| FieldId::CaseTitle(case.clone()));
        all.extend(items(&edition.case.parts, &|part| FieldId::Case(case.clone(), part.id.clone())));
        Group {
            title: words.summary.case_titled(&case_titles[case]),
            heading: words.summary.case_numbered(&(index + 1).to_string()),
            session: None,
            items: all,
        }
    });
    exercises.chain(cases).filter(|group| !group.items.is_empty()).collect()
}

/// What a case is called: its title, or that it has none yet.
fn case_name(notebook: &Notebook, case: &CaseId, words: &Words) -> String {
    match notebook.case_title(case) {
        title if title.trim().is_empty() => words.cases.untitled.to_string(),
        title => title,
    }
}

fn item(part: &Part, field: FieldId, notebook: &Notebook, reading: &Reading<'_>) -> Option<Item> {
    let answer = notebook.value(&field)?.answer()?;
    let blocks = part.kind.read(answer, reading);
    (!blocks.is_empty()).then(|| Item {
        field,
        label: part.label.clone(),
        hard_to_say: part.hard_to_say,
        kind: part.kind.clone(),
        own_words: own_words(answer, reading),
        blocks,
    })
}

/// What the participant wrote in an answer; of a case that is put with it, its title.
fn own_words(answer: &Answer, reading: &Reading<'_>) -> Vec<String> {
    if let Answer::CaseNote(with) = answer {
        return with.cases.iter().filter_map(|case| reading.case_titles.get(case)).cloned().collect();
    }
    let mut words = Vec::new();
    answer.clone().map_words(&mut |text| {
        words.push(text.to_string());
        String::new()
    });
    words
}
