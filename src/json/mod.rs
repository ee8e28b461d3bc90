//! Reads JSON into our types, and joins JSON that is written in parts.
//!
//! `serde_json` writes; it does not read here. Its reader comes anew for each type, with the texts of its errors, and took
//! a tenth of the program (ARCHITECTURE.md, Size). This one does each thing in one place. Its error says nothing: what
//! was read is a person's own, and must never stand in a message.

mod deserializer;
mod reader;

use std::fmt::Display;

use serde::{Deserialize, Deserializer, Serialize, de};

use reader::Reader;

/// The text is no JSON, or is not of the type that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the JSON that was expected")]
pub struct Damaged;

impl de::Error for Damaged {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// A value that stays closed: its own text, to be read later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a>(pub &'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Raw<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Raw<'de>;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a value as it stands")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Raw<'de>, E> {
                Ok(Raw(text))
            }
        }
        // JSON has no bytes; our deserializer gives the text of a value where somebody asks for them.
        deserializer.deserialize_bytes(Visitor)
    }
}

/// What `text` says, which holds one value and nothing behind it.
///
/// Numbers are whole and not negative, since none of our types has others. A list that is empty also reads as an
/// empty map: that is how `LiteMap` writes one.
///
/// # Errors
/// [`Damaged`], whatever is wrong.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Damaged> {
    let mut reader = Reader::of(text);
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// `value` as JSON.
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("our types have text keys and whole numbers, and write to memory")
}

/// `members`, which are written as an object with at least one member, with more members that are JSON already.
pub fn write_with<T: Serialize>(members: &T, more: &[(&str, &str)]) -> String {
    let mut object = write(members);
    object.pop();
    for (name, json) in more {
        object += &[",\"", name, "\":", json].concat();
    }
    object + "}"
}

#[cfg(test)]
mod tests;
