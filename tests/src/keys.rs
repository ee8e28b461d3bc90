//! A person's keys and nothing else: going from thing to thing with Tab and arrows, and what can be seen at each stop.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    key::Key,
};
use serde_json::{Value, json};

use crate::{Engine, Failure, Result, Workbook, fields::SHORTCUT};

/// How often a person presses Tab before they give up.
const MOST_TABS: usize = 900;

/// Which key comes nearer to the wanted thing, and what is wrong with where the focus is now.
///
/// In Firefox, Tab also goes through what is around the page. Its driver then keeps pressing keys on the page, which does not have
/// them, and a button does nothing: so one comes back to the page at once.
const NEXT: &str = "const [wanted, leaves] = arguments, now = document.activeElement;
    if (leaves && !document.hasFocus()) return ['away'];
    const wrong = now && now !== document.body ? [...faults(now)].map((fault) => `${fault}: ${told(now)}`) : [];
    if (now === wanted) return ['there', wrong];
    if (!wanted) return ['on', wrong];
    // The arrow towards it: WebKitGTK does not go on from the last to the first.
    const isBefore = now && now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
    const isInGroup = now?.type === 'radio' && wanted.type === 'radio' && now.name === wanted.name;
    return [isInGroup ? (isBefore ? 'up' : 'down') : isBefore ? 'back' : 'on', wrong];

    function told(thing) {
        const named = thing.getAttribute('aria-label') || thing.labels?.[0]?.textContent || thing.textContent;
        return `${thing.localName} “${named.trim().slice(0, 60)}” at ${location.hash}`;
    }
    function* faults(thing) {
        const { outlineStyle, outlineWidth } = getComputedStyle(thing);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) === 0) yield 'no outline';
        const box = [...thing.getClientRects()].find(({ width, height }) => width && height);
        const left = Math.max(box?.left, 0), right = Math.min(box?.right, innerWidth);
        const top = Math.max(box?.top, 0), bottom = Math.min(box?.bottom, innerHeight);
        if (!(left < right && top < bottom)) return yield 'out of sight';
        const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (!thing.contains(above) && above?.closest('label')?.control !== thing) yield `under ${above?.localName}.${above?.className}`;
    }";

/// Where the focus stood while a person went through pages with keys, and what was wrong there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops {
    /// How often the focus stood still.
    pub count: usize,
    /// A stop without an outline that shows it, out of sight, or under something else.
    pub faults: Vec<String>,
}

impl Workbook {
    /// The stops so far, of every window of this browser.
    pub async fn stops(&self) -> Stops {
        self.browser().stops.lock().await.clone()
    }

    /// Presses a key that the page listens to wherever the focus is.
    pub async fn press_anywhere(&self, key: impl Into<char>) -> Result {
        self.press_key(key.into()).await?;
        self.browser().settle().await
    }

    /// Presses a key while Control is held, wherever the focus is.
    pub async fn press_with_control(&self, key: char) -> Result {
        let control = char::from(Key::Control);
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: control });
        self.browser().client.perform_actions(keys).await?;
        self.browser().settle().await
    }

    /// Presses Tab so often, and notes each stop.
    pub async fn look_where_tab_goes(&self, times: usize) -> Result {
        for _ in 0..times {
            self.press_key(Key::Tab.into()).await?;
            let next = self.browser().run(NEXT, vec![Value::Null, false.into()]).await?;
            self.note_stop(&next[1]).await?;
        }
        Ok(())
    }

    /// Goes to a thing with Tab, back with Shift and Tab, and within a group of radio buttons with arrows.
    pub(crate) async fn reach(&self, element: &Element) -> Result {
        let leaves = Value::Bool(self.browser().engine == Engine::Firefox);
        for _ in 0..MOST_TABS {
            let next = self.browser().run(NEXT, vec![json!(element), leaves.clone()]).await?;
            self.note_stop(&next[1]).await?;
            match next[0].as_str() {
                Some("there") => return Ok(()),
                Some("away") => {
                    let window = self.browser().client.window().await?;
                    self.browser().client.switch_to_window(window).await?;
                }
                Some("up") => self.press_key(Key::Up.into()).await?,
                Some("down") => self.press_key(Key::Down.into()).await?,
                Some("back") => self.press_with(Key::Shift, Key::Tab.into()).await?,
                _ => self.press_key(Key::Tab.into()).await?,
            }
        }
        Err(Failure::InVain(format!("to come to “{}” with Tab", self.browser().label(element).await?)))
    }

    /// Presses a key, wherever the focus is.
    pub(crate) async fn press_key(&self, key: char) -> Result {
        self.keys(pressed(keys(), key)).await
    }

    /// Types a text where the focus is, in place of what stood there.
    pub(crate) async fn type_over(&self, text: &str) -> Result {
        self.press_with(SHORTCUT, 'a').await?;
        match text {
            "" => self.press_key(Key::Backspace.into()).await,
            text => self.keys(text.chars().fold(keys(), pressed)).await,
        }
    }

    async fn press_with(&self, held: Key, key: char) -> Result {
        let down = keys().then(KeyAction::Down { value: held.into() });
        self.keys(pressed(down, key).then(KeyAction::Up { value: held.into() })).await
    }

    async fn keys(&self, keys: KeyActions) -> Result {
        Ok(self.browser().client.perform_actions(keys).await?)
    }

    async fn note_stop(&self, faults: &Value) -> Result {
        let mut stops = self.browser().stops.lock().await;
        stops.count += 1;
        for fault in serde_json::from_value::<Option<Vec<String>>>(faults.clone())?.unwrap_or_default() {
            if !stops.faults.contains(&fault) {
                stops.faults.push(fault);
            }
        }
        Ok(())
    }
}

fn keys() -> KeyActions {
    KeyActions::new("keys".into())
}

fn pressed(keys: KeyActions, key: char) -> KeyActions {
    keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
}
