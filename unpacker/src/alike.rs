//! Where the same instructions stood before: what stood behind each of them there is likely to stand behind it here.

use crate::passed::Passed;

/// Of each instruction, where what stands behind it begins, and which earlier one it is like.
#[derive(Default)]
pub struct Alike {
    instructions: Vec<Instruction>,
    /// Where the next operand stood behind the instruction that this one is like, and how sure that is.
    next: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Default)]
struct Instruction {
    operands: usize,
    /// The earlier one, and how many stood in the same order there.
    like: Option<(usize, usize)>,
}

impl Alike {
    /// How far back a run of the same instructions is followed when it is found.
    const BACK: usize = 32;

    /// The newest instruction of `passed`; its function began at `start`.
    pub fn instruction(&mut self, passed: &Passed, start: usize) {
        self.instructions.push(Instruction::default());
        let Some((earlier, count)) = passed.run() else { return };
        let own = &mut self.instructions[start..];
        for (back, instruction) in own.iter_mut().rev().take(count.min(Self::BACK)).enumerate() {
            if instruction.like.is_some() {
                break;
            }
            instruction.like = earlier.checked_sub(back).map(|earlier| (earlier, count));
        }
    }

    /// What stands behind an instruction begins, behind so many bytes.
    pub fn begin(&mut self, instruction: usize, operands: usize) {
        self.instructions[instruction].operands = operands;
        let like = self.instructions[instruction].like;
        self.next =
            like.map(|(earlier, count)| (self.instructions[earlier].operands, 40 + (count / 4).min(23)));
    }

    /// The byte that stood there, and how sure that is (40 to 63).
    pub fn expected(&self, operands: &[u8]) -> Option<(u8, usize)> {
        self.next.and_then(|(place, sure)| Some((*operands.get(place)?, sure)))
    }

    /// It was as expected, or not.
    pub fn push(&mut self, was_expected: bool) {
        self.next = self.next.filter(|_| was_expected).map(|(place, sure)| (place + 1, sure));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stood_behind_the_same_instructions_is_expected_until_it_differs() {
        let (mut passed, mut alike) = (Passed::new(), Alike::default());
        for instruction in [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8] {
            passed.push(instruction);
            alike.instruction(&passed, 0);
        }
        let operands: Vec<u8> = (10..30).collect();
        (0..9).for_each(|at| alike.begin(at, 2 * at));
        assert_eq!(alike.expected(&operands), None);
        alike.begin(9 + 2, 18);
        assert_eq!(alike.expected(&operands), Some((14, 42)));
        alike.push(true);
        assert_eq!(alike.expected(&operands), Some((15, 42)));
        alike.push(false);
        assert_eq!(alike.expected(&operands), None);
    }
}
