//! Choosing what leaves, seeing it word for word, and taking it along.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, Weight, blocks, button, choice, column, dynamic, element, lead, optional,
            paragraph, said, subheading,
        },
        state::Workbook,
    },
    browser::{clipboard, clock, download, page},
    document::{Document, html, markdown},
    edition::Edition,
    locale::Language,
    summary::{Group, Item, Selection, assemble, offer},
};

/// What the page works on: what can be chosen, and what is.
#[derive(Clone)]
struct Choosing {
    workbook: Workbook,
    language: Language,
    groups: Arc<Vec<Group>>,
    selection: RwSignal<Selection>,
    /// The document that leaves, as it is chosen now: the preview shows it, and every way out takes it.
    document: Memo<Option<Document>>,
}

impl Choosing {
    fn new(workbook: Workbook, language: Language, groups: Vec<Group>) -> Self {
        let (groups, selection) = (Arc::new(groups), RwSignal::new(Selection::default()));
        let document = {
            let groups = groups.clone();
            Memo::new(move |_| {
                let day = clock::in_words(&clock::today(), language.tag());
                selection.with(|selection| assemble(&groups, selection, language, &day))
            })
        };
        Self { workbook, language, groups, selection, document }
    }
}

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let language = edition.language;
    let groups = workbook.with_notebook(|notebook| offer(edition, notebook, language.words()));
    let choosing = Choosing::new(workbook, language, groups);
    let body = match choosing.groups.is_empty() {
        true => paragraph(workbook.say(|words| words.summary.empty)),
        false => column([what_to_take(&choosing, edition), preview(&choosing), take(&choosing)]).into_any(),
    };
    column([
        heading(workbook.say(|words| words.app.summary)),
        lead(workbook.say(|words| words.summary.text)),
        body,
    ])
    .into_any()
}

fn what_to_take(choosing: &Choosing, edition: &Edition) -> AnyView {
    let workbook = choosing.workbook;
    let groups = choosing.groups.iter().map(|one| group(choosing, edition, one)).collect_view();
    element("fieldset")
        .class("choosing")
        .child(element("legend").child(workbook.word(|words| words.summary.choose)))
        .child(groups)
        .into_any()
}

fn group(choosing: &Choosing, edition: &Edition, group: &Group) -> AnyView {
    let (workbook, selection) = (choosing.workbook, choosing.selection);
    let (shown, ticked, title) = (group.clone(), group.clone(), group.title.clone());
    let items = group.items.iter().map(|one| item(choosing, edition, one)).collect_view();
    let whole = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: Signal::derive(move || selection.with(|selection| selection.has_group(&shown))),
        label: workbook.sentence(move |words| words.summary.group(&title)).into_any(),
        name: None,
        choose: Box::new(move |tick| selection.update(|selection| selection.tick_group(&ticked, tick))),
    });
    element("fieldset")
        .child(element("legend").with("dir", "auto").with("translate", "no").child(group.title.clone()))
        .child(whole)
        .child(items)
        .into_any()
}

fn item(choosing: &Choosing, edition: &Edition, item: &Item) -> AnyView {
    let (workbook, selection) = (choosing.workbook, choosing.selection);
    let (ticked, field) = (item.field.clone(), item.field.clone());
    let hard = item
        .hard_to_say
        .then(|| element("span").class("hint").child(" – ").child(workbook.word(|words| words.summary.hard)));
    let tick = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: Signal::derive(move || selection.with(|selection| selection.is_ticked(&ticked))),
        label: column([said(edition, &item.label).into_any(), hard.into_any()]).into_any(),
        name: Some(item.label.clone()),
        choose: Box::new(move |tick| selection.update(|selection| selection.tick(&field, tick))),
    });
    column([tick.into_any(), confirmation(choosing, item).into_any()]).into_any()
}

/// What is hard to say is asked once more, by itself.
fn confirmation(choosing: &Choosing, item: &Item) -> AnyView {
    let (workbook, selection, item) = (choosing.workbook, choosing.selection, item.clone());
    let waits = {
        let item = item.clone();
        Memo::new(move |_| selection.with(|selection| selection.waits(&item)))
    };
    let question = optional(move || {
        let (yes, no, label) = (item.field.clone(), item.field.clone(), item.label.clone());
        let (of_yes, of_no) = (label.clone(), label.clone());
        waits.get().then(|| {
            let text = workbook.sentence(move |words| words.summary.confirm_text(&label));
            let yes_name = workbook.sentence(move |words| words.summary.confirm_yes(&of_yes)).into_any();
            let no_name = workbook.sentence(move |words| words.summary.confirm_no(&of_no)).into_any();
            let confirm = move || selection.update(|selection| selection.confirm(&yes));
            let leave = move || selection.update(|selection| selection.tick(&no, false));
            column([
                element("p").child(text).into_any(),
                button(Weight::Plain, yes_name, confirm),
                button(Weight::Plain, no_name, leave),
            ])
            .into_any()
        })
    });
    element("div").class("confirm").with("role", "status").child(question).into_any()
}

fn preview(choosing: &Choosing) -> AnyView {
    let (workbook, choosing) = (choosing.workbook, choosing.clone());
    let shown = dynamic(move || match choosing.document.get() {
        Some(document) => element("article")
            .lang(document.language)
            .child(element("h3").child(document.title.clone()))
            .child(blocks(&document.blocks, 2))
            .into_any(),
        None => paragraph(workbook.say(|words| words.summary.nothing)),
    });
    element("section")
        .class("preview")
        .with("aria-labelledby", "preview")
        .child(element("h2").with("id", "preview").child(workbook.word(|words| words.summary.preview)))
        .child(shown)
        .into_any()
}

/// What came of taking the summary along.
#[derive(Clone, PartialEq)]
enum Taken {
    Nothing,
    Downloaded(String),
    Copied,
    NotCopied,
}

/// The ways to take it along; there only while there is something to take.
fn take(choosing: &Choosing) -> AnyView {
    let (workbook, choosing) = (choosing.workbook, choosing.clone());
    let taken = RwSignal::new(Taken::Nothing);
    let document = choosing.document;
    let can_leave = Memo::new(move |_| document.with(Option::is_some));
    let buttons = optional(move || can_leave.get().then(|| buttons(&choosing, taken)));
    let said = workbook.following(move |words| match taken.get() {
        Taken::Nothing => String::new(),
        Taken::Downloaded(name) => words.summary.downloaded(&name),
        Taken::Copied => words.summary.copied.to_string(),
        Taken::NotCopied => words.summary.not_copied.to_string(),
    });
    column([buttons.into_any(), element("p").with("role", "status").child(said).into_any()]).into_any()
}

fn buttons(choosing: &Choosing, taken: RwSignal<Taken>) -> AnyView {
    let workbook = choosing.workbook;
    let (as_markdown, as_html, as_text) = (choosing.clone(), choosing.clone(), choosing.clone());
    let as_markdown = move || as_file(&as_markdown, taken, ".md", "text/markdown", markdown::file);
    let as_html = move || as_file(&as_html, taken, ".html", "text/html", html::file);
    let copy = move || {
        let Some(document) = as_text.document.get_untracked() else { return };
        spawn_local(async move {
            let copied = clipboard::copy(&markdown::file(&document)).await;
            taken.set(if copied { Taken::Copied } else { Taken::NotCopied });
        });
    };
    column([
        subheading(workbook.say(|words| words.summary.take)),
        element("div")
            .class("actions")
            .child(button(Weight::Primary, workbook.say(|words| words.summary.markdown), as_markdown))
            .child(button(Weight::Plain, workbook.say(|words| words.summary.html), as_html))
            .child(button(Weight::Plain, workbook.say(|words| words.summary.copy), copy))
            .child(button(Weight::Plain, workbook.say(|words| words.summary.print), page::print))
            .into_any(),
    ])
    .into_any()
}

/// Offers the summary as a file. Its name has the day and no word of the participant.
fn as_file(
    choosing: &Choosing,
    taken: RwSignal<Taken>,
    ending: &str,
    media_type: &str,
    write: fn(&Document) -> String,
) {
    let Some(document) = choosing.document.get_untracked() else { return };
    let name = choosing.language.words().summary.file_name(&clock::today()) + ending;
    if download::offer(&name, media_type, &write(&document)) {
        taken.set(Taken::Downloaded(name));
    }
}
