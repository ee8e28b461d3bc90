//! The one store of the app: the notebook as ground state, and a signal for each thing that changes on its own.
//!
//! Everything here belongs to the root and outlives every page. A change goes into the notebook, at once into the
//! vault, and then to whoever shows that one field; nothing else is drawn anew.

mod device;
mod keeping;
mod notice;

use std::{collections::HashMap, sync::Arc};

use leptos::prelude::*;

pub use self::{device::Device, keeping::Keeping, notice::Notice};
use super::opening::{self, Opening};
use crate::{
    browser::{address, chance, clock},
    edition::Edition,
    exercises::{AnswerOfKind, CaseId},
    locale::{Language, Words},
    notebook::{FieldId, Moment, Notebook, Place},
    vault::{Item, MemoryStorage, Preference, SaveError, Vault},
};

/// The workbook as every page sees it. A handle: copies are the same workbook.
#[derive(Clone, Copy)]
pub struct Workbook {
    ground: StoredValue<Ground, LocalStorage>,
    language: RwSignal<Language>,
    place: RwSignal<Option<Place>>,
    last_place: RwSignal<Option<Place>>,
    device: RwSignal<Option<Device>>,
    keeping: RwSignal<Keeping>,
    notice: RwSignal<Option<Notice>>,
    cases: Trigger,
}

/// What is true, once; all signals are made from it.
struct Ground {
    editions: Vec<(Language, Arc<Edition>)>,
    notebook: Notebook,
    vault: Vault,
    fields: HashMap<FieldId, ArcTrigger>,
    moved_aside: usize,
}

impl Workbook {
    /// The workbook with what was opened. Called once, at the root.
    pub fn new(opening: Opening) -> Self {
        let language = opening.language();
        let device = opening.vault.preference(Preference::Device);
        let last_place = opening.vault.preference(Preference::Place).and_then(|address| Place::at(&address));
        let keeping = match (opening.is_blocked, opening.vault.is_read_only()) {
            (true, _) => Keeping::Failed(SaveError::Blocked),
            (_, true) => Keeping::Failed(SaveError::NewerSchema),
            _ => Keeping::Idle,
        };
        let workbook = Self {
            ground: StoredValue::new_local(Ground {
                editions: opening.editions,
                notebook: opening.opened.notebook,
                vault: opening.vault,
                fields: HashMap::new(),
                moved_aside: opening.opened.moved_aside,
            }),
            language: RwSignal::new(language),
            place: RwSignal::new(Place::at(&address::current())),
            last_place: RwSignal::new(last_place),
            device: RwSignal::new(device.and_then(|name| Device::named(&name))),
            keeping: RwSignal::new(keeping),
            notice: RwSignal::new(None),
            cases: Trigger::new(),
        };
        address::on_change(move |address| workbook.arrive(Place::at(&address)));
        workbook.remember_place();
        workbook
    }

    /// The words of the screen, in the language it has now.
    pub fn words(&self) -> &'static Words {
        self.language.get().words()
    }

    /// A word of the screen that follows the language. Every word has the one type, see `components::erased`.
    pub fn word(
        &self,
        word: fn(&'static Words) -> &'static str,
    ) -> impl Fn() -> &'static str + Copy + Send + use<> {
        let workbook = *self;
        move || word(workbook.words())
    }

    /// A sentence of the screen that is filled in, and follows the language and what it is filled in with.
    pub fn sentence(
        &self,
        sentence: impl Fn(&'static Words) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        let workbook = *self;
        Signal::derive(move || sentence(workbook.words()))
    }

    /// The language of the screen.
    pub fn language(&self) -> Language {
        self.language.get()
    }

    /// Changes the language of the screen. What is written, the place and the focus stay.
    pub fn speak(&self, language: Language) {
        self.language.set(language);
        self.save(|ground, now| ground.vault.save_preference(Preference::Language, language.tag(), now));
    }

    /// The edition in the language of the screen, or in its first language where it lacks that one.
    pub fn edition(&self) -> Arc<Edition> {
        let language = self.language.get();
        self.ground.with_value(|ground| {
            let edition =
                ground.editions.iter().find(|(of, _)| *of == language).unwrap_or(&ground.editions[0]);
            edition.1.clone()
        })
    }

    /// The edition that a page is drawn from. Changes only when its own language does, so that a page stays as
    /// it is, with its focus and its half typed words, while the words around it change.
    pub fn edition_of_page(&self) -> Arc<Edition> {
        untrack(|| self.edition())
    }

    /// Where the participant is; `None` where the address names nothing.
    pub fn place(&self) -> Option<Place> {
        self.place.get()
    }

    /// Where the participant was last at work.
    pub fn last_place(&self) -> Option<Place> {
        self.last_place.get()
    }

    /// Goes to another page.
    pub fn go_to(&self, place: &Place) {
        address::go_to(&place.to_string());
    }

    /// Whether what is written is kept.
    pub fn keeping(&self) -> Keeping {
        self.keeping.get()
    }

    /// How many values could not be read at the start.
    pub fn moved_aside(&self) -> usize {
        self.ground.with_value(|ground| ground.moved_aside)
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

    /// Changes the answer to a field, saves it at once, and tells whoever shows it.
    pub fn change<A: AnswerOfKind>(&self, field: &FieldId, change: impl FnOnce(&mut A)) {
        self.save(|ground, now| {
            let mut answer: A = ground.notebook.answer(field);
            change(&mut answer);
            ground.notebook.write(field, answer.into_answer(), now);
            ground.vault.save(Item::Field(field.clone()), &ground.notebook, now)
        });
        self.trigger(field).notify();
    }

    /// Reads the whole notebook as it is now; does not follow changes.
    pub fn with_notebook<T>(&self, read: impl FnOnce(&Notebook) -> T) -> T {
        self.ground.with_value(|ground| read(&ground.notebook))
    }

    /// The cases in the participant's order, and those in the bin; follows changes of the list.
    pub fn cases(&self) -> crate::notebook::Cases {
        self.cases.track();
        self.with_notebook(|notebook| notebook.cases.clone())
    }

    /// Adds a case and gives its id.
    pub fn add_case(&self) -> CaseId {
        let id: CaseId = chance::fresh_id().try_into().expect("a UUID is an identifier");
        self.change_cases(|notebook, _| notebook.cases.add(id.clone()));
        id
    }

    /// Changes the list of cases, saves it at once, and tells whoever shows it.
    pub fn change_cases(&self, change: impl FnOnce(&mut Notebook, Moment)) {
        self.save(|ground, now| {
            change(&mut ground.notebook, now);
            ground.vault.save(Item::Cases, &ground.notebook, now)
        });
        self.cases.notify();
    }

    /// Takes a case and everything in it out of the notebook and out of the storage, for good.
    pub fn erase_case(&self, case: &CaseId) {
        self.save(|ground, now| {
            let fields = ground.notebook.erase_case(case);
            ground.vault.erase_fields(&fields)?;
            ground.vault.save(Item::Cases, &ground.notebook, now)
        });
        self.cases.notify();
    }

    /// Whose device this is, as the participant said.
    pub fn device(&self) -> Option<Device> {
        self.device.get()
    }

    /// Says whose device this is.
    pub fn say_device(&self, device: Device) {
        self.device.set(Some(device));
        self.save(|ground, now| ground.vault.save_preference(Preference::Device, device.name(), now));
    }

    /// From now on keeps nothing in the browser, or keeps everything again.
    ///
    /// What was kept earlier stays until it is erased; only the choices about the workbook go, so that a device
    /// on which nothing was written has nothing of ours left.
    pub fn keep_nothing(&self, nothing: bool) {
        let kept = self.ground.try_update_value(|ground| match nothing {
            true => {
                // A browser that refuses even this keeps a choice, never an answer.
                let _ = ground.vault.erase_preferences();
                ground.vault.move_to(Box::new(MemoryStorage::default()));
                Keeping::MemoryOnly
            }
            false => {
                let (storage, is_blocked) = opening::page_storage();
                ground.vault.move_to(storage);
                match ground.vault.save_all(&ground.notebook, now()) {
                    _ if is_blocked => Keeping::Failed(SaveError::Blocked),
                    Ok(()) => Keeping::Saved,
                    Err(error) => Keeping::Failed(error),
                }
            }
        });
        kept.into_iter().for_each(|kept| self.keeping.set(kept));
    }

    /// Takes everything of ours out of the browser, and out of memory. Gives how many keys the browser held on to.
    ///
    /// Erases in the storage of the page also while nothing is kept: what was kept before is still in there.
    pub fn erase_everything(&self) -> usize {
        let keeps_nothing = self.keeping.get_untracked() == Keeping::MemoryOnly;
        let left = self.ground.try_update_value(|ground| {
            ground.notebook = Notebook::default();
            ground.vault.move_to(opening::page_storage().0);
            let left = ground.vault.erase_everything();
            if keeps_nothing {
                ground.vault.move_to(Box::new(MemoryStorage::default()));
            }
            left
        });
        self.last_place.set(None);
        self.device.set(None);
        self.notice.set(None);
        self.keeping
            .update(|keeping| *keeping = if *keeping == Keeping::Saved { Keeping::Idle } else { *keeping });
        self.ground.with_value(|ground| ground.fields.values().for_each(ArcTrigger::notify));
        self.cases.notify();
        left.unwrap_or_default()
    }

    fn arrive(&self, place: Option<Place>) {
        self.place.set(place);
        self.remember_place();
    }

    /// Remembers the place if it is one of work; reading about the workbook is not where one left off.
    fn remember_place(&self) {
        if let Some(place @ (Place::Session(_) | Place::Exercise(_) | Place::Case(_))) =
            self.place.get_untracked()
        {
            self.last_place.set(Some(place.clone()));
            // Not through `save`: nothing was written, so nothing is said to be saved.
            self.ground.update_value(|ground| {
                // A place that is not kept costs a click, never a word.
                let _ = ground.vault.save_place(&place, now());
            });
        }
    }

    fn save(&self, act: impl FnOnce(&mut Ground, Moment) -> Result<(), SaveError>) {
        let saved = self.ground.try_update_value(|ground| act(ground, now()));
        self.keeping.update(|keeping| {
            *keeping = match (*keeping, saved) {
                (kept @ (Keeping::MemoryOnly | Keeping::Failed(SaveError::Blocked)), _) => kept,
                (_, Some(Err(error))) => Keeping::Failed(error),
                _ => Keeping::Saved,
            };
        });
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
