//! Choices about the workbook itself: its language, whose device it is on, whether one leads others.

use leptos::prelude::*;

use super::{Device, Workbook};
use crate::{browser::remembered::Remembered, locale::Language, vault::Preference};

/// How a choice that was made is stored.
pub const YES: &str = "yes";

impl Workbook {
    /// Changes the language of the screen. What is written, the place and the focus stay.
    pub fn speak(&self, language: Language) {
        let remembered = Remembered::of_page();
        self.language.set(language);
        remembered.give_back_soon();
        self.save_preference(Preference::Language, language.tag());
    }

    /// Whose device this is, as the participant said.
    pub fn device(&self) -> Option<Device> {
        self.device.get()
    }

    /// Says whose device this is.
    pub fn say_device(&self, device: Device) {
        self.device.set(Some(device));
        self.save_preference(Preference::Device, device.name());
    }

    /// Whether the participant said that they lead others.
    pub fn leads(&self) -> bool {
        self.leads.get()
    }

    /// Says whether the participant leads others.
    pub fn say_leads(&self, leads: bool) {
        self.leads.set(leads);
        self.save_preference(Preference::Leads, if leads { YES } else { "" });
    }

    pub(super) fn preference(&self, preference: Preference) -> Option<String> {
        self.ground.with_value(|ground| ground.vault.preference(preference))
    }

    /// A choice that is not kept costs a click, never a word: whether it was is not shown.
    pub(super) fn save_preference(&self, preference: Preference, value: &str) {
        self.ground.update_value(|ground| {
            let _ = ground.vault.save_preference(preference, value);
        });
    }
}
