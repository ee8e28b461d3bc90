//! What happens when storage fails: each fault of docs/reliability.md that a vault can meet.

use proptest::prelude::*;

use super::browser::{Browser, NOW, Tab, field};
use crate::{
    notebook::{Cases, FieldId, Moment},
    vault::{ERASED, Kept, SaveError, StorageError},
};

fn written(texts: &[(&str, &str)]) -> (Browser, Tab) {
    let browser = Browser::default();
    let mut tab = browser.open();
    for (name, text) in texts {
        tab.write(&field(name), text, NOW).unwrap();
    }
    tab.pump();
    (browser, tab)
}

fn key_of(browser: &Browser, end: &str) -> String {
    browser.disk().into_keys().find(|key| key.ends_with(end)).unwrap()
}

fn damage(browser: &Browser, end: &str, raw: &str) {
    let mut disk = browser.disk();
    disk.insert(key_of(browser, end), raw.into());
    browser.set_disk(disk);
}

#[test]
fn what_is_saved_is_there_when_it_is_opened_again() {
    let (browser, tab) = written(&[("een", "goed werk\0🙂"), ("twee", "ander")]);
    let again = browser.open();
    assert_eq!(again.notebook, tab.notebook);
    assert_eq!((again.found.moved_aside, again.found.recovered), (0, 0));
}

#[test]
fn a_full_storage_keeps_the_new_text_in_the_journal_and_nothing_is_called_saved() {
    let (browser, mut tab) = written(&[("een", "oud")]);
    browser.refuse(Some(StorageError::Full));
    assert_eq!(tab.write(&field("een"), "nieuw", NOW), Err(SaveError::Full));
    tab.pump();
    assert_eq!(tab.vault.kept(), Kept::InJournal(SaveError::Full));
    let mut again = browser.open();
    assert_eq!((again.read(&field("een")).as_str(), again.found.recovered), ("nieuw", 1));
    browser.refuse(None);
    again.write(&field("twee"), "ander", NOW).unwrap();
    assert_eq!(again.vault.kept(), Kept::Saving);
    again.pump();
    assert_eq!(again.vault.kept(), Kept::Saved);
    browser.set_journal(Default::default());
    assert_eq!(browser.open().read(&field("een")), "nieuw", "what the record refused is tried again");
}

#[test]
fn a_full_storage_without_a_journal_keeps_the_old_text() {
    let browser = Browser::default();
    let mut tab = browser.open_with_journal(false);
    tab.write(&field("een"), "oud", NOW).unwrap();
    assert_eq!(tab.vault.kept(), Kept::InRecord);
    browser.refuse(Some(StorageError::Full));
    assert_eq!(tab.write(&field("een"), "nieuw", NOW), Err(SaveError::Full));
    assert_eq!(tab.vault.kept(), Kept::Nowhere(SaveError::Full));
    assert_eq!(browser.open_with_journal(false).read(&field("een")), "oud");
}

#[test]
fn a_record_that_lost_its_last_minute_gets_it_from_the_journal() {
    let (browser, mut tab) = written(&[("een", "goed")]);
    let before = browser.disk();
    tab.write(&field("een"), "goed werk", NOW).unwrap();
    tab.write(&field("twee"), "ander", NOW).unwrap();
    tab.pump();
    browser.set_disk(before);
    let again = browser.open();
    assert_eq!((again.read(&field("een")), again.read(&field("twee"))), ("goed werk".into(), "ander".into()));
    assert_eq!(again.found.recovered, 2);
    assert_eq!(browser.open().found.recovered, 0, "the record is whole again");
}

#[test]
fn a_record_that_was_wiped_comes_back_from_the_journal() {
    let (browser, tab) = written(&[("een", "goed"), ("twee", "werk")]);
    browser.set_disk(Default::default());
    let again = browser.open();
    assert_eq!((again.read(&field("een")), again.found.recovered), ("goed".into(), 2));
    assert_eq!(again.vault.owner(), tab.vault.owner());
}

#[test]
fn a_journal_that_was_wiped_comes_back_from_the_record() {
    let (browser, _) = written(&[("een", "goed"), ("twee", "werk")]);
    let whole = browser.journal();
    browser.set_journal(Default::default());
    let mut again = browser.open();
    again.pump();
    assert_eq!(browser.journal(), whole);
}

#[test]
fn a_wiped_record_is_found_also_after_a_start_without_the_journal() {
    let (browser, _) = written(&[("een", "goed")]);
    browser.set_disk(Default::default());
    let mut empty = browser.open_as(false, "n2");
    empty.vault.save_preference(crate::vault::Preference::Language, "en").unwrap();
    assert_eq!(browser.open().read(&field("een")), "goed");
}

#[test]
fn a_damaged_value_is_moved_aside_to_the_letter_and_comes_from_the_journal() {
    for damaged in ["{\"schema\":2, stuk", "", "null", "[]", "\u{0}"] {
        let (browser, _) = written(&[("een", "heel"), ("twee", "stuk")]);
        damage(&browser, "/twee", damaged);
        let again = browser.open();
        assert_eq!((again.found.moved_aside, again.found.recovered), (1, 1), "{damaged:?}");
        assert_eq!((again.read(&field("een")), again.read(&field("twee"))), ("heel".into(), "stuk".into()));
        let aside = format!("aside/{}/field/exercise/1a/twee", NOW.0);
        assert_eq!(browser.disk().get(&key_of(&browser, &aside)).map(String::as_str), Some(damaged));
    }
}

#[test]
fn a_damaged_value_that_no_journal_has_is_moved_aside_and_the_rest_loads() {
    let (browser, _) = written(&[("een", "heel"), ("twee", "stuk")]);
    damage(&browser, "/twee", "{");
    let again = browser.open_with_journal(false);
    assert_eq!((again.found.moved_aside, again.notebook.entries().count()), (1, 1));
}

#[test]
fn a_value_of_the_wrong_type_is_moved_aside() {
    let (browser, _) = written(&[("een", "heel")]);
    let raw = browser.disk()[&key_of(&browser, "/een")].clone();
    let (_, version) = raw.split_once("\"rev\"").unwrap();
    let body = "{\"unknown\":true}";
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(body.as_bytes());
    let (version, _) = version.split_once("\"crc\"").unwrap();
    let wrong = format!("{{\"schema\":2,\"rev\"{version}\"crc\":{checksum},\"body\":{body}}}");
    damage(&browser, "/een", &wrong);
    assert_eq!(browser.open().found.moved_aside, 1);
    assert!(browser.disk().values().any(|raw| *raw == wrong), "it is kept byte for byte");
}

#[test]
fn what_a_newer_program_wrote_stops_all_writing() {
    let (browser, _) = written(&[("een", "oud")]);
    let newer = r#"{"schema":99,"body":"?"}"#;
    damage(&browser, "/een", newer);
    let mut again = browser.open();
    assert!(again.vault.is_read_only());
    assert_eq!(again.write(&field("twee"), "x", NOW), Err(SaveError::NewerSchema));
    assert_eq!(browser.disk()[&key_of(&browser, "/een")], newer);
}

#[test]
fn a_tab_that_meets_a_newer_schema_stops_writing() {
    let (browser, mut tab) = written(&[("een", "oud")]);
    damage(&browser, "/een", r#"{"schema":99,"body":"?"}"#);
    let mut late = browser.open();
    assert!(late.vault.is_read_only());
    let arrival = tab.vault.receive(&key_of(&browser, "/een"), Some(r#"{"schema":99}"#), &mut tab.notebook);
    assert_eq!(arrival, crate::vault::Arrival::NewerSchema);
    assert_eq!(tab.write(&field("een"), "nieuw", NOW), Err(SaveError::NewerSchema));
    late.pump();
}

#[test]
fn a_clock_that_is_set_back_loses_nothing() {
    let (browser, mut tab) = written(&[("een", "eerst")]);
    tab.write(&field("een"), "later, met een klok die achterloopt", Moment(5)).unwrap();
    tab.pump();
    assert_eq!(browser.open().read(&field("een")), "later, met een klok die achterloopt");
    assert_eq!(browser.journal().len(), 2, "both are versions");
}

#[test]
fn an_erased_field_is_nowhere_any_more_and_the_rest_is() {
    let (browser, mut tab) = written(&[("een", "geheim"), ("twee", "blijft")]);
    tab.write(&field("een"), "geheim, langer", Moment(NOW.0 + 100_000)).unwrap();
    tab.pump();
    damage(&browser, "/een", "{\"geheim");
    let mut tab = browser.open();
    assert!(browser.disk().keys().any(|key| key.contains("/aside/")));
    tab.vault.erase(&mut tab.notebook, &field("een"), NOW).unwrap();
    tab.pump();
    assert!(!browser.holds("geheim"), "{:?} {:?}", browser.disk(), browser.journal());
    let again = browser.open();
    assert_eq!((again.read(&field("een")), again.read(&field("twee"))), (String::new(), "blijft".into()));
}

#[test]
fn an_erasure_in_a_full_storage_leaves_nothing() {
    let (browser, mut tab) = written(&[("een", "geheim")]);
    browser.refuse(Some(StorageError::Full));
    let _ = tab.vault.erase(&mut tab.notebook, &field("een"), NOW);
    tab.pump();
    assert!(!browser.holds("geheim"));
}

#[test]
fn erasing_everything_leaves_only_what_is_of_others_and_tells_the_other_tab() {
    let (browser, tab) = written(&[("een", "weg")]);
    let mut disk = browser.disk();
    disk.insert("other".into(), "stays".into());
    disk.insert("werkboek/ander/n0/unknown".into(), "ours".into());
    browser.set_disk(disk);
    tab.close();
    let (mut one, mut other) = (browser.open(), browser.open());
    assert_eq!(one.vault.erase_everything(), Vec::<String>::new());
    assert_eq!(browser.disk().into_keys().collect::<Vec<_>>(), ["other"]);
    assert_eq!(other.hear(), Some(crate::vault::Arrival::EverythingErased));
    while other.hear().is_some() {}
    assert!(other.notebook.is_empty());
    assert_eq!(browser.disk().into_keys().collect::<Vec<_>>(), ["other"], "the other tab put nothing back");
    assert!(!browser.disk().contains_key(ERASED));
}

#[test]
fn a_notebook_of_schema_1_reads_whole_and_is_kept_as_it_was_before_anything_is_written() {
    let old = |key: &str, body: &str| {
        let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(body.as_bytes());
        let raw = format!(
            "{{\"schema\":1,\"rev\":4,\"tab\":\"t-old\",\"at\":7,\"crc\":{checksum},\"body\":{body}}}"
        );
        (format!("werkboek/boek/n0/{key}"), raw)
    };
    let disk: std::collections::BTreeMap<_, _> = [
        old("field/exercise/1a/een", "{\"prompt\":\"goed werk\"}"),
        old("field/case-title/c1", "{\"prompt\":\"Titel\"}"),
        old("cases", "{\"order\":[\"c2\",\"c1\"],\"bin\":[]}"),
        old("preference/language", "\"en\""),
    ]
    .into();
    let browser = Browser::default();
    browser.set_disk(disk.clone());
    let mut tab = browser.open();
    assert_eq!(tab.read(&field("een")), "goed werk");
    assert_eq!(tab.vault.preference(crate::vault::Preference::Language).as_deref(), Some("en"));
    let order =
        |tab: &Tab| Cases::of(&tab.notebook).order().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(order(&tab), ["c2", "c1"]);
    tab.pump();
    let kept: Vec<_> = browser.journal().into_values().collect();
    assert!(disk.iter().filter(|(key, _)| !key.contains("preference")).all(|(_, raw)| kept.contains(raw)));

    let move_up = Cases::of(&tab.notebook).move_up(&"c1".parse().unwrap());
    for change in move_up {
        tab.vault.change(&mut tab.notebook, change, NOW).unwrap();
        // A crash after each step: what was not changed yet is as it was.
        assert_eq!(order(&browser.open()).len(), 2);
    }
    let again = browser.open();
    assert_eq!(
        (again.read(&field("een")), order(&again)),
        ("goed werk".into(), vec!["c1".into(), "c2".into()])
    );
}

proptest! {
    #[test]
    fn a_crash_after_any_write_leaves_the_text_before_or_after_it(
        texts in proptest::collection::vec(("[ab]", "[a-z]{0,12}"), 1..30),
        lost in 0usize..30,
        pumped in any::<bool>(),
    ) {
        let browser = Browser::default();
        let mut tab = browser.open();
        let mut disks = vec![browser.disk()];
        for (name, text) in &texts {
            tab.write(&field(name), text, NOW).unwrap();
            disks.push(browser.disk());
            if pumped {
                tab.pump();
            }
        }
        // The record forgets its last writes, as Chromium's does; the journal what was not complete.
        browser.set_disk(disks[disks.len().saturating_sub(1 + lost)].clone());
        let again = browser.open();
        for name in ["a", "b"] {
            let mut written = texts.iter().filter(|(of, _)| of == name).map(|(_, text)| text.as_str());
            let read = again.read(&field(name));
            match pumped {
                true => prop_assert_eq!(read, written.next_back().unwrap_or_default()),
                false => prop_assert!(read.is_empty() || written.clone().any(|text| text == read)),
            }
        }
    }

    #[test]
    fn whatever_stands_in_the_storage_nothing_panics_and_the_rest_loads(
        raw in any::<String>(), key in "[a-z/0-9@.-]{0,40}", of_journal in any::<bool>()
    ) {
        let (browser, _) = written(&[("een", "heel")]);
        let key = format!("werkboek/boek/n1/field/{key}");
        if of_journal {
            let mut journal = browser.journal();
            journal.insert(key, raw);
            browser.set_journal(journal);
        } else {
            let mut disk = browser.disk();
            disk.insert(key, raw);
            browser.set_disk(disk);
        }
        prop_assert_eq!(browser.open().read(&field("een")), "heel");
    }
}

#[test]
fn a_field_of_another_notebook_is_not_ours() {
    let (browser, _) = written(&[("een", "van mij")]);
    let other: FieldId = field("een");
    let mut disk = browser.disk();
    let raw = disk[&key_of(&browser, "/een")].replace("van mij", "van u");
    disk.insert(format!("werkboek/ander/n9/field/{other}"), raw);
    browser.set_disk(disk);
    assert_eq!(browser.open().read(&field("een")), "van mij");
}
