//! Sorts the program for packing: what is alike stands together.
//!
//! In WASM an instruction is followed by its operands, so that numbers of locals, offsets and constants lie mixed. Here each kind gets a
//! stream of its own, and a constant goes by the instruction behind it. LZMA makes a tenth less of that (ARCHITECTURE.md, Size).
//! `assets/wasm.js` puts the program together again, and names the streams in the same order. The hint of how an address is
//! aligned is set to none: no browser needs it, and it changes nothing of what the program does.

use thiserror::Error;

// The streams, in the order of `assets/wasm.js`.
const OUTSIDE: usize = 0;
const SIZES: usize = 1;
const DECLARED: usize = 2;
const INSTRUCTIONS: usize = 3;
const BLOCKS: usize = 4;
const BRANCHES: usize = 5;
const TABLES: usize = 6;
const CALLS: usize = 7;
const INDIRECT: usize = 8;
const READ: usize = 9;
const WRITTEN: usize = 10;
const GLOBALS: usize = 11;
const LOADED: usize = 12;
const STORED: usize = 13;
const LONG: usize = 14;
const OTHERS: usize = 15;
/// Constants: one stream for each instruction that can stand behind.
const CONSTANTS: usize = 16;
/// Constants that are added: one stream for each instruction behind the addition.
const ADDED: usize = CONSTANTS + 256;
/// How many streams there are.
const STREAMS: usize = ADDED + 256;

/// The instruction that adds (`i32.add`).
const ADD: u8 = 0x6a;

/// The section of a program in which its functions stand (WebAssembly 2.0, 5.5.13).
const CODE: u8 = 10;

/// Why a program cannot be sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unsorted {
    /// It ends in the middle of something.
    #[error("the program ends in the middle of something")]
    Broken,
    /// It has an instruction that is not in the table here.
    #[error(
        "the program has the instruction {0:#04x}: give it a stream in xtask/src/streams.rs and assets/wasm.js"
    )]
    Unknown(u8),
}

/// The program in streams, one behind the other. Before them, as LEB128: the bytes of the whole program, those before its functions, how
/// many functions there are, the bytes of their section, and the length of each stream.
///
/// # Errors
/// [`Unsorted`], for what is no program or one with an instruction that we do not know.
pub fn sort(wasm: &[u8]) -> Result<Vec<u8>, Unsorted> {
    let mut sorter = Sorter { rest: wasm, streams: vec![Vec::new(); STREAMS] };
    sorter.take(8, OUTSIDE)?;
    let (mut before, mut functions, mut code_size) = (0, 0, 0);
    while let Some(&section) = sorter.rest.first() {
        let start = sorter.rest;
        sorter.rest = &start[1..];
        let size = sorter.number()?;
        if section == CODE {
            (before, code_size) = (sorter.streams[OUTSIDE].len(), size);
            let end = sorter.rest.len().checked_sub(size).ok_or(Unsorted::Broken)?;
            functions = sorter.number()?;
            for _ in 0..functions {
                sorter.function()?;
            }
            if sorter.rest.len() != end {
                return Err(Unsorted::Broken);
            }
        } else {
            let head = start.len() - sorter.rest.len();
            sorter.rest = start;
            sorter.take(head + size, OUTSIDE)?;
        }
    }
    let mut sorted = Vec::new();
    let lengths = sorter.streams.iter().map(Vec::len);
    for number in [wasm.len(), before, functions, code_size].into_iter().chain(lengths) {
        write_number(&mut sorted, number);
    }
    sorter.streams.iter().for_each(|stream| sorted.extend(stream));
    Ok(sorted)
}

struct Sorter<'a> {
    rest: &'a [u8],
    streams: Vec<Vec<u8>>,
}

impl Sorter<'_> {
    fn function(&mut self) -> Result<(), Unsorted> {
        let size = self.leb(SIZES)?;
        let end = self.rest.len().checked_sub(size).ok_or(Unsorted::Broken)?;
        for _ in 0..self.leb(DECLARED)? {
            self.leb(DECLARED)?;
            self.take(1, DECLARED)?;
        }
        while self.rest.len() > end {
            self.instruction()?;
        }
        if self.rest.len() == end { Ok(()) } else { Err(Unsorted::Broken) }
    }

    /// One instruction with its operands (WebAssembly 2.0, 5.4).
    fn instruction(&mut self) -> Result<(), Unsorted> {
        let instruction = self.take(1, INSTRUCTIONS)?;
        match instruction {
            0x02..=0x04 => drop(self.leb(BLOCKS)?),
            0x0c | 0x0d => drop(self.leb(BRANCHES)?),
            0x0e => {
                for _ in 0..=self.leb(TABLES)? {
                    self.leb(TABLES)?;
                }
            }
            0x10 => drop(self.leb(CALLS)?),
            0x11 => drop((self.leb(INDIRECT)?, self.leb(INDIRECT)?)),
            0x20 => drop(self.leb(READ)?),
            0x21 | 0x22 => drop(self.leb(WRITTEN)?),
            0x23..=0x26 => drop(self.leb(GLOBALS)?),
            0x28..=0x3e => {
                self.number()?;
                self.leb(if instruction < 0x36 { LOADED } else { STORED })?;
            }
            0x41 => {
                let length = self.length()?;
                let behind = |further| self.rest.get(length + further).copied().ok_or(Unsorted::Broken);
                let stream = match behind(0)? {
                    ADD => ADDED + usize::from(behind(1)?),
                    next => CONSTANTS + usize::from(next),
                };
                self.take(length, stream)?;
            }
            0x42 => drop(self.leb(LONG)?),
            0x43 => drop(self.take(4, OTHERS)?),
            0x44 => drop(self.take(8, OTHERS)?),
            0x1c => {
                for _ in 0..self.leb(OTHERS)? {
                    self.take(1, OTHERS)?;
                }
            }
            0x3f | 0x40 | 0xd0 | 0xd2 => drop(self.leb(OTHERS)?),
            0xfc => match self.leb(OTHERS)? {
                0..8 => {}
                8 | 10 | 12 | 14 => drop((self.leb(OTHERS)?, self.leb(OTHERS)?)),
                9 | 11 | 13 | 15..18 => drop(self.leb(OTHERS)?),
                _ => return Err(Unsorted::Unknown(0xfc)),
            },
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            unknown => return Err(Unsorted::Unknown(unknown)),
        }
        Ok(())
    }

    /// Puts a LEB128 number in a stream as it stands, and gives it.
    fn leb(&mut self, stream: usize) -> Result<usize, Unsorted> {
        let (length, rest) = (self.length()?, self.rest);
        let number = self.number()?;
        self.streams[stream].extend(&rest[..length]);
        Ok(number)
    }

    /// Passes a LEB128 number; the lower 32 bits of it.
    fn number(&mut self) -> Result<usize, Unsorted> {
        let (number, rest) = self.rest.split_at(self.length()?);
        self.rest = rest;
        let bits = number.iter().take(5).rev().fold(0_u64, |bits, byte| bits << 7 | u64::from(byte & 0x7f));
        Ok(bits as u32 as usize)
    }

    /// How many bytes the LEB128 number here has.
    fn length(&self) -> Result<usize, Unsorted> {
        let last = self.rest.iter().take(10).position(|byte| byte & 0x80 == 0);
        last.map(|last| last + 1).ok_or(Unsorted::Broken)
    }

    /// Puts bytes in a stream, and gives the first.
    fn take(&mut self, count: usize, stream: usize) -> Result<u8, Unsorted> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Unsorted::Broken)?;
        self.rest = rest;
        self.streams[stream].extend(bytes);
        bytes.first().copied().ok_or(Unsorted::Broken)
    }
}

fn write_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program of one function: one local is set to a constant and stored.
    const PROGRAM: [u8; 33] = [
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // head
        1, 4, 1, 0x60, 0, 0, // a type
        3, 2, 1, 0, // a function of it
        10, 13, 1, 11, 1, 1, 0x7f, 0x41, 7, 0x20, 0, 0x36, 2, 4, 0x0b,
    ];

    #[test]
    fn operands_stand_apart_from_instructions() {
        let sorted = sort(&PROGRAM).unwrap();
        assert_eq!(sorted[..4], [33, 18, 1, 13]);
        let streams = &sorted[4 + STREAMS..];
        assert_eq!(streams[..18], PROGRAM[..18]);
        // Sizes, declared locals, instructions, locals, what is stored at, and the constant before `local.get`.
        assert_eq!(streams[18..], [11, 1, 1, 0x7f, 0x41, 0x20, 0x36, 0x0b, 0, 4, 7]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert_eq!(sort(&PROGRAM[..30]), Err(Unsorted::Broken));
        assert_eq!(sort(b""), Err(Unsorted::Broken));
        let mut unknown = PROGRAM;
        unknown[25] = 0xff;
        assert_eq!(sort(&unknown), Err(Unsorted::Unknown(0xff)));
    }
}
