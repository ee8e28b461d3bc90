//! Whatever an author brings: nothing panics, and what is wrong has a file and a line.
//!
//! `cargo xtask test` runs some hundreds of cases; `cargo xtask soak` a million, by `PROPTEST_CASES`.

use proptest::prelude::*;

use super::of_the_guide;
use crate::{
    edition::{Edition, Source},
    locale::Language,
};

/// How a text is damaged: from where, how much is taken out, and what is put in.
fn damages() -> impl Strategy<Value = Vec<(f64, usize, String)>> {
    let put = prop_oneof![
        Just(String::new()),
        "[\\x20-~]{1,6}",
        Just("\n".into()),
        Just("\"".into()),
        Just("\"\"\"".into()),
        Just("[[".into()),
        Just("]".into()),
        Just("{".into()),
        Just("= 1\n".into()),
        Just("=== en/care.md\n".into()),
        Just("+++\n".into()),
        Just("id = \"x\"\n".into()),
        Just("<b>".into()),
        Just("- ".into()),
        Just("> ".into()),
        Just("é".into()),
        Just("parts = []\n".into()),
        Just("\0".into()),
        Just("\r".into()),
    ];
    proptest::collection::vec((0.0..1.0_f64, 0usize..40, put), 1..4)
}

proptest! {
    /// The loader takes a damaged edition or says file and line of what is wrong, in each language; it never panics.
    #[test]
    fn what_is_wrong_has_a_file_and_a_line(damages in damages()) {
        let mut text = of_the_guide().write();
        for (place, count, put) in damages {
            let at = |wanted: usize| (0..=wanted.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let start = at((place * text.len() as f64) as usize);
            let end = at(start + count).max(start);
            text.replace_range(start..end, &put);
        }
        let lines = text.lines().count();
        let source = match Source::read(&text) {
            Ok(source) => source,
            Err(problem) => {
                prop_assert!((1..=lines).contains(&problem.line));
                return Ok(());
            }
        };
        for problem in Edition::read(&source).err().unwrap_or_default() {
            let of_file = source.text(&problem.file).map_or(1, |text| text.lines().count().max(1));
            prop_assert!(!problem.file.is_empty());
            prop_assert!((1..=of_file + 1).contains(&problem.line), "{problem:?}");
            prop_assert!(source.line_of(&problem).is_none_or(|line| (1..=lines + 1).contains(&line)));
            for language in Language::ALL {
                prop_assert!(problem.says(language.words()).len() > 10);
            }
        }
    }
}
