//! Making an edition of one's own: the texts go out as one file, come back changed, are tried, and become a new workbook file.

mod saving;

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Weight, alert, bullets, button, column, element, hint, labelled, lead, optional, paragraph,
            status, subheading,
        },
        opening::{self, Editions},
        state::{Making, Workbook},
    },
    browser::{
        download,
        upload::{self, NoText},
    },
    edition::{Problem, adapted::LARGEST},
};

/// The id of the field for a file.
const FILE: &str = "edition-file";

/// How many problems are told at once: the rest follows from them often enough.
const MOST_TOLD: usize = 20;

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.making.title)),
        lead(workbook.say(|words| words.making.text)),
        subheading(workbook.say(|words| words.making.take_title)),
        paragraph(workbook.say(|words| words.making.take_text)),
        take(workbook),
        subheading(workbook.say(|words| words.making.bring_title)),
        paragraph(workbook.say(|words| words.making.bring_text)),
        element("pre").child(workbook.word(|words| words.making.bring_example)).into_any(),
        bring(workbook),
    ])
}

/// The texts of this edition, as a file.
fn take(workbook: Workbook) -> AnyView {
    let said = RwSignal::new(None);
    let act = move || {
        let id = workbook.edition().id.clone();
        let name = workbook.words().making.texts_name(id.as_str());
        said.set(download::offer(&name, "text/plain", opening::texts().as_bytes()).then_some(name));
    };
    let message = workbook
        .say_following(move |words| said.get().map_or_else(String::new, |name| words.making.saved(&name)));
    column([button(Weight::Plain, workbook.say(|words| words.making.take), act), status(message)])
}

/// The field for a changed file, and what came of it.
fn bring(workbook: Workbook) -> AnyView {
    let not_read = RwSignal::new(None);
    let look = move || {
        workbook.making.set(None);
        spawn_local(async move {
            match upload::text_of(FILE, LARGEST).await {
                Ok(text) => {
                    let _ = not_read.try_set(None);
                    workbook.make(&text);
                }
                Err(cause) => drop(not_read.try_set(Some(cause))),
            }
        });
    };
    let problem = workbook.say_following(move |words| match not_read.get() {
        None => String::new(),
        Some(NoText::NoFile) => words.backup.no_file.to_string(),
        Some(NoText::TooLarge) => words.problem.large_edition.to_string(),
        Some(NoText::Unreadable) => words.backup.damaged.to_string(),
    });
    let file =
        element("input").with("type", "file").with("id", FILE).on("change", move |_| look()).into_any();
    let made = optional(move || {
        Some(match workbook.making.get()? {
            Making::Broken(problems) => broken(workbook, &problems),
            Making::Whole { text, editions } => whole(workbook, &text, &editions),
        })
    });
    column([
        labelled(FILE.into(), workbook.say(|words| words.making.file), None, file),
        button(Weight::Plain, workbook.say(|words| words.making.look), look),
        alert(problem),
        element("div").with("role", "status").child(made).into_any(),
    ])
}

/// What is wrong, each with its line and what to do.
fn broken(workbook: Workbook, problems: &[(Option<usize>, Problem)]) -> AnyView {
    let count = problems.len().to_string();
    let line = |(line, problem): &(Option<usize>, Problem)| {
        workbook.say_sentence(|words| {
            let (file, inside, says) = (&problem.file, problem.line.to_string(), problem.says(words));
            match line.map(|line| line.to_string()) {
                Some(line) if file.is_empty() => words.making.at_line(&line, &says),
                Some(line) => words.making.at_line_of_file(file, &inside, &line, &says),
                None => words.making.in_file(file, &says),
            }
        })
    };
    column([
        paragraph(workbook.say_sentence(move |words| words.making.broken(&count))),
        bullets(problems.iter().take(MOST_TOLD).map(line)),
    ])
}

/// What the texts make, with the ways to try it and to save it.
fn whole(workbook: Workbook, texts: &str, editions: &Editions) -> AnyView {
    let edition = &editions[0];
    let author = edition.author.clone().unwrap_or_default();
    let (title, exercises) = (edition.title.clone(), edition.exercises().count().to_string());
    let (sessions, cases) = (edition.sessions.len().to_string(), edition.examples.len().to_string());
    let to_try = editions.clone();
    column([
        paragraph(
            workbook.say_sentence(move |words| {
                words.making.whole(&author, &cases, &exercises, &sessions, &title)
            }),
        ),
        hint(workbook.say(|words| words.making.try_text)),
        button(Weight::Plain, workbook.say(|words| words.making.try_it), move || {
            workbook.try_edition(to_try.clone())
        }),
        saving::ways(workbook, texts, edition),
    ])
}
