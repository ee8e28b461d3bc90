//! Backups: made of everything that is here, and brought back into it.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{Workbook, now};
use crate::{
    browser::{clock, download, secrets},
    notebook::{Action, FieldId, Moment, Notebook, Reversal},
    vault::{
        Preference, ROUNDS, SALT_LENGTH,
        backup::{
            self, Backup, BackupError, Comparison,
            sealed::{Header, Parts},
        },
    },
};

/// The browser refused: it has no ciphers for this page, or takes no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotMade;

impl Workbook {
    /// Hands over a backup of everything as a file, sealed where there is a passphrase, and gives the name of the file.
    pub async fn download_backup(&self, passphrase: &str) -> Result<String, NotMade> {
        let text = self.backup().await.write();
        let (text, ending, media_type) = match passphrase {
            "" => (text, "json", "application/json"),
            _ => (seal(passphrase, &text).await.map_err(|_| NotMade)?, "jwe", "application/jose"),
        };
        let name = format!("werkboek-backup-{}.{ending}", clock::today());
        match download::offer(&name, media_type, text.as_bytes()) {
            true => {
                self.mark(now());
                Ok(name)
            }
            false => Err(NotMade),
        }
    }

    /// The backup in the text of a file; opened with the passphrase where it is sealed.
    pub async fn open_backup(&self, text: &str, passphrase: &str) -> Result<Backup, BackupError> {
        let edition = self.edition().id.clone();
        match Backup::read(text, &edition) {
            Err(BackupError::Sealed) if !passphrase.is_empty() => {
                Backup::read(&open(passphrase, text).await?, &edition)
            }
            read => read,
        }
    }

    /// What would happen if a backup came back.
    pub fn compare(&self, backup: &Backup) -> Comparison {
        self.with_notebook(|notebook| Comparison::of(backup, notebook))
    }

    /// Brings a backup back as one action; of the fields that differ, those in `taken` as in the file.
    pub fn bring_back(&self, backup: &Backup, comparison: &Comparison, taken: &HashSet<FieldId>) {
        let recorded = self.ground.try_update_value(|ground| {
            let returning = comparison.returning(backup, &ground.notebook, taken);
            let mut recorded = Vec::new();
            for one in returning {
                let (field, after) = (one.field.clone(), one.value.clone());
                let before = ground.notebook.value(&field).cloned();
                // Whether it is kept is asked of the vault as a whole, just below.
                let _ = ground.vault.bring_back(&mut ground.notebook, one, now());
                recorded.push(Reversal { field, before, after });
            }
            ground.undo.record(Action { changes: recorded.clone(), at: now(), is_typing: false });
            recorded
        });
        recorded.into_iter().flatten().for_each(|change| self.tell(&change.field));
        self.undo.notify();
        self.show_keeping();
        self.write_journal();
    }

    /// Whether a backup is worth proposing now.
    pub fn backup_is_due(&self) -> bool {
        let (edition, marked) = (self.edition(), self.marked().map(|(answered, _)| answered));
        self.with_notebook(|notebook| backup::is_due(&edition, notebook, marked))
    }

    /// Remembers that a backup was proposed for what is written now.
    pub fn mark_proposal(&self) {
        let made = self.last_backup().unwrap_or_default();
        self.mark(made);
    }

    /// When a backup was last made, if ever.
    pub fn last_backup(&self) -> Option<Moment> {
        self.marked().map(|(_, made)| made).filter(|made| made.0 > 0)
    }

    /// How much was answered when a backup was last made or proposed, and when one was last made.
    fn marked(&self) -> Option<(usize, Moment)> {
        let marked = self.preference(Preference::Backup)?;
        let (answered, made) = marked.split_once(' ')?;
        Some((answered.parse().ok()?, Moment(made.parse().ok()?)))
    }

    fn mark(&self, made: Moment) {
        let answered = self.with_notebook(Notebook::answered);
        self.save_preference(Preference::Backup, &format!("{answered} {}", made.0));
        self.proposes_backup.set(false);
    }

    async fn backup(&self) -> Backup {
        self.journal_at_rest().await;
        let prefix = self.ground.with_value(|ground| ground.vault.owner().prefix());
        let mut versions = Vec::new();
        let mut unreadable = 0;
        if let Some(database) = self.database().await {
            let keys = database.keys(&prefix).await.unwrap_or_default();
            for (key, raw) in database.read(&keys).await.unwrap_or_default() {
                match self.ground.with_value(|ground| ground.vault.field_of_version(&key, &raw)) {
                    Some(version) => versions.push(version),
                    None => unreadable += 1,
                }
            }
        }
        self.ground.with_value(|ground| {
            let all = ground.notebook.entries();
            let fields: Vec<_> = all.map(|(field, entry)| (field.clone(), entry.clone())).collect();
            versions.retain(|(field, entry)| ground.notebook.entry(field) != Some(entry));
            let owner = ground.vault.owner().clone();
            let (edition, notebook) = (owner.edition, owner.notebook);
            Backup { edition, notebook, made: now(), fields, versions, unreadable }
        })
    }
}

async fn seal(passphrase: &str, text: &str) -> Result<String, secrets::Refused> {
    let mut salt = [0; SALT_LENGTH];
    secrets::chance(&mut salt);
    let header = Header::new(&salt, ROUNDS);
    let salt = header.salt().map_err(|_| secrets::Refused)?;
    let secret = secrets::from_passphrase(passphrase, &salt, header.rounds()).await?;
    let header = header.encoded();
    let secrets::Sealed { wrapped_key, nonce, content } = secrets::seal(&secret, &header, text).await?;
    Ok(Parts { header, wrapped_key, nonce, content }.write())
}

async fn open(passphrase: &str, text: &str) -> Result<String, BackupError> {
    let (Parts { header, wrapped_key, nonce, content }, opened) = Parts::read(text)?;
    let secret = secrets::from_passphrase(passphrase, &opened.salt()?, opened.rounds()).await;
    let secret = secret.map_err(|_| BackupError::WrongPassphrase)?;
    let sealed = secrets::Sealed { wrapped_key, nonce, content };
    secrets::open(&secret, &header, &sealed).await.map_err(|_| BackupError::WrongPassphrase)
}
