//! A drawing as pixels, for readers that know no SVG.
//!
//! Made in the page's own memory: the policy lets a page show pictures from `data:` alone, and such an address asks nothing of anyone.

use base64::{Engine, prelude::BASE64_STANDARD};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::document;

/// How many pixels a unit of the drawing gets: sharp on paper.
const SHARP: u32 = 2;

/// How a picture made by a canvas begins.
const PNG: &str = "data:image/png;base64,";

/// The SVG as PNG; empty where the browser does not make one, and then the SVG goes alone.
pub async fn png(svg: &str) -> Vec<u8> {
    made(svg).await.unwrap_or_default()
}

async fn made(svg: &str) -> Option<Vec<u8>> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&["data:image/svg+xml;base64,", &BASE64_STANDARD.encode(svg)].concat());
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (image.natural_width() * SHARP, image.natural_height() * SHARP);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    BASE64_STANDARD.decode(canvas.to_data_url().ok()?.strip_prefix(PNG)?).ok()
}
