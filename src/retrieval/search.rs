//! Searching in everything a participant wrote in cases: capitals and accents make no difference.
//!
//! The text of each case is folded once. A search looks for every word, in any order; one that only goes on looks among what
//! the last one found, so that a key press costs little in a large notebook.

use crate::{
    exercises::CaseId,
    locale::{folded, hits},
    notebook::{FieldId, Notebook},
};

/// How many letters of a text are shown before its first hit, and in all.
const BEFORE: usize = 40;
const SHOWN: usize = 160;

/// The folded text of some cases.
#[derive(Clone, Debug, Default)]
pub struct Index {
    cases: Vec<(CaseId, String)>,
    last: Option<(Vec<String>, Vec<usize>)>,
}

impl Index {
    /// The index of some cases of a notebook. What is found is in their order.
    pub fn of(notebook: &Notebook, cases: Vec<CaseId>) -> Self {
        let text = |case: &CaseId| {
            let mut text = String::new();
            for (_, words) in own_texts(notebook, case) {
                text.push_str(&folded(words));
                text.push('\n');
            }
            text
        };
        let of = |case: CaseId| {
            let text = text(&case);
            (case, text)
        };
        Self { cases: cases.into_iter().map(of).collect(), last: None }
    }

    /// The cases that hold every word of a query, wherever they stand in it; every case for an empty one.
    pub fn find(&mut self, query: &str) -> Vec<CaseId> {
        let words = words(query);
        let goes_on = |(last, _): &&(Vec<String>, Vec<usize>)| {
            last.iter().all(|word| words.iter().any(|longer| longer.contains(word.as_str())))
        };
        let among = self.last.as_ref().filter(goes_on).map(|(_, found)| found.clone());
        let among = among.unwrap_or_else(|| (0..self.cases.len()).collect());
        let holds = |index: &usize| words.iter().all(|word| self.cases[*index].1.contains(word.as_str()));
        let found: Vec<usize> = among.into_iter().filter(holds).collect();
        let cases = found.iter().map(|index| self.cases[*index].0.clone()).collect();
        self.last = Some((words, found));
        cases
    }
}

/// The first text of a case in which a word of the query stands, and a piece of it around the hit: each run of letters, with
/// whether it is a hit. `None` where no word stands in any text, or the query is empty. The title is no such text: it is
/// shown anyway.
pub fn excerpt(notebook: &Notebook, case: &CaseId, query: &str) -> Option<(FieldId, Vec<(String, bool)>)> {
    let words = words(query);
    own_texts(notebook, case)
        .filter(|(field, _)| !matches!(field, FieldId::CaseTitle(_)))
        .find_map(|(field, text)| Some((field.clone(), around(text, &words)?)))
}

/// A text in pieces, each with whether it is a word of the query.
pub fn marked_words(text: &str, query: &str) -> Vec<(String, bool)> {
    hits(text, &words(query)).into_iter().map(|(piece, is_hit)| (piece.to_string(), is_hit)).collect()
}

/// Whether a name has every word of a query; every name for one without words.
pub fn has_words(name: &str, query: &str) -> bool {
    let name = folded(name);
    words(query).iter().all(|word| name.contains(word.as_str()))
}

/// A piece of a text around the first of some words, if one stands in it: each run of letters, with whether it is a hit.
pub(super) fn around(text: &str, words: &[String]) -> Option<Vec<(String, bool)>> {
    let pieces = hits(text, words);
    pieces.iter().any(|(_, is_hit)| *is_hit).then(|| cut(&pieces))
}

/// The words of a query, folded.
pub(super) fn words(query: &str) -> Vec<String> {
    folded(query).split_whitespace().map(String::from).collect()
}

fn own_texts<'a>(notebook: &'a Notebook, case: &'a CaseId) -> impl Iterator<Item = (&'a FieldId, &'a str)> {
    let answered =
        notebook.entries_of(case).filter_map(|(field, entry)| Some((field, entry.value.as_ref()?.answer()?)));
    answered.flat_map(|(field, answer)| answer.own_words().into_iter().map(move |words| (field, words)))
}

/// What is shown of a text: a little before the first hit, and then up to so many letters.
fn cut(pieces: &[(&str, bool)]) -> Vec<(String, bool)> {
    let mut shown = Vec::new();
    let mut left = SHOWN;
    for (index, (piece, is_hit)) in pieces.iter().enumerate() {
        let skipped = match index {
            0 if !is_hit => piece.chars().count().saturating_sub(BEFORE),
            _ => 0,
        };
        let mut text: String = piece.chars().skip(skipped).take(left).collect();
        left -= text.chars().count();
        if skipped > 0 {
            text.insert(0, '…');
        }
        if left == 0 {
            text.push('…');
        }
        shown.push((text, *is_hit));
        if left == 0 {
            break;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        exercises::{AnswerOfKind, prompt, table},
        notebook::{Change, Moment, Standing, Value},
    };

    fn case(number: usize) -> CaseId {
        format!("c{number}").parse().unwrap()
    }

    fn notebook(texts: &[String]) -> Notebook {
        let mut notebook = Notebook::default();
        for (number, text) in texts.iter().enumerate() {
            let standing = Standing { position: number as u32 + 1, thrown: None };
            let answer = prompt::Answer { text: text.clone() }.into_answer();
            let facts = FieldId::Case(case(number), "facts".parse().unwrap());
            for change in [
                Change { field: FieldId::CaseStanding(case(number)), value: Some(Value::Standing(standing)) },
                Change { field: facts, value: Some(Value::Answer(answer)) },
            ] {
                notebook.write(&change.field, change.value, &"t".parse().unwrap(), Moment(1));
            }
        }
        notebook
    }

    proptest! {
        /// Typing a query letter by letter finds what typing it at once finds, and that is what holds every word.
        #[test]
        fn a_search_that_goes_on_finds_the_same(
            texts in proptest::collection::vec("[a-cA-Cé ]{0,12}", 0..8),
            query in "[a-cé ]{0,4}",
        ) {
            let notebook = notebook(&texts);
            let all: Vec<CaseId> = (0..texts.len()).map(case).collect();
            let mut typed = Index::of(&notebook, all.clone());
            for end in query.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
                let found = typed.find(&query[..end]);
                prop_assert_eq!(&found, &Index::of(&notebook, all.clone()).find(&query[..end]));
                let holds = |text: &String| words(&query[..end]).iter().all(|word| folded(text).contains(word.as_str()));
                let expected: Vec<_> = (0..texts.len()).filter(|number| holds(&texts[*number])).map(case).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }

    #[test]
    fn the_hit_is_shown_with_what_stands_around_it() {
        let long = format!("{} Één BRIEF aan de Kamer {}", "voor ".repeat(30), "na ".repeat(90));
        let (field, pieces) = excerpt(&notebook(&[long]), &case(0), "een brief").unwrap();
        assert_eq!(field.to_string(), "case/c0/facts");
        let hits: Vec<&str> = pieces.iter().filter(|(_, hit)| *hit).map(|(text, _)| text.as_str()).collect();
        assert_eq!(hits, ["Één", "BRIEF"]);
        let text: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        assert!(text.starts_with("…") && text.ends_with('…') && text.chars().count() <= SHOWN + 2, "{text}");
        assert_eq!(excerpt(&notebook(&["Niets".into()]), &case(0), "brief"), None);
    }

    #[test]
    fn words_in_every_kind_of_part_are_found() {
        let mut notebook = notebook(&[String::new()]);
        let mut rows = table::Answer::default();
        rows.write(1, &"who".parse().unwrap(), "De provincie".into());
        let field = FieldId::Case(case(0), "stakeholders".parse().unwrap());
        notebook.write(&field, Some(Value::Answer(rows.into_answer())), &"t".parse().unwrap(), Moment(1));
        assert_eq!(Index::of(&notebook, vec![case(0)]).find("PROVINCIE"), [case(0)]);
    }
}
