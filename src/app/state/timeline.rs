//! The moments at which the participant wrote, as the journal knows them.

use leptos::prelude::*;

use super::{Ground, Workbook};
use crate::{
    browser::clock,
    notebook::Moment,
    retrieval::{self, Day},
    vault::Item,
};

impl Workbook {
    /// The days on which the participant worked, the last one first; does not follow changes.
    pub fn timeline(&self) -> Vec<Day> {
        let moments = self.ground.try_update_value(|ground: &mut Ground| {
            let now_stands = ground.notebook.entries().filter(|(_, entry)| entry.value.is_some());
            let mut moments: Vec<_> =
                now_stands.map(|(field, entry)| (entry.written, field.clone())).collect();
            let journal = ground.vault.journal();
            for item in journal.items() {
                if let Item::Field(field) = item {
                    moments.extend(journal.versions(item).map(|version| (version.written, field.clone())));
                }
            }
            moments
        });
        retrieval::timeline(moments.unwrap_or_default(), &|moment: Moment| clock::day_of(moment.0))
    }
}
