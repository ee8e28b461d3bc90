//! Putting a summary together: choosing what leaves, in which order and words, seeing it as it will be, and taking it along.

mod arranging;
mod beginning;
mod choosing;
mod hiding;
mod leaving;
mod preview;
mod sharing;
mod wording;

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{column, lead, link, paragraph, truth},
        opening,
        state::Workbook,
    },
    browser::clock,
    document::Document,
    edition::Edition,
    locale::Language,
    notebook::Place,
    summary::{
        Group, Selection, asked, assemble, known, offer,
        redaction::{Question, Vocabulary},
    },
};

/// What the page works on: what can be chosen, and what is. Copies are the same.
#[derive(Clone, Copy)]
struct Choosing {
    workbook: Workbook,
    language: Language,
    groups: StoredValue<Arc<Vec<Group>>>,
    selection: RwSignal<Selection>,
    /// The document that leaves, as it is chosen now, with what is hidden: the preview shows it, and every way out takes it.
    document: Memo<Option<Document>>,
    /// Whether there is one.
    leaves: Memo<bool>,
    /// The words in it that may be recognisable and were not decided about.
    questions: Memo<Vec<Question>>,
    /// The words that the participant takes along without a decision.
    waived: RwSignal<Vec<String>>,
}

impl Choosing {
    fn new(workbook: Workbook, language: Language, groups: Vec<Group>) -> Self {
        let selection = RwSignal::new(Selection::of(untrack(|| workbook.composition())));
        let groups = StoredValue::new(Arc::new(groups));
        let document = Memo::new(move |_| {
            let day = clock::in_words(&clock::today(), language.tag());
            let names = workbook.hidden_names();
            selection.with(|selection| assemble(&groups.get_value(), selection, &names, language, &day))
        });
        let vocabulary = StoredValue::new(OnceLock::<Vocabulary>::new());
        let questions = Memo::new(move |_| {
            let (groups, names) = (groups.get_value(), workbook.hidden_names());
            vocabulary.with_value(|vocabulary| {
                let vocabulary = vocabulary.get_or_init(|| known(&opening::texts(), &groups));
                selection.with(|selection| asked(&groups, selection, &names, vocabulary))
            })
        });
        // A step back, or another tab.
        Effect::new(move |_| {
            let composition = workbook.composition();
            if selection.with_untracked(|selection| selection.composition != composition) {
                selection.update(|selection| selection.take_over(composition));
            }
        });
        Self {
            workbook,
            language,
            groups,
            selection,
            document,
            leaves: Memo::new(move |_| document.with(Option::is_some)),
            questions,
            waived: RwSignal::new(Vec::new()),
        }
    }

    fn groups(self) -> Arc<Vec<Group>> {
        self.groups.get_value()
    }

    /// Whether the summary may leave: nothing is undecided, or the participant said plainly to go on with just these words. Followed.
    fn is_free(self) -> bool {
        self.questions.with(|questions| {
            self.waived.with(|waived| questions.iter().all(|question| waived.contains(&question.words)))
        })
    }

    /// Reads what is chosen; follows it.
    fn reads(self, read: impl Fn(&Selection) -> bool + Send + Sync + 'static) -> Signal<bool> {
        truth(move || self.selection.with(&read))
    }

    /// Changes what is chosen, and keeps that.
    fn change(self, change: &dyn Fn(&mut Selection, &[Group])) {
        self.changed(false, change);
    }

    /// Changes it by a key press.
    fn write(self, change: &dyn Fn(&mut Selection, &[Group])) {
        self.changed(true, change);
    }

    fn changed(self, is_typing: bool, change: &dyn Fn(&mut Selection, &[Group])) {
        self.selection.update(|selection| change(selection, &self.groups()));
        let composition = self.selection.with_untracked(|selection| selection.composition.clone());
        self.workbook.compose(composition, is_typing);
    }
}

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let language = edition.language;
    let groups = workbook.with_notebook(|notebook| offer(edition, notebook, language.words()));
    let is_empty = groups.is_empty();
    let choosing = Choosing::new(workbook, language, groups);
    let body = match is_empty {
        true => paragraph(workbook.say(|words| words.summary.empty)),
        false => column([
            beginning::beginnings(choosing),
            choosing::what_to_take(choosing, edition),
            beginning::own_page(choosing),
            arranging::arranging(choosing),
            hiding::hiding(choosing),
            preview::preview(choosing),
            leaving::take(choosing),
            beginning::start_over(choosing),
        ]),
    };
    column([
        heading(workbook.say(|words| words.app.summary)),
        lead(workbook.say(|words| words.summary.text)),
        paragraph(link(&Place::Departures, workbook.say(|words| words.departures.title))),
        body,
    ])
}
