//! Every sentence of the locale is shown somewhere: one that no code names is dead.

use super::SourceFile;
use crate::finding::{Finding, line_of};

/// Every key of a locale file that none of the files names.
///
/// A key is named as `.section.key`, or as `.key` in a file that names `.section`: code often takes the section first.
pub fn unused(locale: &str, toml: &str, files: &[SourceFile]) -> Vec<Finding> {
    let table = match toml::de::DeTable::parse(toml) {
        Ok(table) => table,
        Err(error) => {
            let line = error.span().map_or(1, |span| line_of(toml, span.start));
            return vec![Finding::new(locale, line, error.message())];
        }
    };
    let mut findings = Vec::new();
    for (section, sentences) in table.get_ref().iter() {
        for (key, _) in sentences.get_ref().as_table().into_iter().flat_map(|sentences| sentences.iter()) {
            let (section, name) = (section.get_ref(), key.get_ref());
            if !files.iter().any(|file| names(file, section) && names(file, name)) {
                let line = line_of(toml, key.span().start);
                findings.push(Finding::new(locale, line, format!("nothing shows `{section}.{name}`")));
            }
        }
    }
    findings.sort();
    findings
}

/// Whether the file has `.name`.
fn names(file: &SourceFile, name: &str) -> bool {
    file.tokens.windows(2).any(|pair| pair[0].text == "." && pair[1].text == name)
}

/// Every place in the program that names an edition: what is of one profession stands in its texts, and not in Rust.
pub fn of_an_edition(files: &[SourceFile], editions: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for token in &file.tokens {
            let named = editions.iter().find(|edition| token.text.to_lowercase().contains(edition.as_str()));
            if let Some(edition) = named {
                let says = format!("the program names the edition `{edition}`: it knows none");
                findings.push(Finding::new(&file.file, token.line, says));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_no_code_names_is_told_with_its_line() {
        let code = "fn f(words: &Words) { words.cases.title; let words = &words.scale; words.low; // words.cases.gone\n }";
        let file = SourceFile::read("src/app/a.rs".into(), code).unwrap();
        let toml =
            "[cases]\ntitle = \"a\"\ngone = \"b\"\n\n[scale]\nlow = \"c\"\n\n[values]\ntitle = \"d\"\n";
        let findings = unused("src/locale/nl.toml", toml, &[file]);
        let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "src/locale/nl.toml:3: nothing shows `cases.gone`",
                "src/locale/nl.toml:9: nothing shows `values.title`"
            ]
        );
    }

    #[test]
    fn the_name_of_an_edition_is_found_where_it_stands() {
        let file =
            SourceFile::read("src/x.rs".into(), "// bakers\nfn a() -> &'static str {\n \"for Bakers\" }")
                .unwrap();
        let findings = of_an_edition(&[file], &["bakers".into()]);
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [3]);
    }
}
