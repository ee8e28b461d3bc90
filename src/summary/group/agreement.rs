//! Where a group agrees on values, and where it differs: by plain rules that are said with it.
//!
//! The columns have two sides, the more and the less important half; one in the middle belongs to neither. The group agrees on a value
//! that two thirds or more laid on one side, and differs on one that has the least number of people or more on each. Both say only "so
//! many or more", which tells of nobody, and are not given where a side is a single column: its counts are shown as such.

use crate::{
    document::Block,
    exercises::value_sort::{Column, Definition, Sort},
    locale::Words,
};

/// Where the people of some sorts agree and differ; nothing for so few that it would tell of each one.
pub fn blocks(sorts: &[&Sort], definition: &Definition, least: usize, words: &Words) -> Vec<Block> {
    let (columns, half) = (&definition.columns, definition.columns.len() / 2);
    if half < 2 || sorts.len() <= least {
        return Vec::new();
    }
    let sides = [&columns[..half], &columns[columns.len() - half..]];
    let (mut agree, mut differ) = ([Vec::new(), Vec::new()], Vec::new());
    for value in &definition.values {
        let on = |side: &[Column]| {
            let is_on = |sort: &&&Sort| {
                sort.place_of(&value.id).is_some_and(|place| side.iter().any(|column| column.id == *place))
            };
            sorts.iter().filter(is_on).count()
        };
        let counts = sides.map(on);
        if counts.iter().all(|count| *count >= least) {
            differ.push(value.name.as_str());
        } else if let Some(side) =
            counts.iter().position(|count| *count >= least && count * 3 >= sorts.len() * 2)
        {
            agree[side].push(value.name.as_str());
        }
    }
    let words = &words.group;
    let [top, low] =
        sides.map(|side| side.iter().map(|column| column.label.as_str()).collect::<Vec<_>>().join(", "));
    let mut lines = vec![words.sides(&low, &top)];
    let mut line = |names: &[&str], say: &dyn Fn(&str) -> String, none: &str| match names.is_empty() {
        true => lines.push(none.to_string()),
        false => lines.push(say(&names.join("; "))),
    };
    line(&agree[0], &|names| words.agree_top(names), words.agree_top_none);
    line(&agree[1], &|names| words.agree_low(names), words.agree_low_none);
    let fewest = least.to_string();
    line(&differ, &|names| words.differ(&fewest, names), &words.differ_none(&fewest));
    vec![Block::Heading(3, words.agreement.into()), Block::bullets(lines)]
}
