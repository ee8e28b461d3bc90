//! The lock: unlocking, and putting one on, changing it and taking it off.

use leptos::{prelude::*, task::spawn_local};

use super::{heading, settings};
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, TextBox, Weight, Word, button, choice, column, dynamic, element, group_of,
            lead, link, paragraph, passphrase_line, status, subheading,
        },
        state::{LockProblem, Workbook},
    },
    browser::page,
    notebook::Place,
};

/// The choices of minutes after which a notebook locks itself.
const MINUTES: [u64; 4] = [2, 10, 30, 120];

/// The fewest characters of a passphrase.
const FEWEST: usize = 8;

/// What the fields are known by in the page.
const UNLOCK: &str = "unlock";
const FIRST: &str = "lock-first";
const AGAIN: &str = "lock-again";

/// What came of the last thing that was done here.
#[derive(Clone, Copy)]
enum Outcome {
    Nothing,
    Busy,
    TooShort,
    Different,
    Problem(LockProblem),
    Done(Word),
}

/// What stands in place of every page while the notebook is locked.
pub fn unlock(workbook: Workbook) -> AnyView {
    let (passphrase, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::Nothing));
    let act = move || {
        outcome.set(Outcome::Busy);
        spawn_local(async move {
            if let Err(problem) = workbook.unlock(&passphrase.get_untracked()).await {
                let _ = outcome.try_set(Outcome::Problem(problem));
                page::focus_soon(UNLOCK.into());
            }
        });
    };
    let inside = column([
        line(workbook, UNLOCK, |words| words.lock.passphrase, passphrase, outcome),
        element("button")
            .with("type", "submit")
            .class("primary")
            .child(workbook.say(|words| words.lock.unlock))
            .into_any(),
    ]);
    let send = move |event: leptos::ev::Event| {
        event.prevent_default();
        act();
    };
    column([
        heading(workbook.say(|words| words.lock.locked)),
        lead(workbook.say(|words| words.lock.locked_text)),
        element("form").on("submit", send).child(inside).into_any(),
        message(workbook, outcome),
        forgotten(workbook),
    ])
}

/// What is left for who forgot the passphrase: to begin anew, or to bring a backup back after that.
fn forgotten(workbook: Workbook) -> AnyView {
    let inside =
        column([paragraph(workbook.say(|words| words.lock.forgotten_text)), settings::erase(workbook)]);
    element("details")
        .child(element("summary").child(workbook.say(|words| words.lock.forgotten)))
        .child(inside)
        .into_any()
}

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.lock.title)),
        lead(workbook.say(|words| words.lock.text)),
        dynamic(move || if workbook.has_lock() { with_lock(workbook) } else { without_lock(workbook) }),
    ])
}

fn without_lock(workbook: Workbook) -> AnyView {
    let outcome = RwSignal::new(Outcome::Nothing);
    let take = move |passphrase: String| {
        spawn_local(async move {
            let done = workbook.turn_lock_on(&passphrase).await;
            let _ = outcome.try_set(outcome_of(done, |words| words.lock.is_on));
        });
    };
    column([
        element("p").child(element("strong").child(workbook.say(|words| words.lock.lost))).into_any(),
        paragraph(link(&Place::Backup, workbook.say(|words| words.lock.backup_first))),
        new_passphrase(workbook, outcome, |words| words.lock.turn_on, take),
    ])
}

fn with_lock(workbook: Workbook) -> AnyView {
    let outcome = RwSignal::new(Outcome::Done(|words| words.lock.is_on));
    let minutes = RwSignal::new(workbook.idle_minutes());
    let radio = move |count: u64| {
        choice(Choice {
            kind: ChoiceKind::OneOf("idle".into()),
            chosen: Signal::derive(move || minutes.get() == count),
            label: workbook.say_sentence(move |words| words.lock.minutes(&count.to_string())),
            name: None,
            choose: Box::new(move |_| {
                minutes.set(count);
                workbook.lock_after(count);
            }),
        })
    };
    let take = move |passphrase: String| {
        spawn_local(async move {
            let done = workbook.change_passphrase(&passphrase).await;
            let _ = outcome.try_set(outcome_of(done, |words| words.lock.changed));
        });
    };
    let off = move || {
        outcome.set(Outcome::Busy);
        spawn_local(async move { workbook.turn_lock_off().await });
    };
    column([
        button(Weight::Primary, workbook.say(|words| words.lock.now), move || workbook.lock_now()),
        group_of(workbook.say(|words| words.lock.idle), column(MINUTES.map(radio))),
        subheading(workbook.say(|words| words.lock.change)),
        new_passphrase(workbook, outcome, |words| words.lock.change, take),
        subheading(workbook.say(|words| words.lock.off)),
        paragraph(workbook.say(|words| words.lock.off_text)),
        button(Weight::Danger, workbook.say(|words| words.lock.off), off),
    ])
}

/// Two fields for a new passphrase, and the button that takes it once both hold the same.
fn new_passphrase(
    workbook: Workbook,
    outcome: RwSignal<Outcome>,
    name: Word,
    take: impl Fn(String) + 'static,
) -> AnyView {
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let act = move || {
        let passphrase = first.get_untracked();
        if passphrase.chars().count() < FEWEST {
            page::focus_soon(FIRST.into());
            return outcome.set(Outcome::TooShort);
        }
        if passphrase != again.get_untracked() {
            page::focus_soon(AGAIN.into());
            return outcome.set(Outcome::Different);
        }
        outcome.set(Outcome::Busy);
        first.set(String::new());
        again.set(String::new());
        take(passphrase);
    };
    column([
        line(workbook, FIRST, |words| words.lock.new_passphrase, first, outcome),
        line(workbook, AGAIN, |words| words.lock.again, again, outcome),
        button(Weight::Plain, workbook.say(name), act),
        message(workbook, outcome),
    ])
}

/// A field for a passphrase; what is wrong is said at the field that it is about.
fn line(
    workbook: Workbook,
    id: &'static str,
    label: Word,
    text: RwSignal<String>,
    outcome: RwSignal<Outcome>,
) -> AnyView {
    let problem = workbook.following(move |words| {
        let says = match (id, outcome.get()) {
            (FIRST, Outcome::TooShort) => words.lock.too_short,
            (AGAIN, Outcome::Different) => words.lock.different,
            (UNLOCK, Outcome::Problem(LockProblem::WrongPassphrase)) => words.lock.wrong,
            _ => "",
        };
        says.to_string()
    });
    let field = TextBox {
        id: id.into(),
        label: workbook.say(label),
        hint: None,
        text: text.into(),
        write: Box::new(move |typed| text.set(typed)),
    };
    passphrase_line(field, Some(problem))
}

fn message(workbook: Workbook, outcome: RwSignal<Outcome>) -> AnyView {
    let said = move || {
        let words = workbook.words();
        match outcome.get() {
            Outcome::Busy => words.lock.busy,
            Outcome::Problem(LockProblem::NoCiphers) => words.backup.not_made,
            Outcome::Done(word) => word(words),
            Outcome::Nothing
            | Outcome::TooShort
            | Outcome::Different
            | Outcome::Problem(LockProblem::WrongPassphrase) => "",
        }
    };
    status(said.into_any())
}

fn outcome_of(done: Result<(), LockProblem>, word: Word) -> Outcome {
    done.map_or_else(Outcome::Problem, |()| Outcome::Done(word))
}
