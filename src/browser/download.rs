//! Handing a file to the person.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document;

/// Offers `bytes` as a file called `name`, and says whether the browser took it.
///
/// The file is made in the page (a Blob); no address outside the page is involved.
pub fn offer(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    offer_blob(name, media_type, bytes).is_ok()
}

fn offer_blob(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
