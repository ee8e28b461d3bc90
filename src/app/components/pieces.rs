//! The pieces that pages are made of: a paragraph, a heading, a list.
//!
//! A page of words reads as the list of its pieces; where a page is more than that, it is made of elements.

use leptos::prelude::*;

use super::element;

use crate::{app::state::Workbook, locale::Words, notebook::Place};

/// A word of the screen, by where it stands in the locale files.
pub type Word = fn(&'static Words) -> &'static str;

/// Pieces one after the other.
pub fn column(pieces: impl IntoIterator<Item = AnyView>) -> AnyView {
    pieces.into_iter().collect::<Vec<_>>().into_any()
}

/// A paragraph.
pub fn paragraph(inside: AnyView) -> AnyView {
    element("p").child(inside).into_any()
}

/// The paragraph that says what a page is for.
pub fn lead(inside: AnyView) -> AnyView {
    element("p").class("lead").child(inside).into_any()
}

/// A line of help.
pub fn hint(inside: AnyView) -> AnyView {
    element("p").class("hint").child(inside).into_any()
}

/// A heading under that of the page.
pub fn subheading(inside: AnyView) -> AnyView {
    element("h2").child(inside).into_any()
}

/// A heading under a [`subheading`].
pub fn third_heading(inside: AnyView) -> AnyView {
    element("h3").child(inside).into_any()
}

/// A list.
pub fn bullets(items: impl IntoIterator<Item = AnyView>) -> AnyView {
    fn erased(items: Vec<AnyView>) -> AnyView {
        let items: Vec<AnyView> =
            items.into_iter().map(|item| element("li").child(item).into_any()).collect();
        element("ul").child(items).into_any()
    }
    erased(items.into_iter().collect())
}

/// Choices that belong together, under their question.
pub fn group_of(question: AnyView, inside: AnyView) -> AnyView {
    element("fieldset").child(element("legend").child(question)).child(inside).into_any()
}

/// A message that a screen reader says when it comes, without taking anyone away from what they do.
pub fn status(inside: AnyView) -> AnyView {
    element("p").with("role", "status").child(inside).into_any()
}

/// A message that a screen reader says at once.
pub fn alert(inside: AnyView) -> AnyView {
    element("p").with("role", "alert").child(inside).into_any()
}

/// A way to another page.
pub fn link(place: &Place, name: AnyView) -> AnyView {
    element("a").with("href", place.to_string()).child(name).into_any()
}

impl Workbook {
    /// A word of the screen as a piece of a page.
    pub fn say(&self, word: Word) -> AnyView {
        self.word(word).into_any()
    }

    /// A sentence of the screen as a piece of a page; see [`Workbook::sentence`].
    pub fn say_sentence(&self, sentence: impl FnOnce(&'static Words) -> String) -> AnyView {
        self.sentence(sentence).into_any()
    }

    /// A sentence that follows what it tells, as a piece of a page; see [`Workbook::following`].
    pub fn say_following(
        &self,
        sentence: impl Fn(&'static Words) -> String + Send + Sync + 'static,
    ) -> AnyView {
        self.following(sentence).into_any()
    }
}
