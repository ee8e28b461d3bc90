//! What would happen if a backup came back: what is new here, what differs, what is the same.

use std::collections::HashSet;

use litemap::LiteMap;

use super::Backup;
use crate::notebook::{Entry, FieldId, Notebook, Value};

/// A backup beside the notebook that is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Fields in which nothing stands here.
    pub added: Vec<FieldId>,
    /// Fields in which something else stands here, or that were erased here: what is here stays, unless it is asked for.
    pub differing: Vec<FieldId>,
    /// How many fields hold the same.
    pub same: usize,
}

/// A field that comes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Returning {
    /// The field.
    pub field: FieldId,
    /// What becomes an earlier version, the oldest first.
    pub earlier: Vec<Entry>,
    /// What is to stand there.
    pub value: Option<Value>,
}

impl Comparison {
    /// Lays a backup beside a notebook.
    pub fn of(backup: &Backup, notebook: &Notebook) -> Self {
        let mut comparison = Self::default();
        for (field, theirs) in &backup.fields {
            let Some(value) = theirs.value.as_ref().filter(|value| !value.is_empty()) else { continue };
            let here = notebook.entry(field);
            let was_erased = here.is_some_and(|entry| entry.value.is_none() && entry.stamp.erasures > 0);
            match here.and_then(|entry| entry.value.as_ref()).filter(|value| !value.is_empty()) {
                Some(here) if here == value || here.standing().is_some() => comparison.same += 1,
                Some(_) => comparison.differing.push(field.clone()),
                None if was_erased => comparison.differing.push(field.clone()),
                None => comparison.added.push(field.clone()),
            }
        }
        comparison
    }

    /// What to write: everything that is new, and of what differs both, with on top the file's where it is in `taken`
    /// and else what is here. What was erased here comes back only where it is in `taken`.
    pub fn returning(
        &self,
        backup: &Backup,
        notebook: &Notebook,
        taken: &HashSet<FieldId>,
    ) -> Vec<Returning> {
        let mut earlier: LiteMap<&FieldId, Vec<Entry>> = LiteMap::new();
        for (field, entry) in &backup.versions {
            earlier.entry(field).or_default().push(entry.clone());
        }
        let fields: LiteMap<&FieldId, &Entry> =
            backup.fields.iter().map(|(field, entry)| (field, entry)).collect();
        let from_file = |field: &FieldId| -> Option<(Entry, Vec<Entry>)> {
            let theirs = (*fields.get(field)?).clone();
            let mut earlier = earlier.get(field).cloned().unwrap_or_default();
            earlier.retain(|entry| entry.stamp != theirs.stamp && entry.value.is_some());
            Some((theirs, earlier))
        };
        let as_in_file = |field: &FieldId| {
            let (theirs, earlier) = from_file(field)?;
            Some(Returning { field: field.clone(), earlier, value: theirs.value })
        };
        let under_what_is_here = |field: &FieldId| {
            let here = notebook.value(field).cloned()?;
            let (theirs, mut earlier) = from_file(field)?;
            earlier.push(theirs);
            Some(Returning { field: field.clone(), earlier, value: Some(here) })
        };
        let added = self.added.iter().filter_map(as_in_file);
        let differing = self.differing.iter().filter_map(|field| match taken.contains(field) {
            true => as_in_file(field),
            false => under_what_is_here(field),
        });
        added.chain(differing).collect()
    }
}
