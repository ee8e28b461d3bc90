//! Language, device, and erasing everything.

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, TextBox, Weight, alert, bullets, button, choice, column, device_question,
            element, group_of, hint, link, paragraph, see_sample, status, subheading, text_line,
        },
        state::{LANGUAGE, Workbook},
    },
    edition::Edition,
    locale::Language,
    notebook::Place,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let notes = [
        link(&Place::Backup, workbook.say(|words| words.backup.title)),
        link(&Place::Lock, workbook.say(|words| words.lock.title)),
        link(&Place::Storage, workbook.say(|words| words.storage.title)),
        link(&Place::Missing, workbook.say(|words| words.missing.had_notes)),
        link(&Place::Making, workbook.say(|words| words.making.title)),
    ];
    column([
        heading(workbook.say(|words| words.app.settings)),
        language(workbook, edition.language),
        subheading(workbook.say(|words| words.settings.device)),
        device_question(workbook),
        subheading(workbook.say(|words| words.settings.notes)),
        bullets(notes),
        see_sample(workbook, edition),
        subheading(workbook.say(|words| words.settings.erase)),
        erase(workbook),
    ])
}

fn language(workbook: Workbook, of_edition: Language) -> AnyView {
    let radio = |language: Language| {
        let name = language.words().settings.language_name;
        choice(Choice {
            kind: ChoiceKind::OneOf(LANGUAGE.into()),
            chosen: Signal::derive(move || workbook.language() == language),
            label: element("span").lang(language.tag()).child(name).into_any(),
            name: None,
            choose: Box::new(move |_| workbook.speak(language)),
        })
    };
    let missing = workbook.sentence(move |words| {
        let name = of_edition.words().settings.language_name;
        let is_missing = workbook.language() != workbook.edition().language;
        if is_missing { words.settings.language_missing(name) } else { String::new() }
    });
    let inside = column([
        hint(workbook.say(|words| words.settings.language_text)),
        column(Language::ALL.map(radio)),
        status(missing.into_any()),
    ]);
    group_of(workbook.say(|words| words.settings.language), inside)
}

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
    let field = text_line(TextBox {
        id: "erase".into(),
        label: workbook.sentence(|words| words.settings.erase_label(words.settings.erase_word)).into_any(),
        hint: None,
        text: typed.into(),
        write: Box::new(move |text| typed.set(text)),
    });
    let act = move || {
        if typed.get_untracked().trim() != workbook.words().settings.erase_word {
            return outcome.set(Outcome::WrongWord);
        }
        typed.set(String::new());
        outcome.set(Outcome::Busy);
        spawn_local(async move {
            outcome.set(Outcome::Erased { left: workbook.erase_everything().await });
        });
    };
    let said = workbook.following(move |words| match outcome.get() {
        Outcome::NotTried | Outcome::Busy => String::new(),
        Outcome::WrongWord => words.settings.erase_wrong(words.settings.erase_word),
        Outcome::Erased { left } if left.is_empty() => words.settings.erased.to_string(),
        Outcome::Erased { left } => words.settings.erase_left(&left.join(", ")),
    });
    column([
        paragraph(workbook.say(|words| words.settings.erase_text)),
        field,
        alert(said.into_any()),
        button(Weight::Danger, workbook.say(|words| words.settings.erase_button), act),
    ])
}
