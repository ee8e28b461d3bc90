//! The language of the screen: its words, and the edition in it.
//!
//! A page is drawn in a language, and anew in another one: nothing that is asked here follows it by itself.

use std::sync::Arc;

use leptos::prelude::*;

use super::Workbook;
use crate::{
    edition::Edition,
    locale::{Language, Words},
};

impl Workbook {
    /// The words of the screen, in the language it has now.
    pub fn words(&self) -> &'static Words {
        self.language().words()
    }

    /// A word of the screen.
    pub fn word(&self, word: fn(&'static Words) -> &'static str) -> &'static str {
        word(self.words())
    }

    /// A sentence of the screen that is filled in once.
    pub fn sentence(&self, sentence: impl FnOnce(&'static Words) -> String) -> String {
        sentence(self.words())
    }

    /// A sentence of the screen that follows what it is filled in with.
    pub fn following(
        &self,
        sentence: impl Fn(&'static Words) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        /// One type for every sentence, see `components::erased`.
        type Sentence = Box<dyn Fn(&'static Words) -> String + Send + Sync>;
        fn erased(words: &'static Words, sentence: Sentence) -> Signal<String> {
            Signal::derive(move || sentence(words))
        }
        erased(self.words(), Box::new(sentence))
    }

    /// The language of the screen.
    pub fn language(&self) -> Language {
        self.language.get_untracked()
    }

    /// Lets what is being drawn be drawn anew in another language.
    pub fn follow_language(&self) {
        self.language.track();
    }

    /// The edition in the language of the screen, or in its first language where it lacks that one.
    pub fn edition(&self) -> Arc<Edition> {
        let language = self.language();
        self.ground.with_value(|ground| {
            let edition = ground.editions.iter().find(|edition| edition.language == language);
            edition.unwrap_or(&ground.editions[0]).clone()
        })
    }

    /// Reads the edition in each of its languages.
    pub fn with_editions<T>(&self, read: impl FnOnce(&[Arc<Edition>]) -> T) -> T {
        self.ground.with_value(|ground| read(&ground.editions))
    }

    /// The languages that the edition has.
    pub fn languages(&self) -> Vec<Language> {
        self.ground.with_value(|ground| ground.editions.iter().map(|edition| edition.language).collect())
    }
}
