//! What stands around every page: the banner, the navigation, messages, and where one is.

use leptos::prelude::*;

use super::{
    FOR_LEADERS,
    components::{
        Weight, Word, button, column, dynamic, element, left, named_button, optional, paragraph,
        switched_button, toggle,
    },
    dialogs, pages,
    state::{Dialog, Keeping, Notice, Purpose, Workbook},
};
use crate::{
    browser::page,
    locale::{Language, Words},
    notebook::Place,
    vault::{Kept, SaveError, room::is_nearly_full},
};

/// The workbook that is on the screen: one's own, or what is looked at beside it.
pub fn shown(own: Workbook) -> impl IntoView {
    follow_keys(own);
    follow_touches(own);
    // What is on the screen is drawn in a language, and anew in another one: no word follows by itself.
    dynamic(move || {
        let shown = own.shown();
        shown.follow_language();
        frame(shown)
    })
}

fn frame(workbook: Workbook) -> AnyView {
    follow_place(workbook);
    let skip = move |event: leptos::ev::Event| {
        event.prevent_default();
        page::focus_heading();
    };
    column([
        element("a")
            .class("skip")
            .with("href", workbook.following(move |_| address(workbook.place())))
            .on("click", skip)
            .child(workbook.word(|words| words.app.skip))
            .into_any(),
        banner(workbook),
        visit(workbook),
        standing(workbook),
        proposal(workbook),
        dynamic(move || {
            let calm = move || workbook.is_calm().then_some("calm");
            element("main").anew().follow("class", calm).child(pages::page_or_lock(workbook)).into_any()
        }),
        notice(workbook),
        footer(workbook),
        dialogs::dialogs(workbook),
    ])
}

fn banner(workbook: Workbook) -> AnyView {
    let link = |place: Place, name: fn(&'static Words) -> &'static str| {
        let (href, of) = (place.to_string(), place);
        let current = move || (workbook.place().as_ref() == Some(&of)).then_some("page");
        element("li")
            .child(element("a").with("href", href).follow("aria-current", current).child(workbook.word(name)))
    };
    element("header")
        .child(element("p").class("workbook").child(workbook.edition().title.clone()))
        .child(
            element("nav").with("aria-label", workbook.word(|words| words.app.navigation)).child(
                element("ul")
                    .child(link(Place::Start, |words| words.app.start))
                    .child(link(Place::Cases, |words| words.app.cases))
                    .child(link(Place::Values, |words| words.app.values))
                    .child(link(Place::Summary, |words| words.app.summary))
                    .child(link(Place::Settings, |words| words.app.settings))
                    .child(element("li").child(search(workbook))),
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

/// The way to what can be looked for from anywhere.
fn search(workbook: Workbook) -> AnyView {
    let name = workbook.say(|words| words.palette.open);
    element("button")
        .with("type", "button")
        .class("search")
        .on("click", move |_| workbook.open_dialog(Some(Dialog::Palette)))
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
    let undo_name = workbook.say(|words| words.app.undo_last);
    let redo_name = workbook.say(|words| words.app.redo_last);
    let (can_undo, can_redo) =
        (Memo::new(move |_| workbook.can_undo()), Memo::new(move |_| workbook.can_redo()));
    element("div")
        .class("actions")
        .child(switched_button(undo_name, can_undo.into(), move || workbook.undo()))
        .child(switched_button(redo_name, can_redo.into(), move || workbook.redo()))
        .into_any()
}

/// The keys that do something wherever one is; `dialogs/keys.rs` tells them. In a text only those that a text has no use for: the
/// browser's own undo is there, and a question mark is one.
fn follow_keys(own: Workbook) {
    window_event_listener(leptos::ev::keydown, move |event| {
        let workbook = untrack(|| own.shown());
        let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let (is_in_text, is_open) = (page::is_in_text(), workbook.dialog().is_some());
        match (event.key().to_ascii_lowercase().as_str(), with_control) {
            ("z", true) if !is_in_text && event.shift_key() => workbook.redo(),
            ("z", true) if !is_in_text => workbook.undo(),
            ("k", true) if !is_open => workbook.open_dialog(Some(Dialog::Palette)),
            ("?", false) if !is_in_text && !is_open && workbook.shows_keys_by_letter() => {
                workbook.open_dialog(Some(Dialog::Keys));
            }
            ("escape", false) if !is_open => return workbook.be_calm(false),
            _ => return,
        }
        event.prevent_default();
    });
}

/// A lock closes after a while without a touch.
fn follow_touches(own: Workbook) {
    window_event_listener(leptos::ev::keydown, move |_| own.touch());
    window_event_listener(leptos::ev::pointerdown, move |_| own.touch());
}

/// What this is where it is not one's own workbook, and the way back.
fn visit(workbook: Workbook) -> AnyView {
    let text: Word = match workbook.purpose() {
        Purpose::Own => return column([]),
        Purpose::Sample => |words| words.visit.sample,
        Purpose::Trial => |words| words.visit.trial,
    };
    let home = workbook.say(|words| words.visit.home);
    element("section")
        .class("proposal")
        .with("aria-label", workbook.word(|words| words.visit.title))
        .child(paragraph(workbook.say(text)))
        .child(button(Weight::Plain, home, move || workbook.go_home()))
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

/// What stays on the screen for as long as it is so: that nothing is kept, and what could not be read.
fn standing(workbook: Workbook) -> AnyView {
    let keeping = workbook.following(move |words| {
        let words = &words.saved;
        let says = match workbook.keeping() {
            Keeping::MemoryOnly => words.memory,
            Keeping::Kept(Kept::InJournal(SaveError::Full)) => words.full_but_safe,
            Keeping::Kept(Kept::Nowhere(SaveError::Full)) => words.full,
            Keeping::Kept(Kept::Nowhere(SaveError::Blocked)) => words.blocked,
            Keeping::Kept(Kept::Nowhere(SaveError::NewerSchema)) => words.newer,
            Keeping::Idle | Keeping::Visit | Keeping::Kept(_) => "",
        };
        says.to_string()
    });
    let found = workbook.found();
    let counted = |count: usize, sentence: fn(&'static Words, &str) -> String| {
        workbook.sentence(move |words| match count {
            0 => String::new(),
            count => sentence(words, &count.to_string()),
        })
    };
    let moved_aside = counted(found.moved_aside, |words, count| words.saved.moved_aside(count));
    let nearly_full = workbook.following(move |words| match workbook.percent_taken() {
        percent if is_nearly_full(percent) => words.saved.nearly_full(&percent.to_string()),
        _ => String::new(),
    });
    let recovered = counted(found.recovered, |words, count| words.saved.recovered(count));
    element("div")
        .class("standing")
        .with("role", "alert")
        .child(element("p").child(keeping))
        .child(element("p").child(nearly_full))
        .child(element("p").child(moved_aside))
        .child(element("p").child(recovered))
        .into_any()
}

/// Proposes a backup, once for what is written now.
fn proposal(workbook: Workbook) -> AnyView {
    let go = move || {
        workbook.mark_proposal();
        workbook.go_to(&Place::Backup);
    };
    let message = optional(move || {
        workbook.proposes_backup().then(|| {
            let yes = workbook.say(|words| words.backup.propose_yes);
            let no = workbook.say(|words| words.backup.propose_no);
            column([
                paragraph(workbook.say(|words| words.backup.propose)),
                button(Weight::Plain, yes, go),
                button(Weight::Quiet, no, move || workbook.mark_proposal()),
            ])
        })
    });
    element("div").class("proposal").with("role", "status").child(message).into_any()
}

fn notice(workbook: Workbook) -> AnyView {
    let message = move |notice: Notice| {
        let done = move || {
            workbook.notify(None);
            page::before_next_paint(page::focus_heading_in_place);
        };
        let undo = notice.undo.map(|undo| {
            let act = move || {
                undo();
                done();
            };
            // What was taken away often had the focus: it goes to the way back.
            page::focus_soon("undo".into());
            let name = workbook.say(|words| words.app.undo);
            named_button(Some("undo".into()), Weight::Plain, name, act)
        });
        let close = button(Weight::Quiet, workbook.say(|words| words.app.close), done);
        column([paragraph(workbook.say(notice.text)), undo.into_any(), close.into_any()]).into_any()
    };
    let message = optional(move || workbook.notice().map(message));
    element("div").class("notice").with("role", "status").child(message).into_any()
}

fn footer(workbook: Workbook) -> AnyView {
    let link = |place: Place, name: fn(&'static Words) -> &'static str| {
        element("li").child(element("a").with("href", place.to_string()).child(workbook.word(name)))
    };
    element("footer")
        .child(
            element("nav").with("aria-label", workbook.word(|words| words.app.about)).child(
                element("ul")
                    .child(link(Place::Sources, |words| words.app.sources))
                    .child(link(Place::Privacy, |words| words.app.privacy))
                    .child(link(Place::Problems, |words| words.problems.title))
                    .child(FOR_LEADERS.then(|| link(Place::Table, |words| words.laying.for_facilitators))),
            ),
        )
        .into_any()
}

/// Lets the title, the language and the focus follow the page. The focus not on first load: the browser has put it
/// where a person expects it.
fn follow_place(workbook: Workbook) {
    Effect::new(move |_| {
        let edition = workbook.edition();
        let title = pages::title(workbook.words(), &edition, workbook.place().as_ref());
        page::set_title(&workbook.words().app.page_title(&title, &edition.title));
        page::set_language(workbook.language().tag());
    });
    Effect::new(move |before: Option<Option<Place>>| {
        let place = workbook.place();
        if before.is_some_and(|before| before != place) {
            page::before_next_paint(page::focus_heading);
        }
        place
    });
}

fn address(place: Option<Place>) -> String {
    place.unwrap_or(Place::Start).to_string()
}
