//! Views of one type, whatever is in them.
//!
//! Leptos gives every closure in a view a type, and every type code of its own, about 1 KB of the program each.
//! What goes through here shares its code; measured, that is a quarter of the program (ARCHITECTURE.md, Size).

use leptos::prelude::*;

/// A piece of the page that is drawn anew when what it reads changes.
pub fn dynamic(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn erased(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || draw()).into_any()
    }
    erased(Box::new(draw))
}

/// Something that is so or not, as what it is read from says now.
pub fn truth(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn erased(read: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Signal::derive(read)
    }
    erased(Box::new(read))
}

/// A piece of the page that is there as long as `draw` gives one.
pub fn optional(draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    dynamic(move || draw().unwrap_or_else(|| ().into_any()))
}
