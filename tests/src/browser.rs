//! One browser of its own, which goes away with everything it kept.

use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, elements::Element, wd::WindowHandle};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::{
    Failure, Result,
    commands::Command,
    driver::Driver,
    engine::{Engine, Home, Wishes},
    keys::Stops,
};

/// How long a person waits before they think that something is broken.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the first page may take: a machine that is busy with other tests unpacks the program slowly, and how fast a start is
/// is what `cargo xtask bench` measures.
const STARTING: Duration = Duration::from_secs(60);
/// How often a condition is looked at. The only pause there is.
const POLL: Duration = Duration::from_millis(20);

/// A running browser with a profile of its own.
pub(crate) struct Browser {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) home: Home,
    /// The tabs, in the order in which they were opened: drivers tell them in any.
    pub(crate) tabs: Mutex<Vec<WindowHandle>>,
    /// Where the focus stood while keys were used.
    pub(crate) stops: Mutex<Stops>,
    session: Option<String>,
    driver: Driver,
}

impl Browser {
    pub(crate) async fn start(wishes: Wishes) -> Result<Self> {
        let (engine, home) = (Engine::here()?, Home::new(wishes)?);
        let driver = Driver::start(&home).await?;
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let mut builder = ClientBuilder::new(connector);
        if let Value::Object(capabilities) = engine.capabilities(&home, wishes)? {
            builder.capabilities(capabilities);
        }
        let client = builder.connect(&driver.address()).await?;
        let session = client.session_id().await?;
        let tabs = Mutex::new(vec![client.window().await?]);
        Ok(Self { client, engine, home, tabs, stops: Mutex::default(), session, driver })
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

    /// Makes what a page can fill this wide and high, in CSS pixels.
    pub(crate) async fn set_size(&self, width: u32, height: u32) -> Result {
        if self.engine == Engine::Chromium {
            // Its window cannot be as narrow as a phone.
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            return self.tools("Emulation.setDeviceMetricsOverride", screen).await.map(drop);
        }
        let (mut outer_width, mut outer_height) = (width, height);
        let reached = until(async || {
            self.client.set_window_size(outer_width, outer_height).await?;
            let inner = self.run("return [innerWidth, innerHeight]", Vec::new()).await?;
            let [inner_width, inner_height]: [u32; 2] = serde_json::from_value(inner)?;
            // What the window has around the page.
            outer_width = (outer_width + width).saturating_sub(inner_width);
            outer_height = (outer_height + height).saturating_sub(inner_height);
            Ok(((inner_width, inner_height) == (width, height)).then_some(()))
        });
        reached.await?.ok_or_else(|| Failure::InVain(format!("a window of {width} by {height}")))
    }

    pub(crate) async fn tools(&self, command: &'static str, values: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(Command::Tools(command, values)).await?)
    }
}

/// Ends the session, also when a test has failed: an open one would keep its browser running.
impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = &self.session {
            // A driver that is gone has taken its browser along.
            let _ = self.driver.end(session);
        }
    }
}

/// Tries until there is something, as long as a person would wait; `None` when they have given up.
pub(crate) async fn until<T>(attempt: impl AsyncFnMut() -> Result<Option<T>>) -> Result<Option<T>> {
    within(PATIENCE, attempt).await
}

/// Tries until there is something, as long as a browser may take to start.
pub(crate) async fn until_started<T>(attempt: impl AsyncFnMut() -> Result<Option<T>>) -> Result<Option<T>> {
    within(STARTING, attempt).await
}

async fn within<T>(
    patience: Duration,
    mut attempt: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<Option<T>> {
    let start = Instant::now();
    loop {
        match attempt().await {
            Ok(Some(found)) => return Ok(Some(found)),
            Err(failure) if !is_passing(&failure) => return Err(failure),
            Err(failure) if start.elapsed() > patience => return Err(failure),
            _ if start.elapsed() > patience => return Ok(None),
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
