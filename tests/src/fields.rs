//! A person's steps in the fields of a page.

use std::path::Path;

use fantoccini::{elements::Element, key::Key};
use serde_json::Value;

use crate::{Failure, Hand, Result, Role, Workbook};

/// The key with which one selects all and pastes.
pub(crate) const SHORTCUT: Key = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };

impl Workbook {
    /// Types a text in a field, in place of what stood there.
    pub async fn write(&self, field: &str, text: &str) -> Result {
        self.with(Role::TextBox, field, async |field| {
            if self.hand() == Hand::Keys {
                self.reach(field).await?;
                return self.type_over(text).await;
            }
            select_all(field).await?;
            let keys = if text.is_empty() { char::from(Key::Backspace).to_string() } else { text.into() };
            Ok(field.send_keys(&keys).await?)
        })
        .await
    }

    /// Pastes a text in a field, in place of what stood there: for what no keyboard types.
    pub async fn paste(&self, field: &str, text: &str) -> Result {
        self.with(Role::TextBox, field, async |element| {
            select_all(element).await?;
            let script = "return document.execCommand('insertText', false, arguments[0])";
            match self.browser().run(script, vec![text.into()]).await? {
                Value::Bool(true) => Ok(()),
                _ => Err(Failure::InVain(format!("to paste in “{field}”"))),
            }
        })
        .await
    }

    /// Presses keys on a button, one after the other; the focus follows the button when it is drawn anew.
    pub async fn send_keys(&self, button: &str, keys: &str) -> Result {
        for key in keys.chars() {
            let press = async |button: &Element| match self.hand() {
                Hand::Keys => {
                    self.reach(button).await?;
                    self.press_key(key).await
                }
                _ => Ok(button.send_keys(&key.to_string()).await?),
            };
            self.with(Role::Button, button, press).await?;
            self.browser().settle().await?;
        }
        Ok(())
    }

    /// Chooses a file of this machine in a field for files.
    pub async fn choose_file(&self, field: &str, path: &Path) -> Result {
        self.choose_files(field, &[path]).await
    }

    /// Chooses files of this machine in a field for files, all at once.
    pub async fn choose_files(&self, field: &str, paths: &[impl AsRef<Path>]) -> Result {
        let paths: Vec<_> = paths.iter().map(|path| path.as_ref().to_string_lossy()).collect();
        let paths = paths.join("\n");
        self.with(Role::File, field, async |field| Ok(field.send_keys(&paths).await?)).await
    }

    /// Pastes in a field what is on the clipboard.
    pub async fn paste_clipboard(&self, field: &str) -> Result {
        self.with(Role::TextBox, field, async |field| {
            Ok(field.send_keys(&format!("{}v{}", char::from(SHORTCUT), char::from(Key::Null))).await?)
        })
        .await
    }

    /// What stands in a field.
    pub async fn read(&self, field: &str) -> Result<String> {
        self.with(Role::TextBox, field, async |field| Ok(field.prop("value").await?.unwrap_or_default()))
            .await
    }

    /// Chooses one of the options of a group.
    pub async fn choose(&self, group: &str, option: &str) -> Result {
        self.within(group).with(Role::Radio, option, async |option| self.activate(option).await).await
    }

    /// Whether an option of a group is chosen.
    pub async fn is_chosen(&self, group: &str, option: &str) -> Result<bool> {
        self.within(group).with(Role::Radio, option, async |option| Ok(option.is_selected().await?)).await
    }

    /// Ticks a box; one that is ticked stays so.
    pub async fn tick(&self, name: &str) -> Result {
        self.set_tick(name, true).await
    }

    /// Takes the tick from a box.
    pub async fn untick(&self, name: &str) -> Result {
        self.set_tick(name, false).await
    }

    /// Whether a box is ticked.
    pub async fn is_ticked(&self, name: &str) -> Result<bool> {
        self.with(Role::CheckBox, name, async |element| Ok(element.is_selected().await?)).await
    }

    async fn set_tick(&self, name: &str, ticked: bool) -> Result {
        self.with(Role::CheckBox, name, async |element| {
            if element.is_selected().await? != ticked {
                self.activate(element).await?;
            }
            Ok(())
        })
        .await
    }

    /// Chooses one of a list that folds out.
    pub async fn select(&self, list: &str, option: &str) -> Result {
        self.with(Role::ComboBox, list, async |list| Ok(list.select_by_label(option).await?)).await?;
        self.browser().settle().await
    }

    /// What a list that folds out has to choose from.
    pub async fn options(&self, list: &str) -> Result<Vec<String>> {
        self.with(Role::ComboBox, list, async |list| {
            let script = "return [...arguments[0].options].map((option) => option.label)";
            let options = self.browser().run(script, vec![serde_json::to_value(list)?]).await?;
            Ok(serde_json::from_value(options)?)
        })
        .await
    }

    /// Makes the window this wide, in CSS pixels.
    pub async fn set_width(&self, width: u32) -> Result {
        self.set_size(width, 640).await
    }

    /// Makes the window this wide and high, in CSS pixels.
    pub async fn set_size(&self, width: u32, height: u32) -> Result {
        self.browser().set_size(width, height).await
    }
}

async fn select_all(field: &Element) -> Result {
    Ok(field.send_keys(&format!("{}a{}", char::from(SHORTCUT), char::from(Key::Null))).await?)
}
