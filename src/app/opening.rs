//! What happens before the first page: the edition is read and checked, the notebook is opened.

use std::sync::Arc;

use crate::{
    browser::{chance, clock, page, storage::PageStorage},
    edition::{Edition, Source},
    locale::Language,
    notebook::Moment,
    vault::{MemoryStorage, Opened, Preference, Storage, TabId, Vault},
};

/// Everything the workbook starts with.
pub struct Opening {
    /// The edition in each of the languages of the screen.
    pub editions: Vec<(Language, Arc<Edition>)>,
    /// The storage of this notebook.
    pub vault: Vault,
    /// What was in it.
    pub opened: Opened,
    /// Whether the browser keeps nothing for this page, so that the vault is in memory.
    pub is_blocked: bool,
}

impl Opening {
    /// The language of the screen: as chosen earlier, else the first of the edition.
    pub fn language(&self) -> Language {
        let chosen = self.vault.preference(Preference::Language);
        chosen.and_then(|tag| Language::from_tag(&tag)).unwrap_or(self.editions[0].1.language)
    }
}

/// Reads the edition in the file and opens the notebook; what is wrong with the edition comes back as sentences.
pub fn open() -> Result<Opening, Vec<String>> {
    let packed = page::data_block("edition").unwrap_or_default();
    let source: Source = serde_json::from_str(&packed).map_err(|error| vec![error.to_string()])?;
    let editions = Language::ALL
        .into_iter()
        .map(|language| Ok((language, Arc::new(Edition::assemble(&source, language)?))))
        .collect::<Result<Vec<_>, Vec<_>>>()
        .map_err(|problems: Vec<crate::edition::Problem>| {
            problems.iter().map(ToString::to_string).collect::<Vec<_>>()
        })?;
    let (storage, is_blocked) = page_storage();
    let (vault, opened) = open_vault(storage, &source);
    Ok(Opening { editions, vault, opened, is_blocked })
}

/// The storage of the page, or one in memory where the browser blocks it; and whether it does.
pub fn page_storage() -> (Box<dyn Storage>, bool) {
    match PageStorage::open() {
        Some(storage) => (Box::new(storage), false),
        None => (Box::new(MemoryStorage::default()), true),
    }
}

/// Says in the page what is wrong with the edition. The words stand in the file, since there is no frame yet.
pub fn show_problems(place_on_page: &web_sys::HtmlElement, problems: &[String]) {
    let lines: Vec<&str> = Language::ALL
        .iter()
        .map(|language| language.words().broken.edition)
        .chain(problems.iter().map(String::as_str))
        .collect();
    place_on_page.set_inner_text(&lines.join("\n"));
}

fn open_vault(storage: Box<dyn Storage>, source: &Source) -> (Vault, Opened) {
    let fresh = |kind: &str| format!("{kind}{}", chance::fresh_id());
    let notebook = fresh("").try_into().expect("a UUID is an identifier");
    let tab: TabId = fresh("t-").try_into().expect("a UUID with a letter before it is an identifier");
    Vault::open(storage, source.settings.id.clone(), notebook, tab, Moment(clock::now()))
}
