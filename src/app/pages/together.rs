//! Cases laid over each other on the triangle. Nothing here is compared with anybody, and no place is better.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, blocks, choice, column, drawing, dynamic, element, group_of, hint, lead,
            link, own_words, subheading, third_heading,
        },
        exercises::case_name,
        state::Workbook,
    },
    edition::Edition,
    exercises::{
        Reading,
        triangle::{self, Laid},
    },
    notebook::Place,
    retrieval::{Placed, placed},
};

/// The page.
pub fn page(workbook: Workbook, edition: &Edition) -> AnyView {
    let all = Arc::new(workbook.with_notebook(|notebook| placed(&edition.case, notebook)));
    let heading = heading(workbook.say(|words| words.together.title));
    if all.is_empty() {
        return column([heading, hint(workbook.say(|words| words.together.none))]);
    }
    let hidden = RwSignal::new(Vec::<usize>::new());
    let ticks: Vec<AnyView> = (0..all.len()).map(|index| tick(workbook, &all, index, hidden)).collect();
    let (shown, told) = (all.clone(), all.clone());
    let definition = edition.triangle.definition.clone();
    let draw = move || {
        let laid = shown.iter().enumerate().filter(|(index, _)| is_shown(hidden, *index));
        let laid: Vec<Laid> = laid.map(|(index, placed)| laid_out(workbook, index, placed)).collect();
        triangle::draw(&definition, &laid, false, workbook.words())
    };
    let (definition, tag) = (edition.triangle.definition.clone(), edition.language.tag());
    let words = dynamic(move || {
        let told = told.iter().enumerate().filter(|(index, _)| is_shown(hidden, *index));
        let told = told.map(|(index, placed)| words_of(workbook, &definition, index, placed));
        told.collect::<Vec<_>>().into_any()
    });
    column([
        heading,
        lead(workbook.say(|words| words.together.text)),
        group_of(workbook.say(|words| words.together.which), column(ticks)),
        element("div").class("together").lang(tag).child(drawing(draw, |_| ())).into_any(),
        subheading(workbook.say(|words| words.together.words)),
        element("div").lang(tag).child(words).into_any(),
    ])
}

fn is_shown(hidden: RwSignal<Vec<usize>>, index: usize) -> bool {
    hidden.with(|hidden| !hidden.contains(&index))
}

/// The choice whether a case is shown, by the number that it has in the drawing.
fn tick(workbook: Workbook, all: &Arc<Vec<Placed>>, index: usize, hidden: RwSignal<Vec<usize>>) -> AnyView {
    let title = case_name(workbook, all[index].case.clone());
    let label = workbook.following(move |words| words.together.numbered(&number(index), &title.get()));
    choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: Signal::derive(move || is_shown(hidden, index)),
        label: own_words(label),
        name: None,
        choose: Box::new(move |is_shown| {
            hidden.update(|hidden| {
                hidden.retain(|other| *other != index);
                if !is_shown {
                    hidden.push(index);
                }
            });
        }),
    })
}

fn laid_out(workbook: Workbook, index: usize, placed: &Placed) -> Laid<'_> {
    let name = untrack(|| case_name(workbook, placed.case.clone()).get());
    Laid { number: index + 1, name, answer: &placed.answer }
}

/// What was written with the pulls of one case, and the way to it.
fn words_of(workbook: Workbook, definition: &triangle::Definition, index: usize, placed: &Placed) -> AnyView {
    let titles = litemap::LiteMap::new();
    let reading = Reading { words: workbook.words(), case_titles: &titles };
    let title = case_name(workbook, placed.case.clone());
    let name = workbook.following(move |words| words.together.numbered(&number(index), &title.get()));
    column([
        third_heading(link(&Place::Case(placed.case.clone()), own_words(name))),
        blocks(&placed.answer.read(definition, &reading), 0),
    ])
}

fn number(index: usize) -> String {
    (index + 1).to_string()
}
