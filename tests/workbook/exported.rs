//! A Markdown file as any reader sees it.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What stands in the file.
pub struct Exported {
    /// All the text, the pieces apart by line feeds.
    pub text: String,
    /// The text under each pair of headings: of the group and of the question.
    pub sections: BTreeMap<(String, String), String>,
}

impl Exported {
    /// Reads a file. Anything that is markup where a person wrote characters is a fault.
    pub fn read(markdown: &str) -> Self {
        let mut exported = Self { text: String::new(), sections: BTreeMap::new() };
        let (mut group, mut question) = (String::new(), String::new());
        let (mut heading, mut level) = (String::new(), None);
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            let piece = match event {
                Event::Start(Tag::Heading { level: at, .. }) => {
                    (level, heading) = (Some(at), String::new());
                    continue;
                }
                Event::End(TagEnd::Heading(at)) => {
                    level = None;
                    match at {
                        HeadingLevel::H2 => (group, question) = (heading.clone(), String::new()),
                        HeadingLevel::H3 => question = heading.clone(),
                        _ => {}
                    }
                    "\n".into()
                }
                Event::Text(text) => text.to_string(),
                Event::HardBreak => "\n".into(),
                Event::InlineHtml(tag) if &*tag == "<br>" => "\n".into(),
                Event::End(TagEnd::Paragraph | TagEnd::TableCell | TagEnd::Item) => "\n".into(),
                Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                    panic!("a text became markup in “{group}”, “{question}”")
                }
                Event::Start(_) | Event::End(_) => continue,
                other => panic!("a text became {other:?} in “{group}”, “{question}”"),
            };
            exported.text.push_str(&piece);
            match level {
                Some(HeadingLevel::H2 | HeadingLevel::H3) => heading.push_str(&piece),
                _ => exported.sections.entry((group.clone(), question.clone())).or_default().push_str(&piece),
            }
        }
        exported
    }

    /// The words of the file, one after the other.
    pub fn words(&self) -> Vec<&str> {
        self.text.split_whitespace().collect()
    }
}
