//! Two and three tabs at once, in every order: they end alike, and nothing that was written is gone.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::browser::{Browser, NOW, Tab, field};
use crate::{
    notebook::{FieldId, Moment},
    vault::Arrival,
};

/// One thing that happens in one tab.
#[derive(Clone, Debug)]
enum Step {
    Write(u8),
    Hear,
    Pump,
    /// Closes the tab after it said that it saved, and opens it again.
    CloseAndOpen,
    /// The first tab is killed with what it had not put in the journal, and opened again.
    Crash,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0u8..2).prop_map(Step::Write),
        6 => Just(Step::Hear),
        4 => Just(Step::Pump),
        1 => Just(Step::CloseAndOpen),
        1 => Just(Step::Crash),
    ]
}

/// What a tab wrote last in each field: as long as nobody else comes in between, typing on may take its place.
type Latest = BTreeMap<FieldId, String>;

/// Every text that must be found at the end: what was the last of a tab before another's came.
#[derive(Default)]
struct Written {
    latest: Vec<Latest>,
    /// What a tab typed over itself, and has not put in the journal yet.
    pending: Vec<Vec<(FieldId, String)>>,
    must_be_there: Vec<(FieldId, String)>,
    count: usize,
}

impl Written {
    /// Whatever a tab wrote last in a field that shows something else now was not typed over: it must stay.
    fn look(&mut self, index: usize, tab: &Tab) {
        let latest = &mut self.latest[index];
        for (field, text) in latest.extract_if(.., |field, text| tab.read(field) != *text) {
            self.must_be_there.push((field, text));
        }
    }

    fn write(&mut self, index: usize, tab: &mut Tab, field: FieldId) {
        self.count += 1;
        // A moment apart, so that every text is a version of its own.
        let (text, now) = (format!("text {}", self.count), Moment(NOW.0 + self.count as u64 * 100_000));
        tab.write(&field, &text, now).unwrap();
        if let Some(before) = self.latest[index].insert(field.clone(), text) {
            self.pending[index].push((field, before));
        }
    }

    fn pump(&mut self, index: usize, tab: &mut Tab) {
        tab.pump();
        self.must_be_there.append(&mut self.pending[index]);
    }
}

fn run(tab_count: usize, steps: Vec<(usize, Step)>) -> Result<(), TestCaseError> {
    let browser = Browser::default();
    let mut tabs: Vec<Tab> = (0..tab_count).map(|_| browser.open()).collect();
    let (latest, pending) = (vec![Latest::new(); tab_count], vec![Vec::new(); tab_count]);
    let mut written = Written { latest, pending, ..Written::default() };
    for (index, step) in steps {
        let index = if matches!(step, Step::Crash) { 0 } else { index % tab_count };
        match step {
            // The storage is ahead of what was heard of it, as between tabs of one process.
            Step::Write(0) => {
                tabs[index].see();
                written.write(index, &mut tabs[index], field("0"));
            }
            Step::Write(name) => written.write(index, &mut tabs[index], field(&name.to_string())),
            Step::Hear => drop(tabs[index].hear()),
            Step::Pump => written.pump(index, &mut tabs[index]),
            Step::CloseAndOpen | Step::Crash => {
                if matches!(step, Step::CloseAndOpen) {
                    while tabs[index].hear().is_some() {}
                    written.look(index, &tabs[index]);
                    written.pump(index, &mut tabs[index]);
                }
                written.pending[index].clear();
                let old = std::mem::replace(&mut tabs[index], browser.open());
                old.close();
            }
        }
        written.look(index, &tabs[index]);
    }
    // All is heard, and all is in the journal. What is heard can make a tab store again, so: until all is quiet.
    while (0..tab_count).any(|index| tabs[index].hear().is_some_and(|_| true)) {}
    tabs.iter_mut().for_each(|tab| (0..3).for_each(|_| tab.pump()));
    tabs.push(browser.open());
    for tab in &tabs {
        for field in [field("0"), field("1")] {
            prop_assert_eq!(tab.read(&field), tabs[0].read(&field), "tabs differ in {}", field);
        }
    }
    let (record, journal) = (browser.disk(), browser.journal());
    for (field, text) in written.must_be_there {
        let (of_field, text) = (format!("/{field}"), format!("\"{text}\""));
        let holds = |(key, raw): (&String, &String)| {
            key.split('@').next().is_some_and(|key| key.ends_with(&of_field)) && raw.contains(&text)
        };
        prop_assert!(journal.iter().chain(&record).any(holds), "{} in {} is gone", text, field);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn two_tabs_end_alike_and_nothing_is_gone(steps in proptest::collection::vec((0usize..2, step()), 1..40)) {
        run(2, steps)?;
    }

    #[test]
    fn three_tabs_end_alike_and_nothing_is_gone(steps in proptest::collection::vec((0usize..3, step()), 1..50)) {
        run(3, steps)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_was_erased_comes_back_in_no_order(steps in proptest::collection::vec((0usize..2, step()), 1..30)) {
        let browser = Browser::default();
        let mut tabs = [browser.open(), browser.open()];
        tabs[0].write(&field("0"), "geheim", NOW).unwrap();
        for (count, (index, step)) in steps.into_iter().enumerate() {
            match step {
                Step::Write(_) => {
                    let text = format!("{} {count}", tabs[index].read(&field("0")));
                    tabs[index].write(&field("0"), &text, NOW).unwrap();
                }
                Step::Hear => drop(tabs[index].hear()),
                _ => tabs[index].pump(),
            }
        }
        let tab = &mut tabs[0];
        tab.vault.erase(&mut tab.notebook, &field("0"), NOW).unwrap();
        let mut erased_there = false;
        while let Some(arrival) = tabs[1].hear() {
            erased_there |= matches!(arrival, Arrival::Erased(_));
        }
        while (0..2).any(|index| tabs[index].hear().is_some()) {}
        for _ in 0..3 {
            tabs.iter_mut().for_each(Tab::pump);
        }
        prop_assert!(erased_there);
        prop_assert!(!browser.holds("geheim"), "{:?} {:?}", browser.disk(), browser.journal());
        prop_assert_eq!(browser.open().read(&field("0")), "");
    }
}

#[test]
fn what_is_written_after_another_tab_counts_also_before_it_was_heard_of() {
    let browser = Browser::default();
    let (mut one, mut other) = (browser.open(), browser.open());
    ["een", "twee", "drie"].into_iter().for_each(|text| one.write(&field("0"), text, NOW).unwrap());
    other.see();
    other.write(&field("0"), "daarna", NOW).unwrap();
    while one.hear().is_some() || other.hear().is_some() {}
    assert_eq!((one.read(&field("0")), other.read(&field("0"))), ("daarna".into(), "daarna".into()));
}
