//! When typing goes on with a version and when it begins one, and in what order tasks are done.

use super::*;
use crate::notebook::Stamp;

fn item(name: &str) -> Item {
    Item::Field(format!("exercise/1a/{name}").parse().unwrap())
}

fn journal() -> Journal {
    let owner = Owner { edition: "boek".parse().unwrap(), notebook: "n1".parse().unwrap() };
    Journal::new(owner, Some(LiteMap::new()))
}

fn version(revision: u64, at: u64) -> Version {
    Version { stamp: Stamp { erasures: 0, revision, tab: "t".parse().unwrap() }, written: Moment(at) }
}

fn write(journal: &mut Journal, name: &str, version: Version, text: &str) {
    journal.write(&item(name), &version, text, text);
}

fn count(journal: &Journal, name: &str) -> usize {
    journal.versions(&item(name)).count()
}

#[test]
fn typing_on_is_one_version_and_a_pause_or_another_field_begins_the_next() {
    let mut journal = journal();
    (1..=50).for_each(|revision| write(&mut journal, "een", version(revision, revision * 1_000), "…"));
    assert_eq!(count(&journal, "een"), 1);
    write(&mut journal, "een", version(51, 50_000 + PAUSE), "…");
    assert_eq!(count(&journal, "een"), 2);
    write(&mut journal, "twee", version(1, 50_001 + PAUSE), "…");
    write(&mut journal, "een", version(52, 50_002 + PAUSE), "…");
    assert_eq!((count(&journal, "een"), count(&journal, "twee")), (3, 1));
}

#[test]
fn typing_without_a_pause_begins_a_version_every_five_minutes() {
    let mut journal = journal();
    (0..1_200).for_each(|second| write(&mut journal, "een", version(second + 1, second * 1_000), "…"));
    assert_eq!(count(&journal, "een"), 4);
}

#[test]
fn what_is_deleted_in_one_go_is_still_a_version() {
    let mut journal = journal();
    write(&mut journal, "een", version(1, 1), &"lang ".repeat(50));
    write(&mut journal, "een", version(2, 2), "x");
    assert_eq!(count(&journal, "een"), 2);
}

#[test]
fn what_is_deleted_letter_by_letter_is_still_a_version() {
    let mut journal = journal();
    let long = "lang ".repeat(50);
    write(&mut journal, "een", version(1, 1), &long);
    (1..=250)
        .for_each(|less| write(&mut journal, "een", version(1 + less, 1 + less), &long[less as usize..]));
    assert_eq!(
        journal.versions(&item("een")).next().map(|version| version.stamp.revision),
        Some(MUCH as u64)
    );
    assert!(count(&journal, "een") < 20);
}

#[test]
fn what_something_else_of_that_length_took_the_place_of_is_still_a_version() {
    let mut journal = journal();
    write(&mut journal, "een", version(1, 1), "de directeur wil niet");
    write(&mut journal, "een", version(2, 2), "mijn collega wil graag");
    assert_eq!(count(&journal, "een"), 2);
    assert_eq!(taken_away("goed werk", "goed echt werk"), 0);
    assert_eq!(taken_away("goed en mooi werk", "goed werk"), 8);
}

#[test]
fn what_is_typed_after_another_tab_wrote_is_a_version_of_its_own() {
    let mut journal = journal();
    write(&mut journal, "een", version(1, 1), "mijn");
    journal.close(&item("een"));
    write(&mut journal, "een", version(3, 3), "verder");
    assert_eq!(count(&journal, "een"), 2);
}

#[test]
fn what_failed_is_tried_again_before_what_came_since() {
    let mut journal = journal();
    write(&mut journal, "een", version(1, 1), "een");
    let first = journal.begin();
    write(&mut journal, "twee", version(1, 2), "twee");
    assert_eq!(journal.begin(), [], "one transaction at a time");
    journal.done(false);
    assert_eq!(journal.state(), JournalState::Failing);
    let second = journal.begin();
    assert_eq!(second[..first.len()], first);
    assert_eq!(second.len(), 2);
    journal.done(true);
    assert_eq!(journal.state(), JournalState::Complete);
}

#[test]
fn a_slow_journal_makes_no_queue_of_every_key_press() {
    let mut journal = journal();
    (1..=100).for_each(|revision| write(&mut journal, "een", version(revision, revision), "…"));
    let puts = journal.begin().into_iter().filter(|task| matches!(task, Task::Put { .. }));
    assert_eq!(puts.count(), 1);
}

#[test]
fn what_was_interrupted_is_done_again_before_what_came_since() {
    let mut journal = journal();
    write(&mut journal, "een", version(1, 1), "een");
    let first = journal.begin();
    write(&mut journal, "twee", version(1, 2), "twee");
    journal.interrupt();
    assert_eq!(journal.begin()[..first.len()], first);
}

#[test]
fn without_a_journal_nothing_waits() {
    let mut journal = Journal::new(journal().owner, None);
    write(&mut journal, "een", version(1, 1), "een");
    assert_eq!((journal.begin(), journal.state()), (Vec::new(), JournalState::Absent));
}
