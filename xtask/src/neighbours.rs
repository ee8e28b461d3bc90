//! Puts functions of a program that are alike beside each other: what packs it (`packing.rs`) guesses by what went by lately.
//!
//! Never changes what a function does: only its number, wherever that stands. Leaves out custom sections, which no browser reads.

use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader, Parser,
    Payload, TypeRef,
};

/// The program with its functions in order of their types, and of their own bytes where these are the same.
///
/// # Errors
/// A program that does not read.
pub fn beside_each_other(program: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Numbers::of(program)?.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

/// The old and the new numbers of functions.
struct Numbers {
    /// Those of the program itself, by where they stood: the first at its new place, and so on.
    order: Vec<usize>,
    /// For each old number, with those of imports, the new one.
    new: Vec<u32>,
}

impl Numbers {
    fn of(program: &[u8]) -> Result<Self, BinaryReaderError> {
        let (mut imports, mut types, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let mut order: Vec<usize> = (0..bodies.len()).collect();
        order.sort_by_key(|function| (types.get(*function), bodies[*function]));
        let mut new: Vec<u32> = (0..imports + bodies.len() as u32).collect();
        for (number, function) in (imports..).zip(&order) {
            new[imports as usize + function] = number;
        }
        Ok(Self { order, new })
    }
}

impl Reencode for Numbers {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.new[function as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for function in &self.order {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies: Vec<FunctionBody> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three functions: of the second type `i32.const 1`; of the first one a call of it, dropped, and one that does nothing.
    const PROGRAM: &[u8] = &[
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // head
        1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f, // types
        2, 7, 1, 1, b'm', 1, b'f', 0, 0, // an import
        3, 4, 3, 1, 0, 0, // functions
        7, 5, 1, 1, b'a', 0, 2, // the call is exported
        10, 15, 3, 4, 0, 0x41, 1, 0x0b, 5, 0, 0x10, 1, 0x1a, 0x0b, 2, 0, 0x0b, // code
        0, 3, 1, b'n', 9, // a custom section
    ];

    #[test]
    fn functions_stand_by_type_and_bytes_and_are_called_by_their_new_numbers() {
        let expected: &[u8] = &[
            0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // head
            1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f, // types
            2, 7, 1, 1, b'm', 1, b'f', 0, 0, // an import
            3, 4, 3, 0, 0, 1, // functions
            7, 5, 1, 1, b'a', 0, 2, // the call is exported
            10, 15, 3, 2, 0, 0x0b, 5, 0, 0x10, 3, 0x1a, 0x0b, 4, 0, 0x41, 1, 0x0b, // code
        ];
        assert_eq!(beside_each_other(PROGRAM).unwrap(), expected);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(beside_each_other(&PROGRAM[..30]).is_err());
    }
}
