//! Which of the participant's cases belong to the exercise.

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::{
        components::{Choice, ChoiceKind, Weight, button, choice, column, dynamic, own_words, paragraph},
        state::Workbook,
    },
    edition::Edition,
    exercises::{CaseId, Part, case_note::Answer, prompt},
    notebook::{FieldId, Place},
};

/// The question, a tick for each case, and the way to a new one.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part) -> AnyView {
    let workbook = field.workbook;
    let ticks = field.clone();
    let cases = dynamic(move || match workbook.cases().order() {
        [] => paragraph(workbook.say(|words| words.case_note.none)),
        cases => cases.iter().map(|case| tick(ticks.clone(), case.clone())).collect_view().into_any(),
    });
    let new = move || {
        let case = workbook.add_case();
        field.change(|answer| answer.put(&case, true));
        workbook.go_to(&Place::Case(case));
    };
    let inside = column([cases, button(Weight::Plain, workbook.say(|words| words.case_note.new), new)]);
    group(edition, part, inside.into_any())
}

fn tick(field: Field<Answer>, case: CaseId) -> AnyView {
    let (workbook, of) = (field.workbook, case.clone());
    let title = case_name(workbook, case.clone());
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: field.signal(move |answer| answer.cases.contains(&of)),
        label: own_words(title),
        name: None,
        choose: Box::new(move |with| field.change(|answer| answer.put(&case, with))),
    })
}

/// What a case is called on the screen, as it is typed.
pub fn case_name(workbook: Workbook, case: CaseId) -> Signal<String> {
    Signal::derive(move || {
        let title: prompt::Answer = workbook.answer(&FieldId::CaseTitle(case.clone()));
        match title.is_empty() {
            true => workbook.words().cases.untitled.to_string(),
            false => title.text,
        }
    })
}
