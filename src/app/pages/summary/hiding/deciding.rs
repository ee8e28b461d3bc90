//! A decision about each word that may be recognisable: something else stands there, or it may stay.

use leptos::prelude::*;

use super::Choosing;
use crate::{
    app::components::{
        Choice, ChoiceKind, TextBox, Weight, button, choice, column, dynamic, element, hint, marked,
        optional, paragraph, status, text_line,
    },
    browser::page,
    locale::Words,
    notebook::{Deciding, Decision},
    summary::{
        Selection,
        redaction::{MarkKind, Question, or_dots},
    },
};

/// How many words are asked about at once, so that nobody has to look at a long list.
const MOST: usize = 5;

/// What the place of the questions is known by in the page.
const PLACE: &str = "hiding/questions";

/// The focus goes to the words that are still to be decided about.
pub fn go_to_questions() {
    page::focus_soon(PLACE.into());
}

/// How many words are left, and the first of them.
pub fn questions(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let left = workbook.say_following(move |words| match choosing.questions.with(Vec::len) {
        0 => words.hiding.none.to_string(),
        count => words.hiding.left(&count.to_string()),
    });
    let asked = dynamic(move || {
        let questions = choosing.questions.get();
        let first = questions.iter().take(MOST).enumerate();
        let mut pieces: Vec<AnyView> =
            first.map(|(number, asked)| question(choosing, number, asked)).collect();
        if !pieces.is_empty() {
            pieces.insert(0, hint(workbook.say(|words| words.hiding.dots)));
        }
        column(pieces)
    });
    element("div")
        .with("id", PLACE)
        .with("role", "group")
        .with("aria-labelledby", "hiding/title")
        .with("tabindex", "-1")
        .child(column([status(left), asked]))
        .into_any()
}

/// One word, in its sentence, with what can be done.
fn question(choosing: Choosing, number: usize, question: &Question) -> AnyView {
    let workbook = choosing.workbook;
    let word = question.words.clone();
    let says = workbook.sentence(|words| {
        let kind = looks_like(question.kind, words);
        match question.count {
            1 => words.hiding.looks(kind, &word),
            count => words.hiding.times(&count.to_string(), kind, &word),
        }
    });
    let (before, behind) =
        (&question.context[..question.place.start], &question.context[question.place.end..]);
    let sentence = [(before.to_string(), false), (word.clone(), true), (behind.to_string(), false)];
    let (read, typed, remembered, ticked) = (word.clone(), word.clone(), word.clone(), word.clone());
    let text = text_line(TextBox {
        id: format!("hiding/word/{number}"),
        label: workbook.say_sentence(|words| words.hiding.with(&word)),
        hint: None,
        text: Signal::derive(move || choosing.selection.with(|selection| deciding(selection, &read).with)),
        write: Box::new(move |text| {
            choosing.write(&|selection, _| change(selection, &typed, |one| one.with.clone_from(&text)));
        }),
    });
    let remember = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: choosing.reads(move |selection| deciding(selection, &remembered).is_remembered),
        label: workbook.say_sentence(|words| words.hiding.remember(&word)),
        name: None,
        choose: Box::new(move |tick| {
            choosing.change(&|selection, _| change(selection, &ticked, |one| one.is_remembered = tick));
        }),
    });
    let (replaced, kept) = (word.clone(), word.clone());
    let replace = move || {
        let typed = choosing.selection.with_untracked(|selection| deciding(selection, &replaced));
        decide(choosing, number, &replaced, Decision::Replace(typed.with));
    };
    let keep = move || decide(choosing, number, &kept, Decision::Keep);
    element("fieldset")
        .child(element("legend").with("dir", "auto").with("translate", "no").child(says))
        .child(column([
            paragraph(marked(&sentence)),
            text,
            remember,
            element("div")
                .class("actions")
                .child(button(
                    Weight::Plain,
                    workbook.say_sentence(|words| words.hiding.replace(&word)),
                    replace,
                ))
                .child(button(Weight::Plain, workbook.say_sentence(|words| words.hiding.keep(&word)), keep))
                .into_any(),
        ]))
        .into_any()
}

/// What is typed about a word.
fn deciding(selection: &Selection, word: &str) -> Deciding {
    selection.composition.deciding.get(word).cloned().unwrap_or_default()
}

fn change(selection: &mut Selection, word: &str, change: impl Fn(&mut Deciding)) {
    let mut changed = deciding(selection, word);
    change(&mut changed);
    selection.composition.deciding.insert(word.to_string(), changed);
}

/// Decides, and goes on to the next word.
fn decide(choosing: Choosing, number: usize, word: &str, decision: Decision) {
    let typed = choosing.selection.with_untracked(|selection| deciding(selection, word));
    choosing.change(&|selection, _| {
        selection.composition.deciding.remove(word);
        if !typed.is_remembered {
            selection.composition.decisions.decide(word, decision.clone());
        }
    });
    if typed.is_remembered {
        choosing.workbook.hide_names(false, &|hidden| hidden.decisions.decide(word, decision.clone()));
    }
    match choosing.questions.with_untracked(Vec::len) {
        0 => go_to_questions(),
        left => page::focus_soon(format!("hiding/word/{}", number.min(left.min(MOST) - 1))),
    }
}

/// Every decision, each with the way to take it back.
pub fn decided(choosing: Choosing) -> AnyView {
    let workbook = choosing.workbook;
    let all = Memo::new(move |_| {
        let names = workbook.hidden_names();
        let all = choosing.selection.with(|selection| selection.composition.all_decisions(&names));
        all.iter().map(|(words, decision)| (words.to_string(), decision.clone())).collect::<Vec<_>>()
    });
    optional(move || {
        let all = all.get();
        let lines: Vec<AnyView> =
            all.iter().map(|(words, decision)| line(choosing, words, decision)).collect();
        (!lines.is_empty()).then(|| {
            element("details")
                .child(element("summary").child(workbook.word(|words| words.hiding.decided)))
                .child(element("ul").child(lines))
                .into_any()
        })
    })
}

fn line(choosing: Choosing, word: &str, decision: &Decision) -> AnyView {
    let workbook = choosing.workbook;
    let says = workbook.sentence(|words| match decision {
        Decision::Replace(with) => words.hiding.replaced(or_dots(with), word),
        Decision::Keep => words.hiding.kept(word),
    });
    let again = workbook.say_sentence(|words| words.hiding.again(word));
    let word = word.to_string();
    let forget = move || {
        choosing.change(&|selection, _| selection.composition.decisions.forget(&word));
        workbook.hide_names(false, &|hidden| hidden.decisions.forget(&word));
        go_to_questions();
    };
    element("li")
        .child(element("span").with("dir", "auto").with("translate", "no").child(says))
        .child(button(Weight::Quiet, again, forget))
        .into_any()
}

/// What a word looks like, said to the participant.
fn looks_like(kind: MarkKind, words: &Words) -> &'static str {
    let words = &words.hiding;
    match kind {
        MarkKind::Email => words.email,
        MarkKind::Phone => words.phone,
        MarkKind::Bsn => words.bsn,
        MarkKind::Iban => words.iban,
        MarkKind::Postcode => words.postcode,
        MarkKind::Address => words.address,
        MarkKind::Date => words.date,
        MarkKind::FileNumber => words.file_number,
        MarkKind::Title => words.titled,
        MarkKind::Name => words.person_name,
        MarkKind::Place => words.place,
        MarkKind::Organisation => words.organisation,
        MarkKind::OnlyOne => words.only_one,
    }
}
