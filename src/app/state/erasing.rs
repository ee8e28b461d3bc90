//! Erasing for good, keeping nothing, and the bin.

use leptos::{prelude::*, task::spawn_local};

use super::{Keeping, Workbook, now};
use crate::{
    app::opening::{self, JOURNAL},
    browser::{
        clock,
        database::{Change, Database},
    },
    exercises::CaseId,
    notebook::{Cases, FieldId, Moment, Notebook},
    vault::{Item, Journal, JournalState, MemoryStorage, Preference, Vault},
};

/// How long the browser gets to delete the journal, in milliseconds: another tab may not let go of it.
const PATIENCE: i32 = 3_000;

impl Workbook {
    /// Takes a case and everything in it out of everything we hold, for good.
    pub fn erase_case(&self, case: &CaseId) {
        let fields = self.with_notebook(|notebook| notebook.fields_of(case));
        self.erase(&fields);
        self.cases.notify();
    }

    /// Takes what ever stood in fields out of everything we hold, for good.
    ///
    /// Erases in the storage of the page also while nothing is kept: what was kept before is still in there.
    pub fn erase(&self, fields: &[FieldId]) {
        let keeps_nothing = self.keeping.get_untracked() == Keeping::MemoryOnly;
        self.ground.update_value(|ground| {
            let owner = ground.vault.owner().clone();
            if keeps_nothing {
                move_to_page(&mut ground.vault, Journal::new(owner.clone(), None));
            }
            for field in fields {
                // Whether it is kept is asked of the vault as a whole, just below.
                let _ = ground.vault.erase(&mut ground.notebook, field, now());
                ground.undo.forget(field);
            }
            if keeps_nothing {
                ground.vault.move_to(Box::new(MemoryStorage::default()), Journal::new(owner, None));
            }
        });
        if keeps_nothing {
            self.erase_versions(fields);
        }
        fields.iter().for_each(|field| self.tell(field));
        self.forget_in_composition(fields);
        self.undo.notify();
        self.show_keeping();
        self.write_journal();
    }

    /// Takes every version of fields out of a journal that is not in use.
    fn erase_versions(&self, fields: &[FieldId]) {
        let owner = self.ground.with_value(|ground| ground.vault.owner().clone());
        let prefix = |field: &FieldId| owner.key(Item::Field(field.clone())).versions_prefix();
        let prefixes: Vec<String> = fields.iter().map(prefix).collect();
        let workbook = *self;
        spawn_local(async move {
            if let Some(database) = workbook.database().await {
                let changes: Vec<_> = prefixes.iter().map(|prefix| Change::Remove(prefix)).collect();
                // What cannot be taken out now ranks below the erasure, and goes at the next start.
                let _ = database.change(&changes).await;
            }
        });
    }

    /// Erases the cases whose term in the bin had ended when the participant last looked, and notes this visit.
    pub(super) fn empty_the_bin(&self) {
        let visit = self.preference(Preference::Visit);
        let visit = Moment(visit.and_then(|moment| moment.parse().ok()).unwrap_or_default());
        // A clock that was ahead then is not believed.
        let visit = visit.min(now());
        let cases = self.with_notebook(Cases::of);
        cases.overdue(visit).for_each(|case| self.erase_case(case));
        if !self.with_notebook(Notebook::is_empty) {
            self.save_preference(Preference::Visit, &now().0.to_string());
        }
    }

    /// From now on keeps nothing in the browser, or keeps everything again.
    ///
    /// What was kept earlier stays until it is erased; only the choices about the workbook go, so that a device
    /// on which nothing was written has nothing of ours left.
    pub fn keep_nothing(&self, nothing: bool) {
        self.ground.update_value(|ground| {
            let owner = ground.vault.owner().clone();
            if nothing {
                // A browser that refuses even this keeps a choice, never an answer.
                let _ = ground.vault.erase_preferences();
                let storage = Box::new(MemoryStorage::default());
                ground.parked = Some(ground.vault.move_to(storage, Journal::new(owner, None)));
            } else {
                let journal = ground.parked.take().unwrap_or_else(|| Journal::new(owner, None));
                move_to_page(&mut ground.vault, journal);
                // Whether it is kept is shown just below.
                let _ = ground.vault.save_all(&mut ground.notebook, now());
            }
        });
        self.keeping.set(if nothing { Keeping::MemoryOnly } else { Keeping::Idle });
        if !nothing {
            self.show_keeping();
            self.write_journal();
        }
    }

    /// Takes everything of ours out of the browser, and out of memory, in every tab. Gives the names of what the
    /// browser held on to.
    ///
    /// Erases in the storage of the page also while nothing is kept: what was kept before is still in there.
    pub async fn erase_everything(&self) -> Vec<String> {
        self.journal_at_rest().await;
        let keeps_nothing = self.keeping.get_untracked() == Keeping::MemoryOnly;
        let erased = self.ground.try_update_value(|ground| {
            ground.notebook = Notebook::default();
            ground.undo = Default::default();
            let owner = ground.vault.owner().clone();
            let has_journal =
                ground.vault.journal().state() != JournalState::Absent || ground.parked.is_some();
            move_to_page(&mut ground.vault, Journal::new(owner, None));
            (ground.vault.erase_everything(), ground.database.take(), has_journal)
        });
        let (mut left, database, has_journal) = erased.unwrap_or_default();
        left.extend(erase_journal(database).await);
        forget_program().await;
        self.ground.update_value(|ground| {
            let owner = ground.vault.owner().clone();
            // Opens again when something is written: until then there is no database of ours.
            let journal = Journal::new(owner.clone(), has_journal.then(Default::default));
            if keeps_nothing {
                ground.parked = Some(journal);
                ground.vault.move_to(Box::new(MemoryStorage::default()), Journal::new(owner, None));
            } else {
                move_to_page(&mut ground.vault, journal);
            }
        });
        self.show_nothing();
        left
    }

    /// Shows the workbook as it is before anything was written.
    pub(super) fn show_nothing(&self) {
        self.last_place.set(None);
        self.device.set(None);
        self.notice.set(None);
        let kept = self.ground.with_value(|ground| ground.vault.kept());
        self.keeping.update(|keeping| {
            *keeping = if *keeping == Keeping::MemoryOnly { *keeping } else { Keeping::Idle.after(kept) };
        });
        self.show_locked(false);
        self.show_all();
    }

    /// Tells everyone who shows anything of the notebook that it is another one now.
    pub(super) fn show_all(&self) {
        self.ground.with_value(|ground| ground.fields.values().for_each(ArcTrigger::notify));
        self.cases.notify();
        self.undo.notify();
    }
}

/// Lets the vault keep everything in the storage of the page; it knows where the browser blocks that.
fn move_to_page(vault: &mut Vault, journal: Journal) -> Journal {
    let (storage, is_blocked) = opening::page_storage();
    let before = vault.move_to(storage, journal);
    if is_blocked {
        vault.say_blocked();
    }
    before
}

/// Empties the journal and deletes its database; gives its name where the browser held on to it.
async fn erase_journal(database: Option<Database>) -> Option<String> {
    let database = database?;
    // Emptied first: where another tab holds on to the database, nothing is in it.
    let emptied = database.change(&[Change::Remove("")]).await;
    let deleted = clock::within(PATIENCE, database.delete()).await;
    match (emptied, deleted) {
        (Ok(()), _) | (_, Some(Ok(()))) => None,
        _ => Some(JOURNAL.to_string()),
    }
}

/// Takes away the unpacked program, which the page keeps beside the notes (`assets/boot.js`): it tells that the workbook was used here.
async fn forget_program() {
    if let Some(Ok(program)) = clock::within(PATIENCE, Database::open("werkboek-program")).await {
        // Nothing of anyone is in it: where the browser holds on to it, there is nothing to say.
        let _ = clock::within(PATIENCE, program.delete()).await;
    }
}
