//! Finds everything in a page that would load from, or lead to, somewhere else.

use std::cell::RefCell;

use lol_html::{element, text};

use crate::{TaskResult, rewriting::rewritten};

/// Attributes that make a browser load, send to, or go to an address.
const ADDRESSES: [&str; 19] = [
    "action",
    "archive",
    "background",
    "cite",
    "classid",
    "codebase",
    "data",
    "formaction",
    "href",
    "icon",
    "imagesrcset",
    "longdesc",
    "manifest",
    "ping",
    "poster",
    "profile",
    "src",
    "srcset",
    "xlink:href",
];

/// Elements that have no place in the page at all.
const REFUSED: [&str; 7] = ["base", "iframe", "frame", "object", "embed", "applet", "portal"];

/// Every reference to something outside the page, each as a sentence that names it.
pub fn external(page: &str) -> TaskResult<Vec<String>> {
    let found = RefCell::new(Vec::new());
    let (styles, scripts) = (RefCell::new(String::new()), RefCell::new(String::new()));
    let handlers = vec![
        element!("*", |element| {
            let name = element.tag_name();
            if REFUSED.contains(&name.as_str()) {
                found.borrow_mut().push(format!("the element <{name}>"));
            }
            let refreshes =
                element.get_attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh"));
            if name == "meta" && refreshes {
                found.borrow_mut().push("a <meta> that leads elsewhere".into());
            }
            for attribute in element.attributes() {
                let (key, value) = (attribute.name(), attribute.value());
                let is_picture = name == "img"
                    || (name == "link" && element.get_attribute("rel").as_deref() == Some("icon"));
                if ADDRESSES.contains(&key.as_str()) && !is_inside(&value, is_picture) {
                    found.borrow_mut().push(format!("<{name} {key}=\"{value}\">"));
                }
                if key == "style" && !style_references(&value).is_empty() {
                    found.borrow_mut().push(format!("<{name} style=\"{value}\">"));
                }
            }
            Ok(())
        }),
        text!("style", |chunk| {
            styles.borrow_mut().push_str(chunk.as_str());
            Ok(())
        }),
        text!("script[type=module]", |chunk| {
            scripts.borrow_mut().push_str(chunk.as_str());
            Ok(())
        }),
        // A browser without scripts reads what is in here; lol_html sees it as text.
        text!("noscript", |chunk| {
            if chunk.as_str().contains("src") || chunk.as_str().contains("href") {
                found.borrow_mut().push("a <noscript> with an address".into());
            }
            Ok(())
        }),
    ];
    rewritten(page, handlers)?;
    let mut found = found.into_inner();
    found.extend(style_references(&styles.into_inner()));
    found.extend(script_references(&scripts.into_inner()));
    Ok(found)
}

/// An address that stays in the page: nothing, a place in it, or of a picture the data itself.
fn is_inside(address: &str, is_picture: bool) -> bool {
    let address = address.trim();
    address.is_empty() || address.starts_with('#') || (is_picture && address.starts_with("data:image/"))
}

/// Addresses in a script, but for the names of XML's namespaces and what whole lines of comment point to.
fn script_references(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in script.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for scheme in ["http://", "https://", "ws://", "wss://"] {
            for (at, _) in line.match_indices(scheme) {
                if !line[at..].starts_with("http://www.w3.org/") {
                    found
                        .push(format!("a script with `{}`", line[at..].chars().take(40).collect::<String>()));
                }
            }
        }
    }
    found
}

/// What a style loads from elsewhere.
fn style_references(style: &str) -> Vec<String> {
    let style = style.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, _) in style.match_indices("url(") {
        let address = style[at + 4..].trim_start_matches(['"', '\'', ' ']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            found.push(format!("a style with `{}`", style[at..].chars().take(40).collect::<String>()));
        }
    }
    // A backslash could write `url` otherwise; our styles need none.
    for word in ["@import", "image-set(", "src(", "\\"] {
        if style.contains(word) {
            found.push(format!("a style with `{word}`"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_in_the_page_is_no_reference() {
        let page = "<link rel=icon href=\"data:image/svg+xml,x\"><a href=\"#/x\">x</a><style>a{background:url(data:x)}</style>";
        assert_eq!(external(page).unwrap(), [""; 0]);
    }

    #[test]
    fn each_way_out_is_named() {
        for page in [
            "<img src=\"https://x.nl/a.png\">",
            "<img src=\"a.png\">",
            "<a ping=\"/p\" href=\"#\">",
            "<form action=\"//x.nl\">",
            "<link rel=stylesheet href=\"style.css\">",
            "<script src=\"x.js\"></script>",
            "<base href=\"https://x.nl\">",
            "<iframe></iframe>",
            "<meta http-equiv=\"Refresh\" content=\"0;url=https://x.nl\">",
            "<style>@import 'x.css';</style>",
            "<style>a { background: URL('https://x.nl') }</style>",
            "<p style=\"background:url(//x.nl)\">",
            "<style>a { background: \\75rl(x.png) }</style>",
            "<script src=\"data:text/javascript,x\"></script>",
            "<link rel=\"stylesheet\" href=\"data:text/css,x\">",
            "<script type=\"module\">fetch('https://x.nl')</script>",
            "<noscript><img src=\"https://x.nl\"></noscript>",
        ] {
            assert!(!external(page).unwrap().is_empty(), "{page}");
        }
    }
}
