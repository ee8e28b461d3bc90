//! What happens before the first page: the edition is read and checked, the notebook is opened.

use std::{future::poll_fn, pin::pin, sync::Arc, task::Poll};

use crate::{
    app::FOR_LEADERS,
    browser::{chance, clock, database::Database, page, storage::PageStorage},
    edition::{Edition, EditionId, Problem, Source, adapted},
    locale::Language,
    notebook::{Moment, TabId},
    vault::{Found, MemoryStorage, Preference, Start, Storage, Vault},
};

/// What the journal's database is called.
pub const JOURNAL: &str = "werkboek";

/// How long the start waits for the journal, in milliseconds: another program may hold it.
const PATIENCE: i32 = 3_000;

/// The edition in each of its languages, the first one being the fall-back; never none.
pub type Editions = Vec<Arc<Edition>>;

/// Everything the workbook starts with.
pub struct Opening {
    /// What the workbook asks.
    pub editions: Editions,
    /// The storage of this notebook.
    pub vault: Vault,
    /// Where the journal is kept, if the browser has such a place.
    pub database: Option<Database>,
    /// What was found in them.
    pub found: Found,
}

impl Opening {
    /// An empty notebook in memory alone, that knows of no other.
    pub fn in_memory(editions: Editions) -> Self {
        let start = look(Box::new(MemoryStorage::default()), editions[0].id.clone(), None);
        let (vault, found) = start.open(Vec::new(), Moment(clock::now()));
        Self { editions, vault, database: None, found }
    }

    /// The language of the screen: as chosen earlier, else the first of the edition.
    pub fn language(&self) -> Language {
        let chosen = self.vault.preference(Preference::Language);
        chosen.and_then(|tag| Language::from_tag(&tag)).unwrap_or(self.editions[0].language)
    }
}

/// Reads the edition in the file and opens the notebook; what is wrong with the edition comes back as sentences.
pub async fn open() -> Result<Opening, Vec<Problem>> {
    let mut database = pin!(Database::open(JOURNAL));
    // The browser opens the journal while the edition is read; how long that takes is not held against it.
    let early = poll_fn(|context| Poll::Ready(database.as_mut().poll(context))).await;
    let editions = editions()?;
    let database = match early {
        Poll::Ready(database) => database.ok(),
        Poll::Pending => clock::within(PATIENCE, database).await.and_then(Result::ok),
    };
    let (storage, is_blocked) = page_storage();
    let (mut vault, found) = open_vault(storage, editions[0].id.clone(), database.as_ref()).await;
    if is_blocked {
        vault.say_blocked();
    }
    Ok(Opening { editions, vault, database, found })
}

/// The storage of the page, or one in memory where the browser blocks it; and whether it does.
pub fn page_storage() -> (Box<dyn Storage>, bool) {
    match PageStorage::open() {
        Some(storage) => (Box::new(storage), false),
        None => (Box::new(MemoryStorage::default()), true),
    }
}

/// Says in the page what is wrong with the edition. The words stand in the file, since there is no frame yet.
pub fn show_problems(place_on_page: &web_sys::HtmlElement, problems: &[Problem]) {
    let mut lines = Vec::new();
    for words in Language::ALL.map(Language::words) {
        lines.push(words.broken.edition.to_string());
        // What to do about it is for who makes editions: it takes as many words as a small edition.
        let says = |problem: &Problem| match FOR_LEADERS {
            true => problem.says(words),
            false => words.broken.mistake.to_string(),
        };
        let line = |problem: &Problem| match problem.file.as_str() {
            "" => words.broken.at_line(&problem.line.to_string(), &says(problem)),
            file => words.broken.at(file, &problem.line.to_string(), &says(problem)),
        };
        lines.extend(problems.iter().map(line));
    }
    place_on_page.set_inner_text(&lines.join("\n"));
}

/// Opens the database of the journal; `None` where the browser has no such place, or it does not come in time.
pub async fn open_database() -> Option<Database> {
    clock::within(PATIENCE, Database::open(JOURNAL)).await?.ok()
}

fn editions() -> Result<Editions, Vec<Problem>> {
    let source = Source::read(&texts()).map_err(|problem| vec![problem])?;
    let editions: Editions = Edition::read(&source)?.into_iter().map(Arc::new).collect();
    // What people wrote in the edition of the program never stands in one that somebody made of it.
    match page::edition_is_adapted() && page::built_edition().as_deref() == Some(editions[0].id.as_str()) {
        true => Err(vec![adapted::same_edition(&source, &editions[0].id)]),
        false => Ok(editions),
    }
}

/// The files of the edition in this workbook, in one text; empty where there is none, which then lacks everything.
pub fn texts() -> String {
    page::edition_texts().unwrap_or_default()
}

async fn open_vault(
    storage: Box<dyn Storage>,
    edition: EditionId,
    database: Option<&Database>,
) -> (Vault, Found) {
    let keys = match database {
        Some(database) => database.keys(&Start::journal_prefix(&edition)).await.ok(),
        None => None,
    };
    let start = look(storage, edition, keys);
    let from_journal = match database {
        Some(database) => database.read(&start.wanted()).await.unwrap_or_default(),
        None => Vec::new(),
    };
    start.open(from_journal, Moment(clock::now()))
}

fn look(storage: Box<dyn Storage>, edition: EditionId, journal_keys: Option<Vec<String>>) -> Start {
    let fresh = |kind: &str| format!("{kind}{}", chance::fresh_id());
    let notebook = fresh("").try_into().expect("a UUID is an identifier");
    let tab: TabId = fresh("t-").try_into().expect("a UUID with a letter before it is an identifier");
    Start::look(storage, edition, notebook, tab, journal_keys)
}
