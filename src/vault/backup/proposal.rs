//! When to propose a backup: after the first session, and after much new work; never twice for the same.

/// How many answers make a first backup worth proposing, also without a finished session.
const FIRST: usize = 12;

/// How many more answers than at the last backup or proposal make the next one worth proposing.
const MUCH: usize = 25;

/// Whether a backup is worth proposing. `answered` is how many fields say something, `marked` how many did when one was
/// last made or proposed.
pub fn is_due(answered: usize, marked: Option<usize>, has_finished_a_session: bool) -> bool {
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
        assert!(!is_due(0, None, false) && !is_due(3, None, false));
        assert!(is_due(3, None, true) && is_due(12, None, false));
        assert!(!is_due(12, Some(12), true) && !is_due(36, Some(12), true));
        assert!(is_due(37, Some(12), false));
        assert!(!is_due(5, Some(12), true), "erasing is no new work");
    }
}
