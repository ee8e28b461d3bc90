//! Where the participant is, and what happens when they come to a page.

use leptos::{prelude::*, task::spawn_local};

use super::{Purpose, Workbook};
use crate::{
    app::FOR_LEADERS,
    browser::{address, clock},
    notebook::Place,
    vault::{Preference, room},
};

/// How long after coming to a page its surroundings are looked at, in milliseconds.
const LOOK_AFTER: i32 = 500;

impl Workbook {
    /// Where the participant is; `None` where the address names nothing.
    pub fn place(&self) -> Option<Place> {
        self.place.get()
    }

    /// Where the participant was last at work.
    pub fn last_place(&self) -> Option<Place> {
        self.last_place.get()
    }

    /// Goes to another page.
    pub fn go_to(&self, place: &Place) {
        address::go_to(&place.to_string());
    }

    /// The participant came to a page.
    pub(super) fn arrive(&self, place: Option<Place>) {
        if self.place.get_untracked() != place {
            self.place.set(place);
            self.calm.set(false);
            self.end_telling();
        }
        if FOR_LEADERS {
            self.leave_table();
        }
        self.remember_place();
        self.look_around_later();
    }

    /// Looks how full the record is and whether a backup is due, once the page is there: it reads all of the record.
    fn look_around_later(&self) {
        let workbook = *self;
        if self.purpose != Purpose::Own {
            return;
        }
        spawn_local(async move {
            clock::wait(LOOK_AFTER).await;
            workbook.percent_taken.set(room::percent(&workbook.room()));
            workbook.proposes_backup.set(workbook.backup_is_due());
        });
    }

    /// Remembers the place if it is one of work; reading about the workbook is not where one left off.
    fn remember_place(&self) {
        if let Some(place @ (Place::Session(_) | Place::Exercise(_) | Place::Case(_))) =
            self.place.get_untracked()
        {
            self.last_place.set(Some(place.clone()));
            self.save_preference(Preference::Place, &place.to_string());
        }
    }
}
