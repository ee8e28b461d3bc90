//! The names that an edition and a notebook call things by.

use thiserror::Error;

/// A text that cannot be an identifier.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is no id: an id has 1 to 64 small letters, digits and hyphens")]
pub struct NotAnIdentifier(pub String);

/// Whether `text` can stand in a storage key and in an address as it is: `[a-z0-9-]{1,64}`.
pub fn is_identifier(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Makes a newtype around a text that [`is_identifier`], so that no other text can be one.
#[macro_export]
macro_rules! identifier {
    ($(#[doc = $doc:literal])+ $name:ident) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::exercises::identifier::NotAnIdentifier;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                match $crate::exercises::identifier::is_identifier(&text) {
                    true => Ok(Self(text)),
                    false => Err($crate::exercises::identifier::NotAnIdentifier(text)),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::exercises::identifier::NotAnIdentifier;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::try_from(text.to_string())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A session of an edition: `1`.
    SessionId
);

identifier!(
    /// An exercise of an edition, the short code it is called by: `1a`.
    ExerciseId
);

identifier!(
    /// One part of an exercise or of a case note: `criteria` in exercise `1a`.
    PartId
);

identifier!(
    /// One thing that a part has several of: a row, a column, a moment, a value, a ring, a corner, a field.
    ItemId
);

identifier!(
    /// A case of an edition, to begin with.
    ExampleId
);

identifier!(
    /// A case of the participant: made at random, so that two devices never make the same one.
    CaseId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_in_keys_and_addresses_as_it_is() {
        assert!("left-out".parse::<PartId>().is_ok());
        for wrong in ["", "A", "a/b", "é", "a b", &"a".repeat(65)] {
            assert_eq!(wrong.parse::<PartId>(), Err(NotAnIdentifier(wrong.into())));
        }
    }
}
