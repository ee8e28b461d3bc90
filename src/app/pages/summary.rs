//! Choosing what leaves, seeing it word for word, and taking it along.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{blocks, said},
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
}

impl Choosing {
    /// The document that leaves, as it is chosen now.
    fn document(&self) -> Option<Document> {
        let day = clock::in_words(&clock::today(), self.language.tag());
        self.selection
            .with(|selection| assemble(&self.groups, selection, self.language, &day))
    }
}

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let language = edition.language;
    let groups = workbook.with_notebook(|notebook| offer(edition, notebook, language.words()));
    let choosing = Choosing {
        workbook,
        language,
        groups: Arc::new(groups),
        selection: RwSignal::new(Selection::default()),
    };
    let body = match choosing.groups.is_empty() {
        true => view! { <p>{move || workbook.words().summary.empty}</p> }.into_any(),
        false => view! { {choice(&choosing, edition)} {preview(&choosing)} {take(&choosing)} }.into_any(),
    };
    view! {
        {heading(move || workbook.words().app.summary)}
        <p class="lead">{move || workbook.words().summary.text}</p>
        {body}
    }
    .into_any()
}

fn choice(choosing: &Choosing, edition: &Edition) -> AnyView {
    let workbook = choosing.workbook;
    let groups = choosing
        .groups
        .iter()
        .map(|one| group(choosing, edition, one))
        .collect_view();
    view! {
        <fieldset class="choosing">
            <legend>{move || workbook.words().summary.choose}</legend>
            {groups}
        </fieldset>
    }
    .into_any()
}

fn group(choosing: &Choosing, edition: &Edition, group: &Group) -> AnyView {
    let (workbook, selection) = (choosing.workbook, choosing.selection);
    let (shown, ticked, title) = (group.clone(), group.clone(), group.title.clone());
    let items = group
        .items
        .iter()
        .map(|one| item(choosing, edition, one))
        .collect_view();
    view! {
        <fieldset>
            <legend dir="auto" translate="no">{group.title.clone()}</legend>
            <label class="choice whole">
                <input
                    type="checkbox"
                    prop:checked=move || selection.with(|selection| selection.has_group(&shown))
                    on:change=move |event| {
                        let tick = event_target_checked(&event);
                        selection.update(|selection| selection.tick_group(&ticked, tick));
                    }
                />
                <span>{move || workbook.words().summary.group(&title)}</span>
            </label>
            {items}
        </fieldset>
    }
    .into_any()
}

fn item(choosing: &Choosing, edition: &Edition, item: &Item) -> AnyView {
    let (workbook, selection) = (choosing.workbook, choosing.selection);
    let (ticked, field) = (item.field.clone(), item.field.clone());
    let hard = item.hard_to_say.then(|| {
        view! { <span class="hint">" – "{move || workbook.words().summary.hard}</span> }
    });
    view! {
        <label class="choice">
            <input
                type="checkbox"
                aria-label=item.label.clone()
                prop:checked=move || selection.with(|selection| selection.is_ticked(&ticked))
                on:change=move |event| {
                    let tick = event_target_checked(&event);
                    selection.update(|selection| selection.tick(&field, tick));
                }
            />
            <span>{said(edition, &item.label)}{hard}</span>
        </label>
        {confirmation(choosing, item)}
    }
    .into_any()
}

/// What is hard to say is asked once more, by itself.
fn confirmation(choosing: &Choosing, item: &Item) -> AnyView {
    let (workbook, selection, item) = (choosing.workbook, choosing.selection, item.clone());
    let waits = {
        let item = item.clone();
        Memo::new(move |_| selection.with(|selection| selection.waits(&item)))
    };
    let question = move || {
        let (yes, no) = (item.field.clone(), item.field.clone());
        let label = StoredValue::new(item.label.clone());
        waits.get().then(|| {
            view! {
                <p>{move || workbook.words().summary.confirm_text(&label.get_value())}</p>
                <button type="button" on:click=move |_| selection.update(|selection| selection.confirm(&yes))>
                    {move || workbook.words().summary.confirm_yes(&label.get_value())}
                </button>
                <button type="button" on:click=move |_| selection.update(|selection| selection.tick(&no, false))>
                    {move || workbook.words().summary.confirm_no(&label.get_value())}
                </button>
            }
        })
    };
    view! { <div class="confirm" role="status">{question}</div> }.into_any()
}

fn preview(choosing: &Choosing) -> AnyView {
    let (workbook, choosing) = (choosing.workbook, choosing.clone());
    let shown = move || match choosing.document() {
        Some(document) => view! {
            <article lang=document.language>
                <h3>{document.title.clone()}</h3>
                {blocks(&document.blocks, 2)}
            </article>
        }
        .into_any(),
        None => view! { <p>{move || workbook.words().summary.nothing}</p> }.into_any(),
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview">{move || workbook.words().summary.preview}</h2>
            {shown}
        </section>
    }
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
    let can_leave = {
        let choosing = choosing.clone();
        Memo::new(move |_| choosing.document().is_some())
    };
    let file = move |choosing: &Choosing, ending: &str, media_type: &str, write: fn(&Document) -> String| {
        let Some(document) = untrack(|| choosing.document()) else {
            return;
        };
        let name = choosing.language.words().summary.file_name(&clock::today()) + ending;
        if download::offer(&name, media_type, &write(&document)) {
            taken.set(Taken::Downloaded(name));
        }
    };
    let copy = move |choosing: &Choosing| {
        let Some(document) = untrack(|| choosing.document()) else {
            return;
        };
        spawn_local(async move {
            let copied = clipboard::copy(&markdown::file(&document)).await;
            taken.set(if copied { Taken::Copied } else { Taken::NotCopied });
        });
    };
    let buttons = move || {
        let (as_markdown, as_html, as_text) = (choosing.clone(), choosing.clone(), choosing.clone());
        can_leave.get().then(|| {
            view! {
                <h2>{move || workbook.words().summary.take}</h2>
                <div class="actions">
                    <button
                        type="button"
                        on:click=move |_| file(&as_markdown, ".md", "text/markdown", markdown::file)
                    >
                        {move || workbook.words().summary.markdown}
                    </button>
                    <button type="button" on:click=move |_| file(&as_html, ".html", "text/html", html::file)>
                        {move || workbook.words().summary.html}
                    </button>
                    <button type="button" on:click=move |_| copy(&as_text)>
                        {move || workbook.words().summary.copy}
                    </button>
                    <button type="button" on:click=move |_| page::print()>
                        {move || workbook.words().summary.print}
                    </button>
                </div>
            }
        })
    };
    let said = move || {
        let words = &workbook.words().summary;
        match taken.get() {
            Taken::Nothing => String::new(),
            Taken::Downloaded(name) => words.downloaded(&name),
            Taken::Copied => words.copied.to_string(),
            Taken::NotCopied => words.not_copied.to_string(),
        }
    };
    view! { {buttons} <p role="status">{said}</p> }.into_any()
}
