//! The top of every page: its pages, the search, the languages, and whether what one writes is kept.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Word, column, element, left, switched_button, toggle},
        state::{Dialog, Keeping, Workbook},
    },
    browser::page,
    locale::{Language, Words},
    notebook::Place,
    vault::Kept,
};

/// The banner.
pub fn banner(workbook: Workbook) -> AnyView {
    let link = |place: Place, name: fn(&'static Words) -> &'static str| {
        let (href, of) = (place.to_string(), place);
        let current = move || (workbook.place().as_ref() == Some(&of)).then_some("page");
        element("li")
            .child(element("a").with("href", href).follow("aria-current", current).child(workbook.word(name)))
    };
    element("header")
        .child(skip(workbook))
        .child(
            element("div")
                .class("top")
                .child(element("p").class("workbook").child(workbook.edition().title.clone()))
                .child(search(workbook)),
        )
        .child(
            element("nav").with("aria-label", workbook.word(|words| words.app.navigation)).child(
                element("ul")
                    .child(link(Place::Start, |words| words.app.start))
                    .child(link(Place::Cases, |words| words.app.cases))
                    .child(link(Place::Values, |words| words.app.values))
                    .child(link(Place::Summary, |words| words.app.summary))
                    .child(link(Place::Settings, |words| words.app.settings)),
            ),
        )
        .child(
            element("div")
                .class("saved")
                .child(languages(workbook))
                .child(
                    element("p").child(workbook.following(move |words| saved(workbook, words).to_string())),
                )
                .child(
                    element("p").class("clock").child(workbook.following(move |words| left(workbook, words))),
                )
                .child(steps_back(workbook)),
        )
        .into_any()
}

/// Past the banner, to where one reads on. The first thing that Tab comes to.
fn skip(workbook: Workbook) -> AnyView {
    let skip = move |event: leptos::ev::Event| {
        event.prevent_default();
        page::focus_heading();
    };
    let here = workbook.following(move |_| workbook.place().unwrap_or(Place::Start).to_string());
    element("a")
        .class("skip")
        .with("href", here)
        .on("click", skip)
        .child(workbook.word(|words| words.app.skip))
        .into_any()
}

/// The way to what can be looked for from anywhere.
fn search(workbook: Workbook) -> AnyView {
    let name = workbook.say(|words| words.palette.open);
    element("button")
        .with("type", "button")
        .class("search")
        .on("click", move |_| workbook.open_dialog(Dialog::Palette))
        .child(name)
        .into_any()
}

/// What may be said of what was written last.
fn saved(workbook: Workbook, words: &'static Words) -> &'static str {
    let words = &words.saved;
    match workbook.keeping() {
        Keeping::Kept(Kept::Saved) => words.saved,
        Keeping::Kept(Kept::Saving) => words.saving,
        Keeping::Kept(Kept::InRecord) => words.in_record,
        Keeping::Kept(Kept::InJournal(_)) => words.in_journal,
        Keeping::Idle | Keeping::MemoryOnly | Keeping::Visit | Keeping::Kept(Kept::Nowhere(_)) => "",
    }
}

/// Undo and redo, over all fields.
fn steps_back(workbook: Workbook) -> AnyView {
    // On a narrow screen there is room for the icon alone; the name stays for who listens.
    let name = |word: Word| element("span").class("beside-icon").child(workbook.word(word)).into_any();
    let (undo_name, redo_name) = (name(|words| words.app.undo_last), name(|words| words.app.redo_last));
    let (can_undo, can_redo) =
        (Memo::new(move |_| workbook.can_undo()), Memo::new(move |_| workbook.can_redo()));
    element("div")
        .class("actions steps-back")
        .child(switched_button(undo_name, can_undo.into(), move || workbook.undo()))
        .child(switched_button(redo_name, can_redo.into(), move || workbook.redo()))
        .into_any()
}

/// The languages of the edition, each in its own words; nothing where there is one alone.
fn languages(workbook: Workbook) -> AnyView {
    let button_of = |language: Language| {
        let name =
            element("span").lang(language.tag()).child(language.words().settings.language_name).into_any();
        let is_spoken = Signal::stored(workbook.language() == language);
        toggle(name, is_spoken, move || workbook.speak(language))
    };
    let languages = workbook.languages();
    if languages.len() < 2 {
        return column([]);
    }
    element("div")
        .class("languages")
        .with("role", "group")
        .with("aria-label", workbook.word(|words| words.app.languages))
        .child(languages.into_iter().map(button_of).collect::<Vec<_>>())
        .into_any()
}
