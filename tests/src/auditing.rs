//! What a checker of accessibility finds on the page as it stands, and the page itself for a checker of HTML.
//!
//! The checker is axe-core. The driver runs its source in the page; it is never a script of the page, whose policy allows none.

use std::fs;

use serde::Deserialize;

use crate::{Result, Workbook, surroundings};

/// Runs every rule but those of AAA, which colours of quiet text do not meet, and the one that only says that something is out of
/// sight. What it finds comes as one text a finding.
const AUDIT: &str = "const [of, done] = arguments, { axe } = window;
    const left = ({ ruleId, tags }) => ruleId === 'hidden-content' || tags.includes('wcag2aaa') || tags.includes('deprecated')
        || of && !tags.includes(of);
    const rules = axe.getRules().filter((rule) => !left(rule));
    const told = (results) => results.flatMap(({ id, impact, nodes }) => nodes.map((node) =>
        `${id} (${impact}) ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ')}`));
    axe.run(document, { runOnly: { type: 'rule', values: rules.map(({ ruleId }) => ruleId) }, resultTypes: ['violations', 'incomplete'] })
        .then(({ violations, incomplete }) => done({ rules: rules.length, findings: told(violations), undecided: told(incomplete) }),
            (error) => done({ rules: 0, findings: [String(error)], undecided: [] }));";

/// The page as text, without what stands in it for the program alone: that is checked in the file itself.
const TEXT: &str = "const copy = document.documentElement.cloneNode(true);
    for (const data of copy.querySelectorAll('script, style')) data.replaceChildren();
    return '<!doctype html>\\n' + copy.outerHTML;";

/// What a checker is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Everything.
    All,
    /// Colours alone: for a page that was asked about everything in other colours.
    OfColours,
}

/// What was found on a page.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Audit {
    /// How many rules were asked.
    pub rules: usize,
    /// What is wrong, of any impact.
    pub findings: Vec<String>,
    /// What the checker could not decide.
    pub undecided: Vec<String>,
}

impl Workbook {
    /// Lets axe-core look at the page as it stands now.
    pub async fn audit(&self, rules: Rules) -> Result<Audit> {
        self.browser().settle().await?;
        if self.browser().run("return typeof window.axe", Vec::new()).await? == "undefined" {
            self.browser().run(&surroundings::axe()?, Vec::new()).await?;
        }
        let of = match rules {
            Rules::All => "",
            Rules::OfColours => "cat.color",
        };
        Ok(serde_json::from_value(self.browser().client.execute_async(AUDIT, vec![of.into()]).await?)?)
    }

    /// Lays the page as it stands now under this name where the run asked for pages.
    pub async fn lay_page(&self, name: &str) -> Result {
        if let Some(folder) = surroundings::pages() {
            let text = self.browser().run(TEXT, Vec::new()).await?;
            fs::write(folder.join(name).with_extension("html"), text.as_str().unwrap_or_default())?;
        }
        Ok(())
    }
}
