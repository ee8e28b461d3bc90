//! What the table shows, on the page.

use leptos::prelude::*;

use crate::{
    app::{
        components::{Weight, blocks, column, dynamic, element, figure, hint, named_button, optional},
        state::Workbook,
    },
    document::{Block, Drawing},
    summary::Laid,
};

/// The id of the button that shows the table large.
pub const PRESENT: &str = "table-present";

/// From which width on the names in a drawing need more room than a narrow screen has.
const WIDE: f64 = 600.0;

/// All that the table shows, with the way to show it large.
pub fn table(workbook: Workbook, laid: Memo<Laid>, presented: RwSignal<usize>) -> AnyView {
    let shows = Memo::new(move |_| laid.with(|laid| matches!(laid, Laid::Sections(..))));
    let present = optional(move || {
        let name = workbook.say(|words| words.laying.present);
        let act = move || presented.set(1);
        shows.get().then(|| {
            let button = named_button(Some(PRESENT.into()), Weight::Primary, name, act);
            column([button, hint(workbook.say(|words| words.laying.present_text))])
        })
    });
    let all = dynamic(move || {
        laid.with(|laid| match laid {
            Laid::TooFew(why) => blocks(why, 1),
            Laid::Sections(opening, sections) => {
                let mut pieces = vec![blocks(opening, 1)];
                for of in sections {
                    pieces.push(element("h3").child(of.title.clone()).into_any());
                    pieces.push(section(of.drawing.as_ref(), &of.blocks, 1));
                }
                column(pieces)
            }
        })
    });
    let heading = element("h2").with("id", "table-shows").child(workbook.word(|words| words.laying.shows));
    element("section")
        .class("laid")
        .with("aria-labelledby", "table-shows")
        .child(heading)
        .child(present)
        // What people wrote is translated by no browser: that would send it away.
        .child(element("div").with("translate", "no").lang(workbook.edition().language.tag()).child(all))
        .into_any()
}

/// A picture and what there is to read, `below` so many levels.
pub fn section(drawing: Option<&Drawing>, told: &[Block], below: u8) -> AnyView {
    let picture = drawing.map(|drawing| {
        let class = if drawing.width > WIDE { "comparison" } else { "together" };
        element("div").class(class).child(figure(drawing)).into_any()
    });
    column([picture.into_any(), blocks(told, below)])
}
