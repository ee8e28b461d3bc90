//! The lock, step by step: each step is on the disk before the next begins, and is taken up again after a crash.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Workbook, now};
use crate::{
    browser::{
        clock,
        database::Change,
        page,
        secrets::{self, chance},
    },
    notebook::Notebook,
    vault::{Lock, MOST_ROUNDS, Phase, Preference, ROUNDS, SALT_LENGTH, Secret},
};

/// After how many minutes without a touch a notebook locks itself, where nothing else was chosen.
const IDLE_MINUTES: u64 = 10;

/// How often it is looked at whether anything was touched, in milliseconds.
const LOOK_EVERY: i32 = 5_000;

/// How many versions are sealed in one transaction.
const AT_ONCE: usize = 200;

/// The lock cannot do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockProblem {
    /// The browser has no ciphers for this page.
    NoCiphers,
    /// It is another passphrase.
    WrongPassphrase,
}

impl Workbook {
    /// Whether the notebook is locked now.
    pub fn is_locked(&self) -> bool {
        self.locked.get()
    }

    /// Whether the notebook has a lock, open or not; follows its changes.
    pub fn has_lock(&self) -> bool {
        self.lock.track();
        self.ground.with_value(|ground| ground.vault.lock().is_some())
    }

    /// Puts a lock on the notebook, under a passphrase.
    pub async fn turn_lock_on(&self, passphrase: &str) -> Result<(), LockProblem> {
        let (mut key, salt) = ([0; 32], fresh_salt());
        chance(&mut key);
        let from_passphrase = derive(passphrase, &salt, ROUNDS).await?;
        let lock = Lock::new(&key, &from_passphrase, salt, Phase::Sealing, chance);
        self.ground.update_value(|ground| {
            // Whether it is kept is shown once all is done.
            let _ = ground.vault.put_lock(lock, key, chance, now());
        });
        self.finish_phase().await;
        self.watch_idleness();
        Ok(())
    }

    /// Takes the lock off.
    pub async fn turn_lock_off(&self) {
        self.ground.update_value(|ground| {
            // Whether it is kept is shown once all is done.
            let _ = ground.vault.put_phase(Phase::Opening, chance, now());
        });
        self.finish_phase().await;
    }

    /// Changes the passphrase; the old one opens nothing any more.
    pub async fn change_passphrase(&self, passphrase: &str) -> Result<(), LockProblem> {
        let salt = fresh_salt();
        let from_passphrase = derive(passphrase, &salt, ROUNDS).await?;
        self.ground.update_value(|ground| {
            if let Some((lock, key)) = ground.vault.with_passphrase(&from_passphrase, salt, chance) {
                // Whether it is kept is shown just below.
                let _ = ground.vault.put_lock(lock, key, chance, now());
            }
        });
        self.show_keeping();
        self.write_journal();
        self.journal_at_rest().await;
        Ok(())
    }

    /// Unlocks, and takes up what a crash left half done.
    pub async fn unlock(&self, passphrase: &str) -> Result<(), LockProblem> {
        let lock = self.ground.with_value(|ground| ground.vault.lock().cloned());
        let Some(lock) = lock else { return Ok(()) };
        let secret = derive(passphrase, &lock.salt, lock.rounds.min(MOST_ROUNDS)).await?;
        let is_right = self.ground.try_update_value(|ground| ground.vault.unlock(&secret, chance));
        if is_right != Some(true) {
            return Err(LockProblem::WrongPassphrase);
        }
        self.ground.update_value(|ground| {
            let (notebook, damaged) = ground.vault.read(now()).unwrap_or_default();
            ground.notebook = notebook;
            ground.found.moved_aside += damaged;
        });
        self.show_locked(false);
        self.show_all();
        self.empty_the_bin();
        self.arrive(self.place.get_untracked());
        self.finish_phase().await;
        self.watch_idleness();
        Ok(())
    }

    /// Locks now: nothing of the notebook stays in memory or on the screen.
    pub fn lock_now(&self) {
        let has_lock = self.ground.try_update_value(|ground| {
            let has_lock = ground.vault.lock().is_some();
            if has_lock {
                ground.vault.forget_key();
                ground.notebook = Notebook::default();
                ground.undo = Default::default();
            }
            has_lock
        });
        if has_lock == Some(true) {
            self.notice.set(None);
            self.finding.clear();
            self.show_locked(true);
            self.show_all();
        }
    }

    /// After how many minutes without a touch the notebook locks itself.
    pub fn idle_minutes(&self) -> u64 {
        self.preference(Preference::Idle).and_then(|minutes| minutes.parse().ok()).unwrap_or(IDLE_MINUTES)
    }

    /// Chooses after how many minutes without a touch the notebook locks itself.
    pub fn lock_after(&self, minutes: u64) {
        self.save_preference(Preference::Idle, &minutes.to_string());
    }

    /// Notes that something was touched.
    pub fn touch(&self) {
        self.ground.update_value(|ground| ground.touched = now());
    }

    /// The page is drawn anew only when this changes.
    pub(super) fn show_locked(&self, locked: bool) {
        if self.locked.get_untracked() != locked {
            self.locked.set(locked);
            // What had the focus is gone.
            page::before_next_paint(page::focus_heading);
        }
        self.lock.notify();
    }

    /// Another tab put a lock on, changed it or took it off.
    pub(super) fn hear_of_lock(&self) {
        self.ground.update_value(|ground| ground.vault.read_lock_again());
        self.lock_now();
        self.lock.notify();
    }

    /// Locks after a while without a touch; one watch for as long as the notebook is unlocked.
    pub(super) fn watch_idleness(&self) {
        let workbook = *self;
        workbook.touch();
        let watches = workbook.ground.try_update_value(|ground| std::mem::replace(&mut ground.watches, true));
        if watches != Some(false) {
            return;
        }
        spawn_local(async move {
            while untrack(|| workbook.has_lock()) && !workbook.locked.get_untracked() {
                clock::wait(LOOK_EVERY).await;
                let touched = workbook.ground.with_value(|ground| ground.touched);
                if now().since(touched) >= workbook.idle_minutes() * 60_000 {
                    workbook.lock_now();
                }
            }
            workbook.ground.update_value(|ground| ground.watches = false);
        });
    }

    /// Seals or opens everything, as the phase of the lock asks: the lock is on the disk before, and the record and
    /// the journal are done before the phase ends.
    async fn finish_phase(&self) {
        let phase = self.ground.with_value(|ground| ground.vault.lock().map(|lock| lock.phase));
        self.write_journal();
        self.journal_at_rest().await;
        // Values can be open where another tab wrote while this one was sealing: looked at each time.
        let resealed = self.ground.try_update_value(|ground| ground.vault.reseal_record());
        if matches!(phase, None | Some(Phase::Sealed)) || resealed != Some(Ok(())) {
            return self.show_keeping();
        }
        self.reseal_journal().await;
        self.ground.update_value(|ground| {
            // Whether it is kept is shown just below; what failed is taken up at the next start.
            let _ = match phase {
                Some(Phase::Opening) => ground.vault.take_lock_off(),
                _ => ground.vault.put_phase(Phase::Sealed, chance, now()),
            };
        });
        self.lock.notify();
        self.show_keeping();
        self.write_journal();
        self.journal_at_rest().await;
    }

    async fn reseal_journal(&self) {
        let Some(database) = self.database().await else { return };
        let prefix = self.ground.with_value(|ground| ground.vault.owner().prefix());
        let keys = database.keys(&prefix).await.unwrap_or_default();
        for keys in keys.chunks(AT_ONCE) {
            let texts = database.read(keys).await.unwrap_or_default();
            let resealed: Vec<(String, String)> = self.ground.with_value(|ground| {
                let resealed = |(key, raw): (String, String)| {
                    let resealed = ground.vault.resealed_version(&key, &raw)?;
                    Some((key, resealed))
                };
                texts.into_iter().filter_map(resealed).collect()
            });
            let changes: Vec<_> = resealed.iter().map(|(key, raw)| Change::Put(key, raw)).collect();
            // What failed is still there as it was, and is taken up at the next start.
            let _ = database.change(&changes).await;
        }
    }
}

async fn derive(passphrase: &str, salt: &[u8], rounds: u32) -> Result<Secret, LockProblem> {
    secrets::from_passphrase(passphrase, salt, rounds).await.map_err(|_| LockProblem::NoCiphers)
}

fn fresh_salt() -> [u8; SALT_LENGTH] {
    let mut salt = [0; SALT_LENGTH];
    chance(&mut salt);
    salt
}
