//! Text within XML and HTML: every sign that could open markup becomes an entity.
//!
//! Never lets a text become markup, and never writes a character that no reader takes.

/// `text` so that a reader of XML 1.0 or HTML reads the same characters back. A line break is one line feed, as both make of it.
/// Controls that mean nothing in a text, and code points that are no characters, become U+FFFD: XML 1.0 cannot hold the first, HTML
/// calls both an error.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' => escaped.push('\n'),
            other => escaped.push(readable(other)),
        }
    }
    escaped
}

fn readable(character: char) -> char {
    let code = u32::from(character);
    let is_control = character.is_control() && !matches!(character, '\t' | '\n');
    // Unicode, section 23.7: the last two of each plane, and a block of 32.
    let is_no_character = code & 0xFFFE == 0xFFFE || matches!(code, 0xFDD0..=0xFDEF);
    if is_control || is_no_character { '\u{FFFD}' } else { character }
}

/// A document of XML with the texts of its elements, as any reader reads it; for tests.
#[cfg(test)]
pub fn read(xml: &str) -> roxmltree::Document<'_> {
    roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

/// Texts with everything in them that a writer could trip over; for tests.
#[cfg(test)]
pub fn hurtful() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::{Just, Strategy, any, prop_oneof};
    let piece = prop_oneof![
        any::<String>(),
        "[ \t\r\n\\x00-\\x1f<>&\"'\\]\\[!;#\u{7f}-\u{a0}\u{fffe}-\u{ffff}]{0,12}",
        Just("<script>alert(1)</script>]]>&lt;&#9;<!--".to_string()),
        Just("\u{202e}علي 🙂 \u{2028}\u{fdd0}".to_string()),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_reads_back_the_same(text in hurtful()) {
            let element = format!("<a b=\"{0}\">{0}</a>", escaped(&text));
            let document = read(&element);
            let breaks = text.replace("\r\n", "\n").replace('\r', "\n");
            let readable: String = breaks.chars().map(readable).collect();
            prop_assert_eq!(document.root_element().text().unwrap_or_default(), &readable);
            // In an attribute a reader of XML makes a space of a tab and of a line feed (XML 1.0, section 3.3.3).
            let in_attribute = readable.replace(['\t', '\n'], " ");
            prop_assert_eq!(document.root_element().attribute("b"), Some(&*in_attribute));
        }
    }

    #[test]
    fn what_means_nothing_is_replaced_and_breaks_stay() {
        assert_eq!(escaped("a\0\u{8}\u{85}\u{1ffff}\t\n\r\r\n"), "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\t\n\n\n");
    }
}
