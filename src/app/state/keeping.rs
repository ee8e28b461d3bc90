//! Whether what is written is kept, as the frame shows it.

use crate::vault::Kept;

/// Whether what is written is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was written yet since the page was opened, and nothing is wrong.
    Idle,
    /// The participant asked that nothing be kept.
    MemoryOnly,
    /// This is no workbook of one's own, and there is nothing to keep.
    Visit,
    /// Something was written, or something is wrong.
    Kept(Kept),
}

impl Keeping {
    /// After having looked at the vault. Nothing is called saved before anything was written.
    pub fn after(self, kept: Kept) -> Self {
        match (self, kept) {
            (Self::MemoryOnly | Self::Visit, _) => self,
            (Self::Idle, Kept::Saved | Kept::Saving | Kept::InRecord) => Self::Idle,
            _ => Self::Kept(kept),
        }
    }

    /// After something was written.
    pub fn after_writing(self, kept: Kept) -> Self {
        match self {
            Self::MemoryOnly | Self::Visit => self,
            _ => Self::Kept(kept),
        }
    }
}
