//! What can be seen from outside: on the page, in the storage, on the network, among the downloads.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{Engine, Failure, Result, Role, Workbook, browser::until};

/// A thing on the page as a screen reader names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its role.
    pub role: String,
    /// Its accessible name.
    pub name: String,
}

/// A file that the person was handed.
#[derive(Clone, Debug)]
pub struct Download {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl Workbook {
    /// The text that is to be seen now.
    pub async fn text(&self) -> Result<String> {
        match self.surrounding().await? {
            Some(Some(root)) => Ok(root.prop("innerText").await?.unwrap_or_default()),
            Some(None) => self.text_of("return document.body.innerText").await,
            None => Ok(String::new()),
        }
    }

    /// Every character in the page, also those that no line on the screen shows as they are.
    pub async fn characters(&self) -> Result<String> {
        self.text_of("return document.body.textContent").await
    }

    /// Waits until a text is to be seen.
    pub async fn see(&self, text: &str) -> Result {
        self.see_one_of(&[text]).await.map(drop)
    }

    /// Waits until one of some texts is to be seen, and gives which.
    pub async fn see_one_of<'a>(&self, texts: &[&'a str]) -> Result<&'a str> {
        let seen = until(async || {
            let shown = self.text().await?;
            Ok(texts.iter().find(|text| shown.contains(**text)).copied())
        });
        match seen.await? {
            Some(text) => Ok(text),
            None => Err(Failure::NotThere {
                wanted: format!("text “{}”", texts.join("” or “")),
                at: self.address().await?,
                there: self.text().await?,
            }),
        }
    }

    /// Whether a text is to be seen, once the page has done what it was going to do.
    pub async fn shows(&self, text: &str) -> Result<bool> {
        self.browser().settle().await?;
        Ok(self.text().await?.contains(text))
    }

    /// Whether there is a thing with this role and name, once the page has done what it was going to do.
    pub async fn has(&self, role: Role, name: &str) -> Result<bool> {
        self.browser().settle().await?;
        Ok(self.find(role, name).await?.is_some())
    }

    /// What has the focus.
    pub async fn focused(&self) -> Result<Named> {
        let element = self.browser().client.active_element().await?;
        Ok(Named { role: self.browser().role(&element).await?, name: self.browser().label(&element).await? })
    }

    /// What the page says by itself to a screen reader: the texts of its live regions.
    pub async fn announced(&self) -> Result<Vec<String>> {
        self.browser().settle().await?;
        let said = match self.browser().engine {
            Engine::Chromium => self.spoken().await?,
            Engine::Firefox | Engine::WebKit => self.live().await?,
        };
        Ok(said.into_iter().filter(|text| !text.is_empty()).collect())
    }

    /// The live regions, from the accessibility tree.
    async fn spoken(&self) -> Result<Vec<String>> {
        let tree = self.browser().tools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Value> = serde_json::from_value(tree["nodes"].clone())?;
        let speaks = |node: &&Value| matches!(node["role"]["value"].as_str(), Some("status" | "alert"));
        Ok(nodes.iter().filter(speaks).map(|node| spoken(node, &nodes)).collect())
    }

    /// The live regions by their roles: WebDriver has no word for the accessibility tree.
    async fn live(&self) -> Result<Vec<String>> {
        let mut said = Vec::new();
        for candidate in self.candidates(None, Role::Status, "").await? {
            if matches!(self.browser().role(&candidate.element).await?.as_str(), "status" | "alert") {
                said.push(candidate.element.prop("textContent").await?.unwrap_or_default());
            }
        }
        Ok(said)
    }

    /// How many headings of the first level there are.
    pub async fn top_headings(&self) -> Result<u64> {
        Ok(self
            .browser()
            .run("return document.querySelectorAll('h1').length", Vec::new())
            .await?
            .as_u64()
            .unwrap_or(0))
    }

    /// How many scripts the page has that run.
    pub async fn scripts(&self) -> Result<u64> {
        Ok(self.browser().run("return document.scripts.length", Vec::new()).await?.as_u64().unwrap_or(0))
    }

    /// By how many pixels the page is wider than the window.
    pub async fn sticks_out(&self) -> Result<i64> {
        let script = "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";
        Ok(self.browser().run(script, Vec::new()).await?.as_i64().unwrap_or(i64::MAX))
    }

    /// The text of the dialog that is open, if one is.
    pub async fn dialog(&self) -> Result<Option<String>> {
        match self.browser().client.get_alert_text().await {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.is_no_such_alert() => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Counts from now on how often a paragraph comes to say this.
    pub async fn watch_for(&self, text: &str) -> Result {
        let script = "const [text] = arguments;
            const says = () => [...document.querySelectorAll('p')].some((paragraph) => paragraph.textContent === text);
            let said = says();
            window.timesSeen = 0;
            new MutationObserver(() => {
                const now = says();
                if (now && !said) window.timesSeen += 1;
                said = now;
            }).observe(document.body, { subtree: true, childList: true, characterData: true });";
        self.browser().run(script, vec![text.into()]).await.map(drop)
    }

    /// How often it came to say that.
    pub async fn times_seen(&self) -> Result<u64> {
        let seen = self.browser().run("return window.timesSeen", Vec::new()).await?;
        seen.as_u64().ok_or_else(|| Failure::InVain("to count what the page says".into()))
    }

    /// What the browser keeps for this page: the keys, in order.
    pub async fn kept(&self) -> Result<BTreeSet<String>> {
        let keys = self.browser().run("return Object.keys(localStorage)", Vec::new()).await?;
        Ok(serde_json::from_value(keys)?)
    }

    /// Fills the storage of the browser until nothing more fits.
    pub async fn fill_storage(&self) -> Result {
        let script = "let piece = 'x'.repeat(1 << 20), number = 0;
            while (piece) {
                try { localStorage.setItem(`filler${number}`, piece); number += 1; }
                catch { piece = piece.slice(piece.length / 2 + 1 | 0); number += 1; }
            }";
        self.browser().run(script, Vec::new()).await.map(drop)
    }

    /// Fills so many percent of the storage of the browser.
    pub async fn fill_part_of_storage(&self, percent: u64) -> Result {
        let script = "localStorage.setItem('filler', 'x'.repeat(52428 * arguments[0]))";
        self.browser().run(script, vec![percent.into()]).await.map(drop)
    }

    /// Empties the storage again of what [`Workbook::fill_storage`] put in it.
    pub async fn make_room(&self) -> Result {
        let script = "Object.keys(localStorage).filter(key => key.startsWith('filler'))
            .forEach(key => localStorage.removeItem(key))";
        self.browser().run(script, Vec::new()).await.map(drop)
    }

    /// Makes the program fail once, as it draws the next thing.
    pub async fn break_program(&self) -> Result {
        let script = "const broken = [[Document.prototype, 'createElement'], [Node.prototype, 'cloneNode']]
                .map(([owner, name]) => [owner, name, owner[name]]);
            for (const [owner, name] of broken) {
                owner[name] = () => {
                    broken.forEach(([owner, name, whole]) => owner[name] = whole);
                    throw new Error('broken on purpose');
                };
            }";
        self.browser().run(script, Vec::new()).await.map(drop)
    }

    /// The text file whose name ends so, once it is there as a whole.
    pub async fn downloaded(&self, end: &str) -> Result<Download> {
        let path = self.download(end).await?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = String::from_utf8(fs::read(&path)?)
            .map_err(|_| Failure::InVain(format!("`{name}` to be UTF-8")))?;
        Ok(Download { path, name, text })
    }

    /// Where the file is whose name ends so, once it is there as a whole.
    pub async fn download(&self, end: &str) -> Result<PathBuf> {
        let folder = self.browser().home.downloads();
        let whole = until(async || {
            let mut files = fs::read_dir(&folder)?.collect::<std::io::Result<Vec<_>>>()?;
            files.sort_by_key(|file| file.metadata().and_then(|data| data.modified()).ok());
            let names: Vec<_> =
                files.iter().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
            // Chromium and WebKitGTK write under another name until all is there. Firefox does so too, and lays an empty file
            // under the right one before.
            let is_whole = |name: &&String| {
                let size = fs::metadata(folder.join(name)).map_or(0, |data| data.len());
                size > 0 && !names.iter().any(|other| is_part_of(other, name))
            };
            Ok(names.iter().filter(is_whole).rfind(|name| name.ends_with(end)).cloned())
        });
        let name =
            whole.await?.ok_or_else(|| Failure::InVain(format!("a download whose name ends on `{end}`")))?;
        Ok(folder.join(name))
    }
}

/// Whether a file is what Firefox has so far of another: `summary.Xy12ab.md.part` of `summary.md`.
fn is_part_of(part: &str, whole: &str) -> bool {
    let (stem, _) = whole.rsplit_once('.').unwrap_or((whole, ""));
    part.ends_with(".part") && part.starts_with(stem)
}

/// The text of a node of the accessibility tree and of all below it.
pub(crate) fn spoken(node: &Value, nodes: &[Value]) -> String {
    if node["role"]["value"] == "StaticText" {
        return node["name"]["value"].as_str().unwrap_or_default().to_string();
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|id| nodes.iter().find(|child| child["nodeId"] == *id));
    children.map(|child| spoken(child, nodes)).collect::<Vec<_>>().join("")
}
