//! Bytes that went by: what they were, and what stood behind the same ones before.

/// Bytes that went by, and what stood behind the same ones before.
pub struct Passed {
    /// All of them.
    pub bytes: Vec<u8>,
    /// The last eight, the newest in the lowest bits; nought where there are none.
    pub newest: u64,
    /// The eight before those.
    pub older: u64,
    /// Where the last [`Passed::ALIKE`] bytes stood before, by their hash.
    last: Vec<u32>,
    follows: usize,
    alike: usize,
}

impl Passed {
    /// How many bytes must be the same.
    const ALIKE: usize = 8;
    /// None yet.
    pub fn new() -> Self {
        Self { bytes: Vec::new(), newest: 0, older: 0, last: vec![0; 1 << 16], follows: 0, alike: 0 }
    }

    /// The byte that stood behind the same bytes before, and how sure that is (1 to 63).
    pub fn expected(&self) -> Option<(u8, usize)> {
        let sure = if self.alike < 16 { self.alike } else { (14 + self.alike / 8).min(63) };
        (self.alike > 0).then(|| (self.bytes[self.follows], sure))
    }

    /// Where the newest byte stood before with the same ones before it, and how many of these there are.
    pub fn run(&self) -> Option<(usize, usize)> {
        (self.alike > 0).then(|| (self.follows - 1, self.alike))
    }

    /// The last few bytes, one to eight, as a number.
    #[inline(always)]
    pub fn hash(&self, count: u32) -> u32 {
        let bytes = (self.newest << (64 - 8 * count)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (bytes >> 32) as u32
    }

    /// One more byte.
    pub fn push(&mut self, byte: u8) {
        let is_alike = self.alike > 0 && self.bytes[self.follows] == byte;
        (self.alike, self.follows) = match self.alike {
            alike if is_alike => (alike + 1, self.follows + 1),
            // One that differs in a long row may be the only one.
            Self::ALIKE.. => (1, self.follows + 1),
            _ => (0, 0),
        };
        self.bytes.push(byte);
        self.older = self.older << 8 | self.newest >> 56;
        self.newest = self.newest << 8 | u64::from(byte);
        let (at, hash) = (self.bytes.len(), (self.hash(Self::ALIKE as u32) >> 16) as usize);
        if self.alike < Self::ALIKE {
            let earlier = self.last[hash] as usize;
            let same =
                |back: &usize| earlier > *back && self.bytes[earlier - 1 - back] == self.bytes[at - 1 - back];
            let alike = (0..32).take_while(same).count();
            if alike >= Self::ALIKE {
                (self.alike, self.follows) = (alike, earlier);
            }
        }
        self.last[hash] = at as u32;
    }

    /// As if nothing had gone by; what stood behind the same bytes stays known.
    pub fn forget(&mut self) {
        (self.newest, self.older) = (0, 0);
    }
}

/// Two numbers as one that is spread over all bits.
#[inline(always)]
pub fn joined(one: u32, other: u32) -> u32 {
    (one.wrapping_mul(0x2f0b_4c47).rotate_left(11) ^ other).wrapping_mul(0x9e37_79b1)
}
