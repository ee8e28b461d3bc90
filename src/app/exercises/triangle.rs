//! The triangle as a form: per field the pull of each side, apart, and words about it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Field, group};
use crate::{
    app::components::{Steps, TextBox, blocks, column, drawing, element, hint, said, steps, text_box},
    edition::Edition,
    exercises::{
        Named, Part,
        triangle::{self, Answer, Definition, Laid, Pull, Question},
    },
};

/// The question and its fields of tension.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Arc<Definition>) -> AnyView {
    let explanation =
        element("div").lang(edition.language.tag()).child(blocks(&edition.triangle.explanation, 1));
    let tension = |tension: &triangle::Field| {
        let sides = tension.sides.iter().map(|side| pull(&field, edition, tension, side)).collect_view();
        let question =
            |asked: Question| words(&field, edition, tension, asked, definition.questions.text(asked));
        element("fieldset")
            .child(element("legend").child(said(edition, &tension.name)))
            .child(sides)
            .child(Question::ALL.map(question).collect_view())
    };
    let tensions = definition.fields.iter().map(tension).collect_view();
    group(edition, part, column([explanation.into_any(), picture(&field, definition), tensions.into_any()]))
}

/// The triangle with the pulls as they are chosen; a tap on one of its points chooses.
fn picture(field: &Field<Answer>, definition: &Arc<Definition>) -> AnyView {
    let workbook = field.workbook;
    let (drawn, shape, pointed) = (field.clone(), definition.clone(), field.clone());
    let draw = move || {
        let answer = drawn.answer();
        let case = Laid { number: 1, name: String::new(), answer: &answer };
        triangle::draw(&shape, &[case], true, workbook.words())
    };
    let point = move |key: &str| {
        let [tension, side, pull] = key.split('/').collect::<Vec<_>>()[..] else { return };
        if let (Ok(tension), Ok(side), Ok(pull)) = (tension.parse(), side.parse(), pull.parse()) {
            pointed.change(|answer| answer.tension_mut(&tension).pull(&side, Pull::at(pull)));
        }
    };
    column([drawing(draw, point), hint(workbook.say(|words| words.triangle.drawing_text))])
}

fn pull(field: &Field<Answer>, edition: &Edition, tension: &triangle::Field, side: &Named) -> AnyView {
    let (workbook, name) = (field.workbook, side.name.clone());
    let (tension_id, side_id, changed) = (tension.id.clone(), side.id.clone(), field.clone());
    let (of, by) = (tension.id.clone(), side.id.clone());
    let legend = element("span")
        .lang(edition.language.tag())
        .child(workbook.sentence(move |words| words.triangle.how_hard(&name)));
    steps(
        workbook,
        Steps {
            id: field.element_id(&format!("{}/{}", tension.id, side.id)),
            legend: legend.into_any(),
            low: workbook.sentence(|words| words.triangle.low.to_string()),
            high: workbook.sentence(|words| words.triangle.high.to_string()),
            count: Pull::STEPS,
            chosen: field
                .signal(move |answer| answer.tension(&of)?.pulls.get(&by).copied().map(Pull::number)),
            choose: Arc::new(move |step| {
                let pull = step.and_then(Pull::at);
                changed.change(|answer| answer.tension_mut(&tension_id).pull(&side_id, pull));
            }),
        },
    )
}

fn words(
    field: &Field<Answer>,
    edition: &Edition,
    tension: &triangle::Field,
    asked: Question,
    question: &str,
) -> AnyView {
    let workbook = field.workbook;
    let (of, to, written) = (tension.id.clone(), tension.id.clone(), field.clone());
    let label = workbook.words().triangle.question_on(&tension.name, question);
    text_box(TextBox {
        id: field.element_id(&format!("{}/{}", tension.id, asked.name())),
        label: said(edition, &label),
        hint: None,
        text: field.signal(move |answer| {
            answer.tension(&of).and_then(|tension| tension.words.get(&asked)).cloned().unwrap_or_default()
        }),
        write: Box::new(move |text| {
            written.write(|answer| drop(answer.tension_mut(&to).words.insert(asked, text)));
        }),
    })
}
