//! What the page asked for, and what it was refused.
//!
//! Only Chromium's driver hands over its logs of the network and of the console. On the other engines the page's own record is
//! read: what a browser keeps for every page (W3C Resource Timing), and the events of a refusal and of an error.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Engine, Result, Workbook};

/// The addresses that the page came from and asked for.
const ASKED: &str =
    "return [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)]";

/// Notes from now on what the policy of the page refuses and what its program fails over.
const LISTEN: &str = "if (!window.wrong) {
    window.wrong = [];
    addEventListener('error', (event) => wrong.push(event.message));
    addEventListener('securitypolicyviolation', (event) => wrong.push(`${event.violatedDirective} ${event.sample}`));
}";

impl Workbook {
    /// The addresses that the page asked for since this was last asked, without what it carries in itself. Where the page's own
    /// record is read: since it was last loaded.
    pub async fn requests(&self) -> Result<BTreeSet<String>> {
        let addresses = match self.browser().engine {
            Engine::Chromium => self.logged_requests().await?,
            Engine::Firefox | Engine::WebKit => {
                serde_json::from_value(self.browser().run(ASKED, Vec::new()).await?)?
            }
        };
        let own = ["data:", "blob:", "chrome:", "about:"];
        let asked = addresses.into_iter().filter(|address| !own.iter().any(|own| address.starts_with(own)));
        Ok(asked.map(|address| address.split('#').next().unwrap_or_default().to_string()).collect())
    }

    /// The errors that the browser wrote in its console since this was last asked. Where the events of the page are heard:
    /// since it takes input.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        if self.browser().engine != Engine::Chromium {
            let wrong = self.browser().run("return window.wrong.splice(0)", Vec::new()).await?;
            return Ok(serde_json::from_value(wrong)?);
        }
        let entries = self.browser().log("browser").await?;
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_string()).collect())
    }

    /// Hears what goes wrong on the page, where the driver does not tell afterwards.
    pub(crate) async fn listen_for_errors(&self) -> Result {
        match self.browser().engine {
            Engine::Chromium => Ok(()),
            Engine::Firefox | Engine::WebKit => self.browser().run(LISTEN, Vec::new()).await.map(drop),
        }
    }

    async fn logged_requests(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in self.browser().log("performance").await? {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let (event, values) = (&message["message"]["method"], &message["message"]["params"]);
            let address = match event.as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => &values["request"]["url"],
                "Network.webSocketCreated" | "Network.webTransportCreated" => &values["url"],
                _ => continue,
            };
            addresses.push(address.as_str().unwrap_or_default().to_string());
        }
        Ok(addresses)
    }
}
