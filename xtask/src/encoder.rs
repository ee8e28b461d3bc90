//! Writes answers, each in the room that its chance gives it: a range coder (G. N. N. Martin, 1979).
//!
//! How large the room of an answer is, and when a byte is done, is the business of what unpacks.

use unpacker::decoder::LEAST;

/// What was written so far.
pub struct Encoder {
    low: u64,
    /// The room that there is for the next answer.
    pub range: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    /// Nothing written yet behind `bytes`.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { low: 0, range: u32::MAX, bytes }
    }

    /// Writes an answer; `bound` is the room of a one.
    pub fn write(&mut self, is_one: bool, bound: u32) {
        if is_one {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        while self.range < LEAST {
            self.write_byte();
            self.range <<= 8;
        }
    }

    /// Writes the highest of the four bytes; what is carried over goes into those before it.
    fn write_byte(&mut self) {
        if self.low >> 32 > 0 {
            for byte in self.bytes.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte > 0 {
                    break;
                }
            }
        }
        self.bytes.push((self.low >> 24) as u8);
        self.low = (self.low << 8) & 0xffff_ffff;
    }

    /// All bytes, once there is nothing more to write.
    pub fn end(mut self) -> Vec<u8> {
        (0..4).for_each(|_| self.write_byte());
        self.bytes
    }
}
