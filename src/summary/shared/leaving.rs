//! As much of an answer as a summary shows: nothing else may leave, also not in a file that nobody reads.
//!
//! Goes by what the edition asks, and builds each answer anew. Days, snapshots, ids that were made on this device, pulls without words
//! and what an older edition asked are therefore not in it. It also judges what comes in from a file, by the same rule.

use crate::exercises::{
    Answer, Kind, Reading, list, position, prompt, rings, scale, table, tags, triangle, value_questions,
    value_sort,
};

/// The answer as far as a summary shows it; `None` where that is nothing, or where it is of another kind.
///
/// Cases that were put with an exercise become a list of their titles.
pub fn leaving(kind: &Kind, answer: &Answer, reading: &Reading<'_>) -> Option<Answer> {
    let leaving = match (kind, answer) {
        (Kind::Prompt | Kind::MoralQuestion, Answer::Prompt(text)) => {
            Answer::Prompt(prompt::Answer { text: text.text.clone() })
        }
        (Kind::List | Kind::CaseNote, Answer::List(list)) => texts(list.items.iter()),
        (Kind::CaseNote, Answer::CaseNote(with)) => {
            texts(with.cases.iter().filter_map(|case| reading.case_titles.get(case)))
        }
        (Kind::Scale(definition), Answer::Scale(answer)) => Answer::Scale(scale(definition, answer)),
        (Kind::Position(definition), Answer::Position(answer)) => {
            Answer::Position(position(definition, answer))
        }
        (Kind::Table(definition), Answer::Table(answer)) => Answer::Table(table(definition, answer)),
        (Kind::ValueSort(definition), Answer::ValueSort(answer)) => {
            Answer::ValueSort(value_sort(definition, answer))
        }
        (Kind::ValueQuestions(definition), Answer::ValueQuestions(answer)) => {
            Answer::ValueQuestions(value_questions(definition, answer))
        }
        (Kind::Rings(definition), Answer::Rings(answer)) => Answer::Rings(rings(definition, answer)),
        (Kind::Triangle(definition), Answer::Triangle(answer)) => {
            Answer::Triangle(triangle(definition, answer))
        }
        (Kind::Tags(definition), Answer::Tags(answer)) => Answer::Tags(tags(definition, answer)),
        _ => return None,
    };
    (!leaving.is_empty()).then_some(leaving)
}

fn says_something(text: &&String) -> bool {
    !text.trim().is_empty()
}

fn texts<'a>(texts: impl Iterator<Item = &'a String>) -> Answer {
    Answer::List(list::Answer { items: texts.filter(says_something).cloned().collect() })
}

fn scale(definition: &scale::Definition, answer: &scale::Answer) -> scale::Answer {
    let mut leaving = scale::Answer::default();
    for row in &definition.rows {
        for moment in &definition.moments {
            if let Some(strength) = answer.strength(&row.id, &moment.id) {
                leaving.choose(&row.id, &moment.id, Some(strength));
            }
        }
    }
    leaving
}

fn position(definition: &position::Definition, answer: &position::Answer) -> position::Answer {
    let mut leaving = position::Answer { reason: answer.reason.clone(), ..Default::default() };
    for moment in &definition.moments {
        leaving.choose(&moment.id, answer.places.get(&moment.id).copied());
    }
    leaving
}

fn table(definition: &table::Definition, answer: &table::Answer) -> table::Answer {
    let mut leaving = table::Answer::default();
    for row in 0..answer.rows.len() {
        let mut cells = table::Row::new();
        for column in &definition.columns {
            let cell = answer.cell(row, &column.id).to_string();
            if says_something(&&cell) {
                cells.insert(column.id.clone(), cell);
            }
        }
        if !cells.is_empty() {
            leaving.rows.push(cells);
        }
    }
    leaving
}

/// The sort as it stands. Own values are numbered anew, so that nothing tells of those that were taken away.
fn value_sort(definition: &value_sort::Definition, answer: &value_sort::Answer) -> value_sort::Answer {
    let (from, mut sort) = (&answer.sort, value_sort::Sort::default());
    let mut own = Vec::new();
    for value in from.own().iter().filter(|own| says_something(&&own.name)) {
        let card = sort.add_own();
        sort.name_own(&card, value.name.clone());
        own.push((&value.id, card));
    }
    let columns = definition.columns.iter().map(|column| &column.id);
    for place in columns.chain(definition.piles.iter().map(|pile| &pile.id)) {
        for card in from.cards_in(place) {
            let own = own.iter().find(|(id, _)| *id == card).map(|(_, card)| card);
            if let Some(card) = own.or(definition.value(card).map(|value| &value.id)) {
                sort.lay(card, place, usize::MAX);
            }
        }
    }
    value_sort::Answer { sort, ..Default::default() }
}

/// Words on values, under their names: an own value is known by its name, and is then a text like any other.
fn value_questions(
    definition: &value_questions::Definition,
    answer: &value_questions::Answer,
) -> value_questions::Answer {
    let mut leaving = value_questions::Answer::default();
    for (key, question, text) in answer.written() {
        if definition.questions.iter().any(|asked| asked.id == *question) && says_something(&text) {
            leaving.write(&definition.name(key), question, text.clone());
        }
    }
    leaving
}

fn rings(definition: &rings::Definition, answer: &rings::Answer) -> rings::Answer {
    let mut leaving = rings::Answer::default();
    for ring in definition.rings.iter().map(|ring| &ring.id) {
        if let Some(owed) = answer.owed.get(ring).filter(says_something) {
            leaving.owed.insert(ring.clone(), owed.clone());
        }
        if answer.dominant.as_ref() == Some(ring) {
            leaving.dominant = Some(ring.clone());
        }
        if answer.chafing.contains(ring) {
            leaving.chafe(ring, true);
        }
        for other in definition.rings.iter().map(|ring| &ring.id) {
            if answer.chafe_together(ring, other) {
                leaving.rub(ring, other, true);
            }
        }
    }
    leaving
}

/// The fields that have words; a pull without words never leaves (issue 4).
fn triangle(definition: &triangle::Definition, answer: &triangle::Answer) -> triangle::Answer {
    let mut leaving = triangle::Answer::default();
    for field in &definition.fields {
        let Some(from) = answer.tension(&field.id).filter(|tension| !tension.is_wordless()) else { continue };
        let tension = leaving.tension_mut(&field.id);
        for side in &field.sides {
            tension.pull(&side.id, from.pulls.get(&side.id).copied());
        }
        for question in triangle::Question::ALL {
            if let Some(text) = from.words.get(&question).filter(says_something) {
                tension.words.insert(question, text.clone());
            }
        }
    }
    leaving
}

/// The tags by their names: one that the edition does not have is the participant's own word.
fn tags(definition: &tags::Definition, answer: &tags::Answer) -> tags::Answer {
    let mut leaving = tags::Answer::default();
    for group in tags::Group::ALL {
        for tag in answer.of(group) {
            leaving.put(group, &definition.name(group, tag), true);
        }
    }
    leaving
}
