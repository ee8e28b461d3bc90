//! A button that does one thing.

use leptos::prelude::*;

use super::element;

/// How much a button asks for.
#[derive(Clone, Copy)]
pub enum Weight {
    /// The one thing to do on a page.
    Primary,
    /// A thing to do.
    Plain,
    /// A thing that stays in the background.
    Quiet,
    /// A thing that cannot be undone.
    Danger,
}

/// The button, with its name.
pub fn button(weight: Weight, name: AnyView, act: impl Fn() + 'static) -> AnyView {
    named_button(None, weight, name, act)
}

/// The button, known in the page by an id, so that it can be given the focus.
pub fn named_button(id: Option<String>, weight: Weight, name: AnyView, act: impl Fn() + 'static) -> AnyView {
    fn erased(id: Option<String>, weight: Weight, name: AnyView, act: Box<dyn Fn()>) -> AnyView {
        let class = match weight {
            Weight::Primary => "primary",
            Weight::Plain => "",
            Weight::Quiet => "quiet",
            Weight::Danger => "danger",
        };
        element("button")
            .with("type", "button")
            .with("id", id)
            .class(class)
            .on("click", move |_| act())
            .child(name)
            .into_any()
    }
    erased(id, weight, name, Box::new(act))
}

/// A button that is pressed or not.
pub fn toggle(name: AnyView, is_pressed: Signal<bool>, act: impl Fn() + 'static) -> AnyView {
    let pressed = move || Some(if is_pressed.get() { "true" } else { "false" });
    element("button")
        .with("type", "button")
        .follow("aria-pressed", pressed)
        .on("click", move |_| act())
        .child(name)
        .into_any()
}

/// A quiet button that works only while something is so. It keeps the focus when it stops working, as a disabled one
/// would not.
pub fn switched_button(name: AnyView, works: Signal<bool>, act: impl Fn() + 'static) -> AnyView {
    let disabled = move || (!works.get()).then_some("true");
    let act = move || {
        if works.get_untracked() {
            act()
        }
    };
    element("button")
        .with("type", "button")
        .class("quiet")
        .follow("aria-disabled", disabled)
        .on("click", move |_| act())
        .child(name)
        .into_any()
}
