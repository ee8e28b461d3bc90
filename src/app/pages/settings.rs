//! Language, device, and erasing everything.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{TextBox, device_question, text_line},
        state::Workbook,
    },
    edition::Edition,
    locale::Language,
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    view! {
        {heading(move || workbook.words().app.settings)}
        {language(workbook, edition.language)}
        <h2>{move || workbook.words().settings.device}</h2>
        {device_question(workbook)}
        <h2>{move || workbook.words().settings.erase}</h2>
        {erase(workbook)}
    }
    .into_any()
}

fn language(workbook: Workbook, of_edition: Language) -> AnyView {
    let radio = |language: Language| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="language"
                    prop:checked=move || workbook.language() == language
                    on:change=move |_| workbook.speak(language)
                />
                <span lang=language.tag()>{language.words().settings.language_name}</span>
            </label>
        }
    };
    let missing = move || {
        let name = of_edition.words().settings.language_name;
        (workbook.language() != workbook.edition().language)
            .then(|| view! { <p>{workbook.words().settings.language_missing(name)}</p> })
    };
    view! {
        <fieldset>
            <legend>{move || workbook.words().settings.language}</legend>
            <p class="hint">{move || workbook.words().settings.language_text}</p>
            {Language::ALL.map(radio).collect_view()}
            <div role="status">{missing}</div>
        </fieldset>
    }
    .into_any()
}

/// What came of erasing.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    NotTried,
    WrongWord,
    Erased { left: usize },
}

fn erase(workbook: Workbook) -> AnyView {
    let (typed, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::NotTried));
    let label = move || {
        let words = &workbook.words().settings;
        words.erase_label(words.erase_word)
    };
    let field = text_line(TextBox {
        id: "erase".into(),
        label: label.into_any(),
        hint: None,
        text: typed.into(),
        write: Box::new(move |text| typed.set(text)),
    });
    let act = move |_| {
        if typed.get_untracked().trim() != untrack(|| workbook.words()).settings.erase_word {
            return outcome.set(Outcome::WrongWord);
        }
        typed.set(String::new());
        outcome.set(Outcome::Erased {
            left: workbook.erase_everything(),
        });
    };
    let said = move || {
        let words = &workbook.words().settings;
        match outcome.get() {
            Outcome::NotTried => String::new(),
            Outcome::WrongWord => words.erase_wrong(words.erase_word),
            Outcome::Erased { left: 0 } => words.erased.to_string(),
            Outcome::Erased { left } => words.erase_left(&left.to_string()),
        }
    };
    view! {
        <p>{move || workbook.words().settings.erase_text}</p>
        {field}
        <p role="alert">{said}</p>
        <button type="button" class="danger" on:click=act>{move || workbook.words().settings.erase_button}</button>
    }
    .into_any()
}
