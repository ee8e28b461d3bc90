//! The summary as a file for the table of a session.

use leptos::prelude::*;

use super::{Choosing, leaving};
use crate::{
    app::{
        components::{TextBox, Weight, button, column, hint, text_line, third_heading},
        pages::ways::{TABLE, Taken},
    },
    browser::{clock, download},
    summary::{Selection, SharedSummary, assemble},
};

/// The way to make the file, with the name that somebody may want to stand in it.
pub fn for_the_table(choosing: Choosing, taken: RwSignal<Option<Taken>>) -> AnyView {
    let (workbook, name) = (choosing.workbook, RwSignal::new(String::new()));
    let field = text_line(TextBox {
        id: "sharing/name".into(),
        label: workbook.say(|words| words.sharing.name),
        hint: None,
        text: name.into(),
        write: Box::new(move |text| name.set(text)),
    });
    let make = move || make(choosing, taken, name.get_untracked().trim());
    column([
        third_heading(workbook.say(|words| words.sharing.title)),
        hint(workbook.say(|words| words.sharing.text)),
        hint(workbook.say(|words| words.sharing.reworded)),
        field,
        button(Weight::Plain, workbook.say(|words| words.sharing.make), make),
    ])
}

/// Makes the file, and keeps the words that left in it: those of the preview, without the participant's own page.
fn make(choosing: Choosing, taken: RwSignal<Option<Taken>>, name: &str) {
    let (workbook, groups) = (choosing.workbook, choosing.groups());
    let (hidden, edition) = (workbook.with_notebook(|notebook| notebook.hidden_names()), workbook.edition());
    let selection = choosing.selection.get_untracked();
    let mut shared = workbook
        .with_notebook(|notebook| SharedSummary::of(&edition, notebook, &groups, &selection, &hidden));
    shared.name = (!name.is_empty()).then(|| name.to_string());
    let file = [&choosing.language.words().sharing.file_name(&clock::today()), ".json"].concat();
    if download::offer(&file, "application/json", shared.write().as_bytes()) {
        let mut without_own_page: Selection = selection;
        without_own_page.composition.own_page = false;
        let day = clock::in_words(&clock::today(), choosing.language.tag());
        if let Some(document) = assemble(&groups, &without_own_page, &hidden, choosing.language, &day) {
            leaving::keep(choosing, TABLE, &document);
        }
        taken.set(Some(Taken::Downloaded(file)));
    }
}
