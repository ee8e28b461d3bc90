//! What fits in the time that somebody has.
//!
//! Picks from what was not begun yet, in the order of the edition. A suggestion, never a plan: nothing is left over or behind.

use crate::{
    edition::{Edition, Exercise},
    exercises::Part,
    notebook::{FieldId, Notebook},
};

/// The exercises that fit in so many minutes together, in order; where none does, the shortest. Closings are left out: they
/// belong to a session that one has done. Nothing where everything was begun.
pub fn fitting<'a>(edition: &'a Edition, notebook: &Notebook, minutes: u16) -> Vec<&'a Exercise> {
    let of_sessions = edition.sessions.iter().filter_map(|session| session.exercises.split_last());
    let open: Vec<&Exercise> = of_sessions
        .flat_map(|(_, exercises)| exercises)
        .filter(|exercise| !is_begun(notebook, exercise))
        .collect();
    let mut left = minutes;
    let mut picked = Vec::new();
    for exercise in &open {
        if let Some(rest) = left.checked_sub(exercise.minutes) {
            left = rest;
            picked.push(*exercise);
        }
    }
    if picked.is_empty() {
        picked.extend(open.into_iter().min_by_key(|exercise| exercise.minutes));
    }
    picked
}

fn is_begun(notebook: &Notebook, exercise: &Exercise) -> bool {
    let field = |part: &Part| FieldId::Exercise(exercise.id.clone(), part.id.clone());
    exercise.parts.iter().any(|part| notebook.is_answered(&field(part)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        edition::{Care, CaseForm, Figure, Page, Session},
        exercises::{AnswerOfKind, Kind, Named, prompt, rings, triangle, value_sort},
        locale::Language,
        notebook::{Moment, Value},
    };

    fn exercise(id: &str, minutes: u16) -> Exercise {
        let part = Part {
            id: "part".parse().unwrap(),
            label: String::new(),
            hint: None,
            example: None,
            hard_to_say: false,
            for_leaders: false,
            on_table: None,
            kind: Kind::Prompt,
        };
        let (id, text) = (id.parse().unwrap(), String::new);
        Exercise { id, title: text(), purpose: text(), minutes, opening: Vec::new(), parts: vec![part] }
    }

    /// An edition with exercises `1a`, `1b`, … of so many minutes, and a closing of one minute.
    fn edition(minutes: &[u16]) -> Edition {
        let letters = "abcdefghij".chars();
        let mut exercises: Vec<Exercise> =
            letters.zip(minutes).map(|(letter, minutes)| exercise(&format!("1{letter}"), *minutes)).collect();
        exercises.push(exercise("1z", 1));
        let (text, page) = (String::new, || Page { title: String::new(), text: Vec::new() });
        let values = value_sort::Definition {
            piles: Vec::new(),
            columns: Vec::new(),
            is_strict: false,
            values: Vec::new(),
        };
        let corner = |id: &str| Named { id: id.parse().unwrap(), name: text() };
        let questions = triangle::Questions { shows: text(), deal: text(), choose: text(), enjoy: text() };
        let triangle = triangle::Definition { corners: vec![corner("a")], fields: Vec::new(), questions };
        let session = Session {
            id: "1".parse().unwrap(),
            title: text(),
            purpose: text(),
            opening: Vec::new(),
            exercises,
            run_sheet: Vec::new(),
        };
        Edition {
            author: None,
            sample: None,
            terms: Vec::new(),
            id: "test".parse().unwrap(),
            language: Language::Nl,
            title: text(),
            subtitle: text(),
            audience: text(),
            opening: Vec::new(),
            sessions: vec![session],
            case: CaseForm { title: text(), care: Vec::new(), begins_with: Vec::new(), parts: Vec::new() },
            examples: Vec::new(),
            value_sort: Figure { definition: values.into(), explanation: Vec::new() },
            findings: None,
            rings: Figure {
                definition: rings::Definition { rings: Vec::new() }.into(),
                explanation: Vec::new(),
            },
            triangle: Figure { definition: triangle.into(), explanation: Vec::new() },
            care: Care { mine: text(), employer: text(), shared: text(), stays: Vec::new() },
            sources: page(),
            privacy: page(),
        }
    }

    fn picked(edition: &Edition, notebook: &Notebook, minutes: u16) -> Vec<String> {
        fitting(edition, notebook, minutes).iter().map(|exercise| exercise.id.to_string()).collect()
    }

    proptest! {
        /// What is picked fits, or it is one exercise: the shortest.
        #[test]
        fn what_is_picked_fits(minutes in proptest::collection::vec(1u16..60, 1..9), time in 0u16..200) {
            let edition = edition(&minutes);
            let picked = fitting(&edition, &Notebook::default(), time);
            let total: u16 = picked.iter().map(|exercise| exercise.minutes).sum();
            prop_assert!(total <= time || (picked.len() == 1 && picked[0].minutes == *minutes.iter().min().unwrap()));
            prop_assert!(picked.iter().all(|exercise| exercise.id.as_str() != "1z"));
        }
    }

    #[test]
    fn what_was_begun_is_not_picked_again() {
        let edition = edition(&[15, 20, 30]);
        let mut notebook = Notebook::default();
        assert_eq!(picked(&edition, &notebook, 40), ["1a", "1b"]);
        assert_eq!(picked(&edition, &notebook, 10), ["1a"]);
        for exercise in ["1a", "1b", "1c"] {
            let field = FieldId::Exercise(exercise.parse().unwrap(), "part".parse().unwrap());
            let answer = prompt::Answer { text: "Iets".into() }.into_answer();
            notebook.write(&field, Some(Value::Answer(answer)), &"t".parse().unwrap(), Moment(1));
            assert!(!picked(&edition, &notebook, 100).contains(&exercise.to_string()));
        }
        assert_eq!(picked(&edition, &notebook, 100), [""; 0]);
    }
}
