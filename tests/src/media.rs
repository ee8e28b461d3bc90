//! The page on another medium, or for somebody who set their system in another way.

use serde_json::json;

use crate::{Result, Workbook};

impl Workbook {
    /// Shows the page as on another medium, or to somebody who set their system otherwise: `("forced-colors", "active")` (Chromium).
    pub async fn emulate(&self, medium: &str, wishes: &[(&str, &str)]) -> Result {
        let wishes: Vec<_> =
            wishes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let media = json!({ "media": medium, "features": wishes });
        self.browser().tools("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Whether a question to the medium is answered with yes: `(prefers-color-scheme: dark)`.
    pub async fn medium_is(&self, question: &str) -> Result<bool> {
        let is = self.browser().run("return matchMedia(arguments[0]).matches", vec![question.into()]).await?;
        Ok(is == true)
    }

    /// How much on the page moves by itself now.
    pub async fn moving(&self) -> Result<u64> {
        let count = self.browser().run("return document.getAnimations().length", Vec::new()).await?;
        Ok(count.as_u64().unwrap_or_default())
    }
}
