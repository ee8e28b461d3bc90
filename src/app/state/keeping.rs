//! Whether what is written is kept, as the frame shows it.

use crate::vault::SaveError;

/// Whether what is written is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was written yet since the page was opened.
    Idle,
    /// The last change is in the storage of the browser.
    Saved,
    /// The participant asked that nothing be kept.
    MemoryOnly,
    /// The last change is on the screen and not in the storage.
    Failed(SaveError),
}
