//! Principles side by side, open questions for the talk, and how the session was: what an edition puts on the table as such.
//!
//! Texts are shuffled, part by part, and nothing stands beside them that tells whose they are.

use super::{
    Section, Table,
    counts::in_a_word,
    shuffle::shuffle,
    suppression::{self, Row, Shown},
};
use crate::{
    document::Block,
    exercises::{Answer, Kind, OnTable, scale, table::Definition},
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
                Kind::Table(definition) => rows(table, definition, &origin, &answers),
                _ => texts(table, &origin, &answers),
            });
        }
        if !blocks.is_empty() {
            sections.push(Section { title: title.into(), drawing: None, blocks });
        }
    }
    sections
}

/// Every text by itself, in an order of chance.
fn texts(table: &Table<'_>, origin: &Origin, answers: &[Vec<&Answer>]) -> Block {
    let mut texts: Vec<String> = Vec::new();
    for answer in answers.iter().flatten() {
        texts.extend(answer.own_words().into_iter().map(|text| text.trim().to_string()));
    }
    texts.retain(|text| !text.is_empty());
    shuffle(&mut texts, table.seed, &origin.to_string());
    Block::bullets(texts)
}

/// Every row by itself, in an order of chance.
fn rows(table: &Table<'_>, definition: &Definition, origin: &Origin, answers: &[Vec<&Answer>]) -> Block {
    let mut rows = Vec::new();
    for answer in answers.iter().flatten() {
        let Answer::Table(answer) = answer else { continue };
        for row in 0..answer.rows.len() {
            let cells = definition.columns.iter().map(|column| answer.cell(row, &column.id).to_string());
            rows.push(cells.collect::<Vec<_>>());
        }
    }
    shuffle(&mut rows, table.seed, &origin.to_string());
    Block::Table { head: definition.columns.iter().map(|column| column.name.clone()).collect(), rows }
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
