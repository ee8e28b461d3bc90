//! The cipher of a locked notebook: XChaCha20-Poly1305 under one key of 256 bits.
//!
//! The cipher itself is RustCrypto's (audited by NCC Group, 2020). A sealed text holds a fresh nonce, and is tied to
//! the place and the version it was sealed for: it opens nowhere else.

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

/// The length of the key, in bytes.
pub const KEY_LENGTH: usize = 32;

const NONCE_LENGTH: usize = 24;

/// Fills a slice with chance that nobody can guess.
pub type Chance = fn(&mut [u8]);

/// The cipher with the key of an unlocked notebook.
#[derive(Clone)]
pub struct Cipher {
    cipher: XChaCha20Poly1305,
    chance: Chance,
}

impl Cipher {
    /// The cipher with a key.
    pub fn new(key: &[u8; KEY_LENGTH], chance: Chance) -> Self {
        Self { cipher: XChaCha20Poly1305::new(key.into()), chance }
    }

    /// A text sealed for one place: nonce and ciphertext in base64.
    pub fn seal(&self, place: &str, text: &str) -> String {
        let mut nonce = [0; NONCE_LENGTH];
        (self.chance)(&mut nonce);
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.expect("the cipher fails only above 256 GB, and memory has less");
        BASE64_STANDARD_NO_PAD.encode([nonce.as_slice(), &sealed].concat())
    }

    /// The text that was sealed for a place; `None` where the key or the place is another, or a bit was changed.
    pub fn open(&self, place: &str, sealed: &str) -> Option<String> {
        let sealed = BASE64_STANDARD_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_LENGTH>()?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let text = self.cipher.decrypt(&XNonce::from(*nonce), payload).ok()?;
        String::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;

    thread_local!(static COUNT: Cell<u8> = const { Cell::new(0) });

    fn counted(bytes: &mut [u8]) {
        COUNT.set(COUNT.get().wrapping_add(1));
        bytes.fill(COUNT.get());
    }

    fn cipher(key: u8) -> Cipher {
        Cipher::new(&[key; KEY_LENGTH], counted)
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_nowhere_else(text in any::<String>()) {
            let sealed = cipher(1).seal("here", &text);
            prop_assert_eq!(cipher(1).open("here", &sealed), Some(text));
            prop_assert_eq!(cipher(1).open("there", &sealed), None);
            prop_assert_eq!(cipher(2).open("here", &sealed), None);
        }

        #[test]
        fn one_changed_letter_is_seen(text in any::<String>(), at in any::<prop::sample::Index>()) {
            let mut sealed = cipher(1).seal("here", &text).into_bytes();
            let at = at.index(sealed.len());
            sealed[at] = if sealed[at] == b'A' { b'B' } else { b'A' };
            prop_assert_eq!(cipher(1).open("here", &String::from_utf8(sealed).unwrap()), None);
        }

        #[test]
        fn whatever_is_stored_makes_nothing_panic(sealed in any::<String>()) {
            prop_assert_eq!(cipher(1).open("here", &sealed), None);
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_alike() {
        assert_ne!(cipher(1).seal("here", "geheim"), cipher(1).seal("here", "geheim"));
    }
}
