//! A radio button or a tick box with its label.

use leptos::prelude::*;

/// A choice, as its page describes it.
pub struct Choice {
    /// One of several under the same name, or one by itself.
    pub kind: ChoiceKind,
    /// Whether it is chosen; followed.
    pub chosen: Signal<bool>,
    /// What stands beside it.
    pub label: AnyView,
    /// Its accessible name, where that is not the label.
    pub name: Option<String>,
    /// Is told each change.
    pub choose: Box<dyn Fn(bool)>,
}

/// What kind of choice.
pub enum ChoiceKind {
    /// One of the radio buttons of a group that has this name in the page.
    OneOf(String),
    /// A tick of its own.
    Tick,
}

/// The choice.
pub fn choice(choice: Choice) -> AnyView {
    let Choice { kind, chosen, label, name, choose } = choice;
    let (kind, group) = match kind {
        ChoiceKind::OneOf(group) => ("radio", Some(group)),
        ChoiceKind::Tick => ("checkbox", None),
    };
    view! {
        <label class="choice">
            <input
                type=kind
                name=group
                aria-label=name
                prop:checked=move || chosen.get()
                on:change=move |event| choose(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
