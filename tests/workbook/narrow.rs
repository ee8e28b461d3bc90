//! On the narrowest phone nothing has to be scrolled sideways (WCAG 2.2, 1.4.10).

use outside::{Mode, Opening, Result};
use werkboek::locale::Language;

use crate::states::addresses_of;

/// The width that WCAG names, in CSS pixels.
pub const NARROW: u32 = 320;

#[tokio::test]
async fn no_page_is_wider_than_a_narrow_phone() -> Result {
    let workbook = Opening::new(Mode::LeadingServed).with_width(NARROW).open().await?;
    let edition = workbook.edition().await?;
    workbook.visit("#/cases").await?;
    workbook.press("Nieuwe casus").await?;
    workbook.write("Titel", "Arbeidsongeschiktheidsverzekeringsmaatschappijdirecteurenoverleg").await?;
    let case = workbook.address().await?;
    let more = Language::Nl.words().outline.add_title;
    for part in edition.case.parts.iter().filter(|part| !edition.case.begins_with.contains(&part.id)) {
        workbook.within(more).press(&part.label).await?;
    }

    let pages = addresses_of(&edition).into_iter().chain([case, "#/settings".into()]);
    let mut wide = Vec::new();
    for page in pages {
        workbook.visit(&page).await?;
        match workbook.sticks_out().await? {
            ..=0 => {}
            pixels => wide.push(format!("{page} by {pixels} px")),
        }
    }
    assert!(wide.is_empty(), "wider than the window: {wide:#?}");
    Ok(())
}
