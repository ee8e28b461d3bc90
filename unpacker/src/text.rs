//! What a letter of a text is guessed by: the last few letters, and the word so far. Much of what stands outside functions is text as well.

use crate::{
    model::Place,
    passed::{Passed, joined},
    program::Kind,
};

/// The word so far, as a number; nought between words.
#[derive(Default)]
pub struct Word(u32);

impl Word {
    /// The place behind what went by.
    pub fn place(&self, passed: &Passed, kind: Kind) -> Place {
        let last = (passed.newest & 0xff) as usize;
        let mut surroundings =
            [passed.hash(1), passed.hash(2), passed.hash(3), passed.hash(4), passed.hash(6), self.0];
        for (index, surrounding) in surroundings.iter_mut().enumerate() {
            *surrounding = joined(*surrounding, (kind as u32) << 4 | index as u32);
        }
        let (kind, expected) = (kind as usize, passed.expected());
        let group = 512 + (kind << 9 | usize::from(expected.is_some()) << 8 | last);
        Place { kind, surroundings, group, correction: last, expected }
    }

    /// One more letter, in upper or lower case alike.
    pub fn push(&mut self, byte: u8) {
        let letter = byte | 0x20;
        let is_of_a_word = letter.is_ascii_lowercase() || !byte.is_ascii();
        self.0 = if is_of_a_word { joined(self.0, u32::from(letter)) } else { 0 };
    }
}
