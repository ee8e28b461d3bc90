//! A part on paper: what stands there before anybody writes, for those who would rather write by hand.
//!
//! Holds nothing of the participant. What is chosen on the screen is a row of numbers on paper, to be circled.

use super::{Kind, Named, rings, triangle, value_sort};
use crate::{document::Drawing, locale::Words};

/// Something on a worksheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A line of text.
    Text(String),
    /// So many lines to write on.
    Lines(usize),
    /// A table to write in.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// What stands in the rows already; an empty text is room to write.
        rows: Vec<Vec<String>>,
    },
    /// Things to tick.
    Boxes(Vec<String>),
    /// A figure to draw in.
    Drawing(Drawing),
}

/// How many rows an empty table has.
const ROWS: usize = 4;

/// The worksheet of a part of this kind.
pub fn worksheet(kind: &Kind, words: &Words) -> Vec<Piece> {
    match kind {
        Kind::Prompt => vec![Piece::Lines(6)],
        Kind::MoralQuestion => vec![Piece::Lines(2)],
        Kind::List => vec![Piece::Lines(5)],
        Kind::CaseNote => vec![Piece::Lines(1)],
        Kind::Table(table) => vec![empty_table(names(&table.columns))],
        Kind::Scale(scale) => {
            let moments = scale.moments.iter().map(|moment| match moment.name.as_str() {
                "" => words.scale.how_strong.to_string(),
                name => name.to_string(),
            });
            let head: Vec<String> = [words.scale.what.to_string()].into_iter().chain(moments).collect();
            let row = |row: &Named| {
                let steps = scale.moments.iter().map(|_| steps(5));
                [row.name.clone()].into_iter().chain(steps).collect()
            };
            let ends = words.worksheet.ends(&scale.high, "5", &scale.low);
            vec![Piece::Text(ends), Piece::Table { head, rows: scale.rows.iter().map(row).collect() }]
        }
        Kind::Position(position) => {
            let ends = words.worksheet.ends(&position.second, "10", &position.first);
            let rows = position.moments.iter().map(|moment| vec![moment.name.clone(), steps(10)]);
            let table = Piece::Table { head: Vec::new(), rows: rows.collect() };
            vec![Piece::Text(ends), table, Piece::Text(position.reason.clone()), Piece::Lines(3)]
        }
        Kind::ValueSort(sort) => value_sort_on_paper(sort),
        Kind::ValueQuestions(asked) => {
            let head = [words.comparison.value.to_string()].into_iter().chain(names(&asked.questions));
            vec![empty_table(head.collect())]
        }
        Kind::Tags(tags) => vec![Piece::Boxes(names(&tags.tensions))],
        Kind::Rings(definition) => {
            let row = |ring: &rings::Ring| vec![ring.name.clone(), String::new()];
            let rows = definition.rings.iter().rev().map(row).collect();
            let drawing = rings::Answer::default().draw(definition, words);
            vec![Piece::Drawing(drawing), Piece::Table { head: Vec::new(), rows }]
        }
        Kind::Triangle(definition) => triangle_on_paper(definition, words),
    }
}

/// The values to choose from, and the columns with as many rows as the widest has room for.
fn value_sort_on_paper(sort: &value_sort::Definition) -> Vec<Piece> {
    let values: Vec<&str> = sort.values.iter().map(|value| value.name.as_str()).collect();
    let head = sort.columns.iter().map(|column| format!("{} ({})", column.label, column.quota)).collect();
    let most = sort.columns.iter().map(|column| column.quota).max().unwrap_or_default();
    let rows = vec![vec![String::new(); sort.columns.len()]; most];
    vec![Piece::Text(values.join(" · ")), Piece::Table { head, rows }]
}

/// The figure, and for each of its fields the pulls and the questions.
fn triangle_on_paper(definition: &triangle::Definition, words: &Words) -> Vec<Piece> {
    let mut pieces = vec![
        Piece::Drawing(triangle::draw(definition, &[], false, words)),
        Piece::Text(words.worksheet.ends(words.triangle.high, "5", words.triangle.low)),
    ];
    for field in &definition.fields {
        let rows = field.sides.iter().map(|side| vec![side.name.clone(), steps(5)]).collect();
        pieces.push(Piece::Table { head: Vec::new(), rows });
        for question in triangle::Question::ALL {
            let text = words.triangle.question_on(&field.name, definition.questions.text(question));
            pieces.extend([Piece::Text(text), Piece::Lines(2)]);
        }
    }
    pieces
}

fn names(named: &[Named]) -> Vec<String> {
    named.iter().map(|named| named.name.clone()).collect()
}

fn empty_table(head: Vec<String>) -> Piece {
    Piece::Table { rows: vec![vec![String::new(); head.len()]; ROWS], head }
}

/// The steps of a choice, to be circled.
fn steps(count: u8) -> String {
    let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
    numbers.join("  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exercises::{scale, table},
        locale::Language,
    };

    #[test]
    fn every_row_of_a_table_is_as_long_as_its_head() {
        let named = |name: &str| Named { id: name.parse().unwrap(), name: name.to_uppercase() };
        let words = Language::Nl.words();
        let moments = vec![named("now"), named("wished")];
        let (low, high) = ("zwak".to_string(), "sterk".to_string());
        let scale = scale::Definition { low, high, rows: vec![named("bond"), named("result")], moments };
        let columns = vec![named("what"), named("whom"), named("when")];
        let table = table::Definition { row: "stap".into(), columns, awaits: None };
        for kind in [Kind::Scale(scale), Kind::Table(table)] {
            let tables = worksheet(&kind, words).into_iter().filter_map(|piece| match piece {
                Piece::Table { head, rows } => Some((head, rows)),
                _ => None,
            });
            for (head, rows) in tables {
                assert_eq!(head.len(), 3);
                assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == head.len()));
            }
        }
    }

    #[test]
    fn steps_are_the_numbers_that_can_be_chosen() {
        assert_eq!(steps(5), "1  2  3  4  5");
        assert_eq!(crate::exercises::Choice::<5>::STEPS, 5);
    }
}
