//! What the browser holds of the workbook, what is done to that behind its back, and the tabs it is open in.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{Engine, Failure, Result, Workbook, browser::until};

/// Puts every key and text of localStorage and of every database of the page into `all`, then goes on with `then`.
const READ_ALL: &str = r#"
    const done = arguments[arguments.length - 1];
    (async () => {
        const all = {};
        try { for (const [key, text] of Object.entries(localStorage)) all[`record ${key}`] = text; } catch {}
        for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((take, refuse) => {
                const request = indexedDB.open(name);
                request.onsuccess = () => take(request.result);
                request.onerror = refuse;
            });
            all[`database ${name}`] = '';
            for (const store of database.objectStoreNames) {
                const texts = database.transaction(store).objectStore(store);
                const [keys, values] = await Promise.all(['getAllKeys', 'getAll'].map((what) => new Promise((take) => {
                    const request = texts[what]();
                    request.onsuccess = () => take(request.result);
                })));
                keys.forEach((key, index) => all[`journal ${key}`] = values[index]);
            }
            database.close();
        }
        return JSON.stringify(all);
    })().then(done, (error) => done(String(error)));
"#;

/// Lays bytes where the page keeps its unpacked program; says how many bytes lie there then. Without bytes it only says so.
const PROGRAM: &str = r#"
    const [bytes, done] = [arguments[0], arguments[arguments.length - 1]];
    (async () => {
        const is_there = (await indexedDB.databases()).some(({ name }) => name === "werkboek-program");
        if (!is_there) return 0;
        const answered = (request) => new Promise((take, refuse) => {
            request.onsuccess = () => take(request.result);
            request.onerror = refuse;
        });
        const database = await answered(indexedDB.open("werkboek-program"));
        const programs = database.transaction("texts", "readwrite").objectStore("texts");
        if (bytes) await answered(programs.put(new Uint8Array(bytes), "program"));
        const program = await answered(programs.get("program"));
        database.close();
        return program ? program.length : 0;
    })().then(done, () => done(0));
"#;

impl Workbook {
    /// How many bytes of an unpacked program the page keeps beside the notes.
    pub async fn kept_program(&self) -> Result<u64> {
        let size = self.browser().client.execute_async(PROGRAM, vec![Value::Null]).await?;
        Ok(size.as_u64().unwrap_or_default())
    }

    /// Lays other bytes in the place of the unpacked program, once there is one, as another page of the same origin could.
    pub async fn replace_kept_program(&self, bytes: &[u8]) -> Result {
        let has_program = until(async || Ok((self.kept_program().await? > 0).then_some(())));
        has_program.await?.ok_or_else(|| Failure::InVain("an unpacked program to be kept".into()))?;
        self.browser().client.execute_async(PROGRAM, vec![bytes.into()]).await?;
        Ok(())
    }

    /// Waits until the page keeps more bytes of a program than these.
    pub async fn keeps_program_over(&self, bytes: u64) -> Result {
        let larger = until(async || Ok((self.kept_program().await? > bytes).then_some(())));
        larger.await?.ok_or_else(|| Failure::InVain(format!("a kept program of more than {bytes} bytes")))
    }

    /// Everything of the workbook that the browser holds, as `record <key>`, `journal <key>` and `database <name>` with its text.
    pub async fn everything_kept(&self) -> Result<Vec<(String, String)>> {
        let all = self.browser().client.execute_async(READ_ALL, Vec::new()).await?;
        let all: serde_json::Map<String, Value> = serde_json::from_str(all.as_str().unwrap_or_default())?;
        let text = |value: Value| value.as_str().unwrap_or_default().to_string();
        let all = all.into_iter().map(|(key, value)| (key, text(value)));
        Ok(all.filter(|(key, _)| key.contains("werkboek")).collect())
    }

    /// Where the browser holds a text.
    pub async fn where_kept(&self, text: &str) -> Result<Vec<String>> {
        let all = self.everything_kept().await?.into_iter();
        Ok(all
            .filter(|(key, value)| key.contains(text) || value.contains(text))
            .map(|(key, _)| key)
            .collect())
    }

    /// Waits until the browser holds a text nowhere.
    pub async fn no_longer_kept(&self, text: &str) -> Result {
        let gone = until(async || Ok(self.where_kept(text).await?.is_empty().then_some(())));
        gone.await?.ok_or_else(|| Failure::InVain(format!("“{text}” to be kept nowhere")))
    }

    /// The browser's own files that hold a text, as bytes of UTF-8 or of UTF-16.
    pub fn files_with(&self, text: &str) -> Result<Vec<PathBuf>> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        let mut folders = vec![self.browser().home.profile()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                match entry.file_type()? {
                    kind if kind.is_dir() => folders.push(entry.path()),
                    kind if kind.is_file() => {
                        // A file that the browser took away meanwhile holds nothing.
                        let bytes = fs::read(entry.path()).unwrap_or_default();
                        if holds(&bytes, text.as_bytes()) || holds(&bytes, &wide) {
                            found.push(entry.path());
                        }
                    }
                    _ => {}
                }
            }
        }
        Ok(found)
    }

    /// Sets the clock of the page so many minutes ahead.
    pub async fn set_clock_ahead(&self, minutes: u64) -> Result {
        // A script of Firefox's driver has a `Date` of its own: that of the page is the window's.
        let script = "const { Date } = window, now = Date.now, ahead = arguments[0] * 60_000;
            Date.now = () => now() + ahead;";
        self.browser().run(script, vec![minutes.into()]).await.map(drop)
    }

    /// Lets localStorage forget everything, as a browser that clears it does.
    pub async fn wipe_record(&self) -> Result {
        self.browser().run("localStorage.clear()", Vec::new()).await.map(drop)
    }

    /// Changes what stands in localStorage under the key that ends so.
    pub async fn damage(&self, end: &str, text: &str) -> Result {
        let script = "const key = Object.keys(localStorage).find((key) => key.endsWith(arguments[0]));
            localStorage.setItem(key, arguments[1]);";
        self.browser().run(script, vec![end.into(), text.into()]).await.map(drop)
    }

    /// From the next page on, the browser has no IndexedDB.
    pub(crate) async fn take_databases_away(&self) -> Result {
        let script = "Object.defineProperty(window, 'indexedDB', { value: undefined })";
        let values = serde_json::json!({ "source": script });
        self.browser().tools("Page.addScriptToEvaluateOnNewDocument", values).await.map(drop)
    }

    /// From the next page on, counts how often it asks the browser to keep its storage.
    pub async fn count_asking(&self) -> Result {
        let script = "window.asked = 0; const ask = navigator.storage.persist.bind(navigator.storage);
            navigator.storage.persist = () => { window.asked += 1; return ask(); };";
        let values = serde_json::json!({ "source": script });
        self.browser().tools("Page.addScriptToEvaluateOnNewDocument", values).await.map(drop)
    }

    /// How often the page asked, see [`Workbook::count_asking`].
    pub async fn times_asked(&self) -> Result<Option<u64>> {
        Ok(self.browser().run("return window.asked", Vec::new()).await?.as_u64())
    }

    /// Opens the workbook in one more tab of the same browser, and goes there.
    pub async fn open_tab(&self) -> Result {
        // WebKitGTK's driver goes to a tab without bringing it to the front, where nothing is drawn; it does with a window.
        let is_tab = self.browser().engine != Engine::WebKit;
        let tab = self.browser().client.new_window(is_tab).await?;
        self.browser().tabs.lock().await.push(tab.handle.clone());
        self.browser().client.switch_to_window(tab.handle).await?;
        self.start_at("").await
    }

    /// Goes to a tab, by the order in which they were opened, from 0.
    pub async fn go_to_tab(&self, number: usize) -> Result {
        let tab = self.browser().tabs.lock().await.get(number).cloned();
        let tab = tab.ok_or_else(|| Failure::InVain(format!("a tab with the number {number}")))?;
        Ok(self.browser().client.switch_to_window(tab).await?)
    }
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|window| window == piece)
}
