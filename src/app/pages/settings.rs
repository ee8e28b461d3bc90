//! The device, one's notes, and erasing everything.

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        FOR_LEADERS,
        components::{
            TextBox, Weight, alert, bullets, button, checked_line, column, device_question, link, paragraph,
            see_sample, subheading,
        },
        state::Workbook,
    },
    browser::page,
    edition::Edition,
    notebook::Place,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let making = FOR_LEADERS.then(|| link(&Place::Making, workbook.say(|words| words.making.title)));
    let notes = [
        link(&Place::Backup, workbook.say(|words| words.backup.title)),
        link(&Place::Lock, workbook.say(|words| words.lock.title)),
        link(&Place::Storage, workbook.say(|words| words.storage.title)),
        link(&Place::Timeline, workbook.say(|words| words.timeline.title)),
        link(&Place::Problems, workbook.say(|words| words.problems.title)),
        link(&Place::Missing, workbook.say(|words| words.missing.had_notes)),
    ];
    column([
        heading(workbook.say(|words| words.app.settings)),
        subheading(workbook.say(|words| words.settings.device)),
        device_question(workbook),
        subheading(workbook.say(|words| words.settings.notes)),
        bullets(notes.into_iter().chain(making)),
        see_sample(workbook, edition),
        subheading(workbook.say(|words| words.settings.erase)),
        erase(workbook),
    ])
}

/// What the field for the word is known by in the page.
const FIELD: &str = "erase";

/// What came of erasing.
#[derive(Clone, PartialEq)]
enum Outcome {
    NotTried,
    WrongWord,
    Busy,
    Erased { left: Vec<String> },
}

/// The way to erase everything, which asks for a word first.
pub fn erase(workbook: Workbook) -> AnyView {
    let (typed, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::NotTried));
    let wrong = workbook.following(move |words| match outcome.get() {
        Outcome::WrongWord => words.settings.erase_wrong(words.settings.erase_word),
        Outcome::NotTried | Outcome::Busy | Outcome::Erased { .. } => String::new(),
    });
    let of_field = TextBox {
        id: FIELD.into(),
        label: workbook.sentence(|words| words.settings.erase_label(words.settings.erase_word)).into_any(),
        hint: None,
        text: typed.into(),
        write: Box::new(move |text| typed.set(text)),
    };
    let act = move || {
        if typed.get_untracked().trim() != workbook.words().settings.erase_word {
            page::focus_soon(FIELD.into());
            return outcome.set(Outcome::WrongWord);
        }
        typed.set(String::new());
        outcome.set(Outcome::Busy);
        spawn_local(async move {
            outcome.set(Outcome::Erased { left: workbook.erase_everything().await });
        });
    };
    let said = workbook.following(move |words| match outcome.get() {
        Outcome::NotTried | Outcome::Busy | Outcome::WrongWord => String::new(),
        Outcome::Erased { left } if left.is_empty() => words.settings.erased.to_string(),
        Outcome::Erased { left } => words.settings.erase_left(&left.join(", ")),
    });
    column([
        paragraph(workbook.say(|words| words.settings.erase_text)),
        checked_line(of_field, wrong),
        alert(said.into_any()),
        button(Weight::Danger, workbook.say(|words| words.settings.erase_button), act),
    ])
}
