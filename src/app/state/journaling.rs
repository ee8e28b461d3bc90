//! Carries out what the vault has for the journal: one transaction at a time, for as long as there is something.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Keeping, Workbook};
use crate::{
    app::opening,
    browser::{
        clock,
        database::{Change, Database},
    },
    vault::{JournalState, Task},
};

/// How long to wait before a transaction that failed is tried again, in milliseconds.
const PAUSE_AFTER_FAILURE: i32 = 5_000;

/// How long nothing is written before it is called saved, in milliseconds: what says so would flicker at every key press.
const AT_REST: i32 = 600;

impl Workbook {
    /// Begins to carry out what waits; goes on by itself until nothing does.
    ///
    /// The first transaction is asked for in the same task as the key press, so that a browser that is killed just
    /// after it has it in hand.
    pub(super) fn write_journal(&self) {
        let tasks = self.ground.try_update_value(|ground| ground.vault.journal().begin()).unwrap_or_default();
        if tasks.is_empty() {
            return;
        }
        let workbook = *self;
        spawn_local(async move {
            let succeeded = match workbook.database().await {
                Some(database) => carry_out(&database, &tasks).await,
                None => false,
            };
            workbook.ground.update_value(|ground| ground.vault.journal().done(succeeded));
            let state = workbook.ground.try_update_value(|ground| ground.vault.journal().state());
            match state {
                Some(JournalState::Complete) => workbook.show_saved_at_rest().await,
                _ => workbook.show_kept(Keeping::after),
            }
            match state {
                Some(JournalState::Failing) => clock::wait(PAUSE_AFTER_FAILURE).await,
                Some(JournalState::Busy) => {}
                _ => return,
            }
            workbook.write_journal();
        });
    }

    /// Says that all is saved, once nothing was written for a while.
    async fn show_saved_at_rest(&self) {
        let written = self.ground.with_value(|ground| ground.written);
        clock::wait(AT_REST).await;
        if self.ground.with_value(|ground| ground.written) == written {
            self.show_kept(Keeping::after);
        }
    }

    /// Waits until the journal has everything, or cannot take it.
    pub(super) async fn journal_at_rest(&self) {
        while self.ground.try_update_value(|ground| ground.vault.journal().state())
            == Some(JournalState::Busy)
        {
            clock::wait(5).await;
        }
    }

    /// The database of the journal; opened anew where it was closed to be erased.
    pub(super) async fn database(&self) -> Option<Database> {
        if let Some(database) = self.ground.with_value(|ground| ground.database.clone()) {
            return Some(database);
        }
        let database = opening::open_database().await?;
        self.ground.update_value(|ground| ground.database = Some(database.clone()));
        Some(database)
    }
}

/// Carries out tasks as one transaction, and says whether it reported complete.
pub(super) async fn carry_out(database: &Database, tasks: &[Task]) -> bool {
    let changes: Vec<_> = tasks
        .iter()
        .map(|task| match task {
            Task::Put { key, raw } => Change::Put(key, raw),
            Task::Remove { prefix } => Change::Remove(prefix),
        })
        .collect();
    database.change(&changes).await.is_ok()
}
