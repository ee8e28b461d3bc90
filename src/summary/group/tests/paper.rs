//! Cards that were counted on paper, beside summaries and alone.

use super::{id, lay, name, read, sections, twelve};
use crate::{
    edition::Edition,
    locale::Language,
    summary::{Counted, Laid, Tally, TallyError, fixture},
};

fn tally(edition: &Edition, people: usize, counted: &[(&str, usize, usize)]) -> Result<Tally, TallyError> {
    let counted =
        counted.iter().map(|(value, most, least)| Counted { value: id(value), most: *most, least: *least });
    Tally::of(edition, ("1d".parse().unwrap(), "sort".parse().unwrap()), people, counted.collect())
}

#[test]
fn cards_that_were_counted_on_paper_count_along() {
    let edition = fixture::edition(Language::Nl);
    let paper = tally(&edition, 6, &[("honesty", 2, 0), ("fame", 0, 4)]).unwrap();
    let (_, with_files) = sections(lay(&edition, &twelve(&edition), std::slice::from_ref(&paper)));
    let told = read(&with_files[0]);
    // 12 and 2 of 18; 7 of 18; 3 and 4 of 18. The four that laid courage lowest are hidden: all others in that column are nobody.
    assert!(told.starts_with("Aantal mensen: 18.\n"));
    assert!(told.contains(&format!("{} | 14 | ", name(&edition, "honesty"))), "{told}");
    assert!(told.contains(&format!("{} | 7 | ", name(&edition, "quality"))), "{told}");
    assert!(told.contains(&format!("{} | minder dan 4, of verborgen | 7", name(&edition, "fame"))), "{told}");
    let (_, alone) = sections(lay(&edition, &[], std::slice::from_ref(&paper)));
    assert!(read(&alone[0]).starts_with("Aantal mensen: 6.\n"));
    assert!(matches!(lay(&edition, &[], &[tally(&edition, 3, &[]).unwrap()]), Laid::TooFew(_)));
}

#[test]
fn a_tally_that_cannot_be_is_told() {
    let edition = fixture::edition(Language::Nl);
    let more = tally(&edition, 6, &[("honesty", 4, 3)]).unwrap_err();
    assert_eq!(more, TallyError::MoreThanPeople(name(&edition, "honesty").into()));
    assert!(more.says(Language::Nl.words()).contains(name(&edition, "honesty")));
    assert_eq!(tally(&edition, 6, &[("honesty", usize::MAX, 2)]), Err(more));
    assert_eq!(tally(&edition, 0, &[]), Err(TallyError::People));
    assert_eq!(tally(&edition, 1001, &[]), Err(TallyError::People));
    assert_eq!(tally(&edition, 6, &[("thrift", 1, 0)]), Err(TallyError::Unknown));
    assert_eq!(tally(&edition, 6, &[("honesty", 1, 0), ("honesty", 1, 0)]), Err(TallyError::Unknown));
    let part = ("1d".parse().unwrap(), "noticed".parse().unwrap());
    assert_eq!(Tally::of(&edition, part, 6, Vec::new()), Err(TallyError::Unknown), "a text is no sort");
}
