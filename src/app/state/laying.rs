//! What lies on the table of a session.
//!
//! In memory alone: nothing of it goes into the notebook, the storage, a title or an address, and it is gone when one goes to another page.
//! It outlives a page that is drawn anew in another language.

use leptos::prelude::*;

use super::Workbook;
use crate::{
    browser::{secrets, upload::NoText},
    notebook::Place,
    summary::{LEAST, Laid, SharedSummary, SummaryError, Table, Tally},
};

/// The table, as the page of it sees it.
pub struct Laying {
    /// What lies on it.
    pub on_table: RwSignal<OnTable>,
    /// The smallest group of which something is shown.
    pub least: RwSignal<usize>,
    /// Which table it is, see [`Sitting`].
    sitting: RwSignal<usize>,
}

/// Which table it is: what was begun for one never comes on the next. Texts are shuffled by it.
#[derive(Clone, Copy, PartialEq)]
pub struct Sitting(usize);

/// What lies on the table.
#[derive(Clone, Default)]
pub struct OnTable {
    /// The summaries, in the order in which they came.
    pub summaries: Vec<SharedSummary>,
    /// What was counted on paper cards.
    pub tallies: Vec<Tally>,
    /// What came last and was not laid: what it was called, and why.
    pub not_laid: Vec<(String, NotLaid)>,
}

/// Why something does not lie on the table.
#[derive(Clone, Copy)]
pub enum NotLaid {
    /// It cannot be read.
    Unread(SummaryError),
    /// It lies there already.
    Twice,
}

impl Sitting {
    fn new() -> Self {
        let mut bytes = [0; 4];
        secrets::chance(&mut bytes);
        Self(u32::from_le_bytes(bytes) as usize)
    }
}

impl Laying {
    /// An empty table.
    pub fn new() -> Self {
        Self {
            on_table: RwSignal::new(OnTable::default()),
            least: RwSignal::new(LEAST),
            sitting: RwSignal::new(Sitting::new().0),
        }
    }

    /// Which table it is now.
    pub fn sitting(&self) -> Sitting {
        Sitting(self.sitting.get_untracked())
    }
}

impl Workbook {
    /// Lays texts on the table, each with what it is called, unless another table was begun since. Says whether all of them lie there.
    pub fn lay(&self, texts: Vec<(String, Result<String, NoText>)>, sitting: Sitting) -> bool {
        let laying = &self.laying;
        if laying.sitting() != sitting {
            return false;
        }
        laying.on_table.update(|on_table| {
            on_table.not_laid.clear();
            for (name, text) in texts {
                let read = match text {
                    Ok(text) => self.with_editions(|editions| SharedSummary::pasted(&text, editions)),
                    Err(NoText::TooLarge) => Err(SummaryError::TooLarge),
                    Err(NoText::NoFile | NoText::Unreadable) => Err(SummaryError::Foreign),
                };
                let lies = |read: &SharedSummary| {
                    on_table.summaries.iter().any(|summary| summary.items == read.items)
                };
                match read {
                    Ok(read) if lies(&read) => on_table.not_laid.push((name, NotLaid::Twice)),
                    Ok(read) => on_table.summaries.push(read),
                    Err(why) => on_table.not_laid.push((name, NotLaid::Unread(why))),
                }
            }
        });
        laying.on_table.with_untracked(|on_table| on_table.not_laid.is_empty())
    }

    /// Takes one thing off the table, with the way to put it back as long as it is the same table.
    pub fn take_off<T>(&self, from: fn(&mut OnTable) -> &mut Vec<T>, index: usize)
    where
        T: Clone + Send + Sync + 'static,
    {
        let (workbook, sitting) = (*self, self.laying.sitting());
        let taken = self.laying.on_table.try_update(|on_table| from(on_table).remove(index));
        self.offer_undo(
            |words| words.laying.taken_off,
            move || {
                if let Some(taken) = taken.clone().filter(|_| workbook.laying.sitting() == sitting) {
                    workbook.laying.on_table.update(|on_table| {
                        let lies = from(on_table);
                        lies.insert(index.min(lies.len()), taken);
                    });
                }
            },
        );
    }

    /// What the table shows, in the language of the screen; follows what lies on it.
    pub fn lay_out(&self) -> Laid {
        let (edition, least, seed) =
            (self.edition(), self.laying.least.get(), self.laying.sitting().0 as u64);
        self.laying.on_table.with(|OnTable { summaries, tallies, .. }| {
            Table { edition: &edition, summaries, tallies, least, seed }.lay()
        })
    }

    /// Clears the table when one is on another page.
    pub(super) fn leave_table(&self) {
        if self.place.get_untracked() != Some(Place::Table) {
            let Laying { on_table, least, sitting } = &self.laying;
            on_table.set(OnTable::default());
            least.set(LEAST);
            sitting.set(Sitting::new().0);
        }
    }
}
