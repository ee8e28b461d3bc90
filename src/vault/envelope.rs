//! What is stored around a value: which schema, its stamp, when it was written, and a checksum.
//!
//! The envelope itself is never sealed, so that tabs and the journal can compare stamps while the notebook is locked. The body is
//! kept as the very text that was stored, and the checksum is over that.

use std::borrow::Cow;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::{Deserialize, Serialize};

use super::{Cipher, Key, Version};
use crate::{
    json::{self, Raw},
    notebook::{Moment, Stamp, TabId},
};

/// The version of the layout of keys and values. A change that an older program would misread makes it higher, and
/// is described in docs/backup-format.md.
pub const SCHEMA: u32 = 3;

/// CRC-32 as zip and PNG have it.
const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// A value as it was stored, with its envelope opened and its body still closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The schema that its body has.
    pub schema: u32,
    /// Which version of the value it is.
    pub version: Version,
    body: String,
}

/// Why a stored value cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A newer program wrote it: it is whole, and not ours to touch.
    NewerSchema,
    /// It is sealed, and the notebook is locked or was sealed with another key.
    Sealed,
    /// It is cut off, altered, or of another type than its key says.
    Unreadable,
}

/// The envelope as it is stored. Short names: they are stored once a field.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    schema: u32,
    /// Schema 1 knew no erasures.
    #[serde(default, rename = "era")]
    erasures: u32,
    #[serde(rename = "rev")]
    revision: u64,
    tab: TabId,
    #[serde(rename = "at")]
    written: Moment,
    #[serde(rename = "crc")]
    checksum: u32,
    /// Last, and put there as it stands.
    #[serde(borrow, skip_serializing)]
    body: Raw<'a>,
}

impl Envelope {
    /// A body of the current schema as text for the storage; sealed where there is a cipher.
    ///
    /// `body` is JSON, but not a JSON string: a string is what a sealed body is.
    pub fn seal(key: &Key, version: &Version, body: &str, cipher: Option<&Cipher>) -> String {
        let sealed = cipher.map(|cipher| format!("\"{}\"", cipher.seal(&place(key, version), body)));
        let body = sealed.as_deref().unwrap_or(body);
        let Version { stamp: Stamp { erasures, revision, tab }, written } = version.clone();
        let checksum = CHECKSUM.checksum(body.as_bytes());
        let stored = Stored { schema: SCHEMA, erasures, revision, tab, written, checksum, body: Raw(body) };
        json::write_with(&stored, &[("body", body)])
    }

    /// The envelope of a stored text, if it is whole.
    pub fn open(raw: &str) -> Result<Self, Damage> {
        #[derive(Deserialize)]
        struct Schema {
            schema: u32,
        }
        let stored: Result<Stored<'_>, _> = json::read(raw);
        let stored = match stored {
            Ok(stored) if stored.schema <= SCHEMA => stored,
            // What a newer schema has beside its number is not ours to know.
            _ => match json::read(raw) {
                Ok(Schema { schema }) if schema > SCHEMA => return Err(Damage::NewerSchema),
                _ => return Err(Damage::Unreadable),
            },
        };
        if CHECKSUM.checksum(stored.body.0.as_bytes()) != stored.checksum {
            return Err(Damage::Unreadable);
        }
        let Stored { schema, erasures, revision, tab, written, .. } = stored;
        let version = Version { stamp: Stamp { erasures, revision, tab }, written };
        Ok(Self { schema, version, body: stored.body.0.to_string() })
    }

    /// Whether the body is sealed.
    pub fn is_sealed(&self) -> bool {
        self.body.starts_with('"')
    }

    /// The body as JSON; opened with the cipher where it is sealed.
    pub fn body(&self, key: &Key, cipher: Option<&Cipher>) -> Result<Cow<'_, str>, Damage> {
        if !self.is_sealed() {
            return Ok(Cow::Borrowed(&self.body));
        }
        let sealed = self.body.trim_matches('"');
        let opened = cipher.and_then(|cipher| cipher.open(&place(key, &self.version), sealed));
        opened.map(Cow::Owned).ok_or(Damage::Sealed)
    }

    /// The body as it stands, which may be sealed.
    pub fn raw_body(&self) -> &str {
        &self.body
    }
}

/// What a sealed body is tied to.
fn place(key: &Key, version: &Version) -> String {
    key.of_version(version)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::vault::Item;

    fn key() -> Key {
        "werkboek/boek/n1/field/exercise/1a/x".parse().unwrap()
    }

    fn version() -> Version {
        let stamp = Stamp { erasures: 1, revision: 3, tab: "t1".parse().unwrap() };
        Version { stamp, written: Moment(5) }
    }

    fn cipher(number: u8) -> Cipher {
        Cipher::new(&[number; 32], |bytes| bytes.fill(7))
    }

    fn sealed(text: &str, cipher: Option<&Cipher>) -> String {
        Envelope::seal(&key(), &version(), &serde_json::json!({ "text": text }).to_string(), cipher)
    }

    proptest! {
        #[test]
        fn any_text_comes_back_locked_or_not(text in any::<String>(), locked in any::<bool>()) {
            let cipher = locked.then(|| cipher(1));
            let envelope = Envelope::open(&sealed(&text, cipher.as_ref())).unwrap();
            prop_assert_eq!(envelope.is_sealed(), locked);
            prop_assert_eq!(&envelope.version, &version());
            let body = envelope.body(&key(), cipher.as_ref()).unwrap();
            prop_assert_eq!(body, serde_json::json!({ "text": text }).to_string());
        }

        #[test]
        fn a_cut_value_is_not_read(text in any::<String>(), cut in 1usize..200) {
            let raw = sealed(&text, None);
            let at = raw.floor_char_boundary(raw.len().saturating_sub(cut));
            prop_assert_eq!(Envelope::open(&raw[..at]), Err(Damage::Unreadable));
        }

        #[test]
        fn whatever_is_stored_makes_nothing_panic(raw in any::<String>()) {
            let _ = Envelope::open(&raw);
        }
    }

    #[test]
    fn one_changed_letter_is_seen() {
        let raw = sealed("goed werk", None).replace("goed", "gold");
        assert_eq!(Envelope::open(&raw), Err(Damage::Unreadable));
    }

    #[test]
    fn a_sealed_body_opens_with_its_own_key_in_its_own_place_alone() {
        let envelope = Envelope::open(&sealed("geheim", Some(&cipher(1)))).unwrap();
        let elsewhere = Key { item: Item::Lock, ..key() };
        assert_eq!(envelope.body(&key(), None), Err(Damage::Sealed));
        assert_eq!(envelope.body(&key(), Some(&cipher(2))), Err(Damage::Sealed));
        assert_eq!(envelope.body(&elsewhere, Some(&cipher(1))), Err(Damage::Sealed));
    }

    #[test]
    fn what_a_newer_program_wrote_is_known_as_such() {
        assert_eq!(Envelope::open(r#"{"schema":99,"shape":"unknown"}"#), Err(Damage::NewerSchema));
        let same_shape =
            sealed("x", None).replace(&format!("\"schema\":{SCHEMA}"), &format!("\"schema\":{}", SCHEMA + 1));
        assert_eq!(Envelope::open(&same_shape), Err(Damage::NewerSchema));
    }

    #[test]
    fn a_value_of_schema_1_opens() {
        let raw = r#"{"schema":1,"rev":3,"tab":"t1","at":5,"crc":2745614147,"body":{}}"#;
        let envelope = Envelope::open(raw).unwrap();
        assert_eq!((envelope.schema, envelope.version.stamp.erasures, envelope.raw_body()), (1, 0, "{}"));
    }
}
