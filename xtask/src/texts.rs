//! Packs texts as `werkboek::packed` unpacks them.

use werkboek::packed::{LARGEST, LEAST, Model, RANGE, bound};

use crate::TaskResult;

/// `text`, packed: its length and the row of the whole text as 32 bits each (little-endian), and the letters.
///
/// # Errors
/// A text that is larger than what the program unpacks.
pub fn pack(text: &str) -> TaskResult<Vec<u8>> {
    if text.len() > LARGEST {
        return Err(format!("a text of {} bytes is more than the program unpacks", text.len()).into());
    }
    let (letters, row) = sorted(text.as_bytes());
    let mut bytes = Vec::new();
    for number in [text.len(), row] {
        bytes.extend((number as u32).to_le_bytes());
    }
    let mut encoder = Encoder { low: 0, range: RANGE, bytes };
    let mut model = Model::default();
    for letter in letters {
        let mut bits = (0..8).rev().map(|number| letter >> number & 1 == 1);
        model.letter(|chance| {
            let bit = bits.next().unwrap_or_default();
            encoder.write(bit, chance);
            bit
        });
    }
    Ok(encoder.end())
}

/// The letter before each suffix of a text, in the order of the suffixes, and the row on which there is none.
fn sorted(text: &[u8]) -> (Vec<u8>, usize) {
    let mut suffixes: Vec<usize> = (0..=text.len()).collect();
    suffixes.sort_unstable_by(|one, other| text[*one..].cmp(&text[*other..]));
    let row = suffixes.iter().position(|start| *start == 0).unwrap_or_default();
    (suffixes.into_iter().filter(|start| *start > 0).map(|start| text[start - 1]).collect(), row)
}

/// Writes bits, each in the room that its chance gives it.
struct Encoder {
    low: u64,
    range: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    fn write(&mut self, bit: bool, chance: u32) {
        let bound = bound(self.range, chance);
        if bit {
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

    fn end(mut self) -> Vec<u8> {
        (0..4).for_each(|_| self.write_byte());
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use werkboek::packed::unpack;

    use super::pack;
    use crate::page::gzip;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(text in "([a-d]{0,20}|.{0,20}|é{0,9}){0,6}") {
            let packed = pack(&text).unwrap();
            prop_assert_eq!(unpack(&packed), Ok(text));
        }
    }

    #[test]
    fn a_text_becomes_a_tenth_smaller_than_by_gzip() {
        let text = include_str!("../../docs/authors-guide.md");
        let packed = pack(text).unwrap();
        assert!(packed.len() * 10 < gzip(text.as_bytes()).unwrap().len() * 9);
        assert_eq!(unpack(&packed), Ok(text.to_string()));
    }
}
