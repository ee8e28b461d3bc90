//! Questions on each value that lies on top, with the cases in which it was at stake.

use leptos::prelude::*;

use super::{Field, case_name, group};
use crate::{
    app::components::{TextBox, column, dynamic, element, hint, link, own_words, said, text_box},
    edition::Edition,
    exercises::{
        CaseId, Named, Part, tags,
        value_questions::{Answer, Definition},
        value_sort,
    },
    notebook::Place,
    retrieval::{Filter, Order, list},
};

/// The question, and a group of questions for each value on top of the sort.
pub fn view(field: Field<Answer>, edition: &Edition, part: &Part, definition: &Definition) -> AnyView {
    let workbook = field.workbook;
    let sort = field.sibling(&definition.of);
    let asked = {
        let (field, definition) = (field.clone(), definition.clone());
        Memo::new(move |_| {
            let sort: value_sort::Answer = workbook.answer(&sort);
            definition.asked(&sort.sort, &field.answer())
        })
    };
    let (definition, tag) = (definition.clone(), edition.language.tag());
    let groups = dynamic(move || match asked.get().as_slice() {
        [] => hint(workbook.say(|words| words.value_questions.none)),
        keys => {
            let edition = workbook.edition();
            let groups =
                keys.iter().zip(1..).map(|(key, number)| value(&field, &edition, &definition, key, number));
            element("div").lang(tag).child(groups.collect::<Vec<_>>()).into_any()
        }
    });
    group(edition, part, groups)
}

fn value(
    field: &Field<Answer>,
    edition: &Edition,
    definition: &Definition,
    key: &str,
    number: usize,
) -> AnyView {
    let question = |asked: &Named| {
        // No word of the participant in an id: an own value is known by its number.
        let id = field.element_id(&format!("{number}/{}", asked.id));
        question(field, edition, definition, key, asked, id)
    };
    let questions = definition.questions.iter().map(question);
    element("fieldset")
        .child(element("legend").child(definition.name(key)))
        .child(questions.collect::<Vec<_>>())
        .child(cases(field, edition, key))
        .into_any()
}

fn question(
    field: &Field<Answer>,
    edition: &Edition,
    definition: &Definition,
    key: &str,
    asked: &Named,
    id: String,
) -> AnyView {
    let (read, written) = ((key.to_string(), asked.id.clone()), (key.to_string(), asked.id.clone()));
    let writing = field.clone();
    text_box(TextBox {
        id,
        label: said(edition, &format!("{}: {}", definition.name(key), asked.name)),
        hint: None,
        text: field.signal(move |answer| answer.words(&read.0, &read.1).to_string()),
        write: Box::new(move |text| writing.write(|answer| answer.write(&written.0, &written.1, text))),
    })
}

/// The cases that are tagged with a value.
fn cases(field: &Field<Answer>, edition: &Edition, key: &str) -> AnyView {
    let workbook = field.workbook;
    let filter = Filter { tags: vec![(tags::Group::Values, key.to_string())] };
    let cases = workbook.with_notebook(|notebook| list(notebook, &edition.case, &filter, Order::Own));
    let link = |case: CaseId| {
        let name = own_words(case_name(workbook, case.clone()));
        element("li").child(link(&Place::Case(case), name))
    };
    match cases.is_empty() {
        true => hint(workbook.say(|words| words.value_questions.no_cases)),
        false => column([
            hint(workbook.say(|words| words.value_questions.cases)),
            element("ul").child(cases.into_iter().map(link).collect::<Vec<_>>()).into_any(),
        ]),
    }
}
