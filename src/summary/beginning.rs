//! What to begin a summary with: a choice that ticks kinds of answers.
//!
//! Only ever a beginning, and never what is hard to say: that is ticked one by one.

use super::{Group, Item, Selection};
use crate::exercises::Kind;

/// A choice to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// What a group can lay side by side: sorts, drawings, lists and moral questions; no free texts.
    ForTheGroup,
    /// Everything.
    ForMyself,
    /// One page: the participant's own three texts, and the moral questions.
    OnePage,
}

impl Beginning {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::ForTheGroup, Self::ForMyself, Self::OnePage];

    fn takes(self, item: &Item) -> bool {
        match self {
            Self::ForTheGroup => matches!(
                item.kind,
                Kind::ValueSort(_) | Kind::Rings(_) | Kind::Triangle(_) | Kind::List | Kind::MoralQuestion
            ),
            Self::ForMyself => true,
            Self::OnePage => matches!(item.kind, Kind::MoralQuestion),
        }
    }
}

impl Selection {
    /// Ticks what a beginning ticks and nothing else, in the order of the edition. Words that were changed here stay for when they
    /// are ticked again.
    pub fn begin(&mut self, groups: &[Group], beginning: Beginning) {
        let mut composition = self.composition.clone();
        let items = groups.iter().flat_map(|group| &group.items);
        let taken = items.filter(|item| !item.hard_to_say && beginning.takes(item));
        composition.ticked = taken.map(|item| item.field.clone()).collect();
        composition.own_page = beginning == Beginning::OnePage;
        *self = Self::of(composition);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::tests::groups;

    #[test]
    fn a_beginning_takes_its_kinds_and_no_free_text_goes_to_the_group() {
        let groups = groups();
        let kinds = |beginning| {
            let mut selection = Selection::default();
            selection.begin(&groups, beginning);
            let items = groups.iter().flat_map(|group| &group.items);
            let leaving: Vec<&Kind> =
                items.filter(|item| selection.leaves(item)).map(|item| &item.kind).collect();
            (leaving.iter().filter(|kind| matches!(kind, Kind::Prompt)).count(), leaving.len())
        };
        assert_eq!(kinds(Beginning::ForTheGroup), (0, 6));
        assert_eq!(kinds(Beginning::OnePage), (0, 3));
        assert_eq!(kinds(Beginning::ForMyself), (3, 9));
    }
}
