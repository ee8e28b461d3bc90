//! Language, device, and erasing everything.

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{Choice, ChoiceKind, TextBox, Weight, button, choice, device_question, text_line},
        state::Workbook,
    },
    edition::Edition,
    locale::Language,
    notebook::Place,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    view! {
        {heading(workbook.word(|words| words.app.settings).into_any())}
        {language(workbook, edition.language)}
        <h2>{workbook.word(|words| words.settings.device)}</h2>
        {device_question(workbook)}
        <h2>{workbook.word(|words| words.settings.notes)}</h2>
        <ul>
            <li><a href=Place::Backup.to_string()>{workbook.word(|words| words.backup.title)}</a></li>
            <li><a href=Place::Lock.to_string()>{workbook.word(|words| words.lock.title)}</a></li>
            <li><a href=Place::Storage.to_string()>{workbook.word(|words| words.storage.title)}</a></li>
            <li><a href=Place::Missing.to_string()>{workbook.word(|words| words.missing.had_notes)}</a></li>
        </ul>
        <h2>{workbook.word(|words| words.settings.erase)}</h2>
        {erase(workbook)}
    }
    .into_any()
}

fn language(workbook: Workbook, of_edition: Language) -> AnyView {
    let radio = |language: Language| {
        let name = language.words().settings.language_name;
        choice(Choice {
            kind: ChoiceKind::OneOf("language".into()),
            chosen: Signal::derive(move || workbook.language() == language),
            label: view! { <span lang=language.tag()>{name}</span> }.into_any(),
            name: None,
            choose: Box::new(move |_| workbook.speak(language)),
        })
    };
    let missing = workbook.sentence(move |words| {
        let name = of_edition.words().settings.language_name;
        let is_missing = workbook.language() != workbook.edition().language;
        if is_missing { words.settings.language_missing(name) } else { String::new() }
    });
    view! {
        <fieldset>
            <legend>{workbook.word(|words| words.settings.language)}</legend>
            <p class="hint">{workbook.word(|words| words.settings.language_text)}</p>
            {Language::ALL.map(radio).collect_view()}
            <p role="status">{missing}</p>
        </fieldset>
    }
    .into_any()
}

/// What came of erasing.
#[derive(Clone, PartialEq)]
enum Outcome {
    NotTried,
    WrongWord,
    Busy,
    Erased { left: Vec<String> },
}

fn erase(workbook: Workbook) -> AnyView {
    let (typed, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::NotTried));
    let field = text_line(TextBox {
        id: "erase".into(),
        label: workbook.sentence(|words| words.settings.erase_label(words.settings.erase_word)).into_any(),
        hint: None,
        text: typed.into(),
        write: Box::new(move |text| typed.set(text)),
    });
    let act = move || {
        if typed.get_untracked().trim() != untrack(|| workbook.words()).settings.erase_word {
            return outcome.set(Outcome::WrongWord);
        }
        typed.set(String::new());
        outcome.set(Outcome::Busy);
        spawn_local(async move {
            outcome.set(Outcome::Erased { left: workbook.erase_everything().await });
        });
    };
    let said = workbook.sentence(move |words| match outcome.get() {
        Outcome::NotTried | Outcome::Busy => String::new(),
        Outcome::WrongWord => words.settings.erase_wrong(words.settings.erase_word),
        Outcome::Erased { left } if left.is_empty() => words.settings.erased.to_string(),
        Outcome::Erased { left } => words.settings.erase_left(&left.join(", ")),
    });
    view! {
        <p>{workbook.word(|words| words.settings.erase_text)}</p>
        {field}
        <p role="alert">{said}</p>
        {button(Weight::Danger, workbook.word(|words| words.settings.erase_button).into_any(), act)}
    }
    .into_any()
}
