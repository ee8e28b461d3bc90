//! The order in which answers leave: groups among each other, and the answers within a group.

use super::{Group, Item, Selection, selection::place};
use crate::notebook::FieldId;

/// What can be moved: a group as a whole (by its number among those that can be chosen from), or one answer within its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A group.
    Group(usize),
    /// An answer.
    Item(FieldId),
}

impl Selection {
    /// The answers that leave, in order, by the number of their group.
    pub fn arranged<'a>(&self, groups: &'a [Group]) -> Vec<(usize, Vec<&'a Item>)> {
        let mut arranged: Vec<(usize, Vec<&Item>)> = Vec::new();
        for field in &self.composition.ticked {
            let Some((group, item)) = place(groups, field) else { continue };
            let item = &groups[group].items[item];
            if self.waits(item) {
                continue;
            }
            match arranged.iter_mut().find(|(other, _)| *other == group) {
                Some((_, items)) => items.push(item),
                None => arranged.push((group, vec![item])),
            }
        }
        arranged
    }

    /// Everything that a piece can change places with, in order, itself among them.
    pub fn siblings(&self, groups: &[Group], piece: &Piece) -> Vec<Piece> {
        let arranged = self.arranged(groups);
        match piece {
            Piece::Group(_) => arranged.into_iter().map(|(group, _)| Piece::Group(group)).collect(),
            Piece::Item(field) => {
                let group = place(groups, field).map(|(group, _)| group);
                let of_group = arranged.into_iter().find(|(other, _)| Some(*other) == group);
                let items = of_group.map_or_else(Vec::new, |(_, items)| items);
                items.into_iter().map(|item| Piece::Item(item.field.clone())).collect()
            }
        }
    }

    /// Lays a piece among its siblings, so that `rank` of the others come before it; at the end where there are not so many.
    pub fn lay(&mut self, groups: &[Group], piece: &Piece, rank: usize) {
        let mut others = self.siblings(groups, piece);
        others.retain(|other| other != piece);
        let is_of = |piece: &Piece, field: &FieldId| match piece {
            Piece::Group(group) => place(groups, field).is_some_and(|(other, _)| other == *group),
            Piece::Item(item) => item == field,
        };
        let ticked = std::mem::take(&mut self.composition.ticked);
        let (moved, mut stays): (Vec<_>, Vec<_>) = ticked.into_iter().partition(|field| is_of(piece, field));
        let next = others.get(rank);
        let at = next.and_then(|next| stays.iter().position(|field| is_of(next, field)));
        let at = at.unwrap_or(stays.len());
        stays.splice(at..at, moved);
        self.composition.ticked = stays;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::summary::tests::groups;

    fn ticked(groups: &[Group]) -> Selection {
        let mut selection = Selection::default();
        for item in groups.iter().flat_map(|group| &group.items) {
            selection.tick(groups, &item.field, true);
            selection.confirm(&item.field);
        }
        selection
    }

    fn pieces(groups: &[Group]) -> Vec<Piece> {
        let items = groups.iter().flat_map(|group| &group.items);
        let items = items.map(|item| Piece::Item(item.field.clone()));
        (0..groups.len()).map(Piece::Group).chain(items).collect()
    }

    proptest! {
        /// Whatever is moved: a piece comes where it was laid, and nothing is lost, doubled or moved out of its group.
        #[test]
        fn a_piece_comes_where_it_is_laid(moves in proptest::collection::vec((0usize..15, 0usize..6), 1..20)) {
            let groups = groups();
            let mut selection = ticked(&groups);
            for (piece, rank) in moves {
                let piece = &pieces(&groups)[piece];
                let mut expected = selection.siblings(&groups, piece);
                expected.retain(|other| other != piece);
                expected.insert(rank.min(expected.len()), piece.clone());
                selection.lay(&groups, piece, rank);
                prop_assert_eq!(selection.siblings(&groups, piece), expected);
                let arranged = selection.arranged(&groups);
                prop_assert_eq!(arranged.len(), groups.len());
                for (group, items) in arranged {
                    prop_assert_eq!(items.len(), groups[group].items.len());
                    prop_assert!(items.iter().all(|item| groups[group].items.contains(item)));
                }
            }
        }
    }

    #[test]
    fn what_is_ticked_later_joins_its_group_where_that_was_moved_to() {
        let groups = groups();
        let mut selection = ticked(&groups);
        let last = groups[2].items[1].field.clone();
        selection.tick(&groups, &last, false);
        selection.lay(&groups, &Piece::Group(2), 0);
        selection.tick(&groups, &last, true);
        selection.confirm(&last);
        let arranged = selection.arranged(&groups);
        assert_eq!(arranged[0].0, 2);
        assert_eq!(arranged[0].1[1].field, last);
    }
}
