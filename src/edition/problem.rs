//! What can be wrong with an edition, and where.

use crate::{document::prose::Form, locale::Words, toml::Mistake};

/// Something wrong at a line of a file of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, from the folder of the edition: `nl/exercises/1a.md`; empty where it stands in none.
    pub file: String,
    /// The line of the file, from 1; for a text that is missing, one near to where it belongs.
    pub line: usize,
    /// The path of the keys there, if it is about one text.
    pub at: String,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Something stands above the first file.
    NoFile,
    /// A file cannot be called so.
    FileName(String),
    /// A file is there twice.
    DoubleFile(String),
    /// A file is missing.
    MissingFile(String),
    /// Nothing reads a file.
    UnknownFile(String),
    /// A file has more than a text to read.
    LargeFile,
    /// All files together have more than an edition needs.
    LargeEdition,
    /// A line of a file would begin another one where all stand in one text.
    BeginsFile,
    /// A file does not begin with its words.
    NoFront,
    /// The words of a file do not end.
    OpenFront,
    /// The words are no TOML.
    Toml(Mistake),
    /// The prose has a form that is not taken.
    Form(Form),
    /// A text is missing, or says nothing.
    MissingText(String),
    /// The texts word something that the settings do not ask for, or the settings set something that is not there to set.
    UnknownText(String),
    /// A text that must be a number is none.
    NoNumber(String),
    /// A text that must be `true` or `false` is neither.
    NoTruth(String),
    /// A text that must be an id is none.
    NoId(String),
    /// There is no kind of this name.
    UnknownKind(String),
    /// We do not speak a language.
    UnknownLanguage(String),
    /// Two things have the same id.
    DoubleId(String),
    /// A session names an exercise that the settings do not have.
    UnknownExercise(String),
    /// The settings have an exercise that no session names.
    UnusedExercise(String),
    /// A value has an id that only a participant's own values have.
    OwnId(String),
    /// Something names a part that is not there, or is of another kind.
    UnknownPart(String),
    /// A side of a field of the triangle is no corner.
    UnknownCorner(String),
    /// The triangle has not three corners, or a field not two sides.
    Corners,
    /// An edition of one's own has the id of the one that it was made of.
    SameEdition(String),
    /// An answer names something that cannot be chosen there.
    NoChoice(String),
}

impl Problem {
    /// What is wrong, as a sentence that says what to do; without the place.
    pub fn says(&self, words: &Words) -> String {
        let wrong = self.wrong.says(words);
        if self.at.is_empty() { wrong } else { [&self.at, ": ", &wrong].concat() }
    }
}

impl Wrong {
    /// Whether it is about the form of a file, so that nothing can be said of its texts.
    pub fn is_of_form(&self) -> bool {
        matches!(self, Self::LargeFile | Self::NoFront | Self::OpenFront | Self::Toml(_) | Self::Form(_))
    }

    fn says(&self, words: &Words) -> String {
        let words = &words.problem;
        match self {
            Self::NoFile => words.no_file.into(),
            Self::FileName(name) => words.file_name(name),
            Self::DoubleFile(name) => words.double_file(name),
            Self::MissingFile(name) => words.missing_file(name),
            Self::UnknownFile(name) => words.unknown_file(name),
            Self::LargeFile => words.large_file.into(),
            Self::LargeEdition => words.large_edition.into(),
            Self::BeginsFile => words.begins_file.into(),
            Self::NoFront => words.no_front.into(),
            Self::OpenFront => words.open_front.into(),
            Self::Toml(mistake) => match mistake {
                Mistake::Key => words.toml_key,
                Mistake::Equals => words.toml_equals,
                Mistake::Value => words.toml_value,
                Mistake::Behind => words.toml_behind,
                Mistake::OpenText => words.toml_open_text,
                Mistake::OpenList => words.toml_open_list,
                Mistake::Escape => words.toml_escape,
                Mistake::OpenName => words.toml_open_name,
                Mistake::Twice => words.toml_twice,
                Mistake::TooDeep => words.toml_too_deep,
            }
            .into(),
            Self::Form(form) => match form {
                Form::Html => words.form_html,
                Form::Image => words.form_image,
                Form::Link => words.form_link,
                Form::Code => words.form_code,
                Form::Table => words.form_table,
                Form::Rule => words.form_rule,
                Form::Heading => words.form_heading,
                Form::HeadingText => words.form_heading_text,
                Form::Break => words.form_break,
                Form::Nested => words.form_nested,
                Form::LoneSign => words.form_lone_sign,
                Form::Entity => words.form_entity,
                Form::Item => words.form_item,
                Form::DeepQuote => words.form_deep_quote,
                Form::LooseLine => words.form_loose_line,
            }
            .into(),
            Self::MissingText(key) => words.missing_text(key),
            Self::UnknownText(key) => words.unknown_text(key),
            Self::NoNumber(text) => words.no_number(text),
            Self::NoTruth(text) => words.no_truth(text),
            Self::NoId(text) => words.no_id(text),
            Self::UnknownKind(name) => words.unknown_kind(name),
            Self::UnknownLanguage(tag) => words.unknown_language(tag),
            Self::DoubleId(id) => words.double_id(id),
            Self::UnknownExercise(id) => words.unknown_exercise(id),
            Self::UnusedExercise(id) => words.unused_exercise(id),
            Self::OwnId(id) => words.own_id(id),
            Self::UnknownPart(id) => words.unknown_part(id),
            Self::UnknownCorner(id) => words.unknown_corner(id),
            Self::Corners => words.corners.into(),
            Self::SameEdition(id) => words.same_edition(id),
            Self::NoChoice(text) => words.no_choice(text),
        }
    }
}
