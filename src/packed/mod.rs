//! Texts that `cargo xtask build` packed smaller than LZMA does: their letters are sorted by what stands behind them, and each is guessed
//! from those before it.
//!
//! Sorting is the transform of Burrows and Wheeler (SRC Research Report 124, 1994); the guesses are mixed as in Ilya Muravyov's `bcm`, the
//! idea in our own words. What that is worth stands in ARCHITECTURE.md, Size. Never panics, whatever it is given: a file can be damaged.

mod model;

use thiserror::Error;

pub use self::model::Model;

/// The room that there is for a bit at first.
pub const RANGE: u32 = 0x7fff_ffff;

/// Below this room, a byte is done.
pub const LEAST: u32 = 0x80_0000;

/// The most bytes that a text may have.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// What was to be unpacked is no packed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is no packed text")]
pub struct NotPacked;

/// The room of a one; `chance` is of 2^18.
pub fn bound(range: u32, chance: u32) -> u32 {
    (range >> 15) * ((chance >> 3) | 1)
}

/// The text that was packed: its length and the row of the whole text as 32 bits each (little-endian), and the letters.
///
/// # Errors
/// [`NotPacked`], where that cannot be.
pub fn unpack(packed: &[u8]) -> Result<String, NotPacked> {
    let number = |at: usize| -> Result<[u8; 4], NotPacked> {
        packed.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).ok_or(NotPacked)
    };
    let (length, row) = (u32::from_le_bytes(number(0)?) as usize, u32::from_le_bytes(number(4)?) as usize);
    if length > LARGEST {
        return Err(NotPacked);
    }
    let letters = letters(&packed[8..], u32::from_be_bytes(number(8)?), length);
    String::from_utf8(in_order(&letters, row)?).map_err(|_| NotPacked)
}

/// The letters, sorted; `code` is the first four of the bytes.
fn letters(bytes: &[u8], mut code: u32, length: usize) -> Vec<u8> {
    let (mut range, mut rest, mut model) = (RANGE, bytes[4..].iter(), Model::default());
    let mut letters = Vec::with_capacity(length);
    for _ in 0..length {
        letters.push(model.letter(|chance| {
            let bound = bound(range, chance);
            let is_one = code < bound;
            if is_one {
                range = bound;
            } else {
                (code, range) = (code - bound, range - bound);
            }
            while range < LEAST {
                range <<= 8;
                code = code << 8 | u32::from(rest.next().copied().unwrap_or_default());
            }
            is_one
        }));
    }
    letters
}

/// The letters in the order of the text: each row leads to the one before it.
fn in_order(letters: &[u8], row: usize) -> Result<Vec<u8>, NotPacked> {
    let mut starts = [1_usize; 257];
    letters.iter().for_each(|letter| starts[usize::from(*letter) + 1] += 1);
    for letter in 1..starts.len() {
        starts[letter] += starts[letter - 1] - 1;
    }
    let mut follows = Vec::with_capacity(letters.len());
    for letter in letters {
        let next = &mut starts[usize::from(*letter)];
        follows.push(*next);
        *next += 1;
    }
    let (mut text, mut at) = (vec![0; letters.len()], 0);
    for place in text.iter_mut().rev() {
        let index = at - usize::from(at > row);
        *place = *letters.get(index).ok_or(NotPacked)?;
        at = follows[index];
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::unpack;

    proptest! {
        #[test]
        fn whatever_it_is_given_it_ends(length in 0u32..3000, row in 0u32..4000, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let head = [length.to_le_bytes(), row.to_le_bytes()].concat();
            let _ = unpack(&[head, bytes].concat());
        }
    }
}
