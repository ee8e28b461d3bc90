//! Cases of a group on the triangle, laid over each other: where the work pulls. No place is better.

use super::{Section, Table, shuffle::order};
use crate::{
    document::Block,
    exercises::{
        Answer, Kind,
        triangle::{self, Laid, draw},
    },
};

/// A section for each part that asks for the triangle; the titles of those that too few people have go to `missing`.
pub fn section(table: &Table<'_>, missing: &mut Vec<String>) -> Vec<Section> {
    let (words, mut sections) = (table.words(), Vec::new());
    for (origin, title, part) in table.parts() {
        let Kind::Triangle(definition) = &part.kind else { continue };
        let (mut people, mut placed) = (0, Vec::new());
        for answers in table.answers(&origin) {
            let pulled: Vec<&triangle::Answer> = answers.into_iter().filter_map(pulls).collect();
            people += usize::from(!pulled.is_empty());
            placed.extend(pulled);
        }
        if people < table.least() {
            missing.push(title);
            continue;
        }
        let name = |number: usize| words.summary.case_numbered(&number.to_string());
        let order = order(placed.len(), table.seed, &title).into_iter().zip(1..);
        let laid: Vec<Laid<'_>> =
            order.map(|(index, number)| Laid { number, name: name(number), answer: placed[index] }).collect();
        let [cases, people] = [laid.len(), people].map(|count| count.to_string());
        let blocks = vec![Block::paragraph(words.group.cases(&cases, &people))];
        let drawing = Some(draw(definition, &laid, false, words));
        sections.push(Section { title, drawing, blocks });
    }
    sections
}

fn pulls(answer: &Answer) -> Option<&triangle::Answer> {
    match answer {
        Answer::Triangle(answer) => Some(answer).filter(|answer| answer.has_a_pull()),
        _ => None,
    }
}
