//! A small edition with one thing wrong: the finding has its file and line.

use std::{fs, path::PathBuf};

use tempfile::TempDir;

use super::load;

const SETTINGS: &str = r#"id = "klein"
languages = ["nl"]

[[sessions]]
id = "1"
exercises = ["1a"]

[exercises.1a]
parts = [
  { id = "one", kind = "prompt" },
  { id = "two", kind = { scale = { rows = ["r"] } } },
]

[closing]
id = "z"
parts = [{ id = "open", kind = "prompt" }]

[case]
begins_with = ["facts"]
parts = [{ id = "facts", kind = "prompt" }]

[value_sort]
values = ["v"]
columns = [{ id = "c", quota = 1 }]

[rings]
rings = ["self"]

[triangle]
corners = ["a", "b", "c"]
fields = [{ id = "f", sides = ["a", "b"] }]
"#;

const EXERCISE: &str = r#"+++
title = "Een"
purpose = "Kijken."
minutes = 5

[parts.one]
label = "Wat?"

[parts.two]
label = "Hoe?"

[parts.two.scale]
low = "zacht"
high = "hard"

[parts.two.scale.rows]
r = "Rij"
+++

Begin rustig.

Ga door.
"#;

const TEXTS: [(&str, &str); 13] = [
    ("edition.md", "title = \"Klein\"\nsubtitle = \"k\"\naudience = \"a\""),
    ("care.md", "mine = \"m\"\nemployer = \"e\"\nshared = \"s\""),
    ("sources.md", "title = \"Bronnen\""),
    ("privacy.md", "title = \"Hier\""),
    ("value_sort.md", "columns.c.label = \"C\"\nvalues.v = { name = \"V\", meaning = \"v\" }"),
    ("rings.md", "rings.self = { name = \"Zelf\", short = \"Z\", owe = \"Wat?\" }"),
    (
        "triangle.md",
        "shows = \"s\"\ndeal = \"d\"\nchoose = \"c\"\nenjoy = \"e\"\n\
        corners = { a = { name = \"A\" }, b = { name = \"B\" }, c = { name = \"C\" } }\n\
        fields.f = { name = \"F\", sides = { a = \"A\", b = \"B\" } }",
    ),
    ("case.md", "title = \"Casus\"\nparts.facts.label = \"Wat?\""),
    ("closing.md", "title = \"Slot\"\npurpose = \"p\"\nminutes = 5\nparts.open.label = \"Wat?\""),
    ("sessions/1.md", "title = \"Sessie\"\npurpose = \"p\""),
    ("sessions/.gitkeep", ""),
    ("runs/1.md", ""),
    ("exercises/1a.md", EXERCISE),
];

/// The small edition in a folder that is gone after the test.
struct Small {
    folder: TempDir,
}

impl Small {
    fn new() -> Self {
        let small = Self { folder: tempfile::tempdir().unwrap() };
        small.write("edition.toml", SETTINGS);
        for (file, text) in TEXTS {
            let text = if text.starts_with("+++") { text.to_string() } else { format!("+++\n{text}\n+++\n") };
            small.write(&format!("nl/{file}"), &text);
        }
        small
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join("klein").join(file)
    }

    fn write(&self, file: &str, text: &str) {
        fs::create_dir_all(self.path(file).parent().unwrap()).unwrap();
        fs::write(self.path(file), text).unwrap();
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from));
        self.write(file, &text.replacen(from, to, 1));
    }

    fn findings(&self) -> Vec<String> {
        let findings = load(&self.path(""), "content/klein").err().unwrap_or_default();
        findings.iter().map(ToString::to_string).collect()
    }
}

#[test]
fn a_small_edition_is_whole() {
    assert_eq!(Small::new().findings(), [""; 0]);
}

#[test]
fn an_unknown_field_has_its_line() {
    let small = Small::new();
    small.change("nl/exercises/1a.md", "high = \"hard\"", "high = \"hard\"\nmiddle = \"half\"");
    assert_eq!(
        small.findings(),
        [
            "content/klein/nl/exercises/1a.md:15: parts.two.scale.middle: Nothing asks for middle. Take it away, or put it in edition.toml.",
        ]
    );
    small.change("edition.toml", "rings = [\"self\"]", "rings = [\"self\"]\ncolour = \"red\"");
    assert_eq!(
        small.findings(),
        [
            "content/klein/edition.toml:28: rings.colour: Nothing asks for colour. Take it away, or put it in edition.toml."
        ]
    );
}

#[test]
fn a_double_id_has_its_line() {
    let small = Small::new();
    small.change("edition.toml", "id = \"two\"", "id = \"one\"");
    let findings = small.findings();
    let expected = "content/klein/edition.toml:11: exercises.1a.parts.1: The id one is there twice. Give one another name.";
    assert!(findings.iter().any(|finding| finding == expected), "{findings:?}");
}

#[test]
fn a_text_that_is_there_twice_has_its_line() {
    let small = Small::new();
    small.change("nl/rings.md", "rings.self", "rings.self.name = \"Z\"\nrings.self");
    assert_eq!(small.findings(), ["content/klein/nl/rings.md:3: This is there already. Take one away."]);
}

#[test]
fn a_missing_text_has_its_line() {
    let small = Small::new();
    small.change("nl/exercises/1a.md", "r = \"Rij\"", "");
    small.change("nl/exercises/1a.md", "label = \"Wat?\"", "label = \" \"");
    assert_eq!(
        small.findings(),
        [
            "content/klein/nl/exercises/1a.md:7: parts.one.label: The text for label is missing. Add it.",
            "content/klein/nl/exercises/1a.md:13: parts.two.scale.rows.r: The text for r is missing. Add it.",
        ]
    );
    fs::remove_file(small.path("nl/exercises/1a.md")).unwrap();
    assert_eq!(
        small.findings(),
        ["content/klein/nl/exercises/1a.md:1: The file nl/exercises/1a.md is missing. Add it."]
    );
    fs::remove_file(small.path("nl/care.md")).unwrap();
    assert_eq!(small.findings()[0], "content/klein/nl/care.md:1: The file nl/care.md is missing. Add it.");
}

#[test]
fn html_in_prose_has_its_line_and_hides_no_other_finding() {
    let small = Small::new();
    small.change("nl/exercises/1a.md", "Ga door.", "Ga <b>door</b>.");
    small.change("edition.toml", "sides = [\"a\", \"b\"]", "sides = [\"a\", \"x\"]");
    let findings = small.findings();
    assert!(
        findings.contains(
            &"content/klein/nl/exercises/1a.md:22: HTML does not work here. Write plain text.".into()
        ),
        "{findings:?}"
    );
    assert!(
        findings.contains(
            &"content/klein/edition.toml:31: triangle.fields.0.sides: There is no corner x. Choose one of the corners of the triangle.".into()
        ),
        "{findings:?}"
    );
}

#[test]
fn a_file_that_nothing_reads_is_told() {
    let small = Small::new();
    small.write("nl/notes.md", "");
    small.write("nl/exercises/1a.txt", "");
    small.write("nl/exercises/1A.md", "");
    small.write("de/edition.md", "");
    let findings = small.findings();
    let files: Vec<&str> = findings.iter().map(|finding| finding.split(':').next().unwrap()).collect();
    assert_eq!(
        files,
        [
            "content/klein/de/edition.md",
            "content/klein/nl/exercises/1A.md",
            "content/klein/nl/exercises/1a.txt",
            "content/klein/nl/notes.md"
        ]
    );
}

#[test]
fn what_one_language_has_all_have() {
    let small = Small::new();
    small.change("edition.toml", "[\"nl\"]", "[\"nl\", \"en\"]");
    for (file, _) in TEXTS {
        small.write(&format!("en/{file}"), &fs::read_to_string(small.path(&format!("nl/{file}"))).unwrap());
    }
    assert_eq!(small.findings(), [""; 0]);
    fs::remove_file(small.path("en/exercises/1a.md")).unwrap();
    assert!(small.findings().contains(
        &"content/klein/en/exercises/1a.md:1: The file en/exercises/1a.md is missing. Add it.".into()
    ));
}
