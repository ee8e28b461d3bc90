//! Whose device this is, with what follows from the answer, and the way to keep nothing.

use leptos::prelude::*;

use super::said;
use crate::{
    app::state::{Device, Keeping, Workbook},
    edition::Edition,
};

/// The question, on the start page and among the settings.
pub fn device_question(workbook: Workbook) -> AnyView {
    let radio = |device: Device| {
        let label = move || {
            let words = &workbook.words().start;
            match device {
                Device::Mine => words.mine,
                Device::Employer => words.employer,
                Device::Shared => words.shared,
            }
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="device"
                    prop:checked=move || workbook.device() == Some(device)
                    on:change=move |_| workbook.say_device(device)
                />
                <span>{label}</span>
            </label>
        }
    };
    let follows = move || {
        let edition = workbook.edition();
        workbook
            .device()
            .map(|device| view! { <p>{said(&edition, what_follows(&edition, device))}</p> })
    };
    view! {
        <fieldset class="device">
            <legend>{move || workbook.words().start.device_title}</legend>
            <p class="hint">{move || workbook.words().start.device_text}</p>
            {Device::ALL.map(radio).collect_view()}
            <div role="status">{follows}</div>
        </fieldset>
        <label class="choice">
            <input
                type="checkbox"
                aria-describedby="memory-only"
                prop:checked=move || workbook.keeping() == Keeping::MemoryOnly
                on:change=move |event| workbook.keep_nothing(event_target_checked(&event))
            />
            <span>{move || workbook.words().start.memory_only}</span>
        </label>
        <p class="hint" id="memory-only">
            {move || workbook.words().start.memory_only_text}
            " "
            {move || workbook.words().start.memory_only_kept}
        </p>
    }
    .into_any()
}

fn what_follows(edition: &Edition, device: Device) -> &str {
    match device {
        Device::Mine => &edition.care.mine,
        Device::Employer => &edition.care.employer,
        Device::Shared => &edition.care.shared,
    }
}
