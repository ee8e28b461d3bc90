//! What a person points and presses with: a mouse, a finger, or keys alone.
//!
//! Pointers are those of W3C WebDriver (17, Actions), so the page gets the events that a person's would give.

use std::{path::Path, time::Duration};

use fantoccini::{
    actions::{Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions},
    elements::Element,
    key::Key,
};
use serde_json::{Value, json};

use crate::{Engine, Failure, Result, Role, Workbook, browser::until};

/// What a person uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// A mouse.
    #[default]
    Mouse,
    /// A finger on a screen.
    Finger,
    /// Keys and nothing else: what has to be pressed is reached with Tab and arrows.
    Keys,
}

/// How far from the edges of the window nothing scrolls by itself, in CSS pixels.
const CALM: f64 = 90.0;

/// Where a thing is in the window, in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    window: f64,
}

/// What happens to a mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Moved,
    Pressed,
    Released,
}

impl Hand {
    /// Every hand.
    pub const ALL: [Self; 3] = [Self::Mouse, Self::Finger, Self::Keys];
}

impl Workbook {
    /// Points at what a drawing shows with this word, or says to who points at it.
    pub async fn point_at(&self, word: &str) -> Result {
        const FIND: &str = "const [root, word] = arguments;
            const all = (kind) => [...(root || document).querySelectorAll(`[role=img] ${kind}`)];
            const named = all('text').find((text) => text.textContent === word)
                || all('title').find((title) => title.textContent === word)?.parentElement;
            named?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return named || null;";
        let found = until(async || {
            let root = match self.surrounding().await? {
                Some(Some(root)) => serde_json::to_value(root)?,
                _ => Value::Null,
            };
            Ok(self.element(&self.browser().run(FIND, vec![root, word.into()]).await?))
        });
        let found = found.await?.ok_or_else(|| Failure::InVain(format!("a drawing that shows “{word}”")))?;
        let area = self.area(&found).await?;
        self.tap_at((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0).await?;
        self.browser().settle().await
    }

    /// Drags files of this machine over the page and drops them at its top.
    pub async fn drop_files(&self, paths: &[impl AsRef<Path>]) -> Result {
        let paths: Vec<_> = paths.iter().map(|path| path.as_ref().to_string_lossy()).collect();
        let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": 200, "y": 60, "data": data });
            self.browser().tools("Input.dispatchDragEvent", event).await?;
        }
        self.browser().settle().await
    }

    /// Drags a button with a mouse, or by its grip with a finger, and lets go at the lower end of a group or region. With a mouse
    /// it goes by way of the edge of the window where that is out of sight.
    pub async fn drag(&self, button: &str, role: Role, place: &str) -> Result {
        let from = self
            .with(Role::Button, button, async |button| {
                self.browser().show(button).await?;
                self.area(button).await
            })
            .await?;
        let y = (from.top + from.bottom) / 2.0;
        if self.hand() == Hand::Finger {
            // The grip is at the right end of a card, beside the button.
            let to = self.place(role, place).await?;
            let path = [(from.right + 14.0, y), (from.right - 6.0, y + 20.0), inside(&to)];
            return self.touch(&path).await;
        }
        self.drag_with_mouse((from.left + 30.0, y), role, place).await
    }

    /// Moves the mouse from a point to a place with its button down.
    async fn drag_with_mouse(&self, from: (f64, f64), role: Role, place: &str) -> Result {
        self.mouse_event(Moment::Moved, from, false).await?;
        self.mouse_event(Moment::Pressed, from, true).await?;
        self.mouse_event(Moment::Moved, (from.0 + 20.0, from.1 + 9.0), true).await?;
        let reached = until(async || {
            let area = self.place(role, place).await?;
            let (x, y) = inside(&area);
            let (at, is_seen) = match y {
                above if above < CALM => (4.0, false),
                below if below > area.window - CALM => (area.window - 4.0, false),
                there => (there, true),
            };
            self.mouse_event(Moment::Moved, (x, at), true).await?;
            Ok(is_seen.then_some(()))
        });
        reached.await?.ok_or_else(|| Failure::InVain(format!("to drag something to “{place}”")))?;
        // The page may still scroll as it did at the edge; a person waits until it stands still.
        self.browser().settle().await?;
        let there = inside(&self.place(role, place).await?);
        self.mouse_event(Moment::Moved, there, true).await?;
        self.mouse_event(Moment::Released, there, false).await
    }

    /// One event of the mouse, in which its button is down or is not.
    async fn mouse_event(&self, moment: Moment, (x, y): (f64, f64), is_down: bool) -> Result {
        if self.browser().engine != Engine::Chromium {
            let mouse = MouseActions::new("mouse".into()).then(to(x, y));
            return self
                .mouse(match moment {
                    Moment::Moved => mouse,
                    Moment::Pressed => mouse.then(down()),
                    Moment::Released => mouse.then(up()),
                })
                .await;
        }
        // By the developer tools, since ChromeDriver forgets between two commands that a button is down.
        let kind = match moment {
            Moment::Moved => "mouseMoved",
            Moment::Pressed => "mousePressed",
            Moment::Released => "mouseReleased",
        };
        let event = json!({
            "type": kind, "x": x, "y": y, "button": "left", "buttons": u8::from(is_down), "clickCount": 1
        });
        self.browser().tools("Input.dispatchMouseEvent", event).await?;
        self.browser().settle().await
    }

    /// Does to a thing what presses, ticks, chooses or follows it, with the hand that is used.
    pub(crate) async fn activate(&self, element: &Element) -> Result {
        match self.hand() {
            Hand::Mouse => self.browser().click(element).await,
            Hand::Finger => {
                self.browser().show(element).await?;
                let area = self.area(element).await?;
                self.tap_at((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0).await
            }
            Hand::Keys => {
                self.reach(element).await?;
                let is_chosen = self.browser().run(
                    "return arguments[0].type === 'radio' && arguments[0].checked",
                    vec![serde_json::to_value(element)?],
                );
                if is_chosen.await? == true {
                    return Ok(());
                }
                let is_link = "return arguments[0].matches('a, summary')";
                let is_link =
                    self.browser().run(is_link, vec![serde_json::to_value(element)?]).await? == true;
                self.press_key(if is_link { Key::Enter.into() } else { ' ' }).await
            }
        }
    }

    async fn tap_at(&self, x: f64, y: f64) -> Result {
        match self.hand() {
            Hand::Finger => self.touch(&[(x, y)]).await,
            _ => self.mouse(MouseActions::new("mouse".into()).then(to(x, y)).then(down()).then(up())).await,
        }
    }

    /// Puts a finger down at the first point, goes along the others, and lifts it. One command: between two the driver lifts it.
    async fn touch(&self, path: &[(f64, f64)]) -> Result {
        let mut finger = TouchActions::new("finger".into());
        for (index, (x, y)) in path.iter().enumerate() {
            finger = finger.then(to(*x, *y));
            if index == 0 {
                finger = finger.then(down());
            }
        }
        let finger = finger.then(PointerAction::Pause { duration: Duration::from_millis(50) }).then(up());
        self.browser().client.perform_actions(Actions::from(finger)).await?;
        self.browser().settle().await
    }

    async fn mouse(&self, actions: MouseActions) -> Result {
        self.browser().client.perform_actions(Actions::from(actions)).await?;
        self.browser().settle().await
    }

    async fn place(&self, role: Role, name: &str) -> Result<Area> {
        self.with(role, name, async |place| self.area(place).await).await
    }

    async fn area(&self, element: &Element) -> Result<Area> {
        let script = "const { left, top, right, bottom } = arguments[0].getBoundingClientRect();
            return [left, top, right, bottom, innerHeight];";
        let sides = self.browser().run(script, vec![json!(element)]).await?;
        let [left, top, right, bottom, window] = serde_json::from_value(sides)?;
        Ok(Area { left, top, right, bottom, window })
    }
}

/// Just above the lower end of an area.
fn inside(area: &Area) -> (f64, f64) {
    ((area.left + area.right) / 2.0, area.bottom - 8.0)
}

fn to(x: f64, y: f64) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(30)), x: x.round(), y: y.round() }
}

fn down() -> PointerAction {
    PointerAction::Down { button: MOUSE_BUTTON_LEFT }
}

fn up() -> PointerAction {
    PointerAction::Up { button: MOUSE_BUTTON_LEFT }
}
