//! Going anywhere by a few words: a page, an exercise, a case, what one wrote, or something to do.
//!
//! Every hit is a link or a button of its own, so Tab works as anywhere; arrows and Enter are quicker. What was looked for is kept nowhere.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::{ID, close};
use crate::{
    app::{
        components::{
            Element, Piece, TextBox, Weight, button, column, dynamic, element, hint, marked, own_words,
            status, text_line,
        },
        pages,
        state::{Dialog, Workbook},
    },
    browser::page,
    notebook::{Cases, Place},
    retrieval::{Destination, Index, everywhere, has_words},
};

/// The pages that have no place in a list of the edition.
const PAGES: [Place; 11] = [
    Place::Start,
    Place::Cases,
    Place::Values,
    Place::Summary,
    Place::Timeline,
    Place::Settings,
    Place::Backup,
    Place::Lock,
    Place::Problems,
    Place::Privacy,
    Place::Sources,
];

/// The field to look in, and what is found.
pub fn palette(workbook: Workbook) -> AnyView {
    let sought = RwSignal::new(String::new());
    let pages = pages(workbook);
    let index = Mutex::new(None::<Index>);
    let found = dynamic(move || {
        let sought = sought.get();
        let doings = doings(workbook).into_iter().filter(|doing| has_words(doing.name, &sought));
        let doings: Vec<_> = doings.map(button_of).collect();
        let places = match index.lock() {
            Ok(_) if sought.trim().is_empty() => {
                let pages = pages.iter().take(PAGES.len()).cloned();
                pages.map(|(place, name)| Destination { place, name, excerpt: Vec::new() }).collect()
            }
            Ok(mut index) => workbook.with_notebook(|notebook| {
                let all = || Index::of(notebook, Cases::of(notebook).order().to_vec());
                everywhere(&pages, notebook, index.get_or_insert_with(all), &sought)
            }),
            Err(_) => Vec::new(),
        };
        let count = places.len() + doings.len();
        let says = workbook.sentence(|words| match count {
            0 => words.palette.none.to_string(),
            _ if sought.trim().is_empty() => String::new(),
            _ => words.palette.found(&count.to_string()),
        });
        let places: Vec<_> = places.into_iter().map(|place| destination(workbook, place)).collect();
        column([
            status(says.into_any()),
            element("ul").class("found-places").child(places).child(doings).into_any(),
        ])
    });
    let field = text_line(TextBox {
        id: "palette/words".into(),
        label: workbook.say(|words| words.palette.words),
        hint: Some(workbook.say(|words| words.palette.keys)),
        text: sought.into(),
        write: Box::new(move |words| sought.set(words)),
    });
    element("div").with("role", "search").on("keydown", follow_keys).child(column([field, found])).into_any()
}

/// Arrows go along what is found, Enter in the field takes the first of it.
fn follow_keys(event: leptos::ev::Event) {
    let step = match page::plain_key(&event).as_deref() {
        Some("ArrowDown") => 1,
        Some("ArrowUp") => -1,
        Some("Enter") if page::is_in_text() => {
            event.prevent_default();
            return page::press_first(ID, ".found-places a, .found-places button");
        }
        _ => return,
    };
    event.prevent_default();
    page::move_focus(ID, "input, .found-places a, .found-places button", step);
}

/// Every page with its name: those that are always there, then each session with its exercises.
fn pages(workbook: Workbook) -> Vec<(Place, String)> {
    let edition = workbook.edition();
    let of_session = edition.sessions.iter().flat_map(|session| {
        let exercises = session.exercises.iter().map(|exercise| Place::Exercise(exercise.id.clone()));
        [Place::Session(session.id.clone())].into_iter().chain(exercises)
    });
    let named = |place: Place| {
        let name = pages::title(workbook.words(), &edition, Some(&place));
        (place, name)
    };
    PAGES.into_iter().chain(of_session).map(named).collect()
}

/// Something to do from anywhere.
struct Doing {
    name: &'static str,
    act: Arc<dyn Fn()>,
}

/// What can be done from anywhere, in the language of the screen.
fn doings(workbook: Workbook) -> Vec<Doing> {
    let words = workbook.words();
    let doing = |name: &'static str, act: Arc<dyn Fn()>| Doing { name, act };
    let others = workbook.languages().into_iter().filter(|language| *language != workbook.language());
    let others = others.map(|language| {
        doing(language.words().settings.language_name, Arc::new(move || workbook.speak(language)))
    });
    let new_case = move || workbook.go_to(&Place::Case(workbook.add_case()));
    let here = [
        doing(words.palette.new_case, Arc::new(new_case)),
        doing(words.keys.title, Arc::new(move || workbook.open_dialog(Dialog::Keys))),
        doing(words.tour.again, Arc::new(move || workbook.begin_tour())),
    ];
    here.into_iter().chain(others).collect()
}

/// The button. What it does begins once the dialog has given the focus back.
fn button_of(doing: Doing) -> Element {
    let act = move || {
        close();
        let act = doing.act.clone();
        page::before_next_paint(move || act());
    };
    element("li").child(button(Weight::Quiet, doing.name.into_any(), act))
}

fn destination(workbook: Workbook, destination: Destination) -> Element {
    let Destination { place, name, excerpt } = destination;
    let name = match (&place, name.trim()) {
        (Place::Case(_), "") => workbook.say(|words| words.cases.untitled),
        (Place::Case(_), _) => own_words(Signal::stored(name)),
        _ => name.piece(),
    };
    let link = element("a").with("href", place.to_string()).on("click", |_| close()).child(name);
    let excerpt = (!excerpt.is_empty()).then(|| hint(marked(&excerpt)));
    element("li").child(link).child(excerpt)
}
