//! Which counts may be shown, so that no small group can be worked out from what is.
//!
//! Statistical disclosure control calls it primary and secondary suppression (Hundepohl et al., "Statistical Disclosure Control", Wiley
//! 2012, chapters 4 and 5). A count below the number set is not shown, and neither is one that leaves fewer than that number:
//! who reads "all but one" knows of that one. A count of nobody is among those below, and a count of everybody among those that leave too
//! few, since both tell of each one. Where a single count is left out of a sum that is known, the smallest other one goes with it; so
//! it does where all that are left out are nothing. Sums that are known: the people of each row, and, since each column holds a fixed
//! number of cards, the column.
//!
//! What was left out as too small and what was left out beside it are shown alike. So each hidden count of a row can be two things at least,
//! also for who knows these rules; and each one of a column for who takes what is shown by its words. The tests try every small table.

/// What is shown of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// It is fewer than the number set, or is hidden beside one that is.
    Fewer,
    /// This many.
    Exactly(usize),
    /// So many that fewer than the number set are left.
    Nearly,
}

impl Shown {
    /// What a count is shown as by itself, of `people`.
    fn of(count: usize, people: usize, least: usize) -> Self {
        match count {
            // In the smallest group each count would tell of each one.
            _ if people <= least || count < least => Self::Fewer,
            _ if people - count < least => Self::Nearly,
            _ => Self::Exactly(count),
        }
    }

    /// The fewest that [`Shown::Nearly`] can be.
    pub fn nearly(people: usize, least: usize) -> usize {
        least.max((people + 1).saturating_sub(least))
    }

    fn is_exact(self) -> bool {
        matches!(self, Self::Exactly(_))
    }
}

/// Counts that together with `rest` make up all people of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The counts.
    pub counts: Vec<usize>,
    /// How many people are in none of them, which is never shown; `None` where everybody is in one.
    pub rest: Option<usize>,
}

/// What is shown of each row by itself.
pub fn rows(rows: &[Row], least: usize) -> Vec<Vec<Shown>> {
    rows.iter().map(|of| row(of, least)).collect()
}

/// What is shown of rows under each other, where the sum of each column is known as well.
pub fn table(table: &[Row], least: usize) -> Vec<Vec<Shown>> {
    let mut shown = rows(table, least);
    for column in 0..table.first().map_or(0, |row| row.counts.len()) {
        let mut cells: Vec<(usize, Shown)> =
            table.iter().zip(&shown).map(|(row, shown)| (row.counts[column], shown[column])).collect();
        hide_beside(&mut cells);
        for (row, (_, cell)) in shown.iter_mut().zip(cells) {
            row[column] = cell;
        }
    }
    shown
}

fn row(row: &Row, least: usize) -> Vec<Shown> {
    let people = row.counts.iter().sum::<usize>() + row.rest.unwrap_or(0);
    let cells = row.counts.iter().chain(&row.rest).map(|&count| (count, Shown::of(count, people, least)));
    let mut cells: Vec<(usize, Shown)> = cells.collect();
    // The rest is hidden anyway: where it is large enough, it is what is hidden beside another.
    if let Some(rest) = cells.get_mut(row.counts.len()).filter(|(_, shown)| shown.is_exact()) {
        let (count, shown) = *rest;
        *rest = (count, Shown::Fewer);
        if cells.iter().filter(|(_, shown)| !shown.is_exact()).count() == 1 {
            cells[row.counts.len()] = (count, shown);
        }
    }
    hide_beside(&mut cells);
    cells.truncate(row.counts.len());
    cells.into_iter().map(|(_, shown)| shown).collect()
}

/// Hides the smallest other cell as long as what is hidden follows from the sum.
fn hide_beside(cells: &mut [(usize, Shown)]) {
    loop {
        let hidden: Vec<&(usize, Shown)> = cells.iter().filter(|(_, shown)| !shown.is_exact()).collect();
        let is_nothing = hidden.iter().all(|(count, shown)| *count == 0 && *shown == Shown::Fewer);
        if hidden.is_empty() || hidden.len() > 1 && !is_nothing {
            return;
        }
        let exact = cells.iter_mut().filter(|(_, shown)| shown.is_exact());
        match exact.min_by_key(|(count, _)| *count) {
            Some((_, shown)) => *shown = Shown::Fewer,
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    fn split(counts: &[usize], rest: usize) -> Row {
        Row { counts: counts.to_vec(), rest: Some(rest) }
    }

    #[test]
    fn a_small_count_takes_another_one_along() {
        use Shown::{Exactly, Fewer, Nearly};
        let of = |counts: &[usize], rest: Option<usize>| row(&Row { counts: counts.to_vec(), rest }, 4);
        assert_eq!(of(&[7, 0], Some(5)), [Exactly(7), Fewer]);
        assert_eq!(of(&[5, 4], Some(3)), [Exactly(5), Fewer], "three would follow from the two");
        assert_eq!(of(&[4, 4], Some(4)), [Exactly(4), Exactly(4)]);
        assert_eq!(of(&[11, 1], Some(0)), [Nearly, Fewer], "all but one tells of that one");
        assert_eq!(of(&[12, 0], Some(0)), [Nearly, Fewer]);
        assert_eq!(of(&[2, 4, 6], None), [Fewer, Fewer, Exactly(6)]);
        assert_eq!(
            of(&[0, 6, 0, 6], None),
            [Fewer, Fewer, Fewer, Exactly(6)],
            "that both are nothing would follow"
        );
        assert_eq!(of(&[4, 0], Some(0)), [Fewer, Fewer], "all of the smallest group");
    }

    /// Every table of `rows` rows that splits `people` in two counts and a rest.
    fn every_table(rows: usize, people: usize) -> Vec<Vec<Row>> {
        let mut tables = vec![Vec::new()];
        for _ in 0..rows {
            let longer = tables.into_iter().flat_map(|table: Vec<Row>| {
                let pairs = (0..=people).flat_map(|one| (0..=people - one).map(move |other| (one, other)));
                pairs.map(move |(one, other)| {
                    let mut table = table.clone();
                    table.push(split(&[one, other], people - one - other));
                    table
                })
            });
            tables = longer.collect();
        }
        tables
    }

    /// The first table with a hidden count that is the same in all that look alike.
    fn first_to_follow(
        tables: &[Vec<Row>],
        see: impl Fn(&[Row]) -> Vec<Vec<Shown>>,
    ) -> Option<(Vec<Row>, Vec<Vec<Shown>>)> {
        let mut alike: HashMap<Vec<Vec<Shown>>, Vec<usize>> = HashMap::new();
        for (index, table) in tables.iter().enumerate() {
            alike.entry(see(table)).or_default().push(index);
        }
        for (shown, of) in alike {
            for (row, column) in (0..shown.len()).flat_map(|row| (0..2).map(move |column| (row, column))) {
                let can_be: HashSet<usize> =
                    of.iter().map(|&table| tables[table][row].counts[column]).collect();
                if !shown[row][column].is_exact() && can_be.len() < 2 {
                    return Some((tables[of[0]].clone(), shown));
                }
            }
        }
        None
    }

    /// A proof for small groups: whoever knows the rules, all that is shown and how many people there are.
    #[test]
    fn nothing_hidden_follows_from_what_is_shown() {
        for (least, people) in (2..=4).flat_map(|least| (least..=11).map(move |people| (least, people))) {
            let tables = every_table(1, people);
            let follows = first_to_follow(&tables, |table| rows(table, least));
            assert_eq!(follows, None, "least {least}, people {people}");
        }
    }

    /// For rows under each other: whoever knows what is shown, how many people there are, and that each laid one card in each column.
    #[test]
    fn nothing_hidden_follows_from_the_columns() {
        for (least, people) in (2..=4).flat_map(|least| (least..=8).map(move |people| (least, people))) {
            let mut tables = every_table(3, people);
            let sum =
                |table: &[Row], column: usize| table.iter().map(|row| row.counts[column]).sum::<usize>();
            tables.retain(|table| sum(table, 0) == people && sum(table, 1) == people);
            let every: HashSet<Vec<Vec<Shown>>> = tables.iter().map(|of| table(of, least)).collect();
            assert!(people <= least || every.len() > 1);
            for shown in every {
                let fits = |(row, shown): (&Row, &Vec<Shown>)| {
                    row.counts.iter().zip(shown).all(|(count, shown)| match shown {
                        Shown::Fewer => true,
                        Shown::Exactly(exact) => count == exact,
                        Shown::Nearly => *count >= Shown::nearly(people, least),
                    })
                };
                let fitting: Vec<&Vec<Row>> =
                    tables.iter().filter(|of| of.iter().zip(&shown).all(fits)).collect();
                for (row, column) in (0..3).flat_map(|row| (0..2).map(move |column| (row, column))) {
                    let can_be: HashSet<usize> = fitting.iter().map(|of| of[row].counts[column]).collect();
                    let follows = can_be.len() < 2 && !shown[row][column].is_exact();
                    assert!(!follows, "least {least}, people {people}: {shown:?}");
                }
            }
        }
    }
}
