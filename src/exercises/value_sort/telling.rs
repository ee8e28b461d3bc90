//! How the comparison of two sorts reads: in words, and as a table that says the same as the slope chart.

use super::{Definition, Direction, Shift};
use crate::{document::Block, locale::Words};

/// What rose, fell and stayed, in a line each; then where every value lies in the one and in the other. `heads` name the two.
pub fn tell(shifts: &[Shift], definition: &Definition, heads: [&str; 2], words: &Words) -> Vec<Block> {
    let said = &words.comparison;
    let label = |column: Option<usize>| match column.and_then(|index| definition.columns.get(index)) {
        Some(column) => column.label.clone(),
        None => said.nowhere.to_string(),
    };
    let rows = shifts.iter().map(|shift| vec![shift.name.clone(), label(shift.before), label(shift.after)]);
    let head = vec![said.value.to_string(), heads[0].to_string(), heads[1].to_string()];
    vec![Block::bullets(lines(shifts, heads, words)), Block::Table { head, rows: rows.collect() }]
}

/// What rose, fell and stayed, and what lies in one of the two alone, in a line each.
pub fn lines(shifts: &[Shift], heads: [&str; 2], words: &Words) -> Vec<String> {
    let said = &words.comparison;
    let named = |direction: Direction| -> Option<String> {
        let names: Vec<&str> = shifts
            .iter()
            .filter(|shift| shift.direction() == direction)
            .map(|shift| shift.name.as_str())
            .collect();
        (!names.is_empty()).then(|| names.join("; "))
    };
    let lines = [
        named(Direction::Rose).map(|names| said.rose(&names)),
        named(Direction::Fell).map(|names| said.fell(&names)),
        named(Direction::Stayed).map(|names| said.stayed(&names)),
        named(Direction::OnlyBefore).map(|names| said.only_in(&names, heads[0])),
        named(Direction::OnlyAfter).map(|names| said.only_in(&names, heads[1])),
    ];
    lines.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exercises::value_sort::comparison::four_shifts, locale::Language};

    #[test]
    fn every_value_is_told_once_in_words_and_once_in_the_table() {
        let (definition, shifts) = four_shifts();
        let told = tell(&shifts, &definition, ["Toen", "Later"], Language::Nl.words());
        let [Block::List { items, .. }, Block::Table { rows, head }] = &told[..] else {
            panic!("words and a table: {told:?}");
        };
        let lines: Vec<&str> = items.iter().map(|item| item[0].text()).collect();
        let expected =
            ["Hoger: Moed.", "Lager: Macht.", "Op dezelfde plek: Rust.", "Alleen gelegd in Later: Recht."];
        assert_eq!(lines, expected, "nothing lies in the first alone");
        assert_eq!(head[1..], ["Toen", "Later"]);
        assert_eq!(rows[0], ["Moed", "least", "most"]);
        assert_eq!(rows[3][2], "least");
    }
}
