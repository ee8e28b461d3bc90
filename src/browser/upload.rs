//! Reading files that the person chose or dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

use super::document;

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// No file was chosen.
    NoFile,
    /// It has more bytes than allowed; it was not read.
    TooLarge,
    /// It could not be read.
    Unreadable,
}

/// A file that the person gave, and that nobody has read yet.
pub struct Given(File);

impl Given {
    /// What it is called on the person's device.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its text, if it has at most `most` bytes.
    pub async fn text(&self, most: usize) -> Result<String, NoText> {
        if self.0.size() > most as f64 {
            return Err(NoText::TooLarge);
        }
        let text = JsFuture::from(self.0.text()).await.map_err(|_| NoText::Unreadable)?;
        text.as_string().ok_or(NoText::Unreadable)
    }
}

/// The text of the file in the field with this id, if it has at most `most` bytes.
pub async fn text_of(id: &str, most: usize) -> Result<String, NoText> {
    let file = field(id).and_then(|field| field.files()?.get(0)).ok_or(NoText::NoFile)?;
    Given(file).text(most).await
}

/// Takes all files out of the field with this id, so that the same ones can be chosen again.
pub fn take_from(id: &str) -> Vec<Given> {
    let Some(field) = field(id) else { return Vec::new() };
    let files = all(field.files());
    field.set_value("");
    files
}

/// The files of a list.
pub(super) fn all(list: Option<FileList>) -> Vec<Given> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).map(Given).collect()
}

fn field(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
