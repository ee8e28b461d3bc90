//! Hears what other tabs store, and shows it.

use leptos::prelude::*;

use super::{Keeping, Notice, Workbook};
use crate::{
    browser::storage,
    vault::{Arrival, ERASED, Journal},
};

impl Workbook {
    pub(super) fn hear_other_tabs(&self) {
        let workbook = *self;
        storage::on_change(move |key, raw| workbook.hear(key, raw));
    }

    fn hear(&self, key: Option<String>, raw: Option<String>) {
        // While nothing is to be kept, this tab has nothing to do with what others keep; with what they erase it has.
        if self.keeping.get_untracked() == Keeping::MemoryOnly && key.as_deref() != Some(ERASED) {
            return;
        }
        let Some(key) = key else { return self.store_again() };
        let arrival = self.ground.try_update_value(|ground| {
            let arrival = ground.vault.receive(&key, raw.as_deref(), &mut ground.notebook);
            if let Arrival::Erased(field) | Arrival::Forgotten(field) = &arrival {
                ground.undo.forget(field);
            }
            arrival
        });
        match arrival {
            Some(Arrival::Changed(field) | Arrival::Erased(field)) => self.tell(&field),
            Some(Arrival::NewerSchema) => self.show_keeping(),
            Some(Arrival::EverythingErased) => self.forget_everything(),
            Some(Arrival::LockChanged) => self.hear_of_lock(),
            Some(Arrival::Forgotten(_) | Arrival::Nothing) | None => {}
        }
        self.undo.notify();
        self.write_journal();
    }

    /// Another program emptied the storage as a whole, which is not a wish of the participant: all goes back.
    fn store_again(&self) {
        self.ground.update_value(|ground| {
            // Whether it is kept is shown just below.
            let _ = ground.vault.save_all(&mut ground.notebook, super::now());
        });
        self.show_keeping();
        self.write_journal();
    }

    /// Everything was erased in another tab: nothing of it may stay here.
    fn forget_everything(&self) {
        self.ground.update_value(|ground| {
            ground.undo = Default::default();
            let owner = ground.vault.owner().clone();
            ground.parked = ground.parked.take().map(|_| Journal::new(owner, Some(Default::default())));
            // The other tab can only delete it once this one lets go; it opens again when something is written.
            if let Some(database) = ground.database.take() {
                database.close();
            }
        });
        self.show_nothing();
        self.notify(Some(Notice { text: |words| words.saved.erased_elsewhere, undo: None }));
    }
}
