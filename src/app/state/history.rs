//! The earlier versions of a field: read from the journal, put back, or erased.

use leptos::prelude::*;

use super::{Ground, Workbook};
use crate::{
    notebook::{Change, Entry, FieldId, Value},
    vault::{Item, Key},
};

/// A version of a field as the journal has it.
#[derive(Clone, PartialEq)]
pub struct EarlierVersion {
    /// Its key in the journal.
    key: String,
    /// What stood there, when.
    pub entry: Entry,
}

impl Workbook {
    /// Whether a field has earlier versions to look at, as far as this tab knows; does not follow changes.
    pub fn has_history(&self, field: &FieldId) -> bool {
        let item = Item::Field(field.clone());
        let count = |ground: &mut Ground| ground.vault.journal().versions(&item).take(2).count();
        self.ground.try_update_value(count).is_some_and(|count| count > 1)
    }

    /// Every version of a field, the newest first; without those that were taken away or cannot be read.
    pub async fn history(&self, field: &FieldId) -> Vec<EarlierVersion> {
        self.journal_at_rest().await;
        let prefix = self
            .ground
            .with_value(|ground| ground.vault.owner().key(Item::Field(field.clone())).versions_prefix());
        let Some(database) = self.database().await else { return Vec::new() };
        let keys = database.keys(&prefix).await.unwrap_or_default();
        let texts = database.read(&keys).await.unwrap_or_default();
        let version = |(key, raw): (String, String)| {
            let entry = self.ground.with_value(|ground| ground.vault.value_of_version(&key, &raw))?;
            entry.value.is_some().then_some(EarlierVersion { key, entry })
        };
        texts.into_iter().rev().filter_map(version).collect()
    }

    /// Writes the value of an earlier version anew; what stands there now is a version too.
    pub fn put_back(&self, field: &FieldId, value: Value) {
        self.apply(vec![Change { field: field.clone(), value: Some(value) }]);
    }

    /// Takes one earlier version out of everything we hold, for good.
    pub fn erase_version(&self, field: &FieldId, version: &EarlierVersion) {
        self.ground.update_value(|ground| {
            if let Some((key, version)) = Key::parse_version(&version.key) {
                ground.vault.erase_version(&key.item, &version);
            }
            ground.undo.forget(field);
        });
        self.undo.notify();
        self.write_journal();
    }
}
