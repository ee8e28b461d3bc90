//! Commands of the browser that the client library has no function for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the session that is open.
#[derive(Debug)]
pub(crate) enum Command {
    /// The accessible name of an element (W3C WebDriver 12.4.9).
    Label(String),
    /// The role of an element (W3C WebDriver 12.4.8).
    Role(String),
    /// What was logged since the last time it was asked (Chromium).
    Log(&'static str),
    /// A command of the developer tools (Chromium).
    Tools(&'static str, Value),
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        let command = match self {
            Self::Label(element) => format!("element/{element}/computedlabel"),
            Self::Role(element) => format!("element/{element}/computedrole"),
            Self::Log(_) => "se/log".into(),
            Self::Tools(..) => "goog/cdp/execute".into(),
        };
        base.join(&format!("session/{session}/{command}"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match self {
            Self::Label(_) | Self::Role(_) => (Method::GET, None),
            Self::Log(kind) => (Method::POST, Some(json!({ "type": kind }).to_string())),
            Self::Tools(command, values) => {
                (Method::POST, Some(json!({ "cmd": command, "params": values }).to_string()))
            }
        }
    }
}
