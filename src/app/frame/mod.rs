//! What stands around every page: the banner, the navigation, messages, and where one is.

mod banner;
mod messages;

use leptos::prelude::*;

use self::{
    banner::banner,
    messages::{notice, proposal, standing},
};
use super::{
    FOR_LEADERS,
    components::{Weight, Word, button, column, dynamic, element, paragraph},
    dialogs, pages,
    state::{Dialog, Purpose, Workbook},
};
use crate::{browser::page, locale::Words, notebook::Place};

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
    column([
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
            ("k", true) if !is_open => workbook.open_dialog(Dialog::Palette),
            ("?", false) if !is_in_text && !is_open && workbook.shows_keys_by_letter() => {
                workbook.open_dialog(Dialog::Keys);
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
