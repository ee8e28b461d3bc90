//! Backups there and back, and files that are none.

use std::collections::HashSet;

use proptest::prelude::*;

use super::{
    sealed::{Header, Parts},
    *,
};
use crate::{
    exercises::{Answer, AnswerOfKind, ItemId, prompt},
    notebook::{Notebook, Stamp, Value},
};

fn edition() -> EditionId {
    "boek".parse().unwrap()
}

fn field(name: &str) -> FieldId {
    format!("exercise/1a/{name}").parse().unwrap()
}

fn value(text: &str) -> Option<Value> {
    Some(Value::Answer(prompt::Answer { text: text.into() }.into_answer()))
}

fn entry(text: &str, revision: u64) -> Entry {
    let stamp = Stamp { erasures: 0, revision, tab: "t-file".parse().unwrap() };
    Entry { value: value(text), stamp, written: Moment(revision) }
}

fn backup(fields: &[(&str, &str)], versions: &[(&str, &str, u64)]) -> Backup {
    Backup {
        edition: edition(),
        notebook: "n1".parse().unwrap(),
        made: Moment(7),
        fields: fields.iter().map(|(name, text)| (field(name), entry(text, 9))).collect(),
        versions: versions
            .iter()
            .map(|(name, text, revision)| (field(name), entry(text, *revision)))
            .collect(),
        unreadable: 0,
    }
}

fn notebook(fields: &[(&str, &str)]) -> Notebook {
    let mut notebook = Notebook::default();
    for (name, text) in fields {
        notebook.write(&field(name), value(text), &"t".parse().unwrap(), Moment(1));
    }
    notebook
}

#[test]
fn what_differs_keeps_what_is_here_and_has_the_other_as_a_version() {
    let backup = backup(&[("een", "nieuw"), ("twee", "anders"), ("drie", "gelijk")], &[("twee", "oud", 3)]);
    let mut here = notebook(&[("twee", "van hier"), ("drie", "gelijk"), ("vier", "alleen hier")]);
    let comparison = Comparison::of(&backup, &here);
    assert_eq!((comparison.added.clone(), comparison.same), (vec![field("een")], 1));
    assert_eq!(comparison.differing, [field("twee")]);

    let kept = comparison.returning(&backup, &here, &HashSet::new());
    assert_eq!(kept[0], Returning { field: field("een"), earlier: vec![], value: value("nieuw") });
    let earlier: Vec<_> = kept[1].earlier.iter().map(|entry| entry.value.clone()).collect();
    assert_eq!((earlier, kept[1].value.clone()), (vec![value("oud"), value("anders")], value("van hier")));

    let taken = comparison.returning(&backup, &here, &[field("twee")].into());
    assert_eq!(taken[1].value, value("anders"));

    here.erase(&field("twee"), &"t".parse().unwrap(), Moment(2));
    let comparison = Comparison::of(&backup, &here);
    assert_eq!(comparison.differing, [field("twee")]);
    assert_eq!(comparison.returning(&backup, &here, &HashSet::new()).len(), 1, "what was erased stays away");
}

#[test]
fn a_raw_copy_comes_back_too() {
    let body = "{\"prompt\":\"gered\"}";
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(body.as_bytes());
    let raw = format!("{{\"schema\":1,\"rev\":1,\"tab\":\"t\",\"at\":7,\"crc\":{checksum},\"body\":{body}}}");
    let copy = serde_json::json!({
        "made": "2026-11-24",
        "storage": { "werkboek/boek/n1/field/exercise/1a/een": raw, "werkboek/boek/n1/field/exercise/1a/twee": "stuk" },
        "screen": [],
    });
    let backup = Backup::read(&copy.to_string(), &edition()).unwrap();
    assert_eq!((backup.fields[0].1.value.clone(), backup.unreadable), (value("gered"), 1));
    assert_eq!(Backup::read(&copy.to_string(), &"ander".parse().unwrap()), Err(BackupError::Foreign));
}

#[test]
fn files_that_are_none_are_told_apart() {
    let whole = backup(&[("een", "goed werk")], &[]).write();
    let read = |text: &str| Backup::read(text, &edition());
    assert_eq!(read("{}"), Err(BackupError::Foreign));
    assert_eq!(read("een brief"), Err(BackupError::Foreign));
    assert_eq!(read(r#"{"format":"iets-anders","schema":1}"#), Err(BackupError::Foreign));
    assert_eq!(read(r#"{"format":"werkboek-backup","schema":99}"#), Err(BackupError::Newer));
    assert_eq!(read(&whole[..whole.len() - 9]), Err(BackupError::Damaged));
    assert_eq!(read(&" ".repeat(MOST_BYTES + 1)), Err(BackupError::TooLarge));
    assert_eq!(read("eyJhbGciOiJ4In0.a.b.c.d"), Err(BackupError::Sealed));
    assert_eq!(read(&whole.replace("exercise/1a/een", "../../x")).map(|backup| backup.unreadable), Ok(1));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(&whole.replace("\"goed werk\"", &deep)).map(|backup| backup.unreadable), Ok(1));
}

#[test]
fn a_sealed_file_that_asks_for_too_much_work_is_not_opened() {
    let parts = |rounds| Parts {
        header: Header::new(&[1; 16], rounds).encoded(),
        wrapped_key: vec![2; 40],
        nonce: vec![3; 12],
        content: vec![4; 20],
    };
    let whole = parts(600_000);
    assert_eq!(Parts::read(&whole.write()), Ok((whole, Header::new(&[1; 16], 600_000))));
    assert_eq!(Parts::read(&parts(u32::MAX).write()), Err(BackupError::Foreign));
    assert_eq!(Parts::read(&parts(1).write()), Err(BackupError::Foreign));
    assert_eq!(Parts::read("eyJ.a"), Err(BackupError::Damaged));
}

/// One file a released schema, made by the program of its day. They must load for ever.
#[test]
fn backups_of_every_released_schema_load() {
    let files = [
        (include_str!("../../../tests/data/backup-schema-2.json"), 4),
        (include_str!("../../../tests/data/backup-schema-3.json"), 5),
    ];
    // The files were written by the edition of their days.
    let edition: EditionId = serde_json::from_str::<serde_json::Value>(files[0].0).unwrap()["edition"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    for (file, fields) in files {
        let backup = Backup::read(file, &edition).unwrap();
        assert_eq!((backup.unreadable, backup.fields.len(), backup.versions.len()), (0, fields, 1));
        let value_of = |field: &str| {
            let entry = backup.fields.iter().find(|(name, _)| name.to_string() == field);
            entry.unwrap().1.value.clone()
        };
        assert!(value_of("case-standing/c1").unwrap().standing().is_some());
        assert_eq!(value_of("exercise/1a/criteria"), value("Goed werk klopt, helpt en past bij mij."));
        let Some(Value::Answer(Answer::ValueSort(sorted))) = value_of("exercise/1d/sort") else {
            panic!("the value sort is another kind");
        };
        let id = |text: &str| -> ItemId { text.parse().unwrap() };
        assert_eq!(sorted.sort.place_of(&id("courage")), Some(&id("most")));
        assert_eq!(sorted.sort.cards_in(&id("more")), [id("own-1")]);
        assert_eq!(sorted.sort.own_name(&id("own-1")), Some("Recht"));
    }
    let schema_1 =
        Backup::read(include_str!("../../../tests/data/raw-copy-schema-1.json"), &edition).unwrap();
    assert_eq!((schema_1.unreadable, schema_1.fields.len()), (0, 3));
}

proptest! {
    #[test]
    fn any_notebook_comes_back_as_it_was(texts in proptest::collection::vec(("[a-z]{1,4}", any::<String>()), 0..12)) {
        let fields: std::collections::BTreeMap<_, _> = texts.into_iter().collect();
        let fields: Vec<_> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let backup = backup(&fields, &[]);
        prop_assert_eq!(Backup::read(&backup.write(), &edition()), Ok(backup.clone()));
        let here = Notebook::default();
        let comparison = Comparison::of(&backup, &here);
        let mut restored = Notebook::default();
        for returning in comparison.returning(&backup, &here, &HashSet::new()) {
            restored.write(&returning.field, returning.value, &"t".parse().unwrap(), Moment(1));
        }
        // A text of spaces alone is no answer.
        for (name, text) in fields.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            prop_assert_eq!(restored.answer::<prompt::Answer>(&field(name)).text, text);
        }
    }

    #[test]
    fn no_file_makes_it_panic(text in any::<String>(), cut in any::<prop::sample::Index>(), letter in any::<char>()) {
        let _ = Backup::read(&text, &edition());
        let _ = Parts::read(&text);
        let mut whole: Vec<char> = backup(&[("een", "goed werk")], &[("een", "oud", 2)]).write().chars().collect();
        let at = cut.index(whole.len());
        whole[at] = letter;
        let _ = Backup::read(&whole.iter().collect::<String>(), &edition());
        let _ = Backup::read(&whole[..at].iter().collect::<String>(), &edition());
    }
}
