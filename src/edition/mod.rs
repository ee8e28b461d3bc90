//! What the workbook asks: sessions, exercises, values, figures and all texts of one edition.
//!
//! An edition is data. It arrives as a [`Source`], the author's own files, and [`Edition::read`] makes of it what the pages show, or
//! says file and line of everything that is wrong. `cargo xtask check`, the page's own start and the page where somebody makes an
//! edition of their own run the same code, so what passes the one passes the other. Never holds anything a participant wrote.

pub mod adapted;
mod check;
mod joining;
mod problem;
mod settings;
mod sheet;
mod sheets;
mod source;
mod terms;
pub mod workbook_file;

use std::sync::Arc;

pub use self::{
    problem::{Problem, Wrong},
    sheet::Sheet,
    source::Source,
    terms::Term,
};
use crate::{
    document::Block,
    exercises::{Answer, ExampleId, ExerciseId, Kind, Part, PartId, SessionId, rings, triangle, value_sort},
    identifier,
    locale::Language,
};

identifier!(
    /// An edition: the name of its folder.
    EditionId
);

/// An edition in one language, whole and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Which edition.
    pub id: EditionId,
    /// Who made it, where its author says so.
    pub author: Option<String>,
    /// The language of its texts.
    pub language: Language,
    /// The title of the workbook.
    pub title: String,
    /// A line under the title.
    pub subtitle: String,
    /// For whom it is.
    pub audience: String,
    /// What this is: the text of the start page.
    pub opening: Vec<Block>,
    /// The sessions, in order.
    pub sessions: Vec<Session>,
    /// The form of a case note.
    pub case: CaseForm,
    /// Cases of the edition, to begin with.
    pub examples: Vec<Example>,
    /// Terms that have an explanation.
    pub terms: Vec<Term>,
    /// A filled notebook to show the workbook with.
    pub sample: Option<Sample>,
    /// The cards and columns of the value sort, with how to sort.
    pub value_sort: Figure<value_sort::Definition>,
    /// What a pilot found in its sorts: to be opened after one's own, never before.
    pub findings: Option<Page>,
    /// The rings, with what they are.
    pub rings: Figure<rings::Definition>,
    /// The triangle, with what it is.
    pub triangle: Figure<triangle::Definition>,
    /// What follows from whose device this is.
    pub care: Care,
    /// Where ideas come from.
    pub sources: Page,
    /// What stays where.
    pub privacy: Page,
}

/// A session: an opening and its exercises, the closing one last.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its name.
    pub title: String,
    /// What it is about, in a line.
    pub purpose: String,
    /// What, why and how long.
    pub opening: Vec<Block>,
    /// The exercises, in order.
    pub exercises: Vec<Exercise>,
    /// How somebody could lead it with a group.
    pub run_sheet: Vec<Block>,
}

/// An exercise: why one would do it, and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Its id, unique in the edition.
    pub id: ExerciseId,
    /// Its name.
    pub title: String,
    /// What one does, in a line.
    pub purpose: String,
    /// About how long it takes, in minutes.
    pub minutes: u16,
    /// What leads in to the parts.
    pub opening: Vec<Block>,
    /// The questions, in order.
    pub parts: Vec<Part>,
}

/// The form of a case note: parts that may all stay empty.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseForm {
    /// What one case is called; the title of its page, since a page's title holds no words of a participant.
    pub title: String,
    /// What to keep in mind before writing a case.
    pub care: Vec<Block>,
    /// The parts that a new case begins with.
    pub begins_with: Vec<PartId>,
    /// The parts, in the order in which they are offered.
    pub parts: Vec<Part>,
}

/// A case of the edition: nobody's, and made to be copied.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its id.
    pub id: ExampleId,
    /// What it is called.
    pub title: String,
    /// What it is about, in a line.
    pub purpose: String,
    /// What stands in the parts of the form, in their order.
    pub answers: Vec<(PartId, Answer)>,
}

/// A notebook that its author filled, to show the workbook with: nobody's, and never among a person's own notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// What stands in the exercises.
    pub exercises: Vec<(ExerciseId, Vec<(PartId, Answer)>)>,
    /// Cases of the edition that were gone on with, and what stands in them besides.
    pub cases: Vec<(ExampleId, Vec<(PartId, Answer)>)>,
}

/// A figure that several parts share, with the text that explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<D> {
    /// What the figure is made of.
    pub definition: Arc<D>,
    /// How to use it.
    pub explanation: Vec<Block>,
}

/// What follows from whose device the workbook is on.
#[derive(Clone, Debug, PartialEq)]
pub struct Care {
    /// On one's own.
    pub mine: String,
    /// On the employer's.
    pub employer: String,
    /// On a shared one.
    pub shared: String,
    /// What stays here, and what cannot be promised.
    pub stays: Vec<Block>,
}

/// A page of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: Vec<Block>,
}

impl Edition {
    /// The session with this id.
    pub fn session(&self, id: &SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == *id)
    }

    /// The case of the edition with this id.
    pub fn example(&self, id: &ExampleId) -> Option<&Example> {
        self.examples.iter().find(|example| example.id == *id)
    }

    /// Every exercise, in the order of the sessions.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.sessions.iter().flat_map(|session| &session.exercises)
    }

    /// Every value sort, in the order of the exercises: the exercise, the part, and what there is to sort.
    pub fn value_sorts(&self) -> impl Iterator<Item = (&Exercise, &Part, &Arc<value_sort::Definition>)> {
        self.exercises().flat_map(|exercise| {
            exercise.parts.iter().filter_map(move |part| match &part.kind {
                Kind::ValueSort(definition) => Some((exercise, part, definition)),
                _ => None,
            })
        })
    }

    /// The exercise with this id, and the session it is in.
    pub fn exercise(&self, id: &ExerciseId) -> Option<(&Session, &Exercise)> {
        self.sessions.iter().find_map(|session| {
            let exercise = session.exercises.iter().find(|exercise| exercise.id == *id)?;
            Some((session, exercise))
        })
    }
}

#[cfg(test)]
mod tests;
