//! A button for what cannot be undone: it asks a second time.

use leptos::prelude::*;

use super::{Weight, button, column, element, named_button, optional, paragraph};
use crate::{app::state::Workbook, browser::page};

/// The button, and once it is pressed the question with yes and no; yes gets the focus. `id` is what that is known by in the
/// page.
pub fn confirmed(
    workbook: Workbook,
    id: String,
    name: AnyView,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    erased(workbook, id, name, Box::new(act))
}

fn erased(workbook: Workbook, id: String, name: AnyView, act: Box<dyn Fn() + Send + Sync>) -> AnyView {
    let (asks, focus_id) = (RwSignal::new(false), id.clone());
    let act = StoredValue::new(act);
    let sure = optional(move || {
        let yes = workbook.say(|words| words.cases.erase_yes);
        let no = workbook.say(|words| words.cases.erase_no);
        let go_on = move || {
            asks.set(false);
            act.with_value(|act| act());
        };
        asks.get().then(|| {
            column([
                paragraph(workbook.say(|words| words.cases.erase_sure)),
                named_button(Some(id.clone()), Weight::Danger, yes, go_on),
                button(Weight::Plain, no, move || asks.set(false)),
            ])
            .into_any()
        })
    });
    let ask = move || {
        asks.set(true);
        page::focus_soon(focus_id.clone());
    };
    column([
        button(Weight::Quiet, name, ask),
        element("div").class("confirm").with("role", "status").child(sure).into_any(),
    ])
    .into_any()
}
