//! What is known of the next letter. The packer and the unpacker go through the same numbers: whole ones alone.

/// Guesses letters: from all of them, from the one before, from the one before that, and from how right such a guess was.
pub struct Model {
    of_any: Vec<u16>,
    behind: Vec<u16>,
    /// How often each of `behind` was right or wrong, up to [`OFTEN`].
    seen: Vec<u8>,
    corrected: Vec<u16>,
    before: usize,
    before_that: usize,
    same: usize,
}

/// From how many times on a guess no longer learns quicker than others: what is seldom seen must be learned at once.
const OFTEN: u8 = 16;

/// Steps in which a first guess is corrected.
const STEPS: usize = 17;

impl Default for Model {
    fn default() -> Self {
        let step = |index: usize| (index % STEPS * 4096).min(65535) as u16;
        Self {
            of_any: vec![1 << 15; 256],
            behind: vec![1 << 15; 256 * 256],
            seen: vec![0; 256 * 256],
            corrected: (0..2 * 256 * STEPS).map(step).collect(),
            before: 0,
            before_that: 0,
            same: 0,
        }
    }
}

impl Model {
    /// The next letter: `bit` is given the chance of a one, of 2^18, and says what the next bit is, the highest first.
    pub fn letter(&mut self, mut bit: impl FnMut(u32) -> bool) -> u8 {
        self.same = if self.before == self.before_that { self.same + 1 } else { 0 };
        let is_run = usize::from(self.same > 3);
        let mut node = 1;
        while node < 256 {
            let (one, two) = (self.before << 8 | node, self.before_that << 8 | node);
            let sum = (u32::from(self.of_any[node]) + u32::from(self.behind[one])) * 7;
            let guess = (sum + u32::from(self.behind[two]) * 2) >> 4;
            let step = (is_run << 8 | node) * STEPS + (guess >> 12) as usize;
            let (below, above) = (i32::from(self.corrected[step]), i32::from(self.corrected[step + 1]));
            let corrected = below + (((above - below) * (guess & 4095) as i32) >> 12);
            let is_one = bit(guess + corrected as u32 * 3);
            learn(&mut self.of_any[node], is_one, 2);
            learn_quickly(&mut self.behind[one], &mut self.seen[one], is_one);
            learn(&mut self.corrected[step], is_one, 6);
            learn(&mut self.corrected[step + 1], is_one, 6);
            node = node << 1 | usize::from(is_one);
        }
        (self.before_that, self.before) = (self.before, node & 255);
        self.before as u8
    }
}

#[inline(always)]
fn learn(chance: &mut u16, is_one: bool, rate: u32) {
    match is_one {
        true => *chance += (65535 - *chance) >> rate,
        false => *chance -= *chance >> rate,
    }
}

/// Goes towards what was seen by a share that is large at first: 5/8, 5/13, 5/18, … of the way.
#[inline(always)]
fn learn_quickly(chance: &mut u16, seen: &mut u8, is_one: bool) {
    let aim = if is_one { 65535 } else { 0 };
    let way = (aim - i32::from(*chance)) * 5 / (8 + 5 * i32::from(*seen));
    *chance = (i32::from(*chance) + way) as u16;
    *seen = (*seen + 1).min(OFTEN);
}
