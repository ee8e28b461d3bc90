//! The workbook in a browser, and a person's steps from page to page.

use std::sync::Arc;

use werkboek::{
    edition::{Edition, Source},
    locale::Language,
};

use crate::{
    Failure, Hand, Mode, Opening, Result, Role,
    browser::{Browser, until, until_started},
    finding::Surrounding,
    surroundings,
};

/// A workbook that a person has open. Cheap to copy: each is the same window.
#[derive(Clone)]
pub struct Workbook {
    browser: Arc<Browser>,
    mode: Mode,
    hand: Hand,
    surroundings: Vec<Surrounding>,
}

impl Workbook {
    /// Opens the workbook at its start page, in a fresh browser.
    pub async fn open(mode: Mode) -> Result<Self> {
        Opening::new(mode).open().await
    }

    /// The same workbook, looking only within the group of fields with this name.
    pub fn within(&self, group: &str) -> Self {
        self.within_role(Role::Group, group)
    }

    /// The same workbook, used with another hand.
    pub fn by(&self, hand: Hand) -> Self {
        Self { hand, ..self.clone() }
    }

    /// The same workbook, looking only within the region with this name.
    pub fn within_region(&self, region: &str) -> Self {
        self.within_role(Role::Region, region)
    }

    /// Goes to a page by its link in the main navigation.
    pub async fn go_to(&self, page: &str) -> Result {
        self.whole_page().within_role(Role::Navigation, "Hoofdmenu").follow(page).await
    }

    /// Follows a link.
    pub async fn follow(&self, link: &str) -> Result {
        self.with(Role::Link, link, async |link| self.activate(link).await).await?;
        self.browser.settle().await
    }

    /// Presses a button.
    pub async fn press(&self, button: &str) -> Result {
        self.with(Role::Button, button, async |button| self.activate(button).await).await?;
        self.browser.settle().await
    }

    /// Presses the first button whose name begins so: for names that hold a time of day.
    pub async fn press_starting(&self, start: &str) -> Result {
        let mut name = None;
        until(async || {
            let buttons = self.all(Role::Button).await?;
            name = buttons.into_iter().map(|button| button.name).find(|name| name.starts_with(start));
            Ok(name.clone())
        })
        .await?;
        self.press(name.as_deref().unwrap_or(start)).await
    }

    /// Unfolds the first piece of the page that is folded and whose name begins so.
    pub async fn unfold(&self, start: &str) -> Result {
        self.unfold_first("details:not([open]) > summary", start).await
    }

    /// Unfolds the first piece of the page whose name begins so; one that is unfolded stays so.
    pub async fn unfold_named(&self, start: &str) -> Result {
        self.unfold_first("details > summary", start).await
    }

    /// Unfolds every piece of the page that is folded.
    pub async fn unfold_all(&self) -> Result {
        let script = "document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click())";
        self.browser.run(script, Vec::new()).await?;
        self.browser.settle().await
    }

    /// Goes to an address within the workbook, as from a bookmark: `#/cases`.
    pub async fn visit(&self, address: &str) -> Result {
        self.browser.client.goto(&format!("{}{address}", self.mode.address()?)).await?;
        self.browser.settle().await
    }

    /// Goes to an address within the workbook that is on the screen, without loading it again.
    pub async fn visit_here(&self, address: &str) -> Result {
        self.browser.run("location.hash = arguments[0]", vec![address.into()]).await?;
        self.browser.settle().await
    }

    /// Presses the back button of the browser.
    pub async fn back(&self) -> Result {
        self.browser.client.back().await?;
        self.browser.settle().await
    }

    /// Loads the page again, and waits until it takes input.
    pub async fn reload(&self) -> Result {
        self.browser.client.refresh().await?;
        self.wait_until_ready().await
    }

    /// Shows another file of this machine in the window.
    pub async fn show_file(&self, path: &std::path::Path) -> Result {
        Ok(self.browser.client.goto(&surroundings::file_address(&path.to_string_lossy())).await?)
    }

    /// Where one is within the workbook: what stands from the `#`.
    pub async fn address(&self) -> Result<String> {
        let url = self.browser.client.current_url().await?;
        Ok(url.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default())
    }

    /// The title of the window.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.client.title().await?)
    }

    /// The language that the page says it is in.
    pub async fn language(&self) -> Result<String> {
        self.text_of("return document.documentElement.lang").await
    }

    /// The heading of the page.
    pub async fn heading(&self) -> Result<String> {
        self.text_of("return document.querySelector('h1')?.innerText").await
    }

    /// Waits until the page has this heading.
    pub async fn arrives_at(&self, heading: &str) -> Result {
        let mut seen = String::new();
        let arrived = until(async || {
            seen = self.heading().await?;
            Ok((seen == heading).then_some(()))
        });
        match arrived.await? {
            Some(()) => Ok(()),
            None => Err(Failure::InVain(format!("the heading “{heading}”, not “{seen}”"))),
        }
    }

    /// The edition that the page carries, in Dutch.
    pub async fn edition(&self) -> Result<Edition> {
        self.edition_in(Language::Nl).await
    }

    /// The edition that the page carries, in a language.
    pub async fn edition_in(&self, language: Language) -> Result<Edition> {
        let texts = self.text_of("return document.getElementById('edition')?.textContent").await?;
        let editions =
            Source::read(&texts).map_err(|problem| vec![problem]).and_then(|source| Edition::read(&source));
        let editions = editions.map_err(|problems| {
            let words = Language::En.words();
            Failure::Edition(
                problems.iter().map(|problem| problem.says(words)).collect::<Vec<_>>().join("\n"),
            )
        })?;
        let spoken = editions.into_iter().find(|edition| edition.language == language);
        spoken.ok_or_else(|| Failure::Edition(format!("it does not speak “{}”", language.tag())))
    }

    pub(crate) fn new(browser: Browser, mode: Mode) -> Self {
        Self { browser: Arc::new(browser), mode, hand: Hand::default(), surroundings: Vec::new() }
    }

    /// Loads the workbook for the first time.
    pub(crate) async fn start_at(&self, address: &str) -> Result {
        self.browser.client.goto(&format!("{}{address}", self.mode.address()?)).await?;
        self.wait_until_ready().await
    }

    pub(crate) fn browser(&self) -> &Browser {
        &self.browser
    }

    pub(crate) fn hand(&self) -> Hand {
        self.hand
    }

    pub(crate) fn surroundings(&self) -> &[Surrounding] {
        &self.surroundings
    }

    /// The text that a script gives; nothing is the empty text.
    pub(crate) async fn text_of(&self, script: &str) -> Result<String> {
        Ok(self.browser.run(script, Vec::new()).await?.as_str().unwrap_or_default().to_string())
    }

    fn whole_page(&self) -> Self {
        Self { surroundings: Vec::new(), ..self.clone() }
    }

    fn within_role(&self, role: Role, name: &str) -> Self {
        let mut inner = self.clone();
        inner.surroundings.push((role, name.to_string()));
        inner
    }

    /// Unfolds the first of some pieces whose name begins so, as soon as there is one.
    async fn unfold_first(&self, summaries: &str, start: &str) -> Result {
        let script = "const named = [...document.querySelectorAll(arguments[0])]
            .find((summary) => summary.textContent.trim().startsWith(arguments[1]));
            return named ? [named, named.parentElement.open] : null;";
        let there = until(async || {
            let found = self.browser.run(script, vec![summaries.into(), start.into()]).await?;
            let Some(summary) = self.element(&found[0]) else { return Ok(None) };
            if found[1] == false {
                self.activate(&summary).await?;
            }
            Ok(Some(()))
        });
        match there.await? {
            Some(()) => self.browser.settle().await,
            None => Err(Failure::InVain(format!("something to unfold whose name begins with “{start}”"))),
        }
    }

    async fn wait_until_ready(&self) -> Result {
        let ready = until_started(async || {
            let marks =
                self.browser.run("return performance.getEntriesByName('ready').length", Vec::new()).await?;
            Ok((marks.as_u64() > Some(0)).then_some(()))
        });
        match ready.await? {
            Some(()) => {
                self.listen_for_errors().await?;
                self.browser.settle().await
            }
            None => Err(Failure::InVain("the page takes no input: there is no mark `ready`".into())),
        }
    }
}
