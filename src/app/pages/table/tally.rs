//! What a group counted on paper cards, typed in.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::{
            Element, Selection, TextBox, Weight, alert, button, column, dynamic, element, hint, selection,
            text_line,
        },
        state::Workbook,
    },
    browser::page,
    edition::Edition,
    exercises::{ExerciseId, PartId, value_sort::Definition},
    summary::{Counted, Tally, TallyError},
};

/// The id of the field for the number of people.
const PEOPLE: &str = "tally-people";

/// A value sort that can be counted.
#[derive(Clone)]
struct Sort {
    part: (ExerciseId, PartId),
    title: String,
    definition: Arc<Definition>,
}

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct Counting {
    workbook: Workbook,
    people: RwSignal<String>,
    /// The id of the field that something is wrong with, and what.
    wrong: RwSignal<String>,
    problem: RwSignal<String>,
    /// The tally was laid: the fields are empty again.
    laid: Trigger,
}

/// The form.
pub fn form(workbook: Workbook, edition: &Edition) -> AnyView {
    let mut sorts = Vec::new();
    for (exercise, part, definition) in edition.value_sorts() {
        let title = [exercise.id.as_str(), " ", &part.label].concat();
        let part = (exercise.id.clone(), part.id.clone());
        sorts.push(Sort { part, title, definition: definition.clone() });
    }
    let chosen = RwSignal::new("0".to_string());
    let option = |(index, sort): (usize, &Sort)| (index.to_string(), sort.title.clone().into_any());
    let choosing = selection(Selection {
        id: "tally-sort".into(),
        label: workbook.say(|words| words.laying.sort),
        options: sorts.iter().enumerate().map(option).collect(),
        chosen: chosen.into(),
        choose: Box::new(move |index| chosen.set(index)),
    });
    let laid = Trigger::new();
    let fields = dynamic(move || {
        laid.track();
        let index: usize = chosen.with(|chosen| chosen.parse().unwrap_or_default());
        sorts.get(index).map_or_else(|| column([]), |sort| fields(workbook, sort, laid))
    });
    element("details")
        .child(element("summary").child(workbook.word(|words| words.laying.tally)))
        .child(hint(workbook.say(|words| words.laying.tally_text)))
        .child(choosing)
        .child(fields)
        .into_any()
}

/// The fields of one value sort, and the way to the table.
fn fields(workbook: Workbook, sort: &Sort, laid: Trigger) -> AnyView {
    let [people, wrong, problem] = [(); 3].map(|()| RwSignal::new(String::new()));
    let counting = Counting { workbook, people, wrong, problem, laid };
    let field = text_line(TextBox {
        id: PEOPLE.into(),
        label: workbook.say(|words| words.laying.people),
        hint: None,
        text: people.into(),
        write: Box::new(move |text| people.set(text)),
    });
    let of = sort.clone();
    element("div")
        .anew()
        .child(element("div").class("number").child(field))
        .child(counting.problem_of(PEOPLE.into()))
        .child(counting.rows(&sort.definition))
        .child(button(Weight::Plain, workbook.say(|words| words.laying.lay_tally), move || counting.lay(&of)))
        .into_any()
}

impl Counting {
    /// A row for each value.
    fn rows(self, definition: &Definition) -> Element {
        let ends = [definition.columns.first(), definition.columns.last()];
        let ends = ends.map(|column| column.map_or("", |column| column.label.as_str()));
        let head = |name: &str| element("th").with("scope", "col").child(name.to_string());
        let value_name = self.workbook.word(|words| words.comparison.value);
        let head =
            element("tr").child([value_name, ends[0], ends[1]].map(head).into_iter().collect::<Vec<_>>());
        let row = |(index, value): (usize, &crate::exercises::value_sort::Value)| {
            element("tr")
                .child(
                    element("th")
                        .with("scope", "row")
                        .child(value.name.clone())
                        .child(self.problem_of(count_id(index, 0))),
                )
                .child(self.count(index, 0, &value.name, ends[0]))
                .child(self.count(index, 1, &value.name, ends[1]))
        };
        let rows: Vec<Element> = definition.values.iter().enumerate().map(row).collect();
        let table = element("table").child(element("thead").child(head)).child(element("tbody").child(rows));
        element("div").class("wide tally").child(table)
    }

    /// The field for how many people laid a value in one of the two columns.
    fn count(self, index: usize, end: usize, value: &str, column: &str) -> Element {
        let name = self.workbook.sentence(|words| words.laying.count(column, value));
        let field = element("input")
            .with("type", "text")
            .with("inputmode", "numeric")
            .with("autocomplete", "off")
            .with("id", count_id(index, end))
            .with("aria-label", name);
        element("td").child(field)
    }

    /// What is wrong with a field.
    fn problem_of(self, id: String) -> AnyView {
        let Self { wrong, problem, .. } = self;
        alert(self.workbook.say_following(move |_| match wrong.with(|wrong| *wrong == id) {
            true => problem.get(),
            false => String::new(),
        }))
    }

    /// Lays the tally on the table, or tells what is wrong at the field where it is.
    fn lay(self, sort: &Sort) {
        let words = self.workbook.words();
        let tell = |id: String, says: String| {
            page::focus_soon(id.clone());
            self.problem.set(says);
            self.wrong.set(id);
        };
        let mut counted = Vec::new();
        for (index, value) in sort.definition.values.iter().enumerate() {
            let [Some(most), Some(least)] = [0, 1].map(|end| number(&page::typed(&count_id(index, end))))
            else {
                return tell(count_id(index, 0), words.laying.no_number.into());
            };
            counted.push(Counted { value: value.id.clone(), most, least });
        }
        // What is no number is of nobody, and is refused as such.
        let people = self.people.with_untracked(|people| number(people)).unwrap_or_default();
        match Tally::of(&self.workbook.edition(), sort.part.clone(), people, counted) {
            Ok(tally) => {
                self.workbook.laying.on_table.update(|on_table| on_table.tallies.push(tally));
                page::focus_soon(PEOPLE.into());
                self.laid.notify();
            }
            Err(why) => {
                let named = match &why {
                    TallyError::MoreThanPeople(name) => {
                        sort.definition.values.iter().position(|value| value.name == *name)
                    }
                    TallyError::Unknown | TallyError::People => None,
                };
                tell(named.map_or_else(|| PEOPLE.into(), |index| count_id(index, 0)), why.says(words));
            }
        }
    }
}

/// The id of the field for one of the two counts of a value.
fn count_id(index: usize, end: usize) -> String {
    ["tally-", &index.to_string(), if end == 0 { "-most" } else { "-least" }].concat()
}

/// The number that is typed; an empty field is zero.
fn number(typed: &str) -> Option<usize> {
    let typed = typed.trim();
    if typed.is_empty() { Some(0) } else { typed.parse().ok() }
}
