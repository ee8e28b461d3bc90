//! One browser of its own, which goes away with everything it kept.

use std::{
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder, elements::Element};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tempfile::TempDir;

use crate::{Failure, Result, commands::Command, surroundings};

/// How long a person waits before they think that something is broken.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a condition is looked at. The only pause there is.
const POLL: Duration = Duration::from_millis(20);

/// A running browser with a profile of its own.
pub(crate) struct Browser {
    pub(crate) client: Client,
    pub(crate) downloads: PathBuf,
    session: Option<String>,
    // Removed with all that is in it, after the browser has stopped.
    home: TempDir,
}

impl Browser {
    pub(crate) async fn start(capabilities: Value, home: TempDir, downloads: PathBuf) -> Result<Self> {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let mut builder = ClientBuilder::new(connector);
        if let Value::Object(capabilities) = capabilities {
            builder.capabilities(capabilities);
        }
        let client = builder.connect(&surroundings::driver()?).await?;
        let session = client.session_id().await?;
        Ok(Self { client, downloads, session, home })
    }

    /// The folder in which the browser keeps everything.
    pub(crate) fn profile(&self) -> PathBuf {
        self.home.path().join("profile")
    }

    /// Runs a script in the page. For what a person sees but WebDriver has no word for; never in a test.
    pub(crate) async fn run(&self, script: &str, values: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, values).await?)
    }

    /// Clicks a thing, after scrolling it into sight.
    pub(crate) async fn click(&self, element: &Element) -> Result {
        self.show(element).await?;
        Ok(element.click().await?)
    }

    /// Scrolls a thing to the middle of the window: a person does so when something lies over it.
    pub(crate) async fn show(&self, element: &Element) -> Result {
        let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.run(middle, vec![serde_json::to_value(element)?]).await.map(drop)
    }

    /// Waits until the page has done what it was going to do: two frames are drawn.
    pub(crate) async fn settle(&self) -> Result {
        let script =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.client.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    pub(crate) async fn label(&self, element: &Element) -> Result<String> {
        Ok(text(self.client.issue_cmd(Command::Label(element.element_id().to_string())).await?))
    }

    pub(crate) async fn role(&self, element: &Element) -> Result<String> {
        Ok(text(self.client.issue_cmd(Command::Role(element.element_id().to_string())).await?))
    }

    /// What was logged since the last time it was asked; the driver gives it in batches.
    pub(crate) async fn log(&self, kind: &'static str) -> Result<Vec<Value>> {
        let mut all = Vec::new();
        loop {
            let batch: Vec<Value> = serde_json::from_value(self.client.issue_cmd(Command::Log(kind)).await?)?;
            if batch.is_empty() {
                return Ok(all);
            }
            all.extend(batch);
        }
    }

    pub(crate) async fn tools(&self, command: &'static str, values: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(Command::Tools(command, values)).await?)
    }
}

/// Ends the session, also when a test has failed: an open one would keep its browser running.
///
/// Plain HTTP by hand, since nothing can be awaited here.
impl Drop for Browser {
    fn drop(&mut self) {
        let end = || -> Option<()> {
            let driver = surroundings::driver().ok()?;
            let host = driver.strip_prefix("http://")?;
            let session = self.session.as_ref()?;
            let mut stream = TcpStream::connect(host).ok()?;
            stream.set_read_timeout(Some(PATIENCE)).ok()?;
            write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                .ok()?;
            // The answer comes when the browser has stopped.
            stream.read(&mut [0; 64]).ok().map(|_| ())
        };
        // A driver that is gone has taken its browsers along.
        let _ = end();
    }
}

/// Tries until there is something, as long as a person would wait; `None` when they have given up.
pub(crate) async fn until<T>(mut attempt: impl AsyncFnMut() -> Result<Option<T>>) -> Result<Option<T>> {
    let start = Instant::now();
    loop {
        match attempt().await {
            Ok(Some(found)) => return Ok(Some(found)),
            Err(failure) if !is_passing(&failure) => return Err(failure),
            Err(failure) if start.elapsed() > PATIENCE => return Err(failure),
            _ if start.elapsed() > PATIENCE => return Ok(None),
            _ => tokio::time::sleep(POLL).await,
        }
    }
}

/// Whether a failure is of a page that is still being drawn: the thing moved, was drawn anew or is not yet there.
fn is_passing(failure: &Failure) -> bool {
    match failure {
        Failure::Browser(error) => {
            error.is_stale_element_reference()
                || error.is_element_not_interactable()
                || error.to_string().contains("click intercepted")
        }
        _ => false,
    }
}

fn text(value: Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
