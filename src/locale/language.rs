//! The languages the workbook speaks.

use serde::{Deserialize, Serialize};

use super::words::{EN, NL, Words};

/// A language of the screen, of an edition and of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which a choice shows them.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The tag that HTML and `Intl` know it by (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language with this tag, or `None` where we do not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The words of the screen in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Nl => &NL,
            Self::En => &EN,
        }
    }
}
