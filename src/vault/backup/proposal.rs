//! When to propose a backup: after the first session, and after much new work; never twice for the same.

use crate::{
    edition::Edition,
    exercises::Part,
    notebook::{FieldId, Notebook},
};

/// How many answers make a first backup worth proposing, also without a finished session.
const FIRST: usize = 12;

/// How many more answers than at the last backup or proposal make the next one worth proposing.
const MUCH: usize = 25;

/// Whether a backup is worth proposing. `marked` is how many fields were answered when one was last made or proposed.
pub fn is_due(edition: &Edition, notebook: &Notebook, marked: Option<usize>) -> bool {
    let closing = edition.sessions.first().and_then(|session| session.exercises.last());
    let has_finished_a_session = closing.is_some_and(|closing| {
        let field = |part: &Part| FieldId::Exercise(closing.id.clone(), part.id.clone());
        closing.parts.iter().any(|part| notebook.is_answered(&field(part)))
    });
    is_worth_it(notebook.answered(), marked, has_finished_a_session)
}

fn is_worth_it(answered: usize, marked: Option<usize>, has_finished_a_session: bool) -> bool {
    match marked {
        None => answered >= FIRST || (has_finished_a_session && answered > 0),
        Some(marked) => answered >= marked.saturating_add(MUCH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_proposed_after_the_first_session_and_after_much_new_work_and_never_twice_for_the_same() {
        assert!(!is_worth_it(0, None, false) && !is_worth_it(3, None, false));
        assert!(is_worth_it(3, None, true) && is_worth_it(12, None, false));
        assert!(!is_worth_it(12, Some(12), true) && !is_worth_it(36, Some(12), true));
        assert!(is_worth_it(37, Some(12), false));
        assert!(!is_worth_it(5, Some(12), true), "erasing is no new work");
    }
}
