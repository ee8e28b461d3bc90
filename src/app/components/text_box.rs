//! Fields to write in. What is typed is passed on at each key.
//!
//! No spelling check, no suggestions, no filling in: browsers send what is typed to a server for those (design,
//! Policy).

use leptos::{
    attr::{Attribute, custom::custom_attribute},
    prelude::*,
};

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
    let area = view! {
        <textarea
            id=id.clone()
            aria-describedby=hint_id.clone()
            rows="2"
            {..unread()}
            prop:value=move || text.get()
            on:input=move |event| write(event_target_value(&event))
        ></textarea>
    };
    labelled(id, label, hint.zip(hint_id), area.into_any())
}

/// A field for a text of one line.
pub fn text_line(field: TextBox) -> AnyView {
    line(field, "text")
}

/// A field for a passphrase, which nobody who looks along can read.
pub fn passphrase_line(field: TextBox) -> AnyView {
    line(field, "password")
}

fn line(field: TextBox, kind: &'static str) -> AnyView {
    let TextBox { id, label, hint, text, write } = field;
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let line = view! {
        <input
            type=kind
            id=id.clone()
            aria-describedby=hint_id.clone()
            {..unread()}
            prop:value=move || text.get()
            on:input=move |event| write(event_target_value(&event))
        />
    };
    labelled(id, label, hint.zip(hint_id), line.into_any())
}

/// What keeps a browser from sending along what is typed, and what lets a text run in its own direction.
fn unread() -> impl Attribute {
    (
        custom_attribute("spellcheck", "false"),
        custom_attribute("autocomplete", "off"),
        custom_attribute("autocorrect", "off"),
        custom_attribute("writingsuggestions", "false"),
        custom_attribute("translate", "no"),
        custom_attribute("dir", "auto"),
    )
}

/// A field under its label and its line of help.
pub fn labelled(id: String, label: AnyView, hint: Option<(AnyView, String)>, field: AnyView) -> AnyView {
    let hint = hint.map(|(hint, id)| view! { <p class="hint" id=id>{hint}</p> });
    view! { <div class="field"><label for=id>{label}</label> {hint} {field}</div> }.into_any()
}
