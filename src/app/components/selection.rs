//! A choice from a list that folds out.

use leptos::prelude::*;

use super::{element, labelled};

/// A list to choose from, as its page describes it.
pub struct Selection {
    /// What it is known by in the page; never a word of the participant.
    pub id: String,
    /// Its visible label, and so its accessible name.
    pub label: AnyView,
    /// What can be chosen: the value of each, and what it is called.
    pub options: Vec<(String, AnyView)>,
    /// The value that is chosen; followed.
    pub chosen: Signal<String>,
    /// Is given the value of each new choice.
    pub choose: Box<dyn Fn(String)>,
}

/// The list under its label.
pub fn selection(selection: Selection) -> AnyView {
    let Selection { id, label, options, chosen, choose } = selection;
    let option = |(value, name): (String, AnyView)| {
        let of = value.clone();
        element("option")
            .with("value", value)
            .follow_property("selected", move || chosen.with(|chosen| *chosen == of))
            .child(name)
    };
    let list = element("select")
        .with("id", id.clone())
        .on("change", move |event| choose(event_target_value(&event)))
        .child(options.into_iter().map(option).collect::<Vec<_>>());
    labelled(id, label, None, list.into_any())
}
