//! How Chromium is started where its start-up is measured, where it is killed, or where pictures are taken of it.

use fantoccini::{Client, ClientBuilder, wd::WebDriverCompatibleCommand};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use url::{ParseError, Url};

use crate::{TaskResult, driver::Driver};

/// No window, no questions, nothing of its own on the network.
pub const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
];

/// A fresh browser.
pub async fn session(driver: &Driver) -> TaskResult<Client> {
    let mut capabilities = Map::<String, Value>::new();
    capabilities.insert("goog:chromeOptions".into(), json!({ "args": FLAGS, "binary": driver.browser }));
    Ok(ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver.address).await?)
}

/// Gives a command to the developer tools of a browser.
pub async fn tools(client: &Client, command: &'static str, values: Value) -> TaskResult<Value> {
    Ok(client.issue_cmd(Tools(command, values)).await?)
}

/// A command of the developer tools, as ChromeDriver hands it on.
#[derive(Debug)]
struct Tools(&'static str, Value);

impl WebDriverCompatibleCommand for Tools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}
