//! How likely the next decision is a one: what was seen in several surroundings, mixed.
//!
//! In each surrounding the last answers are kept as a byte, and each such history is worth a chance that is learned. The guesses are
//! weighed against each other, and what comes of that is corrected by how right it was before: the idea of Matt Mahoney's PAQ
//! (Data Compression Explained, 2013, 4.3), in our own words. Whole numbers alone, so that packing and unpacking go through the same ones.

use crate::tree::{Step, Tree};

/// In how many surroundings a byte is guessed.
pub const SURROUNDINGS: usize = 6;

/// How many kinds of bytes there can be.
pub const KINDS: usize = 16;

/// How many groups the weights can be learned by, beside kind and decision: 512 of instructions, and as many for each kind of operand.
pub const GROUPS: usize = 512 + 512 * KINDS;

/// How many groups guesses can be corrected by.
pub const CORRECTIONS: usize = 512;

/// Lines of histories of one surrounding.
const LINES: usize = 1 << 17;

/// How many decisions have their history in one line, behind its check.
const IN_A_LINE: usize = 15;

/// The guesses: the surroundings, what stands behind the same bytes further back, and one that is always the same.
const GUESSES: usize = SURROUNDINGS + 2;

/// The history in which the last seven answers were ones, and that in which they were noughts.
const ALL_ONES: u8 = 255;
const ALL_NOUGHTS: u8 = 128;

/// From how many surroundings on that have always seen the same, nothing is weighed: a quarter of the time.
const CERTAIN: usize = 5;

/// A weight of one.
const ONE: i32 = 1 << 13;

/// Steps in which a guess is corrected.
const STEPS: usize = 33;

/// The logistic function from -8 to 8 in steps of a half, of 65536.
const LOGISTIC: [i32; STEPS] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743, 32768, 40793,
    47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514,
];

/// Who is told a chance and says what the answer is: when packing, what comes next; when unpacking, what was packed.
pub trait Coder {
    /// A byte of a tree begins.
    fn begin(&mut self, tree: &Tree);

    /// The answer; `chance` is that of a one, of 65536, never 0.
    fn answer(&mut self, chance: u32) -> bool;

    /// Whether there is nothing left: of a damaged file, what is asked further means nothing.
    fn is_over(&self) -> bool;
}

/// What is known where a byte is guessed.
pub struct Place {
    /// What kind of byte it is, below [`KINDS`].
    pub kind: usize,
    /// Its surroundings, each as a number that is spread over all 32 bits.
    pub surroundings: [u32; SURROUNDINGS],
    /// By what the weights are learned, below [`GROUPS`].
    pub group: usize,
    /// By what guesses are corrected, below [`CORRECTIONS`].
    pub correction: usize,
    /// The byte that stood behind the same bytes further back, and how sure that is (1 to 63).
    pub expected: Option<(u8, usize)>,
}

/// A chance that is learned: quickly at first.
#[derive(Clone, Copy)]
struct Chance {
    /// Of 65536.
    one: u16,
    /// The same, stretched: what is mixed.
    guess: i16,
    seen: u8,
}

/// All that was learned.
pub struct Model {
    /// In lines of sixteen bytes: those of a byte are mostly in one line of the memory. The first says to which surrounding the others
    /// belong.
    histories: Vec<[u8; IN_A_LINE + 1]>,
    /// For each surrounding and kind, what each history is worth.
    chances: Vec<[Chance; 256]>,
    /// For each kind, how right what is expected is, by how sure it is.
    expectations: Vec<[Chance; 64]>,
    weights: Vec<[i32; GUESSES]>,
    group_weights: Vec<[i32; GUESSES]>,
    corrected: Vec<[u16; STEPS]>,
    /// For each kind, how right the surroundings are where many agree that it has always been so.
    certain: Vec<[Chance; 16]>,
    learning: Learning,
}

/// What learning a chance needs.
struct Learning {
    /// The opposite of the logistic function, for chances of 4096; 256 is one.
    stretched: [i16; 4096],
    /// How much of the way a chance goes, of 65536, by how often it was seen.
    shares: [i32; 256],
}

impl Default for Model {
    fn default() -> Self {
        let weights = [ONE * 28 / 100; GUESSES];
        let learning = Learning::new();
        let first = std::array::from_fn(|history| learning.first(history));
        let even = Chance { one: 1 << 15, guess: 0, seen: 0 };
        Self {
            histories: vec![[0; IN_A_LINE + 1]; SURROUNDINGS * LINES],
            chances: vec![first; SURROUNDINGS * KINDS],
            expectations: vec![[even; 64]; KINDS],
            weights: vec![weights; KINDS * 256],
            group_weights: vec![weights; GROUPS],
            corrected: vec![LOGISTIC.map(|chance| chance as u16); CORRECTIONS],
            certain: vec![[even; 16]; KINDS],
            learning,
        }
    }
}

impl Learning {
    fn new() -> Self {
        let (mut stretched, mut at) = ([0; 4096], -2047);
        for (chance, guess) in stretched.iter_mut().enumerate() {
            while at < 2047 && squashed(at) < chance as i32 * 16 + 8 {
                at += 1;
            }
            *guess = at as i16;
        }
        Self { stretched, shares: std::array::from_fn(|seen| 655_360 / (10 * seen as i32 + 26)) }
    }

    /// What a history is worth before anything was learned of it.
    fn first(&self, history: usize) -> Chance {
        let mut one = 1 << 15;
        let length = history.checked_ilog2().unwrap_or_default();
        for (seen, bit) in (0..length).rev().enumerate() {
            let aim = (history as i32 >> bit & 1) * 65535;
            one += (aim - one) * 10 / (10 * (seen as i32).min(3) + 24);
        }
        // Of no history nothing is guessed.
        let guess = if history == 0 { 0 } else { self.stretched[one as usize >> 4 & 4095] };
        Chance { one: one as u16, guess, seen: 2 }
    }

    /// Goes towards what was seen.
    #[inline(always)]
    fn learn(&self, chance: &mut Chance, is_one: bool) {
        let aim = if is_one { 65535 } else { 0 };
        let one = i32::from(chance.one);
        let one = one + (((aim - one) * (self.shares[usize::from(chance.seen)] >> 2)) >> 14);
        let guess = self.stretched[one as usize >> 4 & 4095];
        *chance = Chance { one: one as u16, guess, seen: (chance.seen + 1).min(240) };
    }
}

/// The logistic function, of 65536; 256 is one.
#[inline(always)]
fn squashed(guess: i32) -> i32 {
    let (step, part) = ((guess + 2048) as usize >> 7, guess & 127);
    LOGISTIC[step] + (((LOGISTIC[step + 1] - LOGISTIC[step]) * part) >> 7)
}

impl Model {
    /// The byte at a place.
    #[inline(never)]
    pub fn byte(&mut self, place: &Place, tree: &Tree, coder: &mut impl Coder) -> u8 {
        coder.begin(tree);
        let (mut decision, mut depth) = (0, 0);
        let mut expected = place.expected.map(|(byte, sure)| (tree.code(byte), sure));
        let mut lines = self.lines(place, 0);
        loop {
            let expects = expected.and_then(|((code, length), sure)| {
                (depth < length).then(|| (code >> (length - 1 - depth) & 1 == 1, sure))
            });
            let answer = self.decide(place, decision, &lines, expects, coder);
            if expects.is_some_and(|(one, _)| one != answer) {
                expected = None;
            }
            match tree.step(decision, answer) {
                Step::Byte(byte) => return byte,
                Step::Decision(next) => {
                    if decision / IN_A_LINE != next / IN_A_LINE {
                        lines = self.lines(place, next);
                    }
                    (decision, depth) = (next, depth + 1);
                }
            }
        }
    }

    /// The line of histories in which a decision is, in each surrounding.
    #[inline(always)]
    fn lines(&mut self, place: &Place, decision: usize) -> [usize; SURROUNDINGS] {
        let mut lines = [0; SURROUNDINGS];
        for (index, surrounding) in place.surroundings.iter().enumerate() {
            let spread = (surrounding ^ ((decision / IN_A_LINE) as u32).wrapping_mul(0x9e37_79b1))
                .wrapping_mul(0x85eb_ca6b);
            lines[index] = self.line(index * LINES + (spread >> (32 - LINES.ilog2())) as usize, spread as u8);
        }
        lines
    }

    /// The line with this check, at a place or beside it. Where neither has it, the one in which less was seen begins anew.
    #[inline(always)]
    fn line(&mut self, at: usize, check: u8) -> usize {
        let beside = at ^ 1;
        if self.histories[at][0] == check {
            return at;
        }
        if self.histories[beside][0] == check {
            return beside;
        }
        let line = if self.histories[beside][1] < self.histories[at][1] { beside } else { at };
        self.histories[line] = [0; IN_A_LINE + 1];
        self.histories[line][0] = check;
        line
    }

    #[inline(always)]
    fn decide(
        &mut self,
        place: &Place,
        decision: usize,
        lines: &[usize; SURROUNDINGS],
        expects: Option<(bool, usize)>,
        coder: &mut impl Coder,
    ) -> bool {
        let (in_line, mut known) = (decision % IN_A_LINE + 1, [0; SURROUNDINGS]);
        let (mut ones, mut noughts) = (0, 0);
        for index in 0..SURROUNDINGS {
            known[index] = self.histories[lines[index]][in_line];
            ones += usize::from(known[index] == ALL_ONES);
            noughts += usize::from(known[index] == ALL_NOUGHTS);
        }
        if ones.max(noughts) >= CERTAIN && ones.min(noughts) == 0 {
            let certain = &mut self.certain[place.kind][ones.max(noughts) << 1 | usize::from(ones > 0)];
            let is_one = coder.answer(u32::from(certain.one).clamp(24, 65512));
            self.learning.learn(certain, is_one);
            for index in 0..SURROUNDINGS {
                self.histories[lines[index]][in_line] = longer(known[index], is_one);
            }
            return is_one;
        }
        let mut guesses = [0; GUESSES];
        for index in 0..SURROUNDINGS {
            let chances = &self.chances[index * KINDS + place.kind];
            guesses[index] = i32::from(chances[usize::from(known[index])].guess);
        }
        if let Some((one, sure)) = expects {
            let guess = i32::from(self.expectations[place.kind][sure & 63].guess);
            guesses[SURROUNDINGS] = if one { guess } else { -guess };
        }
        guesses[SURROUNDINGS + 1] = 768;

        let by_decision = &mut self.weights[place.kind << 8 | decision];
        let by_group = &mut self.group_weights[place.group];
        let (first, second) = (mixed(&guesses, by_decision), mixed(&guesses, by_group));
        let guess = (first + second) / 2;
        let corrected = &mut self.corrected[place.correction];
        let (step, part) = ((guess + 2048) as usize >> 7, guess & 127);
        let (below, above) = (i32::from(corrected[step]), i32::from(corrected[step + 1]));
        let chance = (3 * squashed(guess) + 5 * (below + (((above - below) * part) >> 7))) / 8;
        let is_one = coder.answer(chance.clamp(24, 65512) as u32);

        let aim = if is_one { 65535 } else { 0 };
        learn(by_decision, &guesses, aim - squashed(first), 32);
        learn(by_group, &guesses, aim - squashed(second), 10);
        let nearest = &mut corrected[step + usize::from(part >= 64)];
        *nearest = (i32::from(*nearest) + ((aim - i32::from(*nearest)) >> 7)) as u16;
        for index in 0..SURROUNDINGS {
            let history = known[index];
            if history > 0 {
                let chances = &mut self.chances[index * KINDS + place.kind];
                self.learning.learn(&mut chances[usize::from(history)], is_one);
            }
            self.histories[lines[index]][in_line] = longer(history, is_one);
        }
        if let Some((one, sure)) = expects {
            self.learning.learn(&mut self.expectations[place.kind][sure & 63], one == is_one);
        }
        is_one
    }
}

/// A history with one more answer: the last seven, under a one that tells how many there are.
#[inline(always)]
fn longer(history: u8, is_one: bool) -> u8 {
    let longer = u32::from(history.max(1)) << 1 | u32::from(is_one);
    if longer < 256 { longer as u8 } else { (128 | longer & 127) as u8 }
}

/// The guesses, each by its weight; from -2047 to 2047.
#[inline(always)]
fn mixed(guesses: &[i32; GUESSES], weights: &[i32; GUESSES]) -> i32 {
    let mut sum = 0_i32;
    for index in 0..GUESSES {
        sum = sum.wrapping_add(guesses[index].wrapping_mul(weights[index]));
    }
    (sum >> 13).clamp(-2047, 2047)
}

/// Gives more weight to who was right.
#[inline(always)]
fn learn(weights: &mut [i32; GUESSES], guesses: &[i32; GUESSES], error: i32, rate: i32) {
    let error = (error * rate) >> 7;
    for index in 0..GUESSES {
        let weight = weights[index] + ((guesses[index] * error + (1 << 13)) >> 14);
        weights[index] = weight.clamp(-(1 << 16), 1 << 16);
    }
}
