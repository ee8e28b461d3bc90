//! `cargo +nightly fuzz run import`: whatever a chosen file holds, reading it does not panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use werkboek::vault::backup::{Backup, Comparison, sealed::Parts};

fuzz_target!(|text: &str| {
    let edition = "zorg".parse().expect("the text is an identifier");
    if let Ok(backup) = Backup::read(text, &edition) {
        let _ = Comparison::of(&backup, &Default::default());
        assert!(
            Backup::read(&backup.write(), &edition).is_ok(),
            "what was read can be written and read again"
        );
    }
    let _ = Parts::read(text);
});
