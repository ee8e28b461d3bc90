//! A backup: the whole notebook as one JSON file that anyone can read (docs/backup-format.md), and its way back.
//!
//! What comes from a file is not trusted: it is limited in size, read into the same types as everything else, and its
//! stamps count for nothing here. Coming back never replaces anything unasked, and is a list of changes like any other.

mod comparison;
mod file;
mod proposal;
pub mod sealed;

use thiserror::Error;

pub use self::{
    comparison::{Comparison, Returning},
    proposal::is_due,
};
use crate::{
    edition::EditionId,
    notebook::{Entry, FieldId, Moment, NotebookId},
};

/// The most bytes that a file may have (issue 3).
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// A notebook as a backup holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The edition that it belongs to.
    pub edition: EditionId,
    /// The notebook that it was made of.
    pub notebook: NotebookId,
    /// When it was made.
    pub made: Moment,
    /// What stood in each field.
    pub fields: Vec<(FieldId, Entry)>,
    /// The earlier versions, of all fields, in the order of the journal.
    pub versions: Vec<(FieldId, Entry)>,
    /// How many values could not be read, and are not in this.
    pub unreadable: usize,
}

/// Why a file cannot come back.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum BackupError {
    /// It has more than [`MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It is no backup of Werkboek at all.
    #[error("the file is no backup of Werkboek")]
    Foreign,
    /// It is a backup, but cut off or altered.
    #[error("the backup is damaged")]
    Damaged,
    /// A newer program made it.
    #[error("a newer program made the backup")]
    Newer,
    /// It is a backup that is sealed: its passphrase is needed first.
    #[error("the backup is sealed")]
    Sealed,
    /// The passphrase does not open it, or it was altered: the two look alike from outside.
    #[error("the passphrase does not open the backup")]
    WrongPassphrase,
}

#[cfg(test)]
mod tests;
