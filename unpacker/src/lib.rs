//! Unpacks the program of the workbook and the texts of its edition: a small WASM that the page starts first (`assets/boot.js`).
//!
//! Browsers unpack only gzip, which makes the program half as large again. Knows nothing of the workbook, and holds nothing but what it
//! unpacks. What each part is worth stands in ARCHITECTURE.md, Size.

mod alike;
pub mod decoder;
pub mod model;
mod passed;
pub mod program;
mod text;
pub mod tree;

#[cfg(target_arch = "wasm32")]
mod exported;

use crate::{
    decoder::Decoder,
    program::{Lengths, Program},
};

/// The program that was packed, and the texts behind it: their [`Lengths`], then answers.
///
/// What is nothing packed becomes bytes that are no program either.
pub fn unpack(packed: &[u8]) -> Vec<u8> {
    let Some((lengths, answers)) = packed.split_first_chunk() else { return Vec::new() };
    Program::new(Decoder::new(answers)).whole(Lengths::read(lengths)).0
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
