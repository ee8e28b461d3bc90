//! Principles side by side, open questions for the talk, and how the session was: what an edition puts on the table as such.
//!
//! Texts are shuffled, part by part, and nothing stands beside them that tells whose they are.

use super::{
    Section, Table,
    counts::in_a_word,
    shuffle::order,
    suppression::{self, Row, Shown},
};
use crate::{
    document::Block,
    exercises::{Answer, Kind, Named, OnTable, scale, table::Definition},
    summary::Origin,
};

/// A section for each of the things that an edition puts on the table; the titles of parts that too few people have go to `missing`.
pub fn sections(table: &Table<'_>, missing: &mut Vec<String>) -> Vec<Section> {
    let words = &table.words().group;
    let titles = [words.principles, words.questions, words.evaluation];
    let mut sections = Vec::new();
    for ((_, what), title) in OnTable::NAMED.into_iter().zip(titles) {
        let mut blocks = Vec::new();
        for (origin, title, part) in table.parts() {
            if part.on_table != Some(what) {
                continue;
            }
            let answers = table.answers(&origin);
            if answers.len() < table.least() {
                missing.push(title);
                continue;
            }
            blocks.push(Block::Heading(3, title));
            blocks.push(Block::paragraph(words.people(&answers.len().to_string())));
            blocks.push(match &part.kind {
                Kind::Scale(definition) => steps(table, definition, &answers),
                Kind::Table(Definition { columns, .. }) => {
                    let head = columns.iter().map(|column| column.name.clone()).collect();
                    Block::Table { head, rows: shuffled(table, &origin, rows(columns, &answers)) }
                }
                _ => Block::bullets(shuffled(table, &origin, texts(&answers)).into_iter().flatten()),
            });
        }
        if !blocks.is_empty() {
            sections.push(Section { title: title.into(), drawing: None, blocks });
        }
    }
    sections
}

/// Every text by itself, as a row of one cell.
fn texts(answers: &[Vec<&Answer>]) -> Vec<Vec<String>> {
    let mut texts = Vec::new();
    for text in answers.iter().flatten().flat_map(|answer| answer.own_words()) {
        if !text.trim().is_empty() {
            texts.push(vec![text.trim().to_string()]);
        }
    }
    texts
}

/// Every row of a table by itself.
fn rows(columns: &[Named], answers: &[Vec<&Answer>]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for answer in answers.iter().flatten() {
        let Answer::Table(answer) = answer else { continue };
        for row in 0..answer.rows.len() {
            rows.push(columns.iter().map(|column| answer.cell(row, &column.id).to_string()).collect());
        }
    }
    rows
}

/// The rows in an order of chance, which is another one for each part.
fn shuffled(table: &Table<'_>, part: &Origin, mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let order = order(rows.len(), table.seed, &part.to_string());
    order.into_iter().map(|index| std::mem::take(&mut rows[index])).collect()
}

/// How many people chose a step, in three groups: of five steps hardly any would have enough people to be shown.
fn steps(table: &Table<'_>, definition: &scale::Definition, answers: &[Vec<&Answer>]) -> Block {
    let (words, least) = (table.words(), table.least());
    let mut rows = Vec::new();
    for row in &definition.rows {
        for moment in &definition.moments {
            let mut counts = vec![0; 3];
            for answers in answers {
                // Each person counts once, with the first case where the form of a case asks it.
                let Some(Answer::Scale(answer)) = answers.first() else { continue };
                if let Some(strength) = answer.strength(&row.id, &moment.id) {
                    let group = match strength.number() {
                        ..=2 => 0,
                        3 => 1,
                        4.. => 2,
                    };
                    counts[group] += 1;
                }
            }
            let people = counts.iter().sum();
            let name = match moment.name.as_str() {
                "" => row.name.clone(),
                moment => [&row.name, ", ", moment].concat(),
            };
            let shown = suppression::rows(&[Row { counts, rest: None }], least).concat();
            let mut cells = vec![name];
            cells.extend(shown.into_iter().map(|shown: Shown| in_a_word(shown, (people, least), words)));
            rows.push(cells);
        }
    }
    let (said, what) = (&words.group, words.scale.what.to_string());
    let head = vec![
        what,
        said.low_steps(&definition.low),
        said.middle_step.into(),
        said.high_steps(&definition.high),
    ];
    Block::Table { head, rows }
}
