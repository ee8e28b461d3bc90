//! A button for what cannot be undone: it asks a second time.

use leptos::prelude::*;

use super::{Weight, button, optional};
use crate::app::state::Workbook;

/// The button, and once it is pressed the question with yes and no.
pub fn confirmed(workbook: Workbook, name: AnyView, act: impl Fn() + Send + Sync + 'static) -> AnyView {
    let asks = RwSignal::new(false);
    let act = StoredValue::new(act);
    let sure = optional(move || {
        let yes = workbook.say(|words| words.cases.erase_yes);
        let no = workbook.say(|words| words.cases.erase_no);
        let go_on = move || {
            asks.set(false);
            act.with_value(|act| act());
        };
        asks.get().then(|| {
            view! {
                <p>{workbook.word(|words| words.cases.erase_sure)}</p>
                {button(Weight::Danger, yes, go_on)}
                {button(Weight::Plain, no, move || asks.set(false))}
            }
            .into_any()
        })
    });
    view! {
        {button(Weight::Quiet, name, move || asks.set(true))}
        <div class="confirm" role="status">{sure}</div>
    }
    .into_any()
}
