//! Looking at another workbook beside one's own: a filled sample, or an edition that somebody is making.
//!
//! What is looked at has a vault in memory and knows no other: nothing of it is ever kept, and nothing of one's own is in it. One's
//! own workbook stays as it is behind it.

use leptos::prelude::*;

use super::{Keeping, Workbook};
use crate::{
    app::opening::{Editions, Opening},
    browser::{address, page},
    edition::{Edition, Sample},
    exercises::{Answer, PartId},
    notebook::{Change, FieldId, Place, Undo, Value},
    vault::Preference,
};

/// What a workbook on the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The participant's own.
    Own,
    /// The filled sample of the edition.
    Sample,
    /// An edition that is tried before it is saved.
    Trial,
}

impl Workbook {
    /// What this workbook is.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The workbook on the screen: this one, or what is looked at beside it.
    pub fn shown(&self) -> Workbook {
        self.beside.get().unwrap_or(*self)
    }

    /// Shows the filled sample of the edition, if it has one.
    pub fn show_sample(&self) {
        let editions = self.ground.with_value(|ground| ground.editions.clone());
        let edition = self.edition();
        let Some(sample) = &edition.sample else { return };
        let visit = self.visit(editions, Purpose::Sample);
        visit.fill(&edition, sample);
        self.beside.set(Some(visit));
    }

    /// Shows how an edition works.
    pub fn try_edition(&self, editions: Editions) {
        let visit = self.visit(editions, Purpose::Trial);
        self.beside.set(Some(visit));
    }

    /// Goes back to one's own workbook, in the language that is on the screen now.
    pub fn go_home(&self) {
        let Some(own) = self.home else { return };
        let language = self.language.get_untracked();
        if own.language.get_untracked() != language {
            own.language.set(language);
            own.save_preference(Preference::Language, language.tag());
        }
        let place = if self.purpose == Purpose::Trial { Place::Making } else { Place::Start };
        own.place.set(Some(place.clone()));
        own.beside.set(None);
        own.go_to(&place);
        page::before_next_paint(page::focus_heading);
    }

    /// A workbook with nothing in it, beside this one.
    fn visit(&self, editions: Editions, purpose: Purpose) -> Workbook {
        self.place.set(Some(Place::Start));
        address::go_to(&Place::Start.to_string());
        let opening = Opening::in_memory(editions);
        // It outlives the page on which it was asked for.
        let visit = self.owner.with(|| Workbook::with_purpose(opening, purpose, Some(*self)));
        visit.language.set(self.language.get_untracked());
        visit.keeping.set(Keeping::Visit);
        page::before_next_paint(page::focus_heading);
        visit
    }

    fn fill(&self, edition: &Edition, sample: &Sample) {
        for (exercise, answers) in &sample.exercises {
            let change = |(part, answer): &(PartId, Answer)| Change {
                field: FieldId::Exercise(exercise.clone(), part.clone()),
                value: Some(Value::Answer(answer.clone())),
            };
            self.apply(answers.iter().map(change).collect());
        }
        for (example, more) in &sample.cases {
            // A case has the id of the one that it goes on from: the sample's exercises name it by that.
            if let (Ok(case), Some(example)) = (example.as_str().parse(), edition.example(example)) {
                self.add_case_like(&case, example, more);
            }
        }
        // There is nothing to take back: nobody here did it.
        self.ground.update_value(|ground| ground.undo = Undo::default());
        self.undo.notify();
    }
}
