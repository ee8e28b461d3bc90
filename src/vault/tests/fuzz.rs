//! Whatever comes from a file or stands in the storage: nothing panics, and what is done is done whole.
//!
//! `cargo xtask test` runs some hundreds of cases of each; `cargo xtask soak` a million, by `PROPTEST_CASES`.

use std::collections::HashSet;

use proptest::{prelude::*, sample::Index};

use super::browser::{Browser, NOW, field, value};
use crate::{
    notebook::{Entry, Moment, Stamp},
    vault::backup::{Backup, Comparison, sealed::Parts},
};

/// Text that looks like what a program stores, cut, joined and bent.
fn bent() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{\"schema\":2,\"era\":0,\"rev\":1,\"tab\":\"t\",\"at\":1,\"crc\":0,\"body\":".to_string()),
        Just("{\"answer\":{\"prompt\":\"x\"}}".to_string()),
        Just("{\"standing\":{\"position\":4294967295}}".to_string()),
        Just("{\"format\":\"werkboek-backup\",\"schema\":2,\"made\":0,\"edition\":\"boek\",".to_string()),
        Just("\"notebook\":\"n1\",\"fields\":[".to_string()),
        Just("{\"field\":\"case/c/x\",\"revision\":18446744073709551615,\"tab\":\"z\",\"written\":1,\"value\":".to_string()),
        Just("null".to_string()),
        Just("]}".to_string()),
        Just("}".to_string()),
        Just("[[[[[[[[".to_string()),
        any::<u64>().prop_map(|number| number.to_string()),
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// A backup with fields that are here already, with stamps of any size.
fn backup() -> impl Strategy<Value = Backup> {
    let entry = ("[ab]", any::<u32>(), any::<u64>(), "[a-z]{1,2}", any::<u64>(), ".{0,6}").prop_map(
        |(name, erasures, revision, tab, written, text)| {
            let stamp = Stamp { erasures, revision, tab: tab.parse().unwrap() };
            (field(&name), Entry { value: value(&text), stamp, written: Moment(written) })
        },
    );
    let entries = proptest::collection::vec(entry, 0..6);
    (entries.clone(), entries).prop_map(|(fields, versions)| Backup {
        edition: "boek".parse().unwrap(),
        notebook: "n1".parse().unwrap(),
        made: NOW,
        fields,
        versions,
        unreadable: 0,
    })
}

proptest! {
    #[test]
    fn import_of_anything(text in bent(), at in any::<Index>(), letter in any::<char>(), good in backup()) {
        let edition = "boek".parse().unwrap();
        let _ = (Backup::read(&text, &edition), Parts::read(&text));
        let mut whole: Vec<char> = good.write().chars().collect();
        let at = at.index(whole.len());
        let _ = Backup::read(&whole[..at].iter().collect::<String>(), &edition);
        whole[at] = letter;
        let _ = Backup::read(&whole.iter().collect::<String>(), &edition);
    }

    #[test]
    fn a_return_is_whole_and_stays_in_every_tab_and_after_a_start(good in backup(), here in ".{0,6}", take in any::<bool>()) {
        let browser = Browser::default();
        let (mut tab, mut other) = (browser.open(), browser.open());
        tab.write(&field("a"), &here, NOW).unwrap();
        let comparison = Comparison::of(&good, &tab.notebook);
        let taken: HashSet<_> = comparison.differing.iter().filter(|_| take).cloned().collect();
        let returning = comparison.returning(&good, &tab.notebook, &taken);
        for one in returning.clone() {
            tab.vault.bring_back(&mut tab.notebook, one, NOW).unwrap();
        }
        (0..3).for_each(|_| tab.pump());
        while other.hear().is_some() {}
        let again = browser.open();
        for one in returning {
            prop_assert_eq!(tab.notebook.value(&one.field), one.value.as_ref());
            prop_assert_eq!(again.notebook.value(&one.field), one.value.as_ref());
            prop_assert_eq!(other.notebook.value(&one.field), one.value.as_ref());
        }
        // What came from the file does not stand in the way of what is written next.
        tab.write(&field("a"), "daarna", NOW).unwrap();
        tab.pump();
        prop_assert_eq!(browser.open().read(&field("a")), "daarna");
    }

    #[test]
    fn stored_values_of_any_kind(texts in proptest::collection::vec((bent(), "[a-z/0-9@.-]{0,30}", any::<bool>()), 1..4)) {
        let browser = Browser::default();
        let mut tab = browser.open();
        tab.write(&field("heel"), "blijft", NOW).unwrap();
        tab.pump();
        tab.close();
        let (mut disk, mut journal) = (browser.disk(), browser.journal());
        for (text, key, in_journal) in texts {
            let key = format!("werkboek/boek/n1/{key}");
            drop(if in_journal { journal.insert(key, text) } else { disk.insert(key, text) });
        }
        browser.set_disk(disk);
        browser.set_journal(journal);
        let mut again = browser.open();
        prop_assert_eq!(again.read(&field("heel")), "blijft");
        if !again.vault.is_read_only() {
            again.write(&field("heel"), "ook daarna", NOW).unwrap();
            again.pump();
            prop_assert_eq!(browser.open().read(&field("heel")), "ook daarna");
        }
    }
}
