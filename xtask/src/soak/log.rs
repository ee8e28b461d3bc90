//! What was typed when, and how much of it was lost: the arithmetic of a round.

use std::time::Duration;

/// The numbers that were typed, each with when, from the first.
#[derive(Clone, Debug, Default)]
pub struct TypingLog {
    text: String,
    keys: Vec<(usize, Duration)>,
}

/// What a kill cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// How many characters did not come back.
    pub characters: usize,
    /// For how long the keys that did not come back were typed, up to the kill.
    pub typing: Duration,
}

impl TypingLog {
    /// The next piece to type: the numbers from 1, so that what comes back tells how far it is.
    pub fn next(&self) -> String {
        format!("{} ", self.keys.len() + 1)
    }

    /// Notes that a piece was typed.
    pub fn typed(&mut self, piece: &str, at: Duration) {
        self.text.push_str(piece);
        self.keys.push((self.text.len(), at));
    }

    /// How many characters were typed.
    pub fn characters(&self) -> usize {
        self.text.len()
    }

    /// What a kill at a moment cost, by what came back; `None` where that is not the beginning of what was typed.
    pub fn loss(&self, came_back: &str, killed: Duration) -> Option<Loss> {
        if !self.text.starts_with(came_back) && !came_back.starts_with(&self.text) {
            return None;
        }
        let first_lost = self.keys.iter().find(|(length, _)| *length > came_back.len());
        let typing = first_lost.map_or(Duration::ZERO, |(_, at)| killed.saturating_sub(*at));
        Some(Loss { characters: self.text.len().saturating_sub(came_back.len()), typing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    fn log() -> TypingLog {
        let mut log = TypingLog::default();
        for second in 1..=3 {
            log.typed(&log.next(), seconds(second));
        }
        log
    }

    #[test]
    fn what_came_back_whole_cost_nothing() {
        assert_eq!(log().loss("1 2 3 ", seconds(4)), Some(Loss { characters: 0, typing: Duration::ZERO }));
        // The last key was on its way while the browser was killed.
        assert_eq!(log().loss("1 2 3 4", seconds(4)).map(|loss| loss.characters), Some(0));
    }

    #[test]
    fn what_was_lost_counts_from_the_first_key_that_did_not_come_back() {
        assert_eq!(log().loss("1 ", seconds(10)), Some(Loss { characters: 4, typing: seconds(8) }));
        assert_eq!(log().loss("1 2", seconds(10)), Some(Loss { characters: 3, typing: seconds(8) }));
        assert_eq!(log().loss("", seconds(10)), Some(Loss { characters: 6, typing: seconds(9) }));
    }

    #[test]
    fn what_was_never_typed_is_no_loss_but_a_fault() {
        assert_eq!(log().loss("2 1 ", seconds(4)), None);
    }
}
