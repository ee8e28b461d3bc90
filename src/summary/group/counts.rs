//! The value sorts: of how many people each value lies in the column that matters most, and in the one that matters least.

use super::{
    Section, Table, Tally, agreement, bars,
    suppression::{self, Row, Shown},
};
use crate::{
    document::Block,
    edition::Exercise,
    exercises::{
        Answer, Part,
        value_sort::{Definition, Sort},
    },
    locale::Words,
    summary::Origin,
};

/// A section for each value sort; the titles of those that too few people have go to `missing`.
pub fn sections(table: &Table<'_>, missing: &mut Vec<String>) -> Vec<Section> {
    let mut sections = Vec::new();
    for (exercise, part, definition) in table.edition.value_sorts() {
        let title = [exercise.id.as_str(), " ", &part.label].concat();
        match section(table, (exercise, part), definition, &title) {
            Some(section) => sections.push(section),
            None => missing.push(title),
        }
    }
    sections
}

fn section(
    table: &Table<'_>,
    (exercise, part): (&Exercise, &Part),
    definition: &Definition,
    title: &str,
) -> Option<Section> {
    let answers = table.answers(&Origin::Exercise(exercise.id.clone(), part.id.clone()));
    // Each person counts once, whatever a file says.
    let sorts = answers.iter().filter_map(|answers| match answers.first() {
        Some(Answer::ValueSort(answer)) => Some(&answer.sort),
        _ => None,
    });
    let sorts: Vec<&Sort> = sorts.collect();
    let tallies: Vec<&Tally> =
        table.tallies.iter().filter(|tally| tally.is_of(&exercise.id, &part.id)).collect();
    let people = sorts.len() + tallies.iter().map(|tally| tally.people()).sum::<usize>();
    if people < table.least() {
        return None;
    }
    let (words, least) = (table.words(), table.least());
    let rows = rows(&sorts, &tallies, definition, people);
    let shown = suppression::table(&rows, least);
    // By what is shown and not by what was counted: the order must not tell what is hidden.
    let mut values: Vec<(&str, [Shown; 2])> = Vec::new();
    for (value, shown) in definition.values.iter().zip(&shown) {
        let shown = [shown[0], shown[1]];
        let below = values.iter().position(|(_, other)| *other < shown).unwrap_or(values.len());
        values.insert(below, (&value.name, shown));
    }
    let ends = [definition.columns.first()?, definition.columns.last()?].map(|column| column.label.as_str());
    let mut blocks = vec![Block::paragraph(words.group.people(&people.to_string()))];
    if people == least {
        blocks.push(Block::paragraph(words.group.counts_from(&(least + 1).to_string())));
    }
    blocks.extend(in_words(&values, ends, (people, least), words));
    blocks.extend(agreement::blocks(&sorts, definition, least, words));
    let drawing = Some(bars::draw(&values, ends, (people, least), words));
    Some(Section { title: title.into(), drawing, blocks })
}

/// How many people laid each value in the first column and in the last.
fn rows(sorts: &[&Sort], tallies: &[&Tally], definition: &Definition, people: usize) -> Vec<Row> {
    let ends = [definition.columns.first(), definition.columns.last()];
    let mut rows = Vec::new();
    for value in &definition.values {
        let mut counts = [0, 0];
        for (count, column) in counts.iter_mut().zip(ends) {
            let lies = |sort: &&&Sort| sort.place_of(&value.id) == column.map(|column| &column.id);
            *count = sorts.iter().filter(lies).count();
        }
        for tally in tallies {
            let [most, least] = tally.counts(&value.id);
            counts = [counts[0] + most, counts[1] + least];
        }
        rows.push(Row { rest: Some(people - counts[0] - counts[1]), counts: counts.into() });
    }
    rows
}

/// A table of the values of which something is shown, and the names of the others.
fn in_words(
    values: &[(&str, [Shown; 2])],
    ends: [&str; 2],
    (people, least): (usize, usize),
    words: &Words,
) -> Vec<Block> {
    let is_hidden = |shown: &[Shown; 2]| *shown == [Shown::Fewer; 2];
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (name, shown) in values {
        match is_hidden(shown) {
            true => others.push(*name),
            false => {
                let [most, lowest] = shown.map(|shown| in_a_word(shown, (people, least), words));
                rows.push(vec![name.to_string(), most, lowest]);
            }
        }
    }
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        let head = [words.comparison.value, ends[0], ends[1]].map(String::from).into();
        blocks.push(Block::Table { head, rows });
    }
    if !others.is_empty() {
        blocks.push(Block::paragraph(words.group.others(&least.to_string(), &others.join("; "))));
    }
    blocks
}

/// A count as it is shown, of so many people with so many as the least.
pub fn in_a_word(shown: Shown, (people, least): (usize, usize), words: &Words) -> String {
    match shown {
        Shown::Fewer => words.group.fewer(&least.to_string()),
        Shown::Exactly(count) => count.to_string(),
        Shown::Nearly => words.group.or_more(&Shown::nearly(people, least).to_string()),
    }
}
