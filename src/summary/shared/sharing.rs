//! The summary that is chosen, as a file for the table of a session.
//!
//! Goes by the same selection as the document and hides the same words, so that nothing is in the file which the preview does not show.

use litemap::LiteMap;

use super::{Origin, SharedItem, SharedSummary};
use crate::{
    edition::Edition,
    exercises::{Answer, Kind, Reading, list, prompt},
    notebook::{Cases, HiddenNames, Notebook},
    summary::{Group, Item, Selection, redaction::Hiding},
};

impl SharedSummary {
    /// What leaves of the answers in `groups`. The participant's own page is in no file for the table: it answers nothing that the
    /// edition asks. An answer whose words were changed for this summary goes along only where words are all it is.
    pub fn of(
        edition: &Edition,
        notebook: &Notebook,
        groups: &[Group],
        selection: &Selection,
        names: &HiddenNames,
    ) -> Self {
        let listed = Cases::of(notebook);
        let (cases, mut titles) = (listed.order(), LiteMap::new());
        titles.extend(cases.iter().map(|case| (case.clone(), notebook.case_title(case))));
        let reading = Reading { words: edition.language.words(), case_titles: &titles };
        let hiding = Hiding::of(&names.names, &selection.composition.all_decisions(names));
        let mut items = Vec::new();
        for (group, of_group) in selection.arranged(groups) {
            let shared = of_group.into_iter().filter_map(|item| {
                let origin = Origin::of(&item.field, cases)?;
                let answer = answer(item, notebook, selection)?;
                let (heading, label) = (hiding.apply(&groups[group].heading), hiding.apply(&item.label));
                let mut shared = SharedItem::of(origin, (&heading, &label), (&item.kind, &answer), &reading)?;
                shared.map_texts(&mut |text| hiding.apply(text));
                Some(shared)
            });
            items.extend(shared);
        }
        Self { edition: edition.id.clone(), language: edition.language, name: None, items, left_out: 0 }
    }
}

/// The answer as it leaves: as in the notebook, or in the words that it has in this summary.
fn answer(item: &Item, notebook: &Notebook, selection: &Selection) -> Option<Answer> {
    match (selection.composition.texts.get(&item.field), &item.kind) {
        (None, _) => notebook.value(&item.field)?.answer().cloned(),
        (Some(text), Kind::Prompt | Kind::MoralQuestion) => {
            Some(Answer::Prompt(prompt::Answer { text: text.clone() }))
        }
        (Some(text), Kind::List) => {
            Some(Answer::List(list::Answer { items: text.lines().map(String::from).collect() }))
        }
        (Some(_), _) => None,
    }
}
