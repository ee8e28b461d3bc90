use proptest::prelude::*;

use super::{Fault, Mistake, Words, read};

/// What the `toml` crate reads, as texts by path; `None` where it refuses, or has a value that we do not take.
fn by_the_crate(text: &str) -> Option<Vec<(String, String)>> {
    let table: toml::Table = text.parse().ok()?;
    let mut words = Vec::new();
    flatten("", &toml::Value::Table(table), &mut words).then(|| {
        words.sort();
        words
    })
}

fn flatten(path: &str, value: &toml::Value, words: &mut Vec<(String, String)>) -> bool {
    let under = |key: &str| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
    match value {
        toml::Value::Table(table) => table.iter().all(|(key, value)| flatten(&under(key), value, words)),
        toml::Value::Array(items) => {
            items.iter().enumerate().all(|(index, item)| flatten(&under(&index.to_string()), item, words))
        }
        toml::Value::String(text) => {
            words.push((path.into(), text.clone()));
            true
        }
        toml::Value::Integer(number) => {
            words.push((path.into(), number.to_string()));
            true
        }
        toml::Value::Boolean(truth) => {
            words.push((path.into(), truth.to_string()));
            true
        }
        _ => false,
    }
}

fn texts(words: &Words) -> Vec<(String, String)> {
    let mut texts: Vec<_> = words.iter().map(|(path, word)| (path.clone(), word.text.clone())).collect();
    texts.sort();
    texts
}

/// Pieces that TOML is made of, also put together wrongly.
fn toml_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("a"),
        Just("b"),
        Just("c-1"),
        Just("."),
        Just(" "),
        Just("\n"),
        Just("\n"),
        Just("\r\n"),
        Just("="),
        Just(" = "),
        Just("["),
        Just("]"),
        Just("[["),
        Just("]]"),
        Just("{"),
        Just("}"),
        Just(","),
        Just("\""),
        Just("'"),
        Just("\"\"\""),
        Just("'''"),
        Just("\\"),
        Just("\\n"),
        Just("\\u00e9"),
        Just("#"),
        Just("1"),
        Just("07"),
        Just("true"),
        Just("a = 1\n"),
        Just("b = \"x\"\n"),
        Just("[a]\n"),
        Just("[a.b]\n"),
        Just("[[a]]\n"),
        Just("a.b = 2\n"),
        Just("c = [1, 2]\n"),
        Just("b = { a = 1 }\n"),
        Just("é"),
        Just("-"),
        Just("\t"),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// What we take, the crate takes and reads the same.
    #[test]
    fn what_is_taken_is_toml(text in toml_like()) {
        if let Ok(words) = read(&text) {
            prop_assert_eq!(Some(texts(&words)), by_the_crate(&text));
        }
    }

    /// Whatever a text may hold, a mistake has a line of that text.
    #[test]
    fn a_mistake_has_a_line(text in "(?s).{0,200}") {
        if let Err(fault) = read(&text) {
            prop_assert!((1..=1 + text.matches('\n').count()).contains(&fault.line));
        }
    }
}

#[test]
fn everything_an_edition_needs_is_taken() {
    let text = "# above\nid = \"x\" # behind\nyes = true\nbig = 12\n\n[[sessions]]\nexercises = [\n  \"1a\", # one\n  '1b',\n]\n\
        [[sessions]]\nexercises = []\n[exercises.1a]\nparts = [\n  { id = \"w\", kind = { scale = { rows = [\"r\"] } } },\n]\n\
        long = \"\"\"\nTwee\nregels \\\n   samen\"\"\"\nquoted = \"een \\\"woord\\\" \\u00e9\"\n";
    let words = read(text).unwrap();
    assert_eq!(Some(texts(&words)), by_the_crate(text));
    let word = |path: &str| words.get(path).map(|word| (word.text.as_str(), word.line));
    assert_eq!(word("sessions.0.exercises.1"), Some(("1b", 9)));
    assert_eq!(word("exercises.1a.parts.0.kind.scale.rows.0"), Some(("r", 15)));
    assert_eq!(word("exercises.1a.long"), Some(("Twee\nregels samen", 17)));
    assert_eq!((word("yes"), word("big")), (Some(("true", 3)), Some(("12", 4))));
}

#[test]
fn each_mistake_is_told_on_its_line() {
    use Mistake::*;
    let fault = |text: &str| read(text).map(|_| ()).unwrap_err();
    for (text, line, mistake) in [
        ("\n= 1", 2, Key),
        ("\"a\" = 1", 1, Key),
        ("a 1", 1, Equals),
        ("a = x", 1, Value),
        ("a = 1.5", 1, Value),
        ("a = 1979-05-27", 1, Value),
        ("a = 1 b = 2", 1, Behind),
        ("a = \"\"\nb = \"x\nc = 1", 2, OpenText),
        ("a = \"\"\"x\ny", 1, OpenText),
        ("a = [1\nb = 2", 2, OpenList),
        ("a = { b = 1,\nc = 2 }", 1, Key),
        ("a = \"\\q\"", 1, Escape),
        ("a = \"x\\\nb = 1", 1, Escape),
        ("[a\nb = 1", 1, OpenName),
        ("a = 1\na = 2", 2, Twice),
        ("a = 1\n[a]", 2, Twice),
        ("[a]\n[a]", 2, Twice),
        ("a = []\n[[a]]", 2, Twice),
        ("a = { b = 1 }\na.c = 2", 2, Twice),
        (&format!("a = {}", "[".repeat(100_000)), 1, TooDeep),
    ] {
        assert_eq!(fault(text), Fault { line, mistake }, "{text:.40}");
    }
}
