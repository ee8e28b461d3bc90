//! The package as another reader opens it, and its XML by what the schema of OpenDocument 1.3 asks.

use std::io::{Cursor, Read};

use ::zip::{CompressionMethod, ZipArchive};
use proptest::prelude::*;
use roxmltree::Node;

use super::*;
use crate::document::{
    Block,
    tests::{every_block, same},
    xml::{self, hurtful},
};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The files of the package, in their order.
fn unpacked(odt: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(odt)).unwrap();
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        assert_eq!(file.compression(), CompressionMethod::Stored);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().unwrap().to_string(), bytes));
    }
    files
}

fn part(odt: &[u8], name: &str) -> String {
    let files = unpacked(odt);
    let (_, bytes) = files.iter().find(|(other, _)| other == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

/// The name of an element with the prefix that OpenDocument gives its namespace.
fn named(node: Node<'_, '_>) -> String {
    let prefix = node.tag_name().namespace().and_then(|uri| node.lookup_prefix(uri)).unwrap_or_default();
    format!("{prefix}:{}", node.tag_name().name())
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let is_it = |one: &roxmltree::Attribute<'a, '_>| {
        let prefix = one.namespace().and_then(|uri| node.lookup_prefix(uri));
        name.split_once(':') == prefix.map(|prefix| (prefix, one.name()))
    };
    node.attributes().find(is_it).map(|one| one.value())
}

/// Which elements the schema allows in an element that we write, and whether text may stand between them.
fn allowed(name: &str) -> (&'static [&'static str], bool) {
    match name {
        "office:document-content" => (&["office:automatic-styles", "office:body"], false),
        "office:automatic-styles" => (&["style:style"], false),
        "office:body" => (&["office:text"], false),
        "office:text" => (&["text:h", "text:p", "text:list", "table:table"], false),
        "text:list" => (&["text:list-item"], false),
        "text:list-item" => (&["text:p"], false),
        "table:table" => (&["table:table-column", "table:table-header-rows", "table:table-row"], false),
        "table:table-header-rows" => (&["table:table-row"], false),
        "table:table-row" => (&["table:table-cell"], false),
        "table:table-cell" => (&["text:p"], false),
        "text:h" | "text:p" => (&["text:span", "text:s", "text:tab", "text:line-break", "draw:frame"], true),
        "text:span" => (&["text:s", "text:tab", "text:line-break"], true),
        // In this order: an image each reader can show, then what it shows in words.
        "draw:frame" => (&["draw:image", "svg:desc"], false),
        "svg:desc" => (&[], true),
        _ => (&[], false),
    }
}

/// Goes through the elements of the body and compares each with what the schema allows, its children in that order where it has one.
fn is_as_the_schema_has_it(node: Node<'_, '_>) {
    let (children, has_text) = allowed(&named(node));
    let keeps_order = matches!(&*named(node), "office:document-content" | "table:table" | "draw:frame");
    let mut last = 0;
    for child in node.children() {
        if child.is_text() {
            let is_blank = child.text().is_some_and(|text| text.trim_matches([' ', '\n']).is_empty());
            assert!(has_text || is_blank, "text in {}", named(node));
            continue;
        }
        let at = children.iter().position(|name| *name == named(child));
        let at = at.unwrap_or_else(|| panic!("{} in {}", named(child), named(node)));
        assert!(!keeps_order || at >= last, "{} comes too late in {}", named(child), named(node));
        last = at;
        if named(child) != "style:style" {
            is_as_the_schema_has_it(child);
        }
    }
}

/// The text of a paragraph as a reader of OpenDocument sees it: spaces between elements count once, at the ends not at all.
fn shown(node: Node<'_, '_>) -> String {
    fn gather(node: Node<'_, '_>, text: &mut String) {
        for child in node.children() {
            match (child.text(), &*named(child)) {
                (Some(piece), _) if child.is_text() => text.push_str(piece),
                // A space, a tab or a break that an element stands for is not collapsed.
                (_, "text:s") => text.push('\u{E000}'),
                (_, "text:tab") => text.push('\u{E001}'),
                (_, "text:line-break") => text.push('\u{E002}'),
                (_, "draw:frame") => {}
                _ => gather(child, text),
            }
        }
    }
    let mut text = String::new();
    gather(node, &mut text);
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ").replace('\u{E000}', " ").replace('\u{E001}', "\t").replace('\u{E002}', "\n")
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(text in hurtful(), head in hurtful()) {
        // The marks of the reader above are no text of anybody.
        let text = text.replace(['\u{E000}', '\u{E001}', '\u{E002}'], "");
        let blocks = vec![
            Block::Written(text.clone()),
            Block::bullets([text.clone()]),
            Block::Table { head: vec![head.clone()], rows: vec![vec![text.clone(), text.clone()], Vec::new()] },
        ];
        let odt = file(&Document { language: "en", title: head.clone(), blocks }, &[]);
        let content = part(&odt, "content.xml");
        let read = xml::read(&content);
        is_as_the_schema_has_it(read.root_element());
        let escaped = escaped(&text.replace("\r\n", "\n").replace('\r', "\n"));
        let element = format!("<a>{escaped}</a>");
        let want = xml::read(&element).root_element().text().unwrap_or_default().to_string();
        let paragraphs: Vec<String> =
            read.descendants().filter(|node| named(*node) == "text:p").map(shown).collect();
        prop_assert_eq!(&paragraphs[0], &want);
        prop_assert_eq!(&paragraphs[1], &want);
        prop_assert_eq!(&paragraphs[4..6], &[want.clone(), want]);
        let widths: Vec<usize> = read.descendants().filter(|node| named(*node) == "table:table-row")
            .map(|row| row.children().filter(|cell| cell.is_element()).count()).collect();
        prop_assert_eq!(widths, [2, 2, 2]);
        let columns = read.descendants().filter(|node| named(*node) == "table:table-column");
        prop_assert_eq!(columns.count(), 2);
        xml::read(&part(&odt, "meta.xml"));
    }
}

#[test]
fn every_part_stands_as_it_was_looked_at() {
    let odt = file(&every_block(), &[PNG.to_vec()]);
    for name in ["content.xml", "meta.xml", "META-INF/manifest.xml"] {
        same(name.trim_start_matches("META-INF/"), &part(&odt, name));
    }
}

#[test]
fn the_type_comes_first_and_the_manifest_names_every_part() {
    let files = unpacked(&file(&every_block(), &[PNG.to_vec()]));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let (manifest, parts) = (names.last().unwrap(), &names[1..names.len() - 1]);
    assert_eq!((names[0], *manifest), ("mimetype", "META-INF/manifest.xml"));
    let text = String::from_utf8(files[files.len() - 1].1.clone()).unwrap();
    let read = xml::read(&text);
    let named: Vec<&str> =
        read.root_element().children().filter_map(|entry| attribute(entry, "manifest:full-path")).collect();
    assert_eq!(named[0], "/");
    assert_eq!(named[1..], *parts);
    assert!(parts.contains(&"Pictures/1.svg") && parts.contains(&"Pictures/1.png"));
    let without = unpacked(&file(&every_block(), &[Vec::new()]));
    assert!(!without.iter().any(|(name, _)| name.ends_with(".png")), "an empty picture does not go along");
}

#[test]
fn every_style_that_is_used_is_there_and_the_language_is_set() {
    let odt = file(&every_block(), &[]);
    let (content, styles) = (part(&odt, "content.xml"), part(&odt, "styles.xml"));
    let (content, styles) = (xml::read(&content), xml::read(&styles));
    let there: Vec<&str> = [&content, &styles]
        .iter()
        .flat_map(|xml| xml.descendants().filter_map(|node| attribute(node, "style:name")))
        .collect();
    let names = [
        "text:style-name",
        "table:style-name",
        "draw:style-name",
        "style:parent-style-name",
        "style:next-style-name",
    ];
    for node in content.descendants().chain(styles.descendants()) {
        for used in names.iter().filter_map(|name| attribute(node, name)) {
            assert!(there.contains(&used), "no style {used}");
        }
    }
    let language: Vec<&str> = styles
        .descendants()
        .filter_map(|node| attribute(node, "fo:language").or(attribute(node, "fo:country")))
        .collect();
    assert_eq!(language, ["nl"]);
    let levels = content.descendants().filter_map(|node| attribute(node, "text:outline-level"));
    assert_eq!(levels.collect::<Vec<_>>(), ["1", "2", "3", "4"]);
}

#[test]
fn nothing_tells_who_made_it_or_when() {
    let odt = file(&every_block(), &[]);
    let meta = part(&odt, "meta.xml");
    let tags: Vec<String> = xml::read(&meta).descendants().filter(Node::is_element).map(named).collect();
    assert_eq!(tags, ["office:document-meta", "office:meta", "dc:title", "dc:language"]);
    let mut archive = ZipArchive::new(Cursor::new(&odt)).unwrap();
    for number in 0..archive.len() {
        let made = archive.by_index(number).unwrap().last_modified().unwrap();
        assert_eq!((made.year(), made.month(), made.day(), made.hour()), (1980, 1, 1, 0));
    }
    assert_eq!(odt, file(&every_block(), &[]), "the same document is the same file");
}
