//! A radio button or a tick box with its label.

use leptos::prelude::*;

use super::element;

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
    element("label")
        .class("choice")
        .child(
            element("input")
                .with("type", kind)
                .with("name", group)
                .with("aria-label", name)
                .follow_property("checked", move || chosen.get())
                .on("change", move |event| choose(event_target_checked(&event))),
        )
        .child(element("span").child(label))
        .into_any()
}
