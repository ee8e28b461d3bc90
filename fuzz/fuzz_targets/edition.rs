//! `cargo +nightly fuzz run edition`: whatever an author brings, reading it does not panic, and each problem has a line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use werkboek::edition::{Edition, Source};

fuzz_target!(|text: &str| {
    let Ok(source) = Source::read(text) else { return };
    for problem in Edition::read(&source).err().unwrap_or_default() {
        assert!(problem.line > 0 && !problem.file.is_empty());
    }
});
