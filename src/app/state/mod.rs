//! The one store of the app: the notebook as ground state, and a signal for each thing that changes on its own.
//!
//! Everything here belongs to the root and outlives every page. A change goes into the notebook, at once into the
//! vault, and then to whoever shows that one field; nothing else is drawn anew.

mod arriving;
mod backup;
mod calm;
mod changing;
mod composing;
mod device;
mod erasing;
mod finding;
mod guiding;
mod history;
mod journaling;
mod keeping;
mod laying;
mod locking;
mod making;
mod notice;
mod outline;
mod preferences;
mod speaking;
mod tabs;
mod timeline;
mod visiting;

use std::{collections::HashMap, ops::Deref};

use leptos::{prelude::*, reactive::owner::Owner};

pub use self::{
    device::Device,
    finding::Finding,
    guiding::{Dialog, TOUR_STEPS},
    history::EarlierVersion,
    keeping::Keeping,
    laying::{Laying, NotLaid},
    locking::LockProblem,
    making::Making,
    notice::Notice,
    visiting::Purpose,
};
use super::opening::{Editions, Opening};
use crate::{
    browser::{address, clock, database::Database, page},
    exercises::AnswerOfKind,
    locale::Language,
    notebook::{Cases, FieldId, Moment, Notebook, Place, Undo},
    vault::{Found, Journal, JournalState, Preference, Vault, room::Taken},
};

/// The workbook as every page sees it. A handle: copies are the same workbook.
///
/// As small as a handle can be, since nearly every closure of every page holds one (ARCHITECTURE.md, Size).
#[derive(Clone, Copy)]
pub struct Workbook(&'static Store);

/// What is behind the handle. There is one, and it stays until the page is closed.
pub struct Store {
    ground: StoredValue<Ground, LocalStorage>,
    language: RwSignal<Language>,
    place: RwSignal<Option<Place>>,
    last_place: RwSignal<Option<Place>>,
    device: RwSignal<Option<Device>>,
    /// What one looks for among the cases.
    pub finding: Finding,
    /// What lies on the table of a session.
    pub laying: Laying,
    keeping: RwSignal<Keeping>,
    leads: RwSignal<bool>,
    notice: RwSignal<Option<Notice>>,
    dialog: RwSignal<Option<Dialog>>,
    tour: RwSignal<Option<usize>>,
    keys_by_letter: RwSignal<bool>,
    calm: RwSignal<bool>,
    minutes_left: RwSignal<Option<u64>>,
    locked: RwSignal<bool>,
    proposes_backup: RwSignal<bool>,
    percent_taken: RwSignal<usize>,
    cases: Trigger,
    lock: Trigger,
    undo: Trigger,
    /// An edition that one is making, as far as it is.
    pub making: RwSignal<Option<Making>>,
    /// Whether somebody made this edition of the one that the program was built with.
    pub is_adapted: bool,
    purpose: Purpose,
    /// One's own workbook, for one that is looked at beside it.
    home: Option<Workbook>,
    /// What is looked at beside this one.
    beside: RwSignal<Option<Workbook>>,
    owner: Owner,
}

impl Deref for Workbook {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.0
    }
}

/// What is true, once; all signals are made from it.
struct Ground {
    editions: Editions,
    notebook: Notebook,
    vault: Vault,
    database: Option<Database>,
    /// The journal that waits while nothing is to be kept.
    parked: Option<Journal>,
    undo: Undo,
    fields: HashMap<FieldId, ArcTrigger>,
    found: Found,
    /// When something was last touched, and whether anybody looks at that.
    touched: Moment,
    watches: bool,
    /// How often something was written since the page was opened.
    written: u64,
    /// When the timer ends that somebody set.
    timer: Option<Moment>,
}

impl Workbook {
    /// The workbook with what was opened. Called once, at the root.
    pub fn new(opening: Opening) -> Self {
        let workbook = Self::with_purpose(opening, Purpose::Own, None);
        address::on_change(move |address| untrack(|| workbook.shown()).arrive(Place::at(&address)));
        workbook.hear_other_tabs();
        if !workbook.locked.get_untracked() {
            workbook.empty_the_bin();
        }
        workbook.write_journal();
        workbook.arrive(workbook.place.get_untracked());
        workbook
    }

    fn with_purpose(opening: Opening, purpose: Purpose, home: Option<Workbook>) -> Self {
        let language = opening.language();
        let Opening { editions, mut vault, database, mut found } = opening;
        let device = vault.preference(Preference::Device);
        let last_place = vault.preference(Preference::Place).and_then(|address| Place::at(&address));
        let leads = vault.preference(Preference::Leads).is_some_and(|said| said == preferences::YES);
        let locked = vault.is_locked();
        let (notebook, damaged) = vault.read(now()).unwrap_or_default();
        found.moved_aside += damaged;
        let keeping = Keeping::Idle.after(vault.kept());
        let (undo, fields) = (Undo::default(), HashMap::new());
        let (parked, touched, watches, written, timer) = (None, now(), false, 0, None);
        let is_new = purpose == Purpose::Own && notebook.is_empty() && !locked;
        let tour = Self::tour_begins(vault.preference(Preference::Tour), is_new);
        let keys_by_letter = Self::keys_are_shown(vault.preference(Preference::Keys));
        let ground = Ground {
            editions,
            notebook,
            vault,
            database,
            parked,
            undo,
            fields,
            found,
            touched,
            watches,
            written,
            timer,
        };
        let store = Store {
            ground: StoredValue::new_local(ground),
            language: RwSignal::new(language),
            place: RwSignal::new(Place::at(&address::current())),
            last_place: RwSignal::new(last_place),
            device: RwSignal::new(device.and_then(|name| Device::named(&name))),
            finding: Finding::new(),
            laying: Laying::new(),
            keeping: RwSignal::new(keeping),
            leads: RwSignal::new(leads),
            notice: RwSignal::new(None),
            dialog: RwSignal::new(None),
            tour: RwSignal::new(tour),
            keys_by_letter: RwSignal::new(keys_by_letter),
            calm: RwSignal::new(false),
            minutes_left: RwSignal::new(None),
            locked: RwSignal::new(locked),
            proposes_backup: RwSignal::new(false),
            percent_taken: RwSignal::new(0),
            cases: Trigger::new(),
            lock: Trigger::new(),
            undo: Trigger::new(),
            making: RwSignal::new(None),
            is_adapted: purpose == Purpose::Trial || page::edition_is_adapted(),
            purpose,
            home,
            beside: RwSignal::new(None),
            owner: Owner::current().unwrap_or_default(),
        };
        Self(Box::leak(Box::new(store)))
    }

    /// Whether what is written is kept.
    pub fn keeping(&self) -> Keeping {
        self.keeping.get()
    }

    /// What was found in the storage at the start.
    pub fn found(&self) -> Found {
        self.ground.with_value(|ground| ground.found)
    }

    /// What takes the room in the record, the largest first.
    pub fn room(&self) -> Vec<Taken> {
        self.ground.with_value(|ground| ground.vault.room())
    }

    /// How many percent of the record was taken when one came to this page.
    pub fn percent_taken(&self) -> usize {
        self.percent_taken.get()
    }

    /// How many versions the journal has, and how it does.
    pub fn journal(&self) -> (usize, JournalState) {
        let seen = |ground: &mut Ground| (ground.vault.journal().count(), ground.vault.journal().state());
        self.ground.try_update_value(seen).unwrap_or((0, JournalState::Absent))
    }

    /// Whether a backup is to be proposed.
    pub fn proposes_backup(&self) -> bool {
        self.proposes_backup.get()
    }

    /// The message that is on the screen.
    pub fn notice(&self) -> Option<Notice> {
        self.notice.get()
    }

    /// Puts a message on the screen, or takes it away.
    pub fn notify(&self, notice: Option<Notice>) {
        self.notice.set(notice);
    }

    /// The answer to a field; follows its changes.
    pub fn answer<A: AnswerOfKind>(&self, field: &FieldId) -> A {
        self.trigger(field).track();
        self.ground.with_value(|ground| ground.notebook.answer(field))
    }

    /// Reads the whole notebook as it is now; does not follow changes.
    pub fn with_notebook<T>(&self, read: impl FnOnce(&Notebook) -> T) -> T {
        self.ground.with_value(|ground| read(&ground.notebook))
    }

    /// The cases in the participant's order, and those in the bin; follows changes of the list.
    pub fn cases(&self) -> Cases {
        self.cases.track();
        self.with_notebook(Cases::of)
    }

    fn trigger(&self, field: &FieldId) -> ArcTrigger {
        let known = self.ground.with_value(|ground| ground.fields.get(field).cloned());
        known.unwrap_or_else(|| {
            let trigger = ArcTrigger::new();
            self.ground.update_value(|ground| drop(ground.fields.insert(field.clone(), trigger.clone())));
            trigger
        })
    }
}

fn now() -> Moment {
    Moment(clock::now())
}
