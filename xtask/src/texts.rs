//! Packs texts as `werkboek::packed` unpacks them.

use werkboek::packed::{LARGEST, LEAST, Model, RANGE, bound};

use crate::{TaskResult, encoder::Encoder};

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
    let mut encoder = Encoder::new(bytes, RANGE, LEAST);
    let mut model = Model::default();
    for letter in letters {
        let mut bits = (0..8).rev().map(|number| letter >> number & 1 == 1);
        model.letter(|chance| {
            let bit = bits.next().unwrap_or_default();
            encoder.write(bit, bound(encoder.range, chance));
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
