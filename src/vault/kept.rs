//! Whether what was written is kept, and where: what "saved" may be said of.

use super::{JournalState, SaveError, Vault};

/// Whether everything that was written is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the record, and the journal has reported complete: it survives the end of the browser.
    Saved,
    /// In the record, and on its way to the journal.
    Saving,
    /// In the record alone: a crash can take what was typed just before it.
    InRecord,
    /// In the journal alone, since the record refused.
    InJournal(SaveError),
    /// Not kept: it stands on the screen alone.
    Nowhere(SaveError),
}

impl Vault {
    /// Whether everything that was written is kept.
    pub fn kept(&self) -> Kept {
        if self.newer_schema {
            return Kept::Nowhere(SaveError::NewerSchema);
        }
        match (self.refusal, self.journal.state()) {
            (None, JournalState::Complete) => Kept::Saved,
            (None, JournalState::Busy) => Kept::Saving,
            (None, JournalState::Failing | JournalState::Absent) => Kept::InRecord,
            (Some(error), JournalState::Complete | JournalState::Busy) => Kept::InJournal(error),
            (Some(error), JournalState::Failing | JournalState::Absent) => Kept::Nowhere(error),
        }
    }
}
