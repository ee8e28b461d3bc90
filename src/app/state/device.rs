//! Whose device the workbook is on, as the participant said.

/// Whose device this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// The participant's own.
    Mine,
    /// The employer's.
    Employer,
    /// Several people's.
    Shared,
}

impl Device {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Mine, Self::Employer, Self::Shared];

    /// The device that was stored under a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|device| device.name() == name)
    }

    /// The name it is stored under.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Employer => "employer",
            Self::Shared => "shared",
        }
    }
}
