//! How much is found, and how much is asked about in vain: 300 Dutch and 100 English sentences with what should be marked in them.
//!
//! The sentences are nobody's, and were written apart from the detectors. `[kind:words]` is to be marked; `lower`, a name in lower case that is on no list, is
//! not found, and the page says so.

use std::{fs, ops::Range, path::Path};

use super::super::{Hiding, Vocabulary, marks};
use crate::notebook::{Decisions, HiddenName};

const DUTCH: &str = include_str!("../../../../tests/corpus/nl.txt");
const ENGLISH: &str = include_str!("../../../../tests/corpus/en.txt");
const LISTED: [&str; 2] = [
    include_str!("../../../../tests/corpus/known-nl.txt"),
    include_str!("../../../../tests/corpus/known-en.txt"),
];

/// The kinds whose form is fixed.
const WITH_A_FORM: [&str; 6] = ["email", "phone", "bsn", "iban", "postcode", "date"];

/// A sentence as a person would write it, with what is to be marked in it, by kind.
struct Sentence<'a> {
    text: String,
    wanted: Vec<(&'a str, Range<usize>)>,
}

impl<'a> Sentence<'a> {
    fn read(line: &'a str) -> Self {
        let (mut text, mut wanted, mut rest) = (String::new(), Vec::new(), line);
        let written = |text: &str| text.replace("\\n", "\n");
        while let Some((before, after)) = rest.split_once('[') {
            text += &written(before);
            let (inside, behind) = after.split_once(']').unwrap();
            match inside
                .split_once(':')
                .filter(|(kind, _)| kind.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-'))
            {
                Some((kind, words)) => {
                    let start = text.len();
                    text += &written(words);
                    wanted.push((kind, start..text.len()));
                }
                None => text += &format!("[{inside}]"),
            }
            rest = behind;
        }
        text += &written(rest);
        Self { text, wanted }
    }
}

/// The words of one edition that ships, the first by name, in both languages.
fn vocabulary() -> Vocabulary {
    let mut texts = Vec::new();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let edition = fs::read_dir(content).unwrap().map(|entry| entry.unwrap().path());
    let edition = edition.filter(|path| path.is_dir()).min().unwrap();
    for language in ["nl", "en"] {
        read_all(&edition.join(language), &mut texts);
    }
    assert!(texts.len() > 30);
    Vocabulary::of(texts.iter().map(String::as_str))
}

fn read_all(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => read_all(&path, texts),
            false => texts.push(fs::read_to_string(path).unwrap()),
        }
    }
}

/// How many were found, of how many, for one kind.
type Count = (String, usize, usize);

fn count(counts: &mut Vec<Count>, kind: &str, is_found: bool) {
    let at = counts.iter().position(|(other, ..)| other == kind).unwrap_or_else(|| {
        counts.push((kind.into(), 0, 0));
        counts.len() - 1
    });
    counts[at].1 += usize::from(is_found);
    counts[at].2 += 1;
}

fn share(counts: &[Count], kinds: &[&str]) -> f64 {
    let of = counts.iter().filter(|(kind, ..)| kinds.contains(&kind.as_str()));
    let (found, all) = of.fold((0, 0), |sum, (_, found, all)| (sum.0 + found, sum.1 + all));
    found as f64 / all as f64
}

/// The recall of each kind that is wanted, and the precision of each that is marked.
fn measure(name: &str, lines: &str, vocabulary: &Vocabulary) -> (Vec<Count>, Vec<Count>) {
    let (mut recall, mut precision) = (Vec::new(), Vec::new());
    for line in lines.lines() {
        let Sentence { text, wanted } = Sentence::read(line);
        let marks = marks(&text, vocabulary);
        for (kind, range) in &wanted {
            let is_covered = |(at, sign): (usize, char)| {
                !sign.is_alphanumeric() || marks.iter().any(|mark| mark.range.contains(&(range.start + at)))
            };
            let is_found = text[range.clone()].char_indices().all(is_covered);
            if !is_found && *kind != "lower" {
                eprintln!("{name}: not found: {kind}: {} in: {text}", &text[range.clone()]);
            }
            count(&mut recall, kind, is_found);
        }
        for mark in marks {
            let is_right =
                wanted.iter().any(|(_, range)| range.start < mark.range.end && mark.range.start < range.end);
            if !is_right {
                eprintln!("{name}: in vain: {:?}: {} in: {text}", mark.kind, &text[mark.range.clone()]);
            }
            count(&mut precision, &format!("{:?}", mark.kind), is_right);
        }
    }
    for (what, counts) in [("recall", &mut recall), ("precision", &mut precision)] {
        counts.sort();
        for (kind, found, all) in counts {
            eprintln!("{name}: {what} {kind}: {found} of {all} ({:.3})", *found as f64 / *all as f64);
        }
    }
    (recall, precision)
}

#[test]
fn enough_is_found_and_little_is_asked_in_vain() {
    let vocabulary = vocabulary();
    let measured = [("nl", DUTCH, 300), ("en", ENGLISH, 100)].map(|(name, lines, count)| {
        assert_eq!(lines.lines().count(), count);
        let (recall, precision) = measure(name, lines, &vocabulary);
        let kinds: Vec<&str> = precision.iter().map(|(kind, ..)| kind.as_str()).collect();
        let overall = share(&precision, &kinds);
        eprintln!("{name}: precision overall {overall:.3}");
        (name, recall, overall)
    });
    for (name, recall, overall) in measured {
        for kind in WITH_A_FORM {
            let share = share(&recall, &[kind]);
            assert!(share >= 0.98, "{name}: {kind} {share:.3}");
        }
        assert!(share(&recall, &["name"]) >= 0.95);
        assert!(overall >= 0.8);
        assert_eq!(
            share(&recall, &["lower"]),
            0.0,
            "a name in lower case is not found, and the page says so"
        );
    }
}

#[test]
fn every_listed_name_goes_and_nothing_else() {
    for file in LISTED {
        let mut names = Vec::new();
        let mut count = 0;
        for line in file.lines() {
            if let Some(listed) = line.strip_prefix("list: ") {
                names.push(read_name(listed));
                continue;
            }
            let Sentence { text, wanted } = Sentence::read(line);
            let hits = Hiding::of(&names, &Decisions::default()).hits(&text, usize::MAX);
            for (_, range) in &wanted {
                let is_covered =
                    hits.iter().any(|hit| hit.range.start <= range.start && hit.range.end >= range.end);
                assert!(is_covered, "{} in {text}", &text[range.clone()]);
                count += 1;
            }
            for hit in hits {
                let is_wanted = wanted
                    .iter()
                    .any(|(_, range)| hit.range.start <= range.start && hit.range.end >= range.end);
                assert!(is_wanted, "{} in {text}", &text[hit.range]);
            }
        }
        assert!(count > 10);
    }
}

fn read_name(line: &str) -> HiddenName {
    let (name, rest) = line.split_once(" => ").unwrap();
    let (role, variants) = rest.split_once("; variants: ").unwrap();
    HiddenName {
        name: name.into(),
        role: role.into(),
        variants: variants.split(", ").map(str::to_string).collect(),
    }
}
