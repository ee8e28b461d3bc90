//! Reads answers back: a range coder (G. N. N. Martin, 1979), whose room for an answer is its chance.

use crate::{model::Coder, tree::Tree};

/// Below this room, a byte is done.
pub const LEAST: u32 = 1 << 24;

/// The room of a one; `chance` is of 65536.
pub fn bound(range: u32, chance: u32) -> u32 {
    (range >> 16) * chance
}

/// What was packed, read as answers. Behind its end come noughts: a damaged file gives a damaged program, which the browser refuses.
pub struct Decoder<'a> {
    rest: std::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
    /// How many bytes were read behind the end.
    beyond: usize,
}

impl<'a> Decoder<'a> {
    /// From the first byte on.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { rest: bytes.iter(), range: u32::MAX, code: 0, beyond: 0 };
        (0..4).for_each(|_| decoder.read());
        decoder
    }

    fn read(&mut self) {
        self.beyond += usize::from(self.rest.len() == 0);
        self.code = self.code << 8 | u32::from(self.rest.next().copied().unwrap_or_default());
    }
}

impl Coder for Decoder<'_> {
    fn begin(&mut self, _: &Tree) {}

    #[inline(always)]
    fn answer(&mut self, chance: u32) -> bool {
        let bound = bound(self.range, chance);
        let is_one = self.code < bound;
        if is_one {
            self.range = bound;
        } else {
            (self.code, self.range) = (self.code - bound, self.range - bound);
        }
        while self.range < LEAST {
            self.range <<= 8;
            self.read();
        }
        is_one
    }

    fn is_over(&self) -> bool {
        // The last answers are read with up to four bytes behind the end.
        self.beyond > 4
    }
}
