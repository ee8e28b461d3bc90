//! Reading a file that the person chose.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

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

/// The text of the file in the field with this id, if it has at most `most` bytes.
pub async fn text_of(id: &str, most: usize) -> Result<String, NoText> {
    let field = document().get_element_by_id(id).ok_or(NoText::NoFile)?;
    let field: HtmlInputElement = field.dyn_into().map_err(|_| NoText::NoFile)?;
    let file = field.files().and_then(|files| files.get(0)).ok_or(NoText::NoFile)?;
    if file.size() > most as f64 {
        return Err(NoText::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| NoText::Unreadable)?;
    text.as_string().ok_or(NoText::Unreadable)
}
