//! The lock: unlocking, and putting one on, changing it and taking it off.

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{Choice, ChoiceKind, TextBox, Weight, button, choice, dynamic, passphrase_line},
        state::{LockProblem, Workbook},
    },
    locale::Words,
    notebook::Place,
};

/// The choices of minutes after which a notebook locks itself.
const MINUTES: [u64; 4] = [2, 10, 30, 120];

/// The fewest characters of a passphrase.
const FEWEST: usize = 8;

/// What came of the last thing that was done here.
#[derive(Clone, Copy)]
enum Outcome {
    Nothing,
    Busy,
    TooShort,
    Different,
    Problem(LockProblem),
    Done(fn(&'static Words) -> &'static str),
}

/// What stands in place of every page while the notebook is locked.
pub fn unlock(workbook: Workbook) -> AnyView {
    let (passphrase, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::Nothing));
    let act = move || {
        outcome.set(Outcome::Busy);
        spawn_local(async move {
            if let Err(problem) = workbook.unlock(&passphrase.get_untracked()).await {
                let _ = outcome.try_set(Outcome::Problem(problem));
            }
        });
    };
    view! {
        {heading(workbook.word(|words| words.lock.locked).into_any())}
        <p class="lead">{workbook.word(|words| words.lock.locked_text)}</p>
        <form on:submit=move |event| {
            event.prevent_default();
            act();
        }>
            {line(workbook, "unlock", |words| words.lock.passphrase, passphrase)}
            <button type="submit" class="primary">{workbook.word(|words| words.lock.unlock)}</button>
        </form>
        {message(workbook, outcome)}
    }
    .into_any()
}

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    view! {
        {heading(workbook.word(|words| words.lock.title).into_any())}
        <p class="lead">{workbook.word(|words| words.lock.text)}</p>
        {dynamic(move || if workbook.has_lock() { with_lock(workbook) } else { without_lock(workbook) })}
    }
    .into_any()
}

fn without_lock(workbook: Workbook) -> AnyView {
    let outcome = RwSignal::new(Outcome::Nothing);
    view! {
        <p><strong>{workbook.word(|words| words.lock.lost)}</strong></p>
        <p><a href=Place::Backup.to_string()>{workbook.word(|words| words.lock.backup_first)}</a></p>
        {new_passphrase(workbook, outcome, |words| words.lock.turn_on, move |passphrase| {
            spawn_local(async move {
                let done = workbook.turn_lock_on(&passphrase).await;
                let _ = outcome.try_set(outcome_of(done, |words| words.lock.is_on));
            });
        })}
    }
    .into_any()
}

fn with_lock(workbook: Workbook) -> AnyView {
    let outcome = RwSignal::new(Outcome::Done(|words| words.lock.is_on));
    let minutes = RwSignal::new(workbook.idle_minutes());
    let radio = move |count: u64| {
        choice(Choice {
            kind: ChoiceKind::OneOf("idle".into()),
            chosen: Signal::derive(move || minutes.get() == count),
            label: workbook.sentence(move |words| words.lock.minutes(&count.to_string())).into_any(),
            name: None,
            choose: Box::new(move |_| {
                minutes.set(count);
                workbook.lock_after(count);
            }),
        })
    };
    let off = move || {
        outcome.set(Outcome::Busy);
        spawn_local(async move { workbook.turn_lock_off().await });
    };
    view! {
        <p>{button(Weight::Primary, workbook.word(|words| words.lock.now).into_any(), move || workbook.lock_now())}</p>
        <fieldset>
            <legend>{workbook.word(|words| words.lock.idle)}</legend>
            {MINUTES.map(radio).into_iter().collect_view()}
        </fieldset>
        <h2>{workbook.word(|words| words.lock.change)}</h2>
        {new_passphrase(workbook, outcome, |words| words.lock.change, move |passphrase| {
            spawn_local(async move {
                let done = workbook.change_passphrase(&passphrase).await;
                let _ = outcome.try_set(outcome_of(done, |words| words.lock.changed));
            });
        })}
        <h2>{workbook.word(|words| words.lock.off)}</h2>
        <p>{workbook.word(|words| words.lock.off_text)}</p>
        {button(Weight::Danger, workbook.word(|words| words.lock.off).into_any(), off)}
    }
    .into_any()
}

/// Two fields for a new passphrase, and the button that takes it once both hold the same.
fn new_passphrase(
    workbook: Workbook,
    outcome: RwSignal<Outcome>,
    name: fn(&'static Words) -> &'static str,
    take: impl Fn(String) + 'static,
) -> AnyView {
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let act = move || {
        let passphrase = first.get_untracked();
        if passphrase.chars().count() < FEWEST {
            return outcome.set(Outcome::TooShort);
        }
        if passphrase != again.get_untracked() {
            return outcome.set(Outcome::Different);
        }
        outcome.set(Outcome::Busy);
        first.set(String::new());
        again.set(String::new());
        take(passphrase);
    };
    view! {
        {line(workbook, "lock-first", |words| words.lock.new_passphrase, first)}
        {line(workbook, "lock-again", |words| words.lock.again, again)}
        {button(Weight::Plain, workbook.word(name).into_any(), act)}
        {message(workbook, outcome)}
    }
    .into_any()
}

fn line(
    workbook: Workbook,
    id: &str,
    label: fn(&'static Words) -> &'static str,
    text: RwSignal<String>,
) -> AnyView {
    passphrase_line(TextBox {
        id: id.into(),
        label: workbook.word(label).into_any(),
        hint: None,
        text: text.into(),
        write: Box::new(move |typed| text.set(typed)),
    })
}

fn message(workbook: Workbook, outcome: RwSignal<Outcome>) -> AnyView {
    let said = move || {
        let words = workbook.words();
        match outcome.get() {
            Outcome::Nothing => "",
            Outcome::Busy => words.lock.busy,
            Outcome::TooShort => words.lock.too_short,
            Outcome::Different => words.lock.different,
            Outcome::Problem(LockProblem::NoCiphers) => words.backup.not_made,
            Outcome::Problem(LockProblem::WrongPassphrase) => words.lock.wrong,
            Outcome::Done(word) => word(words),
        }
    };
    view! { <p role="status">{said}</p> }.into_any()
}

fn outcome_of(done: Result<(), LockProblem>, word: fn(&'static Words) -> &'static str) -> Outcome {
    done.map_or_else(Outcome::Problem, |()| Outcome::Done(word))
}
