//! Going through a page with lol_html, a handler for each kind of element.

use std::borrow::Cow;

use lol_html::{ElementContentHandlers, LocalHandlerTypes, RewriteStrSettings, Selector, rewrite_str};

use crate::TaskResult;

/// A selector with what is done at each element that it selects; made by lol_html's `element!` and `text!`.
pub type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h, LocalHandlerTypes>);

/// The page after every handler has been over it.
pub fn rewritten(page: &str, handlers: Vec<Handler<'_>>) -> TaskResult<String> {
    let settings = handlers.into_iter().fold(RewriteStrSettings::new(), |settings, handler| {
        settings.append_element_content_handler(handler)
    });
    Ok(rewrite_str(page, settings)?)
}
