//! An answer from the lines in which it reads: each kind as its `read` writes it (`src/exercises/`).
//!
//! Only the kinds that the table of a session has a use for.

use super::lines::Form;
use crate::{
    exercises::{Answer, Kind, list, prompt, scale, table, triangle, value_sort},
    locale::Words,
};

/// The answer in some lines, or `None` for a kind that the table has no use for.
pub fn read(kind: &Kind, lines: &[&str], form: Form, words: &Words) -> Option<Answer> {
    Some(match kind {
        Kind::Prompt | Kind::MoralQuestion => {
            Answer::Prompt(prompt::Answer { text: form.written(lines).trim().to_string() })
        }
        Kind::List => Answer::List(list::Answer { items: form.items(lines) }),
        Kind::Table(definition) => Answer::Table(table(definition, &form.rows(lines))),
        Kind::Scale(definition) => Answer::Scale(scale(definition, &form.rows(lines))),
        Kind::ValueSort(definition) => Answer::ValueSort(value_sort(definition, &form.rows(lines), words)),
        Kind::Triangle(definition) => Answer::Triangle(triangle(definition, lines, form, words)),
        _ => return None,
    })
}

fn table(definition: &table::Definition, rows: &[Vec<String>]) -> table::Answer {
    let mut answer = table::Answer::default();
    let Some((head, rows)) = rows.split_first() else { return answer };
    for (number, row) in rows.iter().enumerate() {
        for (name, cell) in head.iter().zip(row) {
            if let Some(column) = definition.columns.iter().find(|column| column.name == *name) {
                answer.write(number, &column.id, cell.clone());
            }
        }
    }
    answer
}

fn scale(definition: &scale::Definition, rows: &[Vec<String>]) -> scale::Answer {
    let mut answer = scale::Answer::default();
    for cells in rows {
        let row = definition.rows.iter().find(|row| cells.first() == Some(&row.name));
        for (cell, moment) in cells.iter().skip(1).zip(&definition.moments) {
            let digits: String = cell.chars().take_while(char::is_ascii_digit).collect();
            if let (Some(row), Ok(number)) = (row, digits.parse()) {
                answer.choose(&row.id, &moment.id, scale::Strength::at(number));
            }
        }
    }
    answer
}

/// The first of the tables: those below it are earlier sorts, with their days.
fn value_sort(
    definition: &value_sort::Definition,
    rows: &[Vec<String>],
    words: &Words,
) -> value_sort::Answer {
    let mut answer = value_sort::Answer::default();
    let head = [words.value_sort.column, words.value_sort.values];
    let Some((first, rows)) = rows.split_first() else { return answer };
    if *first != head {
        return answer;
    }
    for row in rows.iter().take_while(|row| **row != head) {
        let [label, names] = &row[..] else { continue };
        let columns = definition.columns.iter().map(|column| (&column.id, &column.label));
        let mut places = columns.chain(definition.piles.iter().map(|pile| (&pile.id, &pile.name)));
        let place = places.find(|(_, name)| *name == label).map(|(id, _)| id);
        if place.is_none() && label != words.value_sort.unsorted {
            continue;
        }
        for name in names.split("; ") {
            let value = definition.values.iter().find(|value| value.name == name);
            let card = value.map(|value| value.id.clone()).unwrap_or_else(|| {
                let card = answer.sort.add_own();
                answer.sort.name_own(&card, name.to_string());
                card
            });
            if let Some(place) = place {
                answer.sort.lay(&card, place, usize::MAX);
            }
        }
    }
    answer
}

/// Each field by its name, then its pulls, then each question with what was written.
fn triangle(
    definition: &triangle::Definition,
    lines: &[&str],
    form: Form,
    words: &Words,
) -> triangle::Answer {
    let mut answer = triangle::Answer::default();
    let (mut field, mut question) = (None, None);
    for line in lines {
        let heading = form.inner_heading(line);
        let found = definition.fields.iter().find(|field| heading.as_deref() == Some(&field.name));
        if found.is_some() {
            (field, question) = (found, None);
            continue;
        }
        let Some(field) = field else { continue };
        let (text, tension) = (form.text(line), answer.tension_mut(&field.id));
        let asked =
            triangle::Question::ALL.into_iter().find(|asked| definition.questions.text(*asked) == text);
        if asked.is_some() {
            question = asked;
        } else if let Some(question) = question {
            let there = tension.words.get(&question).map_or("", String::as_str);
            let is_first = there.is_empty() || line.is_empty();
            let joined = [there, if is_first { "" } else { "\n" }, &text].concat();
            tension.words.insert(question, joined);
        } else if let Some(pull) = line.strip_prefix("- ").map(|pull| form.text(pull)) {
            for (side, number) in field
                .sides
                .iter()
                .flat_map(|side| (1..=triangle::Pull::STEPS).map(move |number| (side, number)))
            {
                if words.triangle.pull_of(&number.to_string(), &side.name) == pull {
                    tension.pull(&side.id, triangle::Pull::at(number));
                }
            }
        }
    }
    answer
}
