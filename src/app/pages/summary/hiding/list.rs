//! The participant's own list: whom to hide, by which words, and what stands there instead.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::{
        components::{
            TextBox, Weight, button, column, confirmed, dynamic, element, hint, optional, text_line,
        },
        state::Notice,
    },
    browser::page,
    notebook::{FieldId, HiddenName},
    summary::redaction::proposed,
};

/// What stands between two variants in their field.
const BETWEEN: &str = ",";

/// The list, folded away where nobody is on it yet.
pub fn list(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    // What is typed draws nothing anew.
    let count = Memo::new(move |_| workbook.hidden_names().names.len());
    let names = dynamic(move || column((0..count.get()).map(|number| name(choosing, number))));
    let add = move || {
        let number = count.get_untracked();
        workbook.hide_names(false, &|hidden| hidden.names.push(HiddenName::default()));
        page::focus_soon(id(number, "name"));
    };
    let erase = move || {
        workbook.erase(&[FieldId::HiddenNames]);
        workbook.notify(Some(Notice { text: |words| words.hiding.erased, undo: None }));
    };
    let has_any = Memo::new(move |_| !workbook.hidden_names().is_empty());
    let eraser = optional(move || {
        let name = workbook.say(|words| words.hiding.erase);
        has_any.get().then(|| confirmed(workbook, "hiding/sure".into(), name, erase))
    });
    let is_open = count.get_untracked() > 0;
    element("details")
        .with("open", is_open)
        .child(element("summary").child(workbook.word(|words| words.hiding.list)))
        .child(column([
            hint(workbook.say(|words| words.hiding.list_text)),
            names,
            button(Weight::Plain, workbook.say(|words| words.hiding.add), add),
            eraser,
        ]))
        .into_any()
}

/// One name, with the words that stand in its place and its variants.
fn name(choosing: Choosing, number: usize) -> AnyView {
    let workbook = choosing.workbook;
    let line = |piece: &'static str, label, help: Option<AnyView>, read: Read, write: Write| {
        text_line(TextBox {
            id: id(number, piece),
            label,
            hint: help,
            text: Signal::derive(move || {
                workbook.hidden_names().names.get(number).map(read).unwrap_or_default()
            }),
            write: Box::new(move |text| change(choosing, number, true, &|name| write(name, text.clone()))),
        })
    };
    let remove = move || {
        let name = untrack(|| workbook.hidden_names().names.get(number).cloned()).unwrap_or_default();
        workbook.hide_names(false, &|hidden| {
            if number < hidden.names.len() {
                hidden.names.remove(number);
            }
        });
        let put_back = move || {
            workbook.hide_names(false, &|hidden| {
                let number = number.min(hidden.names.len());
                hidden.names.insert(number, name.clone());
            });
        };
        workbook.offer_undo(|words| words.hiding.removed, put_back);
    };
    let count = (number + 1).to_string();
    element("fieldset")
        .child(element("legend").child(workbook.sentence(|words| words.hiding.person(&count))))
        .child(column([
            line(
                "name",
                workbook.say(|words| words.hiding.name),
                None,
                |name| name.name.clone(),
                |name, text| name.name = text,
            ),
            line(
                "role",
                workbook.say(|words| words.hiding.role),
                Some(workbook.say(|words| words.hiding.role_text)),
                |name| name.role.clone(),
                |name, text| name.role = text,
            ),
            line(
                "variants",
                workbook.say(|words| words.hiding.variants),
                Some(workbook.say(|words| words.hiding.variants_text)),
                |name| name.variants.join(BETWEEN),
                |name, text| name.variants = variants(&text),
            ),
            proposal(choosing, number),
            button(Weight::Quiet, workbook.say_sentence(|words| words.hiding.remove(&count)), remove),
        ]))
        .into_any()
}

type Read = fn(&HiddenName) -> String;
type Write = fn(&mut HiddenName, String);

/// The ways in which a name of several words is written as well, to be taken over at once.
fn proposal(choosing: Choosing, number: usize) -> AnyView {
    let workbook = choosing.workbook;
    let new = Memo::new(move |_| {
        let names = workbook.hidden_names().names;
        let Some(name) = names.get(number) else { return Vec::new() };
        let has = |variant: &String| name.variants.iter().any(|other| other.trim() == variant);
        proposed(&name.name).into_iter().filter(|variant| !has(variant)).collect::<Vec<_>>()
    });
    optional(move || {
        let variants = new.get();
        let says = variants.join(", ");
        let take = move || {
            change(choosing, number, false, &|name| {
                name.variants.retain(|variant| !variant.trim().is_empty());
                name.variants.extend(new.get_untracked().into_iter().map(|variant| [" ", &variant].concat()));
            });
            page::focus_soon(id(number, "variants"));
        };
        let says = workbook.say_sentence(|words| words.hiding.also(&says));
        (!variants.is_empty()).then(|| button(Weight::Quiet, says, take))
    })
}

fn change(choosing: Choosing, number: usize, is_typing: bool, change: &dyn Fn(&mut HiddenName)) {
    choosing.workbook.hide_names(is_typing, &|hidden| {
        if let Some(name) = hidden.names.get_mut(number) {
            change(name);
        }
    });
}

/// The variants as they are typed: together they are the text again, to the letter.
fn variants(text: &str) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { text.split(BETWEEN).map(String::from).collect() }
}

fn id(number: usize, piece: &str) -> String {
    format!("hiding/{number}/{piece}")
}
