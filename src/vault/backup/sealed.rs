//! A sealed backup: JWE in its compact form (RFC 7516), with PBES2-HS512+A256KW and A256GCM (RFC 7518).
//!
//! Only the text is made and taken apart here; the ciphers are the browser's own (WebCrypto). Any JOSE tool opens it.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use super::BackupError;
use crate::{
    json::{self, Damaged},
    vault::MOST_ROUNDS,
};

/// How the key is made from the passphrase: PBKDF2 with HMAC-SHA-512, and a key wrap with AES-256.
const ALGORITHM: &str = "PBES2-HS512+A256KW";

/// How the content is sealed.
const ENCRYPTION: &str = "A256GCM";

/// The fewest rounds that RFC 7518 (4.8.1.2) lets a file have.
const FEWEST_ROUNDS: u32 = 1_000;

/// What stands at the front of the file, in the open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    alg: String,
    enc: String,
    /// The salt, in base64url.
    p2s: String,
    /// How often the passphrase is hashed.
    p2c: u32,
}

/// The parts of a sealed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The header as it stands, which the seal covers too.
    pub header: String,
    /// The key of the content, wrapped.
    pub wrapped_key: Vec<u8>,
    /// The nonce.
    pub nonce: Vec<u8>,
    /// The sealed content with its tag of 16 bytes behind it, as WebCrypto has it.
    pub content: Vec<u8>,
}

const TAG_LENGTH: usize = 16;

impl Header {
    /// The header for a salt and a number of rounds.
    pub fn new(salt: &[u8], rounds: u32) -> Self {
        let p2s = BASE64_URL_SAFE_NO_PAD.encode(salt);
        Self { alg: ALGORITHM.into(), enc: ENCRYPTION.into(), p2s, p2c: rounds }
    }

    /// How often the passphrase is hashed.
    pub fn rounds(&self) -> u32 {
        self.p2c
    }

    /// The salt as PBKDF2 gets it: the algorithm, a zero, and the salt (RFC 7518, 4.8.1.1).
    ///
    /// # Errors
    /// [`BackupError::Damaged`] where the salt is no base64url.
    pub fn salt(&self) -> Result<Vec<u8>, BackupError> {
        let salt = BASE64_URL_SAFE_NO_PAD.decode(&self.p2s).map_err(|_| BackupError::Damaged)?;
        Ok([ALGORITHM.as_bytes(), &[0], &salt].concat())
    }

    /// The header as it stands in the file.
    pub fn encoded(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(json::write(self))
    }
}

impl Parts {
    /// The text of the file.
    pub fn write(&self) -> String {
        let code = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        let (content, tag) = self.content.split_at(self.content.len().saturating_sub(TAG_LENGTH));
        let Self { header, wrapped_key, nonce, .. } = self;
        format!("{header}.{}.{}.{}.{}", code(wrapped_key), code(nonce), code(content), code(tag))
    }

    /// The parts of a file, and its header opened.
    ///
    /// # Errors
    /// [`BackupError::Damaged`] where a part is missing or is no base64url; [`BackupError::Foreign`] where it is sealed
    /// in another way, or asks for more rounds than a browser should do.
    pub fn read(text: &str) -> Result<(Self, Header), BackupError> {
        let parts: Vec<&str> = text.trim().split('.').collect();
        let [header, wrapped_key, nonce, content, tag] = parts[..] else { return Err(BackupError::Damaged) };
        let decode = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| BackupError::Damaged);
        let opened = String::from_utf8(decode(header)?).map_err(|_| BackupError::Damaged)?;
        let opened: Header = json::read(&opened).map_err(|Damaged| BackupError::Damaged)?;
        let rounds_are_right = (FEWEST_ROUNDS..=MOST_ROUNDS).contains(&opened.p2c);
        if opened.alg != ALGORITHM || opened.enc != ENCRYPTION || !rounds_are_right {
            return Err(BackupError::Foreign);
        }
        let content = [decode(content)?, decode(tag)?].concat();
        let parts =
            Self { header: header.into(), wrapped_key: decode(wrapped_key)?, nonce: decode(nonce)?, content };
        Ok((parts, opened))
    }
}

/// Whether a text looks like a sealed file: five parts, of which the first is a JSON object in base64url.
pub fn is_sealed(text: &str) -> bool {
    text.trim_start().starts_with("eyJ") && text.matches('.').count() == 4
}
