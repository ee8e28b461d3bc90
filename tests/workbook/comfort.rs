//! What people set for themselves: wider text, a page four times as large, colours of their own, less that moves, paper.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    io::{Write, stdout},
};

use outside::{Hand, Mode, Opening, Result, Workbook};
use werkboek::locale::Language;

use crate::{
    narrow::NARROW,
    states::{addresses_of, every_state},
};

/// What is left of a screen of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10): so wide is the narrowest phone too.
const HIGH: u32 = 256;

#[tokio::test]
async fn every_state_can_be_read_with_wide_text() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    workbook.widen_text().await?;
    every_state_can_be_read("wide text", &workbook, Language::Nl).await
}

#[tokio::test]
async fn every_state_can_be_read_four_times_as_large() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    workbook.set_size(NARROW, HIGH).await?;
    every_state_can_be_read("320 by 256 px", &workbook, Language::En).await
}

async fn every_state_can_be_read(set: &str, workbook: &Workbook, language: Language) -> Result {
    let (wrong, states) = (RefCell::new(BTreeMap::<String, Vec<String>>::new()), Cell::new(0));
    let walked = every_state(workbook, language, async |state| {
        states.set(states.get() + 1);
        for one in workbook.unreadable().await? {
            wrong.borrow_mut().entry(one).or_default().push(state.to_string());
        }
        Ok(())
    });
    let walked = walked.await;
    let wrong = wrong.into_inner();
    writeln!(stdout(), "{set}: {} pages × states, findings {}", states.get(), wrong.len())?;
    assert!(wrong.is_empty(), "{wrong:#?}");
    walked
}

#[tokio::test]
#[cfg_attr(not(engine = "chromium"), ignore = "only ChromeDriver shows a page as somebody set their system")]
async fn every_page_shows_the_focus_in_forced_colours_and_nothing_moves() -> Result {
    let workbook = Opening::new(Mode::LeadingServed).open().await?.by(Hand::Keys);
    let wishes =
        [("forced-colors", "active"), ("prefers-reduced-motion", "reduce"), ("prefers-contrast", "more")];
    workbook.emulate("screen", &wishes).await?;
    for (name, value) in wishes {
        assert!(workbook.medium_is(&format!("({name}: {value})")).await?);
    }
    for address in addresses_of(&workbook.edition().await?) {
        workbook.visit_here(&address).await?;
        workbook.look_where_tab_goes(12).await?;
        assert_eq!(workbook.moving().await?, 0, "at {address}");
    }
    let stops = workbook.stops().await;
    assert!(stops.count > 500 && stops.faults.is_empty(), "{stops:#?}");
    assert_eq!(workbook.console_errors().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
#[cfg_attr(not(engine = "chromium"), ignore = "only ChromeDriver shows a page as on paper")]
async fn every_page_can_be_read_on_paper() -> Result {
    let workbook = Workbook::open(Mode::LeadingServed).await?;
    workbook.press(Language::Nl.words().visit.see_sample).await?;
    workbook.emulate("print", &[]).await?;
    for address in addresses_of(&workbook.edition().await?) {
        workbook.visit_here(&address).await?;
        assert_eq!(workbook.unreadable().await?, [""; 0], "at {address}");
    }
    assert_eq!(workbook.console_errors().await?, [""; 0]);
    Ok(())
}
