//! Whose device this is, with what follows from the answer, and the way to keep nothing.

use leptos::prelude::*;

use super::{Choice, ChoiceKind, choice, column, element, hint, optional, paragraph, said};
use crate::{
    app::state::{Device, Keeping, Workbook},
    edition::Edition,
};

/// The question, on the start page and among the settings.
pub fn device_question(workbook: Workbook) -> AnyView {
    let radio = |device: Device| {
        let label = match device {
            Device::Mine => workbook.word(|words| words.start.mine),
            Device::Employer => workbook.word(|words| words.start.employer),
            Device::Shared => workbook.word(|words| words.start.shared),
        };
        choice(Choice {
            kind: ChoiceKind::OneOf("device".into()),
            chosen: Signal::derive(move || workbook.device() == Some(device)),
            label: label.into_any(),
            name: None,
            choose: Box::new(move |_| workbook.say_device(device)),
        })
    };
    let follows = optional(move || {
        let edition = workbook.edition();
        Some(paragraph(said(&edition, what_follows(&edition, workbook.device()?))))
    });
    let keep_nothing = choice(Choice {
        kind: ChoiceKind::Tick,
        chosen: Signal::derive(move || workbook.keeping() == Keeping::MemoryOnly),
        label: workbook.say(|words| words.start.memory_only),
        name: None,
        choose: Box::new(move |nothing| workbook.keep_nothing(nothing)),
    });
    column([
        element("fieldset")
            .child(element("legend").child(workbook.word(|words| words.start.device_title)))
            .child(hint(workbook.say(|words| words.start.device_text)))
            .child(Device::ALL.map(radio).collect_view())
            .child(element("div").with("role", "status").child(follows))
            .into_any(),
        keep_nothing,
        element("p")
            .class("hint")
            .child(workbook.word(|words| words.start.memory_only_text))
            .child(" ")
            .child(workbook.word(|words| words.start.memory_only_kept))
            .into_any(),
    ])
    .into_any()
}

fn what_follows(edition: &Edition, device: Device) -> &str {
    match device {
        Device::Mine => &edition.care.mine,
        Device::Employer => &edition.care.employer,
        Device::Shared => &edition.care.shared,
    }
}
