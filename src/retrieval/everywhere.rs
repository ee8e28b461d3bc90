//! Finding a place by a few words: a page by its name, a case or an exercise by what the participant wrote there.
//!
//! Looks nowhere but in this workbook, and keeps nothing of what was looked for.

use super::search::{Index, around, excerpt, has_words, words};
use crate::{
    exercises::{Answer, ExerciseId, prompt},
    notebook::{FieldId, Notebook, Place},
};

/// The most that is given of each kind, so that nobody has to look at a long list.
const MOST: usize = 8;

/// A place where one can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// Where.
    pub place: Place,
    /// What it is called; empty for a case without a title.
    pub name: String,
    /// A piece of what is written there around the words that were looked for: each run of letters, with whether it is a hit. Empty
    /// where the name itself has them.
    pub excerpt: Vec<(String, bool)>,
}

/// The places for a query: first those of `pages` whose name has every word of it, then cases, then exercises of `pages` by what is
/// written in them. Empty for a query without words.
pub fn everywhere(
    pages: &[(Place, String)],
    notebook: &Notebook,
    index: &mut Index,
    query: &str,
) -> Vec<Destination> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    let is_named = |name: &str| has_words(name, query);
    let named = pages.iter().filter(|(_, name)| is_named(name));
    let named = named.map(|(place, name)| Destination {
        place: place.clone(),
        name: name.clone(),
        excerpt: Vec::new(),
    });
    let cases = index.find(query).into_iter().map(|case| {
        let title: prompt::Answer = notebook.answer(&FieldId::CaseTitle(case.clone()));
        let written = (!is_named(&title.text)).then(|| excerpt(notebook, &case, query)).flatten();
        let excerpt = written.map(|(_, pieces)| pieces).unwrap_or_default();
        Destination { place: Place::Case(case), name: title.text, excerpt }
    });
    let answers = answers(notebook);
    let exercises = pages.iter().filter(|(_, name)| !is_named(name)).filter_map(|(place, name)| {
        let here =
            answers.iter().filter(|(exercise, _)| matches!(place, Place::Exercise(id) if id == *exercise));
        let mut texts = here.flat_map(|(_, answer)| answer.own_words());
        let excerpt = texts.find_map(|text| has_words(text, query).then(|| around(text, &words))?)?;
        Some(Destination { place: place.clone(), name: name.clone(), excerpt })
    });
    named.take(MOST).chain(cases.take(MOST)).chain(exercises.take(MOST)).collect()
}

/// Every answer in an exercise. Gone through once: a notebook can hold a thousand cases beside them.
fn answers(notebook: &Notebook) -> Vec<(&ExerciseId, &Answer)> {
    let answered = notebook.entries().filter_map(|(field, entry)| match field {
        FieldId::Exercise(exercise, _) => Some((exercise, entry.value.as_ref()?.answer()?)),
        _ => None,
    });
    answered.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exercises::{AnswerOfKind, CaseId},
        notebook::{Cases, Moment, Standing, Value},
    };

    fn write(notebook: &mut Notebook, field: &str, text: &str) {
        let value = Value::Answer(prompt::Answer { text: text.into() }.into_answer());
        notebook.write(&field.parse().unwrap(), Some(value), &"t".parse().unwrap(), Moment(1));
    }

    /// Two pages, an exercise with a text, and a case with a title and a text.
    fn workbook() -> (Vec<(Place, String)>, Notebook) {
        let mut notebook = Notebook::default();
        let case: CaseId = "c1".parse().unwrap();
        let standing = Value::Standing(Standing { position: 1, thrown: None });
        notebook.write(&FieldId::CaseStanding(case), Some(standing), &"t".parse().unwrap(), Moment(1));
        write(&mut notebook, "case-title/c1", "De brief");
        write(&mut notebook, "case/c1/facts", "Een plan van de provincie");
        write(&mut notebook, "exercise/1a/criteria", "Ik schrijf helder");
        let pages = vec![
            (Place::Summary, "Samenvatting".into()),
            (Place::Exercise("1a".parse().unwrap()), "1a Een goede professional".into()),
        ];
        (pages, notebook)
    }

    fn found(query: &str) -> Vec<(String, String, String)> {
        let (pages, notebook) = workbook();
        let mut index = Index::of(&notebook, Cases::of(&notebook).order().to_vec());
        let told = |destination: Destination| {
            let excerpt = destination.excerpt.into_iter().map(|(text, _)| text).collect();
            (destination.place.to_string(), destination.name, excerpt)
        };
        everywhere(&pages, &notebook, &mut index, query).into_iter().map(told).collect()
    }

    #[test]
    fn a_page_is_found_by_its_name_and_a_text_by_its_words() {
        let of = |place: &str, name: &str, excerpt: &str| (place.to_string(), name.into(), excerpt.into());
        assert_eq!(found("SAMEN"), [of("#/summary", "Samenvatting", "")]);
        assert_eq!(found("brief"), [of("#/case/c1", "De brief", "")]);
        assert_eq!(found("provincie plan"), [of("#/case/c1", "De brief", "Een plan van de provincie")]);
        let exercise = "1a Een goede professional";
        assert_eq!(found("helder"), [of("#/exercise/1a", exercise, "Ik schrijf helder")]);
        assert_eq!(found("1a"), [of("#/exercise/1a", exercise, "")]);
    }

    #[test]
    fn nothing_is_found_for_no_words_or_words_that_stand_nowhere() {
        assert_eq!(found("  "), []);
        assert_eq!(found("helder provincie"), []);
    }
}
