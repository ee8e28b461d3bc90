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

/// The program that was packed: three numbers of 32 bits (bytes before its functions, functions, bytes behind them; little-endian), then answers.
pub fn unpack(packed: &[u8]) -> Vec<u8> {
    let number = |at: usize| (0..4).rev().fold(0, |sum, byte| sum << 8 | usize::from(packed[at * 4 + byte]));
    Program::new(Decoder::new(&packed[12..])).whole(number(0), number(1), number(2)).0
}
