//! What holds for every table, whatever lies on it.

use proptest::prelude::*;

use super::{item, lay, read, sections, sort, twelve};
use crate::{
    document::{Block, Form},
    edition::Edition,
    locale::Language,
    summary::{LEAST, Section, SharedSummary, fixture},
};

/// A table and its picture of some sorts, in which each of six values lies on top (0), lowest (1) or elsewhere.
fn of_sorts(edition: &Edition, sorts: &[[u8; 6]]) -> Section {
    const VALUES: [&str; 6] = ["honesty", "quality", "courage", "power", "fame", "wealth"];
    let summaries: Vec<SharedSummary> = sorts
        .iter()
        .map(|lies| {
            let at = |place: u8| {
                VALUES.into_iter().zip(lies).filter(move |(_, lies)| **lies == place).map(|(value, _)| value)
            };
            let (most, least): (Vec<_>, Vec<_>) = (at(0).collect(), at(1).collect());
            let everybody = sort(&most, &["helping"], &least);
            fixture::summary(vec![item("exercise/1d/sort", everybody, edition)], edition)
        })
        .collect();
    sections(lay(edition, &summaries, &[])).1.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// No count below the number set, and none that leaves fewer, is ever shown or drawn; and hidden bars look alike.
    #[test]
    fn no_small_count_is_shown_or_drawn(sorts in proptest::collection::vec(proptest::array::uniform6(0u8..3), 4..16)) {
        let edition = fixture::edition(Language::En);
        let section = of_sorts(&edition, &sorts);
        let Some(Block::Table { rows, .. }) = section.blocks.iter().find(|block| matches!(block, Block::Table { .. })) else {
            return Ok(());
        };
        for cell in rows.iter().flat_map(|row| &row[1..]) {
            if let Ok(count) = cell.parse::<usize>() {
                prop_assert!(count >= LEAST && sorts.len() - count >= LEAST, "{cell} of {}", sorts.len());
            }
        }
        let drawing = section.drawing.unwrap();
        let mut hidden: Vec<i64> = Vec::new();
        for shape in drawing.shapes.iter().filter(|shape| shape.class == "bar unknown") {
            let Form::Area(corners) = &shape.form else { panic!("a bar is an area") };
            hidden.push((corners[1].x - corners[0].x).abs() as i64);
        }
        hidden.dedup();
        prop_assert!(hidden.len() <= 1, "{hidden:?}");
    }

    /// Whatever order the files have, and whoever wrote what: the same texts are shown, and nothing but counts and texts.
    #[test]
    fn the_order_of_the_files_means_nothing(order in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle()) {
        let edition = fixture::edition(Language::Nl);
        let twelve = twelve(&edition);
        let other: Vec<SharedSummary> = order.iter().map(|index| twelve[*index].clone()).collect();
        let sorted = |summaries: &[SharedSummary]| {
            let (_, sections) = sections(lay(&edition, summaries, &[]));
            let mut lines: Vec<String> = sections.iter().flat_map(|section| read(section).lines().map(String::from).collect::<Vec<_>>()).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(sorted(&twelve), sorted(&other));
    }
}
