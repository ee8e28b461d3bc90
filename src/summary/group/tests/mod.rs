//! The table of twelve people, worked out by hand; and that of three, which shows only why it shows nothing.

mod paper;
mod properties;

use super::*;
use crate::{
    document::markdown,
    exercises::{ItemId, list, prompt, scale, table, triangle, value_sort},
    locale::Language,
    summary::{SharedItem, fixture},
};

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

fn item(part: &str, answer: Answer, edition: &Edition) -> SharedItem {
    let origin: Origin = part.parse().unwrap();
    fixture::item(origin.clone(), origin.kind(edition).unwrap(), &answer, edition).unwrap()
}

fn text(text: String) -> Answer {
    Answer::Prompt(prompt::Answer { text })
}

/// A sort with some values on top, some at the more important side, and some at the bottom.
fn sort(most: &[&str], more: &[&str], least: &[&str]) -> Answer {
    let mut answer = value_sort::Answer::default();
    for (column, values) in [("most", most), ("more", more), ("least", least)] {
        values.iter().for_each(|value| answer.sort.lay(&id(value), &id(column), usize::MAX));
    }
    Answer::ValueSort(answer)
}

/// The summaries of twelve people, numbered from 0. By hand:
///
/// | value | most | least | the more important side | the less important side |
/// |---|---|---|---|---|
/// | honesty | 12 | 0 | 12 | 0 |
/// | quality | 7 (0 to 6) | 0 | 7 | 0 |
/// | courage | 5 (7 to 11) | 4 (0 to 3) | 8 (4 to 6 in “more”) | 4 |
/// | power | 0 | 9 (0 to 8) | 0 | 9 |
/// | fame | 0 | 3 (9 to 11) | 0 | 3 |
/// | wealth | 3 (0 to 2) | 0 | 3 | 0 |
fn twelve(edition: &Edition) -> Vec<SharedSummary> {
    let person = |number: usize| {
        let mut most = vec!["honesty"];
        let (mut more, mut least) = (vec![], vec![]);
        most.push(if number < 7 { "quality" } else { "courage" });
        most.extend((number < 3).then_some("wealth"));
        more.extend((4..7).contains(&number).then_some("courage"));
        least.push(if number < 9 { "power" } else { "fame" });
        least.extend((number < 4).then_some("courage"));
        let mut room = scale::Answer::default();
        // Of “useful” 1 chose low, 3 the middle, 8 high; of “safe” all chose 4; “pace” was chosen by three people.
        let useful = match number {
            0 => 1,
            1..4 => 3,
            _ => 5,
        };
        room.choose(&id("useful"), &id("now"), scale::Strength::at(useful));
        room.choose(&id("safe"), &id("now"), scale::Strength::at(4));
        if number < 3 {
            room.choose(&id("pace"), &id("now"), scale::Strength::at(2));
        }
        let principle: table::Row =
            [("principle", format!("principe {number:02}")), ("forbids", format!("verbod {number:02}"))]
                .map(|(column, cell)| (id(column), cell))
                .into_iter()
                .collect();
        let mut pulls = triangle::Answer::default();
        let tension = pulls.tension_mut(&id("agenda"));
        tension.words.insert(triangle::Question::Shows, format!("geheim {number:02}"));
        tension.pull(&id("politics"), triangle::Pull::at(1 + number as u8 % 5));
        let mut items = vec![
            item("exercise/1d/sort", sort(&most, &more, &least), edition),
            item("exercise/1z/room", Answer::Scale(room), edition),
            item("exercise/1z/open", text(format!("open {number:02}")), edition),
            item("exercise/1z/facilitator", text(format!("begeleider {number:02}")), edition),
            item("exercise/5b/principles", Answer::Table(table::Answer { rows: vec![principle] }), edition),
            item("case/1/question", text(format!("mag {number:02}")), edition),
            item("case/1/facts", text(format!("feiten {number:02}")), edition),
            item("case/1/triangle", Answer::Triangle(pulls), edition),
            item("case-title/1", text(format!("titel {number:02}")), edition),
            item(
                "exercise/1a/criteria",
                Answer::List(list::Answer { items: vec![format!("criterium {number:02}")] }),
                edition,
            ),
        ];
        if number < 3 {
            items.push(item("exercise/2z/open", text(format!("weinig {number:02}")), edition));
        }
        let mut summary = fixture::summary(items, edition);
        summary.name = (number == 5).then(|| "Sam".into());
        summary
    };
    (0..12).map(person).collect()
}

fn lay(edition: &Edition, summaries: &[SharedSummary], tallies: &[Tally]) -> Laid {
    Table { edition, summaries, tallies, least: LEAST, seed: 7 }.lay()
}

fn sections(laid: Laid) -> (String, Vec<Section>) {
    match laid {
        Laid::Sections(opening, sections) => (crate::document::text::plain(&opening), sections),
        Laid::TooFew(why) => panic!("{why:?}"),
    }
}

fn read(section: &Section) -> String {
    crate::document::text::plain(&section.blocks)
}

/// What the edition calls a value.
fn name<'a>(edition: &'a Edition, value: &str) -> &'a str {
    &edition.value_sort.definition.value(&id(value)).unwrap().name
}

/// What the table calls a part.
fn title(edition: &Edition, part: &str) -> String {
    let part: Origin = part.parse().unwrap();
    let table = Table { edition, summaries: &[], tallies: &[], least: LEAST, seed: 0 };
    table.parts().into_iter().find(|(origin, ..)| origin.is_of(&part)).unwrap().1
}

#[test]
fn twelve_people_are_counted_as_by_hand() {
    let edition = fixture::edition(Language::Nl);
    let (opening, sections) = sections(lay(&edition, &twelve(&edition), &[]));
    assert!(opening.contains("Wie de bestanden heeft, kan alles lezen wat erin staat."));
    assert!(opening.contains("Namen die iemand erbij typte: Sam."));
    assert_eq!(sections[0].title, title(&edition, "exercise/1d/sort"));
    let told = read(&sections[0]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "Aantal mensen: 12.");
    let called = |value: &str| name(&edition, value);
    let hidden = "minder dan 4, of verborgen";
    let rows = [
        format!("{} | 9 of meer | {hidden}", called("honesty")),
        format!("{} | 7 | {hidden}", called("quality")),
        format!("{} | 5 | {hidden}", called("courage")),
        format!("{} | {hidden} | 9 of meer", called("power")),
    ];
    assert_eq!(lines[2..6], rows, "the four that laid courage lowest are hidden: three would follow");
    assert!(lines[6].starts_with("Minder dan 4, of verborgen: "));
    assert!(lines[6].contains(called("fame")) && lines[6].contains(called("wealth")));
    let says = |sentence: &str, value| told.contains(&format!("{sentence}: {}.\n", called(value)));
    assert!(says("aan de ene kant", "honesty") && says("aan de andere kant", "power"), "{told}");
    assert!(says("aan elke kant minstens 4 mensen", "courage"), "eight and four: {told}");
}

#[test]
fn texts_stand_in_the_sections_meant_for_them_and_nowhere_else() {
    let edition = fixture::edition(Language::Nl);
    let (opening, sections) = sections(lay(&edition, &twelve(&edition), &[]));
    let shown = |section: &Section| format!("{}{:?}", read(section), section.drawing);
    let of = |title: &str| sections.iter().find(|section| section.title == title).unwrap();
    for (written, title) in [
        ("open ", "Open vragen voor het gesprek"),
        ("mag ", "Open vragen voor het gesprek"),
        ("principe ", "Principes naast elkaar"),
        ("verbod ", "Principes naast elkaar"),
    ] {
        for number in 0..12 {
            let written = format!("{written}{number:02}");
            assert_eq!(shown(of(title)).matches(&written).count(), 1, "{written}");
            let times: usize = sections.iter().map(|section| shown(section).matches(&written).count()).sum();
            assert_eq!((times, opening.matches(&written).count()), (1, 0), "{written}");
        }
    }
    for hidden in ["feiten", "titel ", "criterium", "begeleider 0", "geheim", "weinig"] {
        assert!(sections.iter().all(|section| !shown(section).contains(hidden)), "{hidden}");
    }
    let missing = read(sections.last().unwrap());
    let is_missing = |part: &str| missing.contains(&format!("- {}\n", title(&edition, part)));
    assert!(is_missing("exercise/2z/open") && is_missing("exercise/3z/open"), "three and nobody look alike");
    assert!(!is_missing("exercise/1z/open"));
}

#[test]
fn how_a_session_was_is_counted_in_three_groups() {
    let edition = fixture::edition(Language::Nl);
    let (_, sections) = sections(lay(&edition, &twelve(&edition), &[]));
    let told = read(sections.iter().find(|section| section.title == "Hoe de sessie was").unwrap());
    let hidden = "minder dan 4, of verborgen";
    let rows = told.lines().filter(|line| line.matches(" | ").count() == 3).skip(1);
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split(" | ").skip(1).collect()).collect();
    assert_eq!(rows[0], [hidden, hidden, "8"]);
    assert_eq!(rows[1], [hidden, hidden, "9 of meer"]);
    assert_eq!(rows[2], [hidden; 3], "three people chose");
}

#[test]
fn cases_lie_over_each_other_without_their_words() {
    let edition = fixture::edition(Language::Nl);
    let (_, sections) = sections(lay(&edition, &twelve(&edition), &[]));
    let triangle =
        sections.iter().find(|section| section.title == title(&edition, "case/1/triangle")).unwrap();
    assert!(read(triangle).contains("Aantal casussen: 12. Aantal mensen: 12."));
    let drawing = triangle.drawing.as_ref().unwrap();
    let ends = drawing.shapes.iter().filter(|shape| shape.class.starts_with("pull-end"));
    assert_eq!(ends.count(), 12);
    assert!(drawing.says.contains("Casus 12: "));
}

#[test]
fn the_document_has_every_picture_under_its_title() {
    let edition = fixture::edition(Language::Nl);
    let laid = lay(&edition, &twelve(&edition), &[]);
    let blocks = laid.document(&edition).blocks;
    let (_, sections) = sections(laid);
    let pictured = sections.into_iter().filter_map(|section| Some((section.title, section.drawing?)));
    let pictured: Vec<[Block; 2]> =
        pictured.map(|(title, drawing)| [Block::Heading(2, title), Block::Figure(drawing)]).collect();
    assert_eq!(pictured.len(), 2, "the one sort and the triangle");
    for pair in pictured {
        assert!(blocks.windows(2).any(|both| *both == pair));
    }
}

#[test]
fn three_summaries_show_nothing_but_why() {
    let edition = fixture::edition(Language::Nl);
    let summaries = &twelve(&edition)[3..6];
    let Laid::TooFew(why) = lay(&edition, summaries, &[]) else { panic!("three are too few") };
    let document = markdown::file(&Laid::TooFew(why).document(&edition));
    let words = Language::Nl.words();
    let told = [&words.group.too_few("3", "4"), words.group.why, words.group.guards].map(Block::paragraph);
    let expected =
        crate::document::Document { language: "nl", title: words.group.title.into(), blocks: told.into() };
    assert_eq!(document, markdown::file(&expected));
    assert!(!document.contains("Sam") && !document.contains("open 0"));
}

#[test]
fn the_number_set_never_goes_below_two() {
    let edition = fixture::edition(Language::Nl);
    let summaries = &twelve(&edition)[..1];
    let laid = Table { edition: &edition, summaries, tallies: &[], least: 0, seed: 1 }.lay();
    assert!(matches!(laid, Laid::TooFew(_)));
}

#[test]
fn a_part_that_three_people_have_shows_nothing_and_one_of_four_does() {
    let edition = fixture::edition(Language::Nl);
    let titles = |summaries: &[SharedSummary]| -> Vec<String> {
        let (_, sections) = sections(lay(&edition, summaries, &[]));
        let (missing, shown) = sections.split_last().unwrap();
        assert_eq!(missing.title, "Hiervan ligt te weinig op tafel");
        shown
            .iter()
            .flat_map(|section| {
                let headings = section.blocks.iter().filter_map(|block| match block {
                    Block::Heading(3, title) => Some(title.clone()),
                    _ => None,
                });
                headings.chain([section.title.clone()]).collect::<Vec<_>>()
            })
            .collect()
    };
    for part in [
        "exercise/1d/sort",
        "case/1/triangle",
        "exercise/5b/principles",
        "case/1/question",
        "exercise/1z/open",
        "exercise/1z/room",
    ] {
        for (people, is_shown) in [(3, false), (4, true)] {
            let (mut twelve, title) = (twelve(&edition), title(&edition, part));
            let part: Origin = part.parse().unwrap();
            twelve[people..].iter_mut().for_each(|summary| summary.items.retain(|item| item.origin != part));
            // One person's many cases are one person's.
            let more = twelve[0].items.iter().filter(|item| item.origin == part).cloned().collect::<Vec<_>>();
            twelve[0].items.extend(more);
            assert_eq!(titles(&twelve).contains(&title), is_shown, "{title}, {people}");
        }
    }
}
