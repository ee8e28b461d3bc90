//! What is stored where: each key in plain words with its size, the journal, the last backup, and whether it lasts.

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Weight, button, column, element, field_name, lead, link, own_words, paragraph, status, subheading,
        },
        state::Workbook,
    },
    browser::{clock, room as browser_room},
    locale::Words,
    notebook::Place,
    vault::{
        Item, JournalState,
        room::{self, Taken},
    },
};

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    let room = workbook.room();
    let percent = room::percent(&room);
    let (count, state) = workbook.journal();
    let backup = workbook.last_backup();
    let journal = workbook.say_sentence(move |words| match state {
        JournalState::Absent => words.storage.no_journal.to_string(),
        JournalState::Failing => words.storage.journal_fails.to_string(),
        JournalState::Complete | JournalState::Busy => words.storage.journal_works(&count.to_string()),
    });
    let last = workbook.say_sentence(move |words| match backup {
        None => words.storage.no_backup.to_string(),
        Some(moment) => {
            words.storage.last_backup(&clock::moment_in_words(moment.0, workbook.language().tag()))
        }
    });
    let rows: Vec<_> = room.into_iter().map(|taken| row(workbook, taken)).collect();
    let (what, size) = (workbook.say(|words| words.storage.what), workbook.say(|words| words.storage.size));
    let table = element("table")
        .child(
            element("thead").child(
                element("tr")
                    .child(element("th").with("scope", "col").child(what))
                    .child(element("th").with("scope", "col").child(size)),
            ),
        )
        .child(element("tbody").child(rows));
    column([
        heading(workbook.say(|words| words.storage.title)),
        lead(workbook.say(|words| words.storage.text)),
        paragraph(journal),
        paragraph(last),
        paragraph(link(&Place::Backup, workbook.say(|words| words.storage.to_backup))),
        lasting(workbook),
        subheading(workbook.say(|words| words.storage.room)),
        paragraph(workbook.say_sentence(move |words| words.storage.used(&percent.to_string()))),
        table.into_any(),
    ])
}

fn row(workbook: Workbook, taken: Taken) -> AnyView {
    let name = match taken.item {
        Some(Item::Field(field)) => own_words(field_name(workbook, field)),
        item => workbook.say_sentence(move |words| name(words, item.as_ref()).to_string()),
    };
    // A unit of UTF-16 is two bytes.
    let kilobytes = taken.units as f64 / 512.0;
    let kilobytes = workbook
        .sentence(move |_| format!("{} KB", clock::number_in_words(kilobytes, workbook.language().tag())));
    element("tr").child(element("td").child(name)).child(element("td").child(kilobytes)).into_any()
}

fn name(words: &Words, item: Option<&Item>) -> &'static str {
    let words = &words.storage;
    match item {
        Some(Item::Preference(_)) => words.preference,
        Some(Item::Aside(_)) => words.aside,
        Some(Item::Lock) => words.lock,
        Some(Item::OldCases | Item::Field(_) | Item::Forget) => words.old,
        None => words.others,
    }
}

/// Whether the browser promised to keep this storage, and the way to ask: only after a click, since some ask the person.
fn lasting(workbook: Workbook) -> AnyView {
    let lasts = RwSignal::new(None);
    spawn_local(async move {
        let _ = lasts.try_set(browser_room::is_lasting().await);
    });
    let ask = move || {
        spawn_local(async move {
            let _ = lasts.try_set(browser_room::ask_to_last().await);
        });
    };
    let said = workbook.say_following(move |words| match lasts.get() {
        Some(true) => words.storage.lasts.to_string(),
        Some(false) => words.storage.may_go.to_string(),
        None => words.storage.unknown.to_string(),
    });
    column([status(said), button(Weight::Plain, workbook.say(|words| words.storage.ask), ask)])
}
