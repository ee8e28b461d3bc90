//! Turns the locale files into `words.rs`: the build script of the program.
//!
//! Every section of a file becomes a struct, every sentence a field; a sentence with `{names}` becomes a function
//! that takes them. The first language gives the keys. A key that another language misses, has too many, or
//! fills in with other names stops the build with the file and the key. In the participants' page the words that only leaders see are empty.

use std::{collections::BTreeSet, env, error::Error, fmt::Write, fs, path::Path};

use toml::{Table, Value};

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The sections that only who leads a session or adapts the texts sees (`app::FOR_LEADERS`). All words are one constant, so the compiler
/// would keep them in the participants' page as well.
const FOR_LEADERS: [&str; 6] = ["cards", "group", "laying", "making", "problem", "worksheet"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut locales = Vec::new();
    for language in LANGUAGES {
        let path = format!("src/locale/{language}.toml");
        println!("cargo::rerun-if-changed={path}");
        let locale: Table = fs::read_to_string(&path)?.parse().map_err(|error| format!("{path}: {error}"))?;
        locales.push((path, locale));
    }
    let (_, first) = &locales[0];
    for (path, locale) in &locales[1..] {
        same_keys(path, first, locale)?;
    }
    let mut code = types(first);
    for (language, (_, locale)) in LANGUAGES.iter().zip(&locales) {
        writeln!(code, "/// The words in `{language}.toml`.")?;
        writeln!(code, "pub const {}: Words = Words {{", language.to_uppercase())?;
        for (section, sentences) in sections(locale) {
            writeln!(code, "    {section}: {} {{", type_name(section))?;
            for (key, sentence) in sentences {
                let sentence = if is_left_out(section) { "" } else { sentence };
                writeln!(code, "        {key}: {sentence:?},")?;
            }
            writeln!(code, "    }},")?;
        }
        writeln!(code, "}};\n")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("words.rs"), code)?;
    println!("cargo::rerun-if-changed=src/locale/build.rs");
    Ok(())
}

/// Whether a section is not in the page that is being built; tests on the host know all words.
fn is_left_out(section: &str) -> bool {
    let is_for_participants = env::var_os("CARGO_FEATURE_LEADING").is_none()
        && env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32");
    is_for_participants && FOR_LEADERS.contains(&section)
}

/// Fails on the first key that is not in both languages, or that does not name the same values.
fn same_keys(path: &str, first: &Table, other: &Table) -> Result<(), String> {
    let all = |locale| -> BTreeSet<(String, Vec<String>)> {
        sections(locale)
            .flat_map(|(section, sentences)| {
                sentences.map(move |(key, text)| (format!("{section}.{key}"), names(text)))
            })
            .collect()
    };
    let (expected, found) = (all(first), all(other));
    match expected.symmetric_difference(&found).next() {
        None => Ok(()),
        Some((key, names)) => Err(format!(
            "{path}: the key {key} with the values {names:?} is not the same in {}.toml",
            LANGUAGES[0]
        )),
    }
}

/// The structs, with the first language's sentence as the doc of each field.
fn types(locale: &Table) -> String {
    let mut code = String::from(
        "/// Every sentence of the screen and of exports, a field a section of the locale file.\n",
    );
    code.push_str("#[derive(Debug)]\npub struct Words {\n");
    for (section, _) in sections(locale) {
        code.push_str(&format!(
            "    /// The section `{section}`.\n    pub {section}: {},\n",
            type_name(section)
        ));
    }
    code.push_str("}\n\n");
    for (section, sentences) in sections(locale) {
        let name = type_name(section);
        let (mut fields, mut functions) = (String::new(), String::new());
        for (key, sentence) in sentences {
            let names = names(sentence);
            if names.is_empty() {
                fields.push_str(&format!("    /// {sentence:?}\n    pub {key}: &'static str,\n"));
                continue;
            }
            let parameters: Vec<String> = names.iter().map(|name| format!("{name}: &str")).collect();
            let values: Vec<String> = names.iter().map(|name| format!("({name:?}, {name})")).collect();
            fields.push_str(&format!("    {key}: &'static str,\n"));
            functions.push_str(&format!(
                "    /// {sentence:?}\n    pub fn {key}(&self, {}) -> String {{\n        super::fill(self.{key}, &[{}])\n    }}\n",
                parameters.join(", "),
                values.join(", "),
            ));
        }
        code.push_str(&format!(
            "/// The words of the section `{section}`.\n#[derive(Debug)]\npub struct {name} {{\n{fields}}}\n\n"
        ));
        if !functions.is_empty() {
            code.push_str(&format!("impl {name} {{\n{functions}}}\n\n"));
        }
    }
    code
}

/// The sections of a locale file, each with its sentences, in the order of the alphabet.
fn sections(locale: &Table) -> impl Iterator<Item = (&String, impl Iterator<Item = (&String, &str)>)> {
    locale.iter().filter_map(|(section, sentences)| {
        let sentences = sentences.as_table()?.iter();
        Some((section, sentences.filter_map(|(key, sentence)| Some((key, Value::as_str(sentence)?)))))
    })
}

/// The names between braces in a sentence, each once.
fn names(sentence: &str) -> Vec<String> {
    let names: BTreeSet<String> = sentence
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.to_string())
        .collect();
    names.into_iter().collect()
}

/// `value_sort` as `ValueSort`.
fn type_name(section: &str) -> String {
    section.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
