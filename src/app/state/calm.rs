//! Writing without distraction: only the page and what one writes on the screen, and a timer that only tells.

use leptos::{prelude::*, task::spawn_local};

use super::{Notice, Workbook, now};
use crate::{browser::clock, notebook::Moment};

/// A minute in milliseconds.
const MINUTE: u64 = 60_000;

impl Workbook {
    /// Whether only what one writes is on the screen; followed.
    pub fn is_calm(&self) -> bool {
        self.calm.get()
    }

    /// Leaves only what one writes on the screen, or shows everything again.
    pub fn be_calm(&self, calm: bool) {
        self.calm.set(calm);
    }

    /// How many minutes a timer that was set has left, the begun one counted; followed.
    pub fn minutes_left(&self) -> Option<u64> {
        self.minutes_left.get()
    }

    /// Sets the timer, or lets one that runs go on for so many minutes longer. It ends with a message, and stops nobody.
    pub fn set_timer(&self, minutes: u64) {
        let since = self.ground.with_value(|ground| ground.timer).unwrap_or_else(now);
        let end = Moment(since.0 + minutes * MINUTE);
        self.ground.update_value(|ground| ground.timer = Some(end));
        let workbook = *self;
        spawn_local(async move { workbook.count_down(end).await });
    }

    /// Takes the timer away.
    pub fn stop_timer(&self) {
        self.ground.update_value(|ground| ground.timer = None);
        self.minutes_left.set(None);
    }

    /// Counts the minutes until the end, as long as that is the end that counts.
    async fn count_down(self, end: Moment) {
        while self.ground.with_value(|ground| ground.timer) == Some(end) {
            match end.since(now()) {
                0 => {
                    self.stop_timer();
                    self.notify(Some(Notice { text: |words| words.calm.over, undo: None }));
                }
                left => {
                    self.minutes_left.set(Some(left.div_ceil(MINUTE)));
                    let until_next = (left - 1) % MINUTE + 1;
                    clock::wait(i32::try_from(until_next).unwrap_or(i32::MAX)).await;
                }
            }
        }
    }
}
