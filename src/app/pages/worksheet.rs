//! An exercise or a whole session as an empty worksheet, to print and to write on by hand.

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{
            Weight, button, column, element, figure, hint, paragraph, said, subheading, third_heading,
        },
        state::Workbook,
    },
    browser::page,
    edition::{Edition, Exercise},
    exercises::{
        ExerciseId, Part, SessionId,
        worksheet::{Piece, worksheet},
    },
};

/// The worksheet of an exercise, or `None` where there is no such exercise.
pub fn of_exercise(workbook: Workbook, edition: &Edition, id: &ExerciseId) -> Option<AnyView> {
    let (_, exercise) = edition.exercise(id)?;
    let title = format!("{} {}", exercise.id, exercise.title);
    Some(sheet(workbook, edition, &title, parts(workbook, edition, exercise)))
}

/// The worksheets of a session, one after the other, or `None` where there is no such session.
pub fn of_session(workbook: Workbook, edition: &Edition, id: &SessionId) -> Option<AnyView> {
    let session = edition.session(id)?;
    let exercises = session.exercises.iter().map(|exercise| {
        let title = subheading(said(edition, &format!("{} {}", exercise.id, exercise.title)));
        column([title, hint(said(edition, &exercise.purpose)), parts(workbook, edition, exercise)])
    });
    Some(sheet(workbook, edition, &session.title, column(exercises.collect::<Vec<_>>())))
}

fn sheet(workbook: Workbook, edition: &Edition, title: &str, inside: AnyView) -> AnyView {
    column([
        heading(said(edition, title)),
        element("div")
            .class("explains")
            .child(paragraph(workbook.say(|words| words.worksheet.text)))
            .child(button(Weight::Primary, workbook.say(|words| words.worksheet.print), page::print))
            .into_any(),
        element("div").class("worksheet").lang(edition.language.tag()).child(inside).into_any(),
    ])
}

fn parts(workbook: Workbook, edition: &Edition, exercise: &Exercise) -> AnyView {
    let words = workbook.words();
    let line = |text: Option<AnyView>| text.map_or_else(|| column([]), hint);
    let part = |part: &Part| {
        let for_leaders = part.for_leaders.then(|| workbook.say(|words| words.exercise.for_leaders));
        let help = part.hint.as_ref().map(|text| said(edition, text));
        let pieces = worksheet(&part.kind, words).into_iter().map(piece).collect::<Vec<_>>();
        column([third_heading(said(edition, &part.label)), line(for_leaders), line(help), column(pieces)])
    };
    column(exercise.parts.iter().map(part).collect::<Vec<_>>())
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Text(text) => paragraph(text.into_any()),
        Piece::Lines(count) => {
            let lines = (0..count).map(|_| element("div").class("rule")).collect::<Vec<_>>();
            element("div").class("rules").with("aria-hidden", "true").child(lines).into_any()
        }
        Piece::Boxes(names) => {
            let names = names.into_iter().map(|name| element("li").child(name)).collect::<Vec<_>>();
            element("ul").class("boxes").child(names).into_any()
        }
        Piece::Drawing(drawing) => figure(&drawing),
        Piece::Table { head, rows } => table(head, rows),
    }
}

fn table(head: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let names =
        head.into_iter().map(|name| element("th").with("scope", "col").child(name)).collect::<Vec<_>>();
    let head = (!names.is_empty()).then(|| element("thead").child(element("tr").child(names)));
    let row = |cells: Vec<String>| {
        element("tr").child(cells.into_iter().map(|cell| element("td").child(cell)).collect::<Vec<_>>())
    };
    let rows = rows.into_iter().map(row).collect::<Vec<_>>();
    element("div")
        .class("wide")
        .child(element("table").child(head).child(element("tbody").child(rows)))
        .into_any()
}
