//! The lock of a notebook: the key that seals it, itself sealed with a key made from a passphrase.
//!
//! The passphrase and what is derived from it are never stored. Forgotten is lost: nothing here can open a lock
//! without it. The lock stands in the journal before anything is sealed, and goes only after all is open again.

use serde::{Deserialize, Serialize};

use super::{Cipher, cipher::Chance, cipher::KEY_LENGTH};

/// How often the passphrase is hashed: PBKDF2 with HMAC-SHA-512; at least 210,000 by the OWASP Password Storage Cheat
/// Sheet, and 600,000 by issue 3.
pub const ROUNDS: u32 = 600_000;

/// The most rounds that a stored lock or a file may ask for, so that a damaged one cannot make a browser hang.
pub const MOST_ROUNDS: u32 = 10_000_000;

/// The length of the salt, in bytes.
pub const SALT_LENGTH: usize = 16;

/// A secret of 256 bits: made from a passphrase, or by chance.
pub type Secret = [u8; KEY_LENGTH];

/// The lock as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// The salt of the passphrase.
    pub salt: [u8; SALT_LENGTH],
    /// How often the passphrase is hashed.
    pub rounds: u32,
    /// The key of the notebook, sealed with what the passphrase gives.
    sealed_key: String,
    /// How far the notebook is sealed.
    pub phase: Phase,
}

/// How far a notebook is sealed. Each phase can be taken up again after a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// What is written is sealed; what was there is being sealed.
    Sealing,
    /// All is sealed.
    Sealed,
    /// What is written is open; what was there is being opened.
    Opening,
}

/// What the sealed key is tied to.
const PLACE: &str = "werkboek/lock";

impl Lock {
    /// A lock around the key of a notebook.
    pub fn new(
        key: &Secret,
        from_passphrase: &Secret,
        salt: [u8; SALT_LENGTH],
        phase: Phase,
        chance: Chance,
    ) -> Self {
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        let sealed_key = Cipher::new(from_passphrase, chance).seal(PLACE, &hex);
        Self { salt, rounds: ROUNDS, sealed_key, phase }
    }

    /// The key of the notebook; `None` where the passphrase was another.
    pub fn open(&self, from_passphrase: &Secret, chance: Chance) -> Option<Secret> {
        let hex = Cipher::new(from_passphrase, chance).open(PLACE, &self.sealed_key)?;
        let mut key = [0; KEY_LENGTH];
        for (index, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * index..2 * index + 2)?, 16).ok()?;
        }
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_passphrase_opens_it_and_another_does_not() {
        let (key, right, wrong) = ([0xa5; KEY_LENGTH], [1; KEY_LENGTH], [2; KEY_LENGTH]);
        let chance: Chance = |bytes| bytes.fill(9);
        let lock = Lock::new(&key, &right, [3; SALT_LENGTH], Phase::Sealed, chance);
        assert_eq!(lock.open(&right, chance), Some(key));
        assert_eq!(lock.open(&wrong, chance), None);
        let stored = serde_json::to_string(&lock).unwrap();
        assert!(!stored.contains("a5a5"), "the key stands in the open");
        assert_eq!(serde_json::from_str::<Lock>(&stored).unwrap(), lock);
    }
}
