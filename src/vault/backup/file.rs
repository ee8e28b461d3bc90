//! The backup as JSON, and the raw copy that a stopped program offers (`assets/boot.js`).

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::{Backup, BackupError, MOST_BYTES};
use crate::{
    edition::EditionId,
    json::{self, Damaged, Raw},
    notebook::{Entry, FieldId, Moment, NotebookId, Stamp, TabId},
    vault::{Envelope, Item, Key, SCHEMA, migration},
};

/// How a backup says that it is one.
const FORMAT: &str = "werkboek-backup";

#[derive(Serialize, Deserialize)]
struct File<'a> {
    format: String,
    schema: u32,
    made: Moment,
    edition: EditionId,
    notebook: NotebookId,
    #[serde(borrow, skip_serializing)]
    fields: Vec<Written<'a>>,
    #[serde(borrow, default, skip_serializing)]
    versions: Vec<Written<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    field: String,
    #[serde(default)]
    erasures: u32,
    revision: u64,
    tab: TabId,
    written: Moment,
    /// In the layout of the file's schema.
    #[serde(borrow, skip_serializing)]
    value: Raw<'a>,
}

/// What a stopped program hands over: the storage byte for byte.
#[derive(Deserialize)]
struct RawCopy {
    storage: LiteMap<String, String>,
}

/// The little that tells what a file is, also one of a schema that we do not know.
#[derive(Deserialize)]
struct Sign {
    format: String,
    schema: u32,
}

impl Backup {
    /// The backup as the text of a file.
    pub fn write(&self) -> String {
        let file = File {
            format: FORMAT.into(),
            schema: SCHEMA,
            made: self.made,
            edition: self.edition.clone(),
            notebook: self.notebook.clone(),
            fields: Vec::new(),
            versions: Vec::new(),
        };
        let (fields, versions) = (written(&self.fields), written(&self.versions));
        json::write_with(&file, &[("fields", &fields), ("versions", &versions)])
    }

    /// The backup in the text of a file: one of ours, or a raw copy for the edition at hand.
    ///
    /// # Errors
    /// Each of [`BackupError`] but `WrongPassphrase`.
    pub fn read(text: &str, edition: &EditionId) -> Result<Self, BackupError> {
        if text.len() > MOST_BYTES {
            return Err(BackupError::TooLarge);
        }
        if super::sealed::is_sealed(text) {
            return Err(BackupError::Sealed);
        }
        match json::read(text) {
            Ok(Sign { format, .. }) if format != FORMAT => Err(BackupError::Foreign),
            Ok(Sign { schema, .. }) if schema > SCHEMA => Err(BackupError::Newer),
            Ok(_) => read_file(text),
            Err(_) => read_raw_copy(text, edition),
        }
    }
}

/// A list with one entry a line, so that a person can look through the file.
fn written(entries: &[(FieldId, Entry)]) -> String {
    let written = |(field, entry): &(FieldId, Entry)| {
        let Entry { value, stamp, written } = entry;
        let Stamp { erasures, revision, tab } = stamp.clone();
        let (field, written) = (field.to_string(), *written);
        let value = migration::write(value.as_ref());
        let entry = Written { field, erasures, revision, tab, written, value: Raw(&value) };
        json::write_with(&entry, &[("value", &value)])
    };
    let lines: Vec<String> = entries.iter().map(written).collect();
    format!("[\n{}\n]", lines.join(",\n"))
}

fn read_file(text: &str) -> Result<Backup, BackupError> {
    let file: File<'_> = json::read(text).map_err(|Damaged| BackupError::Damaged)?;
    let mut unreadable = 0;
    let mut entries = |all: &[Written<'_>]| -> Vec<(FieldId, Entry)> {
        let mut read = Vec::new();
        for written in all {
            match entry(file.schema, written) {
                Some(entry) => read.push(entry),
                None => unreadable += 1,
            }
        }
        read
    };
    let (fields, versions) = (entries(&file.fields), entries(&file.versions));
    let File { edition, notebook, made, .. } = file;
    Ok(Backup { edition, notebook, made, fields, versions, unreadable })
}

fn entry(schema: u32, written: &Written<'_>) -> Option<(FieldId, Entry)> {
    let field: FieldId = written.field.parse().ok()?;
    let held = migration::read(schema, &Item::Field(field), written.value.0).ok()?.pop();
    let (field, value) = held?;
    let Written { erasures, revision, ref tab, written, .. } = *written;
    Some((field, Entry { value, stamp: Stamp { erasures, revision, tab: tab.clone() }, written }))
}

/// A raw copy holds every notebook on that origin; those of this edition come back as one.
fn read_raw_copy(text: &str, edition: &EditionId) -> Result<Backup, BackupError> {
    let copy: RawCopy = json::read(text).map_err(|Damaged| match text.contains(FORMAT) {
        true => BackupError::Damaged,
        false => BackupError::Foreign,
    })?;
    let mut notebook = None;
    let (mut fields, mut unreadable) = (LiteMap::<FieldId, Entry>::new(), 0);
    for (key, raw) in copy.storage {
        let Ok(key) = key.parse::<Key>() else { continue };
        if key.owner.edition != *edition || !matches!(key.item, Item::Field(_) | Item::OldCases) {
            continue;
        }
        notebook = notebook.max(Some(key.owner.notebook.clone()));
        let opened = Envelope::open(&raw).and_then(|envelope| {
            let held = migration::read(envelope.schema, &key.item, &envelope.body(&key, None)?)?;
            Ok((held, envelope.version))
        });
        let Ok((held, version)) = opened else {
            unreadable += 1;
            continue;
        };
        for (field, value) in held {
            let entry = Entry { value, stamp: version.stamp.clone(), written: version.written };
            match fields.get(&field) {
                Some(other) if other.stamp >= entry.stamp => {}
                _ => drop(fields.insert(field, entry)),
            }
        }
    }
    let notebook = notebook.ok_or(BackupError::Foreign)?;
    let (edition, fields) = (edition.clone(), fields.into_iter().collect());
    Ok(Backup { edition, notebook, made: Moment(0), fields, versions: Vec::new(), unreadable })
}
