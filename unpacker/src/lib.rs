//! Unpacks the program of the workbook: a small WASM that the page starts first (`assets/boot.js`).
//!
//! Browsers unpack only gzip, which makes the program half as large again. Knows nothing of the workbook, and holds nothing but the
//! program. What each part is worth stands in ARCHITECTURE.md, Size.

pub mod decoder;
pub mod model;
pub mod program;
pub mod tree;

#[cfg(target_arch = "wasm32")]
mod exported;

use crate::{decoder::Decoder, program::Program};

/// The bytes of the three numbers at the front.
const HEAD: usize = 12;

/// The program that was packed: three numbers of 32 bits (bytes before its functions, functions, bytes behind them; little-endian), then answers.
///
/// What is no packed program becomes bytes that are no program either.
pub fn unpack(packed: &[u8]) -> Vec<u8> {
    let Some((head, answers)) = packed.split_at_checked(HEAD) else { return Vec::new() };
    let number = |at: usize| (0..4).rev().fold(0, |sum, byte| sum << 8 | usize::from(head[at * 4 + byte]));
    Program::new(Decoder::new(answers)).whole(number(0), number(1), number(2)).0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::unpack;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn whatever_it_is_given_it_ends(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            unpack(&bytes);
        }
    }
}
