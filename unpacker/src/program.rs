//! The order in which the program is packed, with the texts of the edition behind it, and what each byte is guessed by.
//!
//! Of a function first all instructions, then their operands: so an operand is guessed from what stands before and behind it. Sizes of
//! functions are worked out and not packed. Knows the instructions that `xtask/src/packing.rs` lets through, and no others.

use crate::{
    alike::Alike,
    model::{Coder, KINDS, Model, Place},
    passed::{Passed, joined},
    text::Word,
    tree::{LONGEST, Tree},
};

/// What kind of byte it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Outside functions.
    Outside,
    /// The locals that a function declares.
    Declared,
    /// An instruction.
    Instruction,
    /// The type of a block.
    Block,
    /// How far a branch goes.
    Branch,
    /// A function that is called.
    Call,
    /// A local that is read.
    Read,
    /// A local that is written.
    Written,
    /// Where from an address is loaded.
    Loaded,
    /// Where from an address is stored.
    Stored,
    /// A constant of 64 bits.
    Long,
    /// A constant of 32 bits.
    Constant,
    /// Whatever else.
    Other,
    /// The texts of the edition.
    Text,
}

impl Kind {
    /// How many trees there are.
    pub const TREES: usize = 8;

    /// The tree by which a byte of the kind is written: kinds with much the same bytes share one.
    pub fn tree(self) -> usize {
        match self {
            Self::Outside => 0,
            Self::Instruction => 1,
            Self::Call => 2,
            Self::Read | Self::Written => 3,
            Self::Loaded | Self::Stored => 4,
            Self::Constant | Self::Long => 5,
            Self::Declared | Self::Block | Self::Branch | Self::Other => 6,
            Self::Text => 7,
        }
    }
}

/// What stands behind an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operands {
    /// Nothing.
    None,
    /// A number.
    Number(Kind),
    /// Two numbers.
    Two,
    /// How an address is aligned, which is nought everywhere and not packed, and a number.
    Address(Kind),
    /// A number, and as many further ones and one more.
    Table,
    /// A number, and as many further ones.
    Types,
    /// So many bytes.
    Bytes(usize),
    /// A number that says which instruction it is, and what that needs.
    Further,
}

/// What stands behind an instruction (WebAssembly 2.0, 5.4).
pub fn operands(instruction: u8) -> Operands {
    match instruction {
        0x02..=0x04 => Operands::Number(Kind::Block),
        0x0c | 0x0d => Operands::Number(Kind::Branch),
        0x0e => Operands::Table,
        0x10 => Operands::Number(Kind::Call),
        0x11 => Operands::Two,
        0x1c => Operands::Types,
        0x20 => Operands::Number(Kind::Read),
        0x21 | 0x22 => Operands::Number(Kind::Written),
        0x28..=0x35 => Operands::Address(Kind::Loaded),
        0x36..=0x3e => Operands::Address(Kind::Stored),
        0x41 => Operands::Number(Kind::Constant),
        0x42 => Operands::Number(Kind::Long),
        0x43 => Operands::Bytes(4),
        0x44 => Operands::Bytes(8),
        0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => Operands::Number(Kind::Other),
        0xfc => Operands::Further,
        _ => Operands::None,
    }
}

/// How many numbers follow the one behind `0xfc`.
pub fn further(instruction: u32) -> usize {
    match instruction {
        0..8 => 0,
        8 | 10 | 12 | 14 => 2,
        _ => 1,
    }
}

/// How an instruction changes how deep one is in a function: one in, one out, or not.
pub fn depth(instruction: u8) -> i32 {
    match instruction {
        0x02..=0x04 => 1,
        0x0b => -1,
        _ => 0,
    }
}

/// How much there is of each part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Bytes before the functions.
    pub before: usize,
    /// Functions.
    pub functions: usize,
    /// Bytes behind them.
    pub behind: usize,
    /// Bytes of the texts.
    pub texts: usize,
}

impl Lengths {
    /// How many bytes they take.
    pub const SIZE: usize = 16;

    /// Four numbers of 32 bits (little-endian).
    pub fn write(&self) -> Vec<u8> {
        let numbers = [self.before, self.functions, self.behind, self.texts];
        numbers.iter().flat_map(|number| (*number as u32).to_le_bytes()).collect()
    }

    /// Such numbers, read.
    pub fn read(bytes: &[u8; Self::SIZE]) -> Self {
        let number =
            |at: usize| (0..4).rev().fold(0, |sum, byte| sum << 8 | usize::from(bytes[at * 4 + byte]));
        Self { before: number(0), functions: number(1), behind: number(2), texts: number(3) }
    }
}

/// From how many of the same operands on they say more than the same instructions do.
const SURE: usize = 8;

/// The program as far as it is known, with what its next byte is guessed by.
pub struct Program<C> {
    coder: C,
    model: Model,
    trees: Vec<Tree>,
    /// All bytes that are not instructions of a function.
    operands: Passed,
    instructions: Passed,
    alike: Alike,
    /// Where the instructions of the function begin.
    start: usize,
    /// The last number of each kind.
    numbers: [u32; KINDS],
    /// The last locals that were read or written.
    locals: [u32; 2],
    last_number: u32,
    word: Word,
    written: Vec<u8>,
}

impl<C: Coder> Program<C> {
    /// Nothing yet.
    pub fn new(coder: C) -> Self {
        Self {
            coder,
            model: Model::default(),
            trees: Vec::new(),
            operands: Passed::new(),
            instructions: Passed::new(),
            alike: Alike::default(),
            start: 0,
            numbers: [0; KINDS],
            locals: [0; 2],
            last_number: 0,
            word: Word::default(),
            written: Vec::new(),
        }
    }

    /// The whole program, with the texts behind it; and who was asked.
    pub fn whole(mut self, lengths: Lengths) -> (Vec<u8>, C) {
        self.read_trees();
        let mut whole = self.letters(Kind::Outside, lengths.before);
        let mut code = Vec::new();
        write_number(&mut code, lengths.functions);
        for _ in 0..lengths.functions {
            if self.coder.is_over() {
                break;
            }
            self.function();
            write_number(&mut code, self.written.len());
            code.append(&mut self.written);
        }
        whole.push(10);
        write_number(&mut whole, code.len());
        whole.append(&mut code);
        whole.append(&mut self.letters(Kind::Outside, lengths.behind));
        whole.append(&mut self.letters(Kind::Text, lengths.texts));
        (whole, self.coder)
    }

    /// The lengths of the codes, each guessed from the one before.
    fn read_trees(&mut self) {
        let mut chances = [[1_u32 << 15; 16]; 16];
        let nibbles = Tree::of(&std::array::from_fn(|byte| if byte < 16 { 4 } else { 0 }));
        for _ in 0..Kind::TREES {
            let (mut lengths, mut before) = ([0_u8; 256], 0);
            for length in &mut lengths {
                self.coder.begin(&nibbles);
                let mut node = 1;
                while node < 16 {
                    let chance = &mut chances[before][node];
                    let is_one = self.coder.answer(*chance);
                    *chance = if is_one {
                        *chance + ((65_000 - *chance) >> 4)
                    } else {
                        *chance - ((*chance - 500) >> 4)
                    };
                    node = node << 1 | usize::from(is_one);
                }
                before = node & usize::from(LONGEST);
                *length = before as u8;
            }
            self.trees.push(Tree::of(&lengths));
        }
    }

    /// What stands outside functions, or a text.
    fn letters(&mut self, kind: Kind, count: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while bytes.len() < count && !self.coder.is_over() {
            let place = self.word.place(&self.operands, kind);
            let byte = self.model.byte(&place, &self.trees[kind.tree()], &mut self.coder);
            self.operands.push(byte);
            self.word.push(byte);
            bytes.push(byte);
        }
        bytes
    }

    fn function(&mut self) {
        self.start = self.instructions.bytes.len();
        self.instructions.forget();
        self.locals = [99; 2];
        for _ in 0..self.number(Kind::Declared, self.start) {
            if self.coder.is_over() {
                break;
            }
            self.number(Kind::Declared, self.start);
            self.byte(Kind::Declared, 99, self.start);
        }
        let mut deep = 1;
        while deep > 0 && !self.coder.is_over() {
            deep += depth(self.instruction());
        }
        for at in self.start..self.instructions.bytes.len() {
            let instruction = self.instructions.bytes[at];
            self.written.push(instruction);
            self.alike.begin(at, self.operands.bytes.len());
            self.operands_of(instruction, at);
        }
    }

    fn operands_of(&mut self, instruction: u8, at: usize) {
        let further_numbers = match operands(instruction) {
            Operands::None => 0,
            Operands::Number(kind) => {
                self.number(kind, at);
                0
            }
            Operands::Two => 2,
            Operands::Address(kind) => {
                self.written.push(0);
                self.number(kind, at);
                0
            }
            Operands::Table => self.number(Kind::Other, at) as usize + 1,
            Operands::Types => self.number(Kind::Other, at) as usize,
            Operands::Bytes(count) => {
                for part in 0..count {
                    self.byte(Kind::Long, part as u32, at);
                }
                0
            }
            Operands::Further => further(self.number(Kind::Other, at)),
        };
        for _ in 0..further_numbers {
            if self.coder.is_over() {
                break;
            }
            self.number(Kind::Other, at);
        }
    }

    fn instruction(&mut self) -> u8 {
        let passed = &self.instructions;
        let before = (passed.newest & 0xff) as usize;
        let surroundings = [
            joined(passed.hash(1), 1),
            joined(passed.hash(3), 2),
            joined(passed.hash(5), 3),
            joined(passed.hash(8), 4),
            joined(passed.hash(8), passed.older as u32),
            joined(passed.hash(2), self.last_number),
        ];
        let expected = self.instructions.expected();
        let group = before | usize::from(expected.is_some()) << 8;
        let place =
            Place { kind: Kind::Instruction as usize, surroundings, group, correction: before, expected };
        let byte = self.model.byte(&place, &self.trees[Kind::Instruction.tree()], &mut self.coder);
        self.instructions.push(byte);
        self.alike.instruction(&self.instructions, self.start);
        byte
    }

    /// The instruction so many behind (or before) another of the same function.
    #[inline(always)]
    fn instruction_at(&self, at: usize, distance: isize) -> u32 {
        let place = at.wrapping_add_signed(distance);
        match place >= self.start {
            true => self.instructions.bytes.get(place).map_or(0, |instruction| u32::from(*instruction)),
            false => 0,
        }
    }

    /// A number in LEB128 behind the instruction at a place.
    fn number(&mut self, kind: Kind, at: usize) -> u32 {
        let (mut number, mut part) = (0_u32, 0);
        for position in 0..10_u32 {
            let byte = self.byte(kind, part, at);
            if position < 5 {
                number |= u32::from(byte & 127) << (7 * position);
            }
            if byte < 128 {
                break;
            }
            part = joined(part, u32::from(byte)) & !7 | (position + 1).min(7);
        }
        self.numbers[kind as usize] = number;
        self.last_number = joined(number, kind as u32);
        if matches!(kind, Kind::Read | Kind::Written) {
            self.locals = [number, self.locals[0]];
        }
        number
    }

    /// A byte of an operand; `part` is what is known of the number that it belongs to.
    fn byte(&mut self, kind: Kind, part: u32, at: usize) -> u8 {
        let instruction = |distance| self.instruction_at(at, distance);
        let last = self.numbers[kind as usize];
        let [local, second] = self.locals;
        let (this, next) = (instruction(0), instruction(1));
        let (before, behind) = (joined(this, instruction(-1)), joined(this, next));
        let (around, before_two) = (joined(before, next), joined(before, instruction(-2)));
        let around_two = joined(before_two, joined(behind, instruction(2)));
        let mut surroundings = [
            around,
            joined(around, last),
            joined(around_two, instruction(-3)),
            joined(around_two, joined(local, second)),
            joined(before, self.last_number),
            joined(joined(local, last), this),
        ];
        for (index, surrounding) in surroundings.iter_mut().enumerate() {
            *surrounding = joined(*surrounding, joined(part, (kind as u32) << 4 | index as u32));
        }
        let (near, there) = (self.operands.expected(), self.alike.expected(&self.operands.bytes));
        let expected = near.filter(|(_, sure)| *sure >= SURE).or(there).or(near);
        let group = 512 + ((kind as usize) << 9 | usize::from(expected.is_some()) << 8 | next as usize);
        let correction = 256 + (kind as usize) * 8 + (part & 7) as usize;
        let place = Place { kind: kind as usize, surroundings, group, correction, expected };
        let byte = self.model.byte(&place, &self.trees[kind.tree()], &mut self.coder);
        self.alike.push(there.is_some_and(|(expected, _)| expected == byte));
        self.operands.push(byte);
        self.written.push(byte);
        byte
    }
}

/// Writes a number as LEB128 (WebAssembly 2.0, 5.2.2).
pub fn write_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}
