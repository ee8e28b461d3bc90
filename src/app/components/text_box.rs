//! Fields to write in. What is typed is passed on at each key.
//!
//! No spelling check, no suggestions, no filling in: browsers send what is typed to a server for those (design,
//! Policy).

use leptos::prelude::*;

use super::{Element, Piece, column, element};

/// A field to write in, as its page describes it.
pub struct TextBox {
    /// What the field is known by in the page; never a word of the participant.
    pub id: String,
    /// Its visible label, and so its accessible name.
    pub label: AnyView,
    /// A line of help under the label.
    pub hint: Option<AnyView>,
    /// The text as it stands; followed.
    pub text: Signal<String>,
    /// Is given the whole text at each key.
    pub write: Box<dyn Fn(String)>,
}

/// A field for a text of any length; it grows with what is written.
pub fn text_box(field: TextBox) -> AnyView {
    let TextBox { id, label, hint, text, write } = field;
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let area = unread("textarea")
        .with("id", id.clone())
        .with("aria-describedby", hint_id.clone())
        .with("rows", Signal::derive(move || text.with(|text| rows(text).to_string())))
        .follow_value(text)
        .on("input", move |event| write(event_target_value(&event)));
    labelled(id, label, hint.zip(hint_id), area.into_any())
}

/// About how many rows a text takes, for a browser in which a field does not grow by itself (`field-sizing` in the style; WebKitGTK 2.50 lacks
/// it). Others do not look at the rows.
fn rows(text: &str) -> usize {
    const IN_A_ROW: usize = 60;
    let rows: usize = text.split('\n').map(|line| line.len() / IN_A_ROW + 1).sum();
    rows.max(2)
}

/// A field for a text of one line.
pub fn text_line(field: TextBox) -> AnyView {
    line(field, "text", None)
}

/// A field for a text of one line in which something can be wrong; what is, is said under it, and goes with its name.
pub fn checked_line(field: TextBox, problem: Signal<String>) -> AnyView {
    line(field, "text", Some(problem))
}

/// A field for a passphrase, which nobody who looks along can read; what is wrong with it is said under it.
pub fn passphrase_line(field: TextBox, problem: Option<Signal<String>>) -> AnyView {
    line(field, "password", problem)
}

fn line(field: TextBox, kind: &'static str, problem: Option<Signal<String>>) -> AnyView {
    let TextBox { id, label, hint, text, write } = field;
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let problem_id = problem.is_some().then(|| format!("{id}-problem"));
    let described: Vec<String> = hint_id.iter().chain(&problem_id).cloned().collect();
    let line = unread("input")
        .with("type", kind)
        .with("id", id.clone())
        .with("aria-describedby", (!described.is_empty()).then(|| described.join(" ")))
        .follow("aria-invalid", move || {
            problem.is_some_and(|problem| problem.with(|says| !says.is_empty())).then_some("true")
        })
        .follow_value(text)
        .on("input", move |event| write(event_target_value(&event)));
    let problem = problem.map(|problem| {
        element("p").class("problem").with("role", "status").with("id", problem_id).child(problem).into_any()
    });
    labelled(id, label, hint.zip(hint_id), column([line.into_any(), problem.piece()]))
}

/// A field whose browser sends nothing along of what is typed, and whose text runs in its own direction.
fn unread(tag: &'static str) -> Element {
    element(tag)
        .with("spellcheck", "false")
        .with("autocomplete", "off")
        .with("autocorrect", "off")
        .with("writingsuggestions", "false")
        .with("translate", "no")
        .with("dir", "auto")
}

/// A field under its label and its line of help.
pub fn labelled(id: String, label: AnyView, hint: Option<(AnyView, String)>, field: AnyView) -> AnyView {
    let hint = hint.map(|(hint, id)| element("p").class("hint").with("id", id).child(hint));
    element("div")
        .class("field")
        .child(element("label").with("for", id).child(label))
        .child(hint)
        .child(field)
        .into_any()
}
