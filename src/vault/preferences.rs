//! Choices about the workbook itself: kept in the record alone, and never sealed. None holds a word of the participant.

use super::{Item, Preference, SaveError, Vault, migration};

impl Vault {
    /// Saves a choice of the participant about the workbook itself.
    pub fn save_preference(&mut self, preference: Preference, value: &str) -> Result<(), SaveError> {
        if self.newer_schema {
            return Err(SaveError::NewerSchema);
        }
        Ok(self.storage.write(&self.key(&Item::Preference(preference)), value)?)
    }

    /// A choice that was saved earlier, if there is one.
    pub fn preference(&self, preference: Preference) -> Option<String> {
        let raw = self.storage.read(&self.key(&Item::Preference(preference))).ok()??;
        migration::preference(raw)
    }

    /// Takes every saved choice about the workbook itself out of the storage.
    pub fn erase_preferences(&mut self) -> Result<(), SaveError> {
        for preference in Preference::ALL {
            self.storage.remove(&self.key(&Item::Preference(preference)))?;
        }
        Ok(())
    }
}
