//! Codes for the bytes of one kind: a byte that is frequent takes few decisions (D. A. Huffman, 1952).
//!
//! A decision is what costs time in unpacking. How right each was guessed is the business of the model.

/// The longest code, in decisions.
pub const LONGEST: u8 = 15;

/// The decisions that lead to each byte, from the root down.
pub struct Tree {
    /// For each decision and each answer: the next decision, or `LEAF` and the byte.
    ways: Vec<[u16; 2]>,
    /// For each byte its code, the first decision in the highest of its bits, and how many there are.
    codes: [(u16, u8); 256],
}

/// Where a way leads to a byte.
const LEAF: u16 = 256;

/// Where one comes by an answer.
pub enum Step {
    /// To the next decision.
    Decision(usize),
    /// To a byte.
    Byte(u8),
}

impl Tree {
    /// The tree in which each byte has a code of so many decisions (0: it does not occur), in the order of lengths and bytes (canonical).
    pub fn of(lengths: &[u8; 256]) -> Self {
        let mut tree = Self { ways: vec![[0, 0]], codes: [(0, 0); 256] };
        let mut code = 0_u16;
        for length in 1..=LONGEST {
            code <<= 1;
            for byte in (0..=255_u8).filter(|byte| lengths[usize::from(*byte)] == length) {
                tree.codes[usize::from(byte)] = (code, length);
                tree.grow(byte, code, length);
                code = code.wrapping_add(1);
            }
        }
        tree
    }

    /// Lays the way to a byte. Of lengths that are no code's, as in a damaged file, what does not fit is left out.
    fn grow(&mut self, byte: u8, code: u16, length: u8) {
        let mut at = 0;
        for rest in (1..length).rev() {
            let answer = usize::from(code >> rest & 1);
            if self.ways[at][answer] >= LEAF || self.ways.len() > 255 {
                return;
            }
            if self.ways[at][answer] == 0 {
                self.ways[at][answer] = self.ways.len() as u16;
                self.ways.push([0, 0]);
            }
            at = usize::from(self.ways[at][answer]);
        }
        self.ways[at][usize::from(code & 1)] = LEAF | u16::from(byte);
    }

    /// Where an answer leads; from a decision that no code has, to a byte, so that each way ends.
    #[inline(always)]
    pub fn step(&self, decision: usize, answer: bool) -> Step {
        match self.ways[decision][usize::from(answer)] {
            0 => Step::Byte(0),
            next if next >= LEAF => Step::Byte(next as u8),
            next => Step::Decision(usize::from(next)),
        }
    }

    /// The code of a byte, the first decision in the highest of its bits, and how many there are.
    #[inline(always)]
    pub fn code(&self, byte: u8) -> (u16, u8) {
        self.codes[usize::from(byte)]
    }
}
