//! Saving an edition that was made: in the workbook for participants, which is a file that one chooses, or in a copy of this one.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        components::{Weight, button, column, element, hint, labelled, status},
        state::Workbook,
    },
    browser::{
        download, original,
        upload::{self, NoText},
    },
    edition::{
        Edition,
        workbook_file::{LARGEST, NotPut, with_edition},
    },
    locale::Words,
};

/// The id of the field for the workbook of participants.
const FILE: &str = "participants-file";

/// What came of saving.
#[derive(Clone)]
enum Outcome {
    NotTried,
    Saved(String),
    NotSaved,
    NotRead,
    Not(NotPut),
}

/// Both ways, and what came of them.
pub fn ways(workbook: Workbook, texts: &str, edition: &Arc<Edition>) -> AnyView {
    let outcome = RwSignal::new(Outcome::NotTried);
    let (texts, edition): (Arc<str>, _) = (texts.into(), edition.clone());
    let put = move |file: &str| {
        // The page may be gone by the time a file was read.
        let _ = outcome.try_set(saved(workbook, file, &texts, &edition));
    };
    let (put_here, put_there) = (put.clone(), put);
    let here = move || match original::text() {
        Some(page) => put_here(&page),
        None => outcome.set(Outcome::NotSaved),
    };
    let there = move || {
        let put = put_there.clone();
        spawn_local(async move {
            match upload::text_of(FILE, LARGEST).await {
                Ok(file) => put(&file),
                Err(NoText::TooLarge) => drop(outcome.try_set(Outcome::Not(NotPut::Foreign))),
                Err(NoText::NoFile | NoText::Unreadable) => drop(outcome.try_set(Outcome::NotRead)),
            }
        });
    };
    let field = element("input").with("type", "file").with("id", FILE).into_any();
    column([
        hint(workbook.say(|words| words.making.for_participants)),
        labelled(FILE.into(), workbook.say(|words| words.making.participants_file), None, field),
        element("div")
            .class("actions")
            .child(button(Weight::Primary, workbook.say(|words| words.making.save_for_participants), there))
            .child(button(Weight::Plain, workbook.say(|words| words.making.save), here))
            .into_any(),
        status(workbook.say_following(move |words| outcome.get().says(words))),
        hint(workbook.say(|words| words.making.save_text)),
    ])
}

/// Puts the edition into a file, and offers that.
fn saved(workbook: Workbook, file: &str, texts: &str, edition: &Edition) -> Outcome {
    let name = workbook.words().making.workbook_name(edition.id.as_str());
    match with_edition(file, texts, edition) {
        Ok(file) if download::offer(&name, "text/html", file.as_bytes()) => Outcome::Saved(name),
        Ok(_) => Outcome::NotSaved,
        Err(cause) => Outcome::Not(cause),
    }
}

impl Outcome {
    fn says(&self, words: &Words) -> String {
        match self {
            Self::NotTried => String::new(),
            Self::Saved(name) => words.making.saved(name),
            Self::NotSaved => words.making.not_saved.to_string(),
            Self::NotRead => words.making.not_read.to_string(),
            Self::Not(NotPut::Foreign) => words.making.foreign.to_string(),
            Self::Not(NotPut::SameEdition(id)) => words.problem.same_edition(id.as_str()),
        }
    }
}
