//! The cases of an edition, which one can begin with.

use crate::{
    edition::{Example, sheets::Sheets},
    exercises::{Answer, AnswerOfKind, ExampleId, ItemId, Kind, Named, Part, list, prompt, table},
};

/// A case of the edition: the texts that its file has for the parts of the form. Which parts it fills is its author's choice.
pub fn example(id: &ExampleId, form: &[Part], sheets: &mut Sheets<'_>) -> Example {
    let file = format!("cases/{id}");
    let (title, purpose) = (sheets.word(&file, "title"), sheets.word(&file, "purpose"));
    let mut answers = Vec::new();
    for part in form {
        let path = format!("parts.{}", part.id);
        let answer = example_answer(&file, &path, &part.kind, sheets);
        answers.extend(answer.map(|answer| (part.id.clone(), answer)));
    }
    Example { id: id.clone(), title, purpose, answers }
}

/// What stands in one part of a case of the edition: a text, numbered texts, or numbered rows of texts.
fn example_answer(file: &str, path: &str, kind: &Kind, sheets: &mut Sheets<'_>) -> Option<Answer> {
    match kind {
        Kind::Prompt | Kind::MoralQuestion => {
            sheets.word_if_any(file, path).map(|text| prompt::Answer { text }.into_answer())
        }
        Kind::List => {
            let item = |number: usize| sheets.word_if_any(file, &format!("{path}.{number}"));
            let items: Vec<String> = (1..).map_while(item).collect();
            (!items.is_empty()).then(|| list::Answer { items }.into_answer())
        }
        Kind::Table(definition) => {
            let mut rows = Vec::new();
            loop {
                let number = rows.len() + 1;
                let cell = |column: &Named| -> Option<(ItemId, String)> {
                    let text = sheets.word_if_any(file, &format!("{path}.{number}.{}", column.id))?;
                    Some((column.id.clone(), text))
                };
                let row: table::Row = definition.columns.iter().filter_map(cell).collect();
                if row.is_empty() {
                    break;
                }
                rows.push(row);
            }
            (!rows.is_empty()).then(|| table::Answer { rows }.into_answer())
        }
        _ => None,
    }
}
