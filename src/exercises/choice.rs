//! Things an author numbers off in the settings and names in the texts.

use super::ItemId;

/// One of several things with a name: a row, a column, a moment, a corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What answers refer to it by.
    pub id: ItemId,
    /// Its name in the language of the edition.
    pub name: String,
}

/// A step on a scale of a fixed number of steps, counted from 1.
///
/// Invariant: `1..=N`. Built with [`Choice::at`], so no other value exists, also when read from storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Choice<const N: u8>(u8);

impl<const N: u8> Choice<N> {
    /// The step number `step`, or `None` where there is none.
    pub fn at(step: u8) -> Option<Self> {
        (1..=N).contains(&step).then_some(Self(step))
    }

    /// How many steps there are.
    pub const STEPS: u8 = N;

    /// Which step it is, from 1.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl<const N: u8> TryFrom<u8> for Choice<N> {
    type Error = String;

    fn try_from(step: u8) -> Result<Self, Self::Error> {
        Self::at(step).ok_or_else(|| format!("no step {step} among {N}"))
    }
}

impl<const N: u8> From<Choice<N>> for u8 {
    fn from(choice: Choice<N>) -> Self {
        choice.0
    }
}

#[cfg(test)]
mod tests {
    use super::Choice;

    #[test]
    fn storage_cannot_bring_a_step_that_does_not_exist() {
        assert_eq!(serde_json::from_str::<Choice<5>>("5").ok(), Choice::at(5));
        assert!(serde_json::from_str::<Choice<5>>("0").is_err());
        assert!(serde_json::from_str::<Choice<5>>("6").is_err());
    }
}
