//! A document as an ODT file: OpenDocument 1.3 text (OASIS, ISO/IEC 26300), which office programs open and edit.
//!
//! A package of a few files of XML and the figures as pictures. Tells nobody who made it, when, or on what machine.

mod content;
mod zip;

use super::{Document, xml::escaped};

/// What an `.odt` file is called among files.
pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// How each kind of paragraph, list and page looks. The language of the document has its place in it.
const STYLES: &str = include_str!("styles.xml");
const META: &str = include_str!("meta.xml");

/// The document as the bytes of an `.odt` file.
///
/// Each figure goes along as SVG. `pictures` may hold the same picture as PNG for readers without SVG, that of the first figure
/// first; where one is missing or empty the SVG goes alone.
pub fn file(document: &Document, pictures: &[Vec<u8>]) -> Vec<u8> {
    let (content, figures) = content::write(&document.blocks, &document.title, pictures);
    let country = if document.language == "nl" { "NL" } else { "GB" };
    let filled = |part: &str| {
        let part = part.replace("{language}", document.language).replace("{country}", country);
        part.replace("{title}", &escaped(&document.title)).into_bytes()
    };
    let mut parts = vec![
        ("content.xml".to_string(), content.into_bytes()),
        ("styles.xml".to_string(), filled(STYLES)),
        ("meta.xml".to_string(), filled(META)),
    ];
    parts.extend(figures);
    // The type comes first, so that it can be read without unpacking (part 2, section 3.3).
    let mut package = vec![("mimetype".to_string(), MEDIA_TYPE.into())];
    let manifest = manifest(&parts);
    package.append(&mut parts);
    package.push(("META-INF/manifest.xml".into(), manifest.into_bytes()));
    zip::stored(&package)
}

/// The list of what is in the package (part 2, section 4).
fn manifest(parts: &[(String, Vec<u8>)]) -> String {
    let mut manifest = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n\
        <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"",
    );
    manifest.push_str(MEDIA_TYPE);
    for (name, _) in parts {
        manifest.push_str("\"/>\n<manifest:file-entry manifest:full-path=\"");
        manifest.push_str(name);
        manifest.push_str("\" manifest:media-type=\"");
        manifest.push_str(match name.rsplit_once('.') {
            Some((_, "svg")) => "image/svg+xml",
            Some((_, "png")) => "image/png",
            _ => "text/xml",
        });
    }
    manifest + "\"/>\n</manifest:manifest>\n"
}

#[cfg(test)]
mod tests;
