//! What stands in one field, and what happens when it meets what was written there elsewhere.

use super::{FieldId, Moment, Stamp, Value};

/// What stands in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What stands there; `None` where it was taken away.
    pub value: Option<Value>,
    /// How it ranks among everything that ever stood there.
    pub stamp: Stamp,
    /// When it was written, by a clock that can be wrong.
    pub written: Moment,
}

/// A field with what it is to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field.
    pub field: FieldId,
    /// What is to stand there; `None` for nothing.
    pub value: Option<Value>,
}

/// Which of two entries of a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// They are the same one.
    Same,
    /// The one that is here.
    Ours,
    /// The one from elsewhere.
    Theirs,
}

impl Meeting {
    /// The meeting of two stamps.
    pub fn of(ours: Option<&Stamp>, theirs: &Stamp) -> Self {
        match ours.map(|ours| ours.cmp(theirs)) {
            Some(std::cmp::Ordering::Equal) => Self::Same,
            Some(std::cmp::Ordering::Greater) => Self::Ours,
            Some(std::cmp::Ordering::Less) | None => Self::Theirs,
        }
    }
}
