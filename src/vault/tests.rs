//! The vault over storage that fails on demand.

use super::*;
use crate::exercises::{AnswerOfKind, prompt};

fn open(storage: &MemoryStorage) -> (Vault, Opened) {
    let (edition, tab) = ("zorg".parse().unwrap(), "t1".parse().unwrap());
    Vault::open(Box::new(storage.clone()), edition, "n1".parse().unwrap(), tab, Moment(1))
}

fn field(name: &str) -> FieldId {
    format!("exercise/1a/{name}").parse().unwrap()
}

fn write(vault: &mut Vault, notebook: &mut Notebook, name: &str, text: &str) -> Result<(), SaveError> {
    notebook.write(&field(name), prompt::Answer { text: text.into() }.into_answer(), Moment(2));
    vault.save(Item::Field(field(name)), notebook, Moment(2))
}

fn key_of(storage: &MemoryStorage, end: &str) -> String {
    storage.keys().unwrap().into_iter().find(|key| key.ends_with(end)).unwrap()
}

#[test]
fn what_is_saved_is_there_when_it_is_opened_again() {
    let storage = MemoryStorage::default();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "goed werk\0🙂").unwrap();
    opened.notebook.cases.add("c1".parse().unwrap());
    vault.save(Item::Cases, &opened.notebook, Moment(3)).unwrap();
    assert_eq!(open(&storage).1.notebook, opened.notebook);
}

#[test]
fn a_full_storage_keeps_the_old_text_and_nothing_is_called_saved_until_all_of_it_is() {
    let storage = MemoryStorage::default();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "oud").unwrap();
    storage.refuse(Some(StorageError::Full));
    assert_eq!(write(&mut vault, &mut opened.notebook, "een", "nieuw"), Err(SaveError::Full));
    assert_eq!(open(&storage).1.notebook.answer::<prompt::Answer>(&field("een")).text, "oud");
    storage.refuse(None);
    write(&mut vault, &mut opened.notebook, "twee", "ander").unwrap();
    assert_eq!(open(&storage).1.notebook, opened.notebook);
}

#[test]
fn a_damaged_value_is_moved_aside_to_the_letter_and_the_rest_loads() {
    let mut storage = MemoryStorage::default();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "heel").unwrap();
    write(&mut vault, &mut opened.notebook, "twee", "stuk").unwrap();
    storage.write(&key_of(&storage, "/twee"), "{\"schema\":1, stuk").unwrap();
    let (_, opened) = open(&storage);
    assert_eq!((opened.moved_aside, opened.notebook.entries().count()), (1, 1));
    let aside = key_of(&storage, "aside/1/field/exercise/1a/twee");
    assert_eq!(storage.read(&aside), Ok(Some("{\"schema\":1, stuk".into())));
}

#[test]
fn what_a_newer_program_wrote_stops_all_writing() {
    let mut storage = MemoryStorage::default();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "oud").unwrap();
    let newer = r#"{"schema":99,"body":"?"}"#;
    storage.write(&key_of(&storage, "/een"), newer).unwrap();
    let (mut vault, mut opened) = open(&storage);
    assert!(vault.is_read_only());
    assert_eq!(write(&mut vault, &mut opened.notebook, "twee", "x"), Err(SaveError::NewerSchema));
    assert_eq!(storage.read(&key_of(&storage, "/een")), Ok(Some(newer.into())));
}

#[test]
fn erasing_everything_leaves_only_what_is_of_others() {
    let mut storage = MemoryStorage::default();
    storage.write("other", "stays").unwrap();
    storage.write("werkboek/ambtenaar/n0/unknown", "ours").unwrap();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "weg").unwrap();
    assert_eq!(vault.erase_everything(), 0);
    assert_eq!(storage.keys(), Ok(vec!["other".to_string()]));
}

#[test]
fn an_erased_field_is_out_of_the_storage() {
    let storage = MemoryStorage::default();
    let (mut vault, mut opened) = open(&storage);
    write(&mut vault, &mut opened.notebook, "een", "weg").unwrap();
    vault.erase_fields(&[field("een")]).unwrap();
    assert_eq!(storage.keys(), Ok(Vec::new()));
}
