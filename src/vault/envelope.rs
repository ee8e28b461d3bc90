//! What is stored around a value: which schema, which revision, by which tab, when, and a checksum.
//!
//! The body is JSON within JSON, so that the checksum is over the very bytes that were stored.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::TabId;
use crate::notebook::{Moment, Revision};

/// The version of the layout of keys and values. A change that an older program would misread makes it higher.
pub const SCHEMA: u32 = 1;

/// CRC-32 as zip and PNG have it; computed without a table, which would weigh more than it saves here.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A value as it was stored, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope<T> {
    /// How often the value was written.
    pub revision: Revision,
    /// When it was written.
    pub written: Moment,
    /// The value.
    pub body: T,
}

/// Why a stored value cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A newer program wrote it: it is whole, and not ours to touch.
    NewerSchema,
    /// It is cut off, altered, or of another type than its key says.
    Unreadable,
}

/// The envelope as it is stored. Short names: they are stored once a field.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    schema: u32,
    #[serde(rename = "rev")]
    revision: Revision,
    tab: TabId,
    #[serde(rename = "at")]
    written: Moment,
    #[serde(rename = "crc")]
    checksum: u32,
    #[serde(borrow)]
    body: &'a RawValue,
}

impl<T: Serialize + DeserializeOwned> Envelope<T> {
    /// The value as text for the storage.
    pub fn seal(body: &T, revision: Revision, tab: &TabId, written: Moment) -> String {
        let body = serde_json::value::to_raw_value(body).expect("answers have text keys and finite numbers");
        let checksum = CHECKSUM.checksum(body.get().as_bytes());
        let stored = Stored { schema: SCHEMA, revision, tab: tab.clone(), written, checksum, body: &body };
        serde_json::to_string(&stored).expect("the envelope has text keys and finite numbers")
    }

    /// The value in a stored text, if it is whole.
    pub fn open(raw: &str) -> Result<Self, Damage> {
        #[derive(Deserialize)]
        struct Version {
            schema: u32,
        }
        let version: Version = serde_json::from_str(raw).map_err(|_| Damage::Unreadable)?;
        if version.schema > SCHEMA {
            return Err(Damage::NewerSchema);
        }
        let stored: Stored<'_> = serde_json::from_str(raw).map_err(|_| Damage::Unreadable)?;
        if CHECKSUM.checksum(stored.body.get().as_bytes()) != stored.checksum {
            return Err(Damage::Unreadable);
        }
        let body = serde_json::from_str(stored.body.get()).map_err(|_| Damage::Unreadable)?;
        Ok(Self { revision: stored.revision, written: stored.written, body })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exercises::{Answer, prompt};

    fn sealed(text: &str) -> String {
        let answer = Answer::Prompt(prompt::Answer { text: text.into() });
        Envelope::seal(&answer, Revision(3), &"t1".parse().unwrap(), Moment(5))
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let envelope: Envelope<Answer> = Envelope::open(&sealed(&text)).unwrap();
            prop_assert_eq!(envelope.body, Answer::Prompt(prompt::Answer { text }));
        }

        #[test]
        fn a_cut_value_is_not_read(text in any::<String>(), cut in 1usize..200) {
            let raw = sealed(&text);
            let at = raw.floor_char_boundary(raw.len().saturating_sub(cut));
            prop_assert_eq!(Envelope::<Answer>::open(&raw[..at]), Err(Damage::Unreadable));
        }

        #[test]
        fn whatever_is_stored_makes_nothing_panic(raw in any::<String>()) {
            let _ = Envelope::<Answer>::open(&raw);
        }
    }

    #[test]
    fn one_changed_letter_is_seen() {
        let raw = sealed("goed werk").replace("goed", "gold");
        assert_eq!(Envelope::<Answer>::open(&raw), Err(Damage::Unreadable));
    }

    #[test]
    fn what_a_newer_program_wrote_is_known_as_such() {
        let raw = r#"{"schema":2,"shape":"unknown"}"#;
        assert_eq!(Envelope::<Answer>::open(raw), Err(Damage::NewerSchema));
    }
}
