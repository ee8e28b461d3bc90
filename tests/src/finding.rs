//! Finding things on the page by role and accessible name.

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::{Engine, Failure, Result, Role, Workbook, browser::until, watching::Named};

/// Lists what is visible and may have the role, what is likely to have the name first. The likeliness is only an
/// order: whether a thing has the name is then asked of the browser.
const CANDIDATES: &str = r#"
const [root, candidates, wanted] = arguments;
const squeezed = text => (text || '').replace(/\s+/g, ' ').trim();
const texts = elements => squeezed([...elements].map(element => element.textContent).join(' '));
const guess = element => squeezed(element.getAttribute('aria-label'))
    || texts((element.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
        .map(id => document.getElementById(id)).filter(Boolean))
    || texts(element.labels || [])
    || texts(element.querySelectorAll(':scope > legend'))
    || (element.matches('fieldset, section') ? '' : squeezed(element.textContent));
return [...(root || document).querySelectorAll(candidates)]
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .map(element => ({ element, guess: guess(element).slice(0, 200), likely: guess(element) === squeezed(wanted) }))
    .sort((one, other) => other.likely - one.likely);
"#;

/// The key under which WebDriver gives an element (W3C WebDriver 12).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A group or region in which one looks.
pub(crate) type Surrounding = (Role, String);

pub(crate) struct Candidate {
    pub(crate) element: Element,
    guess: String,
}

impl Workbook {
    /// Does something with the first visible thing that has this role and name, as soon as there is one.
    pub(crate) async fn with<T>(
        &self,
        role: Role,
        name: &str,
        act: impl AsyncFn(&Element) -> Result<T>,
    ) -> Result<T> {
        let done = until(async || match self.find(role, name).await? {
            Some(element) => act(&element).await.map(Some),
            None => Ok(None),
        });
        match done.await? {
            Some(done) => Ok(done),
            None => Err(self.not_there(role, name).await?),
        }
    }

    /// The first visible thing that has this role and name now.
    pub(crate) async fn find(&self, role: Role, name: &str) -> Result<Option<Element>> {
        match self.surrounding().await? {
            Some(root) => self.find_in(root.as_ref(), role, name).await,
            None => Ok(None),
        }
    }

    /// Every visible thing that has this role now, with its name, in the order of the page.
    pub async fn all(&self, role: Role) -> Result<Vec<Named>> {
        let mut all = Vec::new();
        if let Some(root) = self.surrounding().await? {
            for candidate in self.candidates(root.as_ref(), role, "").await? {
                let computed = self.browser().role(&candidate.element).await?;
                if computed == role.name() {
                    all.push(Named { role: computed, name: self.browser().label(&candidate.element).await? });
                }
            }
        }
        Ok(all)
    }

    /// Where one looks: `Some(None)` is the whole page, `None` is a group or region that is not there.
    pub(crate) async fn surrounding(&self) -> Result<Option<Option<Element>>> {
        let mut root: Option<Element> = None;
        for (role, name) in self.surroundings() {
            match self.find_in(root.as_ref(), *role, name).await? {
                Some(inner) => root = Some(inner),
                None => return Ok(None),
            }
        }
        Ok(Some(root))
    }

    async fn find_in(&self, root: Option<&Element>, role: Role, name: &str) -> Result<Option<Element>> {
        for candidate in self.candidates(root, role, name).await? {
            let label = self.browser().label(&candidate.element).await?;
            // Firefox adds to the name of a field for files what stands in it: “Kies het bestand Browse… No file selected.”
            let is_file = role == Role::File && self.browser().engine == Engine::Firefox;
            if label == name || is_file && label.starts_with(&format!("{name} ")) {
                return Ok(Some(candidate.element));
            }
        }
        Ok(None)
    }

    pub(crate) async fn candidates(
        &self,
        root: Option<&Element>,
        role: Role,
        name: &str,
    ) -> Result<Vec<Candidate>> {
        let root = root.map_or(Value::Null, |root| json!({ ELEMENT: root.element_id().to_string() }));
        let listed =
            self.browser().run(CANDIDATES, vec![root, role.candidates().into(), name.into()]).await?;
        let listed: Vec<Value> = serde_json::from_value(listed)?;
        let candidates = listed.iter().filter_map(|one| {
            let guess = one["guess"].as_str().unwrap_or_default().to_string();
            Some(Candidate { element: self.element(&one["element"])?, guess })
        });
        Ok(candidates.collect())
    }

    /// The element that a script gave, if it gave one.
    pub(crate) fn element(&self, given: &Value) -> Option<Element> {
        let id = given[ELEMENT].as_str()?.to_string();
        Some(Element::from_element_id(self.browser().client.clone(), ElementRef::from(id)))
    }

    /// Says what was looked for, where, and what was there.
    async fn not_there(&self, role: Role, name: &str) -> Result<Failure> {
        let around: String = self
            .surroundings()
            .iter()
            .map(|(role, name)| format!(" within {} “{name}”", role.name()))
            .collect();
        let there = match self.surrounding().await? {
            None => "not even what it should be in".into(),
            Some(root) => {
                let candidates = self.candidates(root.as_ref(), role, name).await?;
                let names: Vec<_> =
                    candidates.iter().map(|candidate| format!("“{}”", candidate.guess)).collect();
                if names.is_empty() { "nothing of the kind".into() } else { names.join(", ") }
            }
        };
        let wanted = format!("{} “{name}”{around}", role.name());
        Ok(Failure::NotThere { wanted, at: self.address().await?, there })
    }
}
