//! What the page calls. Only numbers cross: the page reads and writes the bytes in the memory of this program, at the places told.

use std::cell::RefCell;

use lol_alloc::{LeakingAllocator, LockedAllocator};
use wasm_bindgen::prelude::wasm_bindgen;

/// Gives nothing back: it runs once, and what it takes goes with it. An allocator that frees would be a third of the unpacker.
#[global_allocator]
static MEMORY: LockedAllocator<LeakingAllocator> = LockedAllocator::new(LeakingAllocator::new());

thread_local! {
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many packed bytes, and says where it is.
#[wasm_bindgen]
pub fn room(length: usize) -> usize {
    BYTES.with_borrow_mut(|bytes| {
        *bytes = vec![0; length];
        bytes.as_ptr() as usize
    })
}

/// Unpacks what stands in the room, and says where the program is, with the texts behind it.
#[wasm_bindgen]
pub fn unpack() -> usize {
    BYTES.with_borrow_mut(|bytes| {
        *bytes = crate::unpack(bytes);
        bytes.as_ptr() as usize
    })
}

/// How many bytes both have.
#[wasm_bindgen]
pub fn length() -> usize {
    BYTES.with_borrow(Vec::len)
}
