//! What older programs stored, read as today's: one pure function a step.
//!
//! Nothing is rewritten for it. A value keeps the layout it was stored in until it is changed, every layout is read
//! for ever, and each value names its own; so there is no moment between the old and the new at which a crash could leave a
//! mix. Before anything new is written, the journal holds every old value as it was (see `opening.rs`).

use serde::Deserialize;

use super::{Damage, Item};
use crate::{
    exercises::{Answer, CaseId},
    json::{self, Damaged},
    notebook::{FieldId, Moment, Standing, Value},
};

/// What a body of some schema holds: fields with their values; `None` is a field that was taken away.
pub type Held = Vec<(FieldId, Option<Value>)>;

/// Reads the body of an item in the layout of a schema.
pub fn read(schema: u32, item: &Item, body: &str) -> Result<Held, Damage> {
    match (schema, item) {
        (1, Item::Field(field)) => Ok(vec![(field.clone(), Some(Value::Answer(parse::<Answer>(body)?)))]),
        (1, Item::OldCases) => Ok(cases_of_schema_1(parse(body)?)),
        (_, Item::Field(field)) => Ok(vec![(field.clone(), parse(body)?)]),
        _ => Ok(Vec::new()),
    }
}

/// The body of a field in today's layout.
pub fn write(value: Option<&Value>) -> String {
    json::write(&value)
}

/// A choice about the workbook itself: schema 1 had it in an envelope, today it stands as it is.
pub fn preference(raw: String) -> Option<String> {
    #[derive(Deserialize)]
    struct Old {
        body: String,
    }
    match raw.starts_with('{') {
        true => json::read::<Old>(&raw).ok().map(|old| old.body),
        false => Some(raw),
    }
}

/// The whole list of cases, as schema 1 kept it under one key.
#[derive(Deserialize)]
struct OldCases {
    #[serde(default)]
    order: Vec<CaseId>,
    #[serde(default)]
    bin: Vec<OldBinned>,
}

#[derive(Deserialize)]
struct OldBinned {
    id: CaseId,
    thrown: Moment,
    #[serde(default)]
    index: u32,
}

/// Each case gets a standing of its own.
fn cases_of_schema_1(cases: OldCases) -> Held {
    let listed =
        cases.order.into_iter().zip(1..).map(|(id, position)| (id, Standing { position, thrown: None }));
    let binned = cases.bin.into_iter().map(|binned| {
        let position = binned.index.saturating_add(1);
        (binned.id, Standing { position, thrown: Some(binned.thrown) })
    });
    let standings = listed.chain(binned);
    standings.map(|(id, standing)| (FieldId::CaseStanding(id), Some(Value::Standing(standing)))).collect()
}

fn parse<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Damage> {
    json::read(body).map_err(|Damaged| Damage::Unreadable)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn field(name: &str) -> Item {
        Item::Field(name.parse().unwrap())
    }

    #[test]
    fn an_answer_of_schema_1_is_the_same_answer() {
        let held = read(1, &field("exercise/1a/x"), r#"{"prompt":"goed werk"}"#).unwrap();
        let today = write(held[0].1.as_ref());
        assert_eq!(today, r#"{"answer":{"prompt":"goed werk"}}"#);
        assert_eq!(read(2, &field("exercise/1a/x"), &today), Ok(held));
    }

    #[test]
    fn the_list_of_cases_of_schema_1_keeps_its_order_and_its_bin() {
        let body = r#"{"order":["c2","c1"],"bin":[{"id":"c3","thrown":9,"index":1}]}"#;
        let held = read(1, &Item::OldCases, body).unwrap();
        let found = held
            .iter()
            .map(|(field, value)| (field.to_string(), value.as_ref().unwrap().standing().unwrap()));
        let standing = |position, thrown| Standing { position, thrown };
        assert_eq!(
            found.collect::<Vec<_>>(),
            [
                ("case-standing/c2".to_string(), standing(1, None)),
                ("case-standing/c1".to_string(), standing(2, None)),
                ("case-standing/c3".to_string(), standing(2, Some(Moment(9)))),
            ]
        );
    }

    #[test]
    fn a_value_of_the_wrong_type_is_damage() {
        for body in ["1", "[]", "{}", "\"x\"", r#"{"answer":{"prompt":1}}"#, ""] {
            assert_eq!(read(2, &field("exercise/1a/x"), body), Err(Damage::Unreadable), "{body}");
        }
        assert_eq!(read(2, &field("exercise/1a/x"), "null").unwrap()[0].1, None);
    }

    proptest! {
        #[test]
        fn no_body_makes_it_panic(schema in 0u32..4, body in any::<String>()) {
            let _ = (read(schema, &Item::OldCases, &body), read(schema, &field("exercise/1a/x"), &body));
        }
    }
}
