//! What was put to somebody and has not come back yet.
//!
//! Tells what is open, and never for how long or how often.

use crate::{
    edition::Edition,
    exercises::{Kind, Part, table},
    notebook::{Cases, FieldId, Notebook},
};

/// One row of a table that still waits for what comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// The field that the table is in.
    pub field: FieldId,
    /// What stands in the row, in the order of the columns.
    pub says: Vec<String>,
}

/// Every open row: of the cases in their order, then of the exercises. Cases in the bin wait for nothing.
pub fn awaited(edition: &Edition, notebook: &Notebook) -> Vec<Awaited> {
    let mut all = Vec::new();
    for case in Cases::of(notebook).order() {
        for part in &edition.case.parts {
            all.extend(open_rows(part, FieldId::Case(case.clone(), part.id.clone()), notebook));
        }
    }
    for exercise in edition.exercises() {
        for part in &exercise.parts {
            all.extend(open_rows(part, FieldId::Exercise(exercise.id.clone(), part.id.clone()), notebook));
        }
    }
    all
}

fn open_rows(part: &Part, field: FieldId, notebook: &Notebook) -> Vec<Awaited> {
    let Kind::Table(definition) = &part.kind else {
        return Vec::new();
    };
    let answer: table::Answer = notebook.answer(&field);
    let says = |row: &table::Row| {
        let cells = definition.columns.iter().filter_map(|column| row.get(&column.id));
        cells.map(|cell| cell.trim().to_string()).filter(|cell| !cell.is_empty()).collect()
    };
    let rows = answer.open_rows(definition);
    rows.map(|row| Awaited { field: field.clone(), says: says(row) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exercises::{Answer, AnswerOfKind, CaseId, Named},
        notebook::{Moment, Standing, Value},
    };

    fn part() -> Part {
        let column = |id: &str| Named { id: id.parse().unwrap(), name: id.into() };
        let definition = table::Definition {
            row: "stap".into(),
            columns: ["what", "whom", "back"].map(column).into(),
            awaits: Some("back".parse().unwrap()),
        };
        let kind = Kind::Table(definition);
        Part {
            id: "escalated".parse().unwrap(),
            label: String::new(),
            hint: None,
            example: None,
            hard_to_say: false,
            for_leaders: false,
            on_table: None,
            kind,
        }
    }

    #[test]
    fn what_did_not_come_back_yet_is_told_in_the_order_of_its_columns() {
        let case: CaseId = "c1".parse().unwrap();
        let field = FieldId::Case(case.clone(), part().id);
        let mut notebook = Notebook::default();
        let write = |notebook: &mut Notebook, field: &FieldId, value| {
            notebook.write(field, Some(value), &"t".parse().unwrap(), Moment(1));
        };
        let standing = Standing { position: 1, thrown: None };
        write(&mut notebook, &FieldId::CaseStanding(case), Value::Standing(standing));
        let mut answer = table::Answer::default();
        for (row, column, text) in
            [(0, "whom", " Directeur "), (0, "what", "De kosten"), (1, "what", "De datum"), (1, "back", "Ja")]
        {
            answer.write(row, &column.parse().unwrap(), text.into());
        }
        write(&mut notebook, &field, Value::Answer(answer.into_answer()));
        let open = open_rows(&part(), field.clone(), &notebook);
        assert_eq!(
            open,
            [Awaited { field: field.clone(), says: vec!["De kosten".into(), "Directeur".into()] }]
        );
        let other = Value::Answer(Answer::Prompt(Default::default()));
        write(&mut notebook, &field, other);
        assert_eq!(open_rows(&part(), field, &notebook), []);
    }
}
