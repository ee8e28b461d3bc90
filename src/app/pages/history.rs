//! The earlier versions of one field: look, compare, put back, erase.

use litemap::LiteMap;

use dissimilar::Chunk;
use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Weight, Word, blocks, button, column, confirmed, dynamic, element, hint, lead, link, paragraph,
            said, status, subheading,
        },
        exercises::case_name,
        state::{EarlierVersion, Notice, Workbook},
    },
    browser::clock,
    document::{Block, text},
    edition::Edition,
    exercises::{CaseId, Kind, Part, PartId, Reading},
    notebook::{FieldId, Place, Value},
};

/// The page, or `None` where there is no such field.
pub fn page(workbook: Workbook, edition: &Edition, field: FieldId) -> Option<AnyView> {
    let (name, kind) = question(workbook, edition, &field)?;
    let shown = Shown {
        workbook,
        kind: StoredValue::new(kind),
        versions: RwSignal::new(None),
        field: StoredValue::new(field.clone()),
    };
    shown.load();
    let erase = move || {
        workbook.erase(&[shown.field.get_value()]);
        workbook.notify(Some(Notice { text: |words| words.history.field_erased, undo: None }));
        shown.load();
    };
    Some(column([
        heading(workbook.say(|words| words.history.title)),
        lead(name),
        paragraph(link(&Place::of_field(&field), workbook.say(|words| words.history.back))),
        hint(workbook.say(|words| words.history.rule)),
        dynamic(move || shown.list()),
        subheading(workbook.say(|words| words.history.erase_title)),
        paragraph(workbook.say(|words| words.history.erase_text)),
        left_before(workbook),
        confirmed(workbook, "sure".into(), workbook.say(|words| words.history.erase_field), erase),
    ]))
}

/// What left in a summary is kept by itself, and stays when the field is erased.
fn left_before(workbook: Workbook) -> AnyView {
    let has_left = workbook.with_notebook(|notebook| notebook.departures().next().is_some());
    match has_left {
        true => paragraph(link(&Place::Departures, workbook.say(|words| words.departures.elsewhere))),
        false => column([]),
    }
}

/// What the pieces of the page share. Copies are the same page.
#[derive(Clone, Copy)]
struct Shown {
    workbook: Workbook,
    field: StoredValue<FieldId>,
    kind: StoredValue<Kind>,
    versions: RwSignal<Option<Vec<EarlierVersion>>>,
}

impl Shown {
    /// Reads the versions, and shows them once they are there.
    fn load(self) {
        spawn_local(async move {
            let versions = self.workbook.history(&self.field.get_value()).await;
            // The page may be gone by now.
            let _ = self.versions.try_set(Some(versions));
        });
    }

    fn list(self) -> AnyView {
        match self.versions.get() {
            None => self.message(|words| words.history.reading),
            Some(versions) if versions.is_empty() => self.message(|words| words.history.none),
            Some(versions) => {
                let now = self.text(versions[0].entry.value.as_ref());
                let lines = versions.into_iter().enumerate();
                let lines = lines.map(|(index, version)| self.line(index, version, &now)).collect_view();
                element("ol").class("versions").with("role", "list").child(lines).into_any()
            }
        }
    }

    fn message(self, word: Word) -> AnyView {
        status(self.workbook.say(word))
    }

    /// One version: when it was written, what stood there, what differs from now. The first is what stands there now.
    fn line(self, index: usize, version: EarlierVersion, now: &str) -> AnyView {
        let workbook = self.workbook;
        let written = version.entry.written.0;
        let when = move || clock::moment_to_the_minute(written, workbook.language().tag());
        let title = workbook.sentence(move |words| match index {
            0 => words.history.now(&when()),
            _ => words.history.then(&when()),
        });
        let inside = match index {
            0 => blocks(&self.blocks(version.entry.value.as_ref()), 1),
            _ => self.earlier(index, version, now, title.clone()),
        };
        element("li")
            .child(
                element("details")
                    .with("open", index == 0)
                    .child(element("summary").child(title))
                    .child(inside),
            )
            .into_any()
    }

    fn earlier(self, index: usize, version: EarlierVersion, now: &str, title: String) -> AnyView {
        let (workbook, field) = (self.workbook, self.field.get_value());
        let then = self.text(version.entry.value.as_ref());
        let (value, of) = (version.entry.value.clone(), field.clone());
        let put_back = move || {
            if let Some(value) = value.clone() {
                workbook.put_back(&of, value);
                workbook.notify(Some(Notice { text: |words| words.history.is_back, undo: None }));
                self.load();
            }
        };
        let erase = {
            let version = version.clone();
            move || {
                workbook.erase_version(&field, &version);
                workbook.notify(Some(Notice { text: |words| words.history.version_erased, undo: None }));
                self.load();
            }
        };
        let put_back_name = workbook.say_sentence(|words| words.history.put_back(&title));
        let erase_name = workbook.say_sentence(|words| words.history.erase_version(&title));
        column([
            blocks(&self.blocks(version.entry.value.as_ref()), 1),
            subheading(workbook.say(|words| words.history.compare)),
            element("p").class("written").child(differences(&then, now)).into_any(),
            button(Weight::Plain, put_back_name, put_back),
            confirmed(workbook, format!("sure/{index}"), erase_name, erase),
        ])
    }

    /// How a value reads, as it would in a summary; where a case stands is no answer.
    fn blocks(self, value: Option<&Value>) -> Vec<Block> {
        let Some(answer) = value.and_then(Value::answer) else { return Vec::new() };
        let words = untrack(|| self.workbook.words());
        let mut case_titles = LiteMap::new();
        let cases = untrack(|| self.workbook.cases());
        let name = |case: &CaseId| untrack(|| case_name(self.workbook, case.clone()).get());
        case_titles.extend(cases.order().iter().map(|case| (case.clone(), name(case))));
        self.kind.with_value(|kind| kind.read(answer, &Reading { words, case_titles: &case_titles }))
    }

    fn text(self, value: Option<&Value>) -> String {
        text::plain(&self.blocks(value))
    }
}

/// What was then and is no more, and what came since, within what stayed.
fn differences(then: &str, now: &str) -> AnyView {
    let piece = |chunk: Chunk<'_>| match chunk {
        Chunk::Equal(text) => text.to_string().into_any(),
        Chunk::Delete(text) => element("del").child(text.to_string()).into_any(),
        Chunk::Insert(text) => element("ins").child(text.to_string()).into_any(),
    };
    dissimilar::diff(then, now).into_iter().map(piece).collect_view().into_any()
}

/// What a field asks, and the kind of its answer.
fn question(workbook: Workbook, edition: &Edition, field: &FieldId) -> Option<(AnyView, Kind)> {
    let of_part = |parts: &[Part], id: &PartId| {
        let part = parts.iter().find(|part| part.id == *id)?;
        Some((said(edition, &part.label), part.kind.clone()))
    };
    match field {
        FieldId::Exercise(exercise, part) => of_part(&edition.exercise(exercise)?.1.parts, part),
        FieldId::Case(_, part) => of_part(&edition.case.parts, part),
        FieldId::CaseTitle(_) => Some((workbook.say(|words| words.cases.title), Kind::Prompt)),
        FieldId::CaseStanding(_) | FieldId::CaseOutline(_) => None,
        FieldId::Composition | FieldId::Departure(_) | FieldId::HiddenNames => None,
    }
}
