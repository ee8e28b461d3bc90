//! `cargo +nightly fuzz run stored`: whatever stands under a key of the record, opening the notebook does not panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use werkboek::{
    notebook::Moment,
    vault::{MemoryStorage, Start, Storage},
};

fuzz_target!(|stored: (&str, &str)| {
    let (key, raw) = stored;
    let mut storage = MemoryStorage::default();
    let _ = storage.write(&format!("werkboek/zorg/n1/{key}"), raw);
    let id = |text: &str| text.parse().expect("the text is an identifier");
    let (edition, tab) =
        ("zorg".parse().expect("the text is an identifier"), "t".parse().expect("so is this"));
    let start = Start::look(Box::new(storage), edition, id("n1"), tab, Some(Vec::new()));
    let (mut vault, _) = start.open(Vec::new(), Moment(1));
    let _ = vault.read(Moment(1));
});
