//! One case: its title, and the parts it has so far, in the order its participant likes. Every part may stay empty.

use std::sync::Arc;

use leptos::prelude::*;

use super::heading;
use crate::{
    app::{
        components::{
            Piece, TextBox, Weight, blocks, button, calm, column, dynamic, element, group_of, hint, lead,
            link, named_button, own_words, said, text_line, toggle,
        },
        exercises::{self, case_name, history_link},
        state::Workbook,
    },
    browser::page,
    edition::Edition,
    exercises::{CaseId, Part, PartId, prompt},
    notebook::{FieldId, Outline, Place},
};

/// The page, or `None` where there is no such case on the list.
pub fn page(workbook: Workbook, edition: &Arc<Edition>, id: CaseId) -> Option<AnyView> {
    if !untrack(|| workbook.cases().order().contains(&id)) {
        return None;
    }
    let name = case_name(workbook, id.clone());
    let page = column([
        heading(own_words(name)),
        lead(workbook.say(|words| words.cases.form)),
        element("details")
            .child(element("summary").child(workbook.word(|words| words.cases.before)))
            .child(element("div").lang(edition.language.tag()).child(blocks(&edition.case.care, 0)))
            .into_any(),
        calm(workbook),
        title(workbook, &id),
        outline(workbook, edition, id),
        element("p").child(link(&Place::Cases, workbook.say(|words| words.cases.all))).into_any(),
    ]);
    Some(page)
}

fn title(workbook: Workbook, id: &CaseId) -> AnyView {
    let field = FieldId::CaseTitle(id.clone());
    let (read, history) = (field.clone(), history_link(workbook, &field));
    let line = text_line(TextBox {
        id: field.to_string(),
        label: workbook.say(|words| words.cases.title),
        hint: None,
        text: Signal::derive(move || workbook.answer::<prompt::Answer>(&read).text),
        write: Box::new(move |text| workbook.write(&field, |answer: &mut prompt::Answer| answer.text = text)),
    });
    column([line, history.piece()])
}

/// The parts that the case has, and those that can be added. Both are drawn anew only when a part comes, goes or moves.
fn outline(workbook: Workbook, edition: &Arc<Edition>, id: CaseId) -> AnyView {
    let arranges = RwSignal::new(false);
    let (shown, added, of) = (edition.clone(), edition.clone(), id.clone());
    let parts = dynamic(move || {
        let outline = workbook.outline(&of);
        let parts = outline.parts().iter().filter_map(|part| {
            let part = shown.case.parts.iter().find(|other| other.id == *part)?;
            let field = FieldId::Case(of.clone(), part.id.clone());
            let view = exercises::part(workbook, &shown, part, field);
            let controls = arranges.get().then(|| controls(workbook, &of, part, &outline));
            Some(element("div").with("id", known(&part.id)).child(view).child(controls).into_any())
        });
        parts.collect::<Vec<_>>().into_any()
    });
    let more = dynamic(move || {
        let outline = workbook.outline(&id);
        let missing = added.case.parts.iter().filter(|part| !outline.parts().contains(&part.id));
        let missing: Vec<AnyView> = missing.map(|part| addition(workbook, &added, &id, part)).collect();
        match missing.is_empty() {
            true => column([]),
            false => group_of(
                workbook.say(|words| words.outline.add_title),
                column([
                    hint(workbook.say(|words| words.outline.add_text)),
                    element("div").class("additions").child(missing).into_any(),
                ]),
            ),
        }
    });
    let arrange = toggle(workbook.say(|words| words.outline.arrange), arranges.into(), move || {
        arranges.update(|arranges| *arranges = !*arranges);
    });
    column([parts, more, element("p").child(arrange).into_any()])
}

/// The way to add a part. The focus goes to it.
fn addition(workbook: Workbook, edition: &Edition, case: &CaseId, part: &Part) -> AnyView {
    let (case, id) = (case.clone(), part.id.clone());
    button(Weight::Plain, said(edition, &part.label), move || {
        workbook.change_outline(&case, |outline| outline.add(&id));
        page::focus_into_soon(known(&id));
    })
}

/// Moving a part up and down, and taking away one in which nothing stands. The focus stays on the button.
fn controls(workbook: Workbook, case: &CaseId, part: &Part, outline: &Outline) -> AnyView {
    let move_by = |step: fn(&mut Outline, &PartId), name: &'static str| {
        let (case, id, label) = (case.clone(), part.id.clone(), part.label.clone());
        let (known, again) = (format!("{name}/{id}"), format!("{name}/{id}"));
        let says = workbook.sentence(move |words| match name {
            "part-up" => words.outline.up(&label),
            _ => words.outline.down(&label),
        });
        named_button(Some(known), Weight::Quiet, says.into_any(), move || {
            workbook.change_outline(&case, |outline| step(outline, &id));
            page::focus_soon(again.clone());
        })
    };
    let index = outline.parts().iter().position(|other| *other == part.id);
    let field = FieldId::Case(case.clone(), part.id.clone());
    let is_answered = workbook.with_notebook(|notebook| notebook.is_answered(&field));
    let up = (index > Some(0)).then(|| move_by(Outline::move_up, "part-up"));
    let down = (index.map(|index| index + 1) < Some(outline.parts().len()))
        .then(|| move_by(Outline::move_down, "part-down"));
    let remove = (!is_answered).then(|| {
        let (case, id, before) = (case.clone(), part.id.clone(), outline.clone());
        let name = workbook.say_sentence(|words| words.outline.remove(&part.label));
        button(Weight::Quiet, name, move || {
            workbook.change_outline(&case, |outline| outline.remove(&id));
            let (case, before) = (case.clone(), before.clone());
            let put_back = move || workbook.change_outline(&case, |outline| outline.clone_from(&before));
            workbook.offer_undo(|words| words.outline.removed, put_back);
        })
    });
    element("div").class("actions").child(up).child(down).child(remove).into_any()
}

/// What a part of the case is known by in the page.
fn known(part: &PartId) -> String {
    format!("part/{part}")
}
