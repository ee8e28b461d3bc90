//! Packs the program, with the texts of the edition behind it, as `unpacker` unpacks them.
//!
//! Puts every byte in the order of `unpacker::program`, and hands it to the same model. The hint of how an address is aligned is set to
//! none: no browser needs it, and it changes nothing of what the program does.

use std::collections::VecDeque;

use thiserror::Error;
use unpacker::{
    decoder::bound,
    model::Coder,
    program::{Kind, Lengths, Operands, Program, depth, further, operands, write_number},
    tree::Tree,
    unpack,
};

use crate::encoder::Encoder;

/// The section of a program in which its functions stand (WebAssembly 2.0, 5.5.13).
const CODE: u8 = 10;

/// Why a program cannot be packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unpackable {
    /// It ends in the middle of something.
    #[error("the program ends in the middle of something")]
    Broken,
    /// It has an instruction that is not in the table of the unpacker.
    #[error("the program has the instruction {0:#04x}: tell unpacker/src/program.rs what stands behind it")]
    Unknown(u8),
    /// It is not the same when it is unpacked.
    #[error("the program comes back otherwise than it was packed")]
    Otherwise,
}

/// A program that was packed.
pub struct Packed {
    /// It, packed.
    pub bytes: Vec<u8>,
    /// What [`unpacker::unpack`] makes of them: the program without hints, and the texts.
    pub whole: Vec<u8>,
    /// How many of these bytes are the program.
    pub program_length: usize,
}

/// Packs a program with texts behind it.
///
/// # Errors
/// A program that does not read, or that would not come back.
pub fn pack(program: &[u8], texts: &str) -> Result<Packed, Unpackable> {
    let mut order = Order::of(program)?;
    let program_length = order.whole.len();
    order.part(Kind::Text, texts.as_bytes());
    order.lengths.texts = texts.len();
    let lengths = lengths(&order.bytes);
    let mut symbols: VecDeque<(u16, u8)> =
        lengths.iter().flatten().map(|length| (u16::from(*length), 4)).collect();
    let trees: Vec<Tree> = lengths.iter().map(Tree::of).collect();
    symbols.extend(order.bytes.iter().map(|(kind, byte)| trees[kind.tree()].code(*byte)));
    let script = Script { symbols, code: (0, 0), encoder: Encoder::new(order.lengths.write()) };
    let (_, script) = Program::new(script).whole(order.lengths);
    let bytes = script.encoder.end();
    let whole = unpack(&bytes);
    match whole == order.whole {
        true => Ok(Packed { bytes, whole, program_length }),
        false => Err(Unpackable::Otherwise),
    }
}

/// The bytes of a program in the order in which they are packed.
#[derive(Debug, Default)]
struct Order {
    lengths: Lengths,
    bytes: Vec<(Kind, u8)>,
    /// All of it as it is unpacked: without hints.
    whole: Vec<u8>,
}

impl Order {
    fn of(program: &[u8]) -> Result<Self, Unpackable> {
        let mut order = Self::default();
        let mut rest = Reading { rest: program.get(8..).ok_or(Unpackable::Broken)? };
        loop {
            let before = program.len() - rest.rest.len();
            let section = rest.bytes(1)?[0];
            let size = rest.number()?.1 as usize;
            let body = rest.bytes(size)?;
            if section != CODE {
                continue;
            }
            order.lengths.before = before;
            order.lengths.behind = rest.rest.len();
            order.part(Kind::Outside, &program[..before]);
            let mut functions = Reading { rest: body };
            order.lengths.functions = functions.number()?.1 as usize;
            let mut code = written(order.lengths.functions);
            for _ in 0..order.lengths.functions {
                let size = functions.number()?.1 as usize;
                let function = order.function(functions.bytes(size)?)?;
                code.extend(written(function.len()));
                code.extend(function);
            }
            order.whole.push(CODE);
            order.whole.extend(written(code.len()));
            order.whole.extend(code);
            order.part(Kind::Outside, rest.rest);
            return Ok(order);
        }
    }

    fn part(&mut self, kind: Kind, bytes: &[u8]) {
        self.bytes.extend(bytes.iter().map(|byte| (kind, *byte)));
        self.whole.extend(bytes);
    }

    /// Puts a function in order; how it stands in the program.
    fn function(&mut self, function: &[u8]) -> Result<Vec<u8>, Unpackable> {
        let mut rest = Reading { rest: function };
        let (declared, count) = rest.number()?;
        let mut written = declared.to_vec();
        for _ in 0..count {
            written.extend(rest.number()?.0);
            written.extend(rest.bytes(1)?);
        }
        self.bytes.extend(written.iter().map(|byte| (Kind::Declared, *byte)));
        let (mut deep, mut behind) = (1, Vec::new());
        while deep > 0 {
            let instruction = rest.bytes(1)?[0];
            self.bytes.push((Kind::Instruction, instruction));
            deep += depth(instruction);
            written.push(instruction);
            let has_hint = matches!(operands(instruction), Operands::Address(_));
            written.extend(has_hint.then_some(0));
            for (kind, bytes) in rest.operands(instruction)? {
                written.extend(bytes);
                behind.extend(bytes.iter().map(|byte| (kind, *byte)));
            }
        }
        self.bytes.append(&mut behind);
        match rest.rest.is_empty() {
            true => Ok(written),
            false => Err(Unpackable::Broken),
        }
    }
}

/// What is still to be read.
struct Reading<'a> {
    rest: &'a [u8],
}

impl<'a> Reading<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], Unpackable> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Unpackable::Broken)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A LEB128 number: its bytes, and its lower 32 bits.
    fn number(&mut self) -> Result<(&'a [u8], u32), Unpackable> {
        let last = self.rest.iter().take(10).position(|byte| byte & 0x80 == 0).ok_or(Unpackable::Broken)?;
        let bytes = self.bytes(last + 1)?;
        let bits = bytes.iter().take(5).rev().fold(0_u64, |bits, byte| bits << 7 | u64::from(byte & 0x7f));
        Ok((bytes, bits as u32))
    }

    /// What stands behind an instruction and is packed.
    fn operands(&mut self, instruction: u8) -> Result<Vec<(Kind, &'a [u8])>, Unpackable> {
        let numbers = match operands(instruction) {
            Operands::None => match instruction {
                0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => return Ok(Vec::new()),
                unknown => return Err(Unpackable::Unknown(unknown)),
            },
            Operands::Number(kind) => return Ok(vec![(kind, self.number()?.0)]),
            Operands::Address(kind) => {
                self.number()?;
                return Ok(vec![(kind, self.number()?.0)]);
            }
            Operands::Bytes(count) => return Ok(vec![(Kind::Long, self.bytes(count)?)]),
            Operands::Two => {
                return Ok(vec![(Kind::Other, self.number()?.0), (Kind::Other, self.number()?.0)]);
            }
            Operands::Table => self.counted(|count| Ok(count as usize + 1))?,
            Operands::Types => self.counted(|count| Ok(count as usize))?,
            Operands::Further => self.counted(|number| match number {
                0..18 => Ok(further(number)),
                _ => Err(Unpackable::Unknown(0xfc)),
            })?,
        };
        Ok(numbers)
    }

    /// A number, and as many further ones as it asks for.
    fn counted(
        &mut self,
        count: impl FnOnce(u32) -> Result<usize, Unpackable>,
    ) -> Result<Vec<(Kind, &'a [u8])>, Unpackable> {
        let (bytes, number) = self.number()?;
        let mut numbers = vec![(Kind::Other, bytes)];
        for _ in 0..count(number)? {
            numbers.push((Kind::Other, self.number()?.0));
        }
        Ok(numbers)
    }
}

fn written(number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_number(&mut bytes, number);
    bytes
}

/// How long the code of each byte is in each tree.
fn lengths(bytes: &[(Kind, u8)]) -> Vec<[u8; 256]> {
    let mut counts = vec![[0_usize; 256]; Kind::TREES];
    for (kind, byte) in bytes {
        counts[kind.tree()][usize::from(*byte)] += 1;
    }
    counts.iter().map(lengths_of).collect()
}

/// The lengths of Huffman's codes. What is seldom counts for a little more than it is, so that no code is longer than [`unpacker::tree::LONGEST`].
fn lengths_of(counts: &[usize; 256]) -> [u8; 256] {
    let least = counts.iter().sum::<usize>() / 1000 + 1;
    let mut groups: Vec<(usize, Vec<usize>)> =
        (0..256).filter(|byte| counts[*byte] > 0).map(|byte| (counts[byte].max(least), vec![byte])).collect();
    let mut lengths = [0; 256];
    if let [(_, only)] = &groups[..] {
        lengths[only[0]] = 1;
    }
    while groups.len() > 1 {
        groups.sort_by_key(|group| std::cmp::Reverse(group.0));
        let (Some(one), Some(other)) = (groups.pop(), groups.pop()) else { break };
        let joined = [one.1, other.1].concat();
        joined.iter().for_each(|byte| lengths[*byte] += 1);
        groups.push((one.0 + other.0, joined));
    }
    lengths
}

/// Tells the model what comes next, and writes it.
struct Script {
    symbols: VecDeque<(u16, u8)>,
    /// What is left of the code of a byte, and how many answers that is.
    code: (u16, u8),
    encoder: Encoder,
}

impl Coder for Script {
    fn begin(&mut self, _: &Tree) {
        self.code = self.symbols.pop_front().unwrap_or_default();
    }

    fn answer(&mut self, chance: u32) -> bool {
        let (code, length) = self.code;
        let rest = length.saturating_sub(1);
        self.code = (code, rest);
        let is_one = code >> rest & 1 == 1;
        self.encoder.write(is_one, bound(self.encoder.range, chance));
        is_one
    }

    fn is_over(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::gzip;

    /// A program of one function: one local is set to a constant and stored; the hint of the store says 2.
    const PROGRAM: [u8; 33] = [
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // head
        1, 4, 1, 0x60, 0, 0, // a type
        3, 2, 1, 0, // a function of it
        10, 13, 1, 11, 1, 1, 0x7f, 0x41, 7, 0x20, 0, 0x36, 2, 4, 0x0b,
    ];

    #[test]
    fn a_program_comes_back_without_its_hints_and_with_the_texts() {
        let mut expected = PROGRAM.to_vec();
        expected[30] = 0;
        expected.extend("één tekst".bytes());
        let packed = pack(&PROGRAM, "één tekst").unwrap();
        assert_eq!(unpack(&packed.bytes), expected);
        assert_eq!(packed.program_length, PROGRAM.len());
    }

    #[test]
    fn texts_become_a_tenth_smaller_than_by_gzip() {
        let texts = include_str!("../../docs/authors-guide.md");
        let size = |texts: &str| pack(&PROGRAM, texts).unwrap().bytes.len();
        assert!((size(texts) - size("")) * 10 < gzip(texts.as_bytes()).unwrap().len() * 9);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert_eq!(pack(&PROGRAM[..30], "").err(), Some(Unpackable::Broken));
        assert_eq!(pack(b"", "").err(), Some(Unpackable::Broken));
        let mut unknown = PROGRAM;
        unknown[25] = 0xff;
        assert_eq!(pack(&unknown, "").err(), Some(Unpackable::Unknown(0xff)));
    }
}
