//! Puts the pieces into `index.html`: the one file.
//!
//! The same pieces give the same bytes. Never puts anything in that did not come from the project.

use std::{cell::RefCell, fs, io::Write, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use lol_html::{element, html_content::ContentType};
use werkboek::{
    document::{Block, html},
    edition::Edition,
    locale::Language,
};

use crate::{
    TaskResult,
    content::Content,
    packing,
    policy::{Hash, Policy},
    program::Program,
    project::Project,
    rewriting::rewritten,
};

/// The pieces of the file, each as it stands in it.
#[derive(Debug)]
pub struct Pieces {
    /// The style.
    pub style: String,
    /// The script of wasm-bindgen with those that unpack and start the program.
    pub script: String,
    /// The program and the edition (all its files in one text), packed ([`packing`]): in base64.
    pub program: String,
    /// The small WASM that unpacks it: gzip in base64.
    pub unpacker: String,
}

impl Pieces {
    /// The pieces from the project, the program and the edition.
    pub fn of(project: &Project, program: &Program, content: &Content) -> TaskResult<Self> {
        let id = &content.editions.first().ok_or("the edition has no language")?.id;
        let packed = packing::pack(&program.wasm, &content.source.write())?;
        // What was built, under the policy: where the texts begin, which edition they are, and how a kept copy is known (assets/boot.js).
        let built = format!(
            "const builtLength = {};\nconst builtId = \"{id}\";\nconst builtProgram = \"{}\";\n",
            packed.program_length,
            Hash::of(&packed.whole).in_base64(),
        );
        Ok(Self {
            style: bare(&styles(&project.path("assets"))?),
            script: bare(&format!(
                "{}\n{built}{}",
                program.glue,
                fs::read_to_string(project.path("assets/boot.js"))?
            )),
            program: BASE64_STANDARD.encode(&packed.bytes),
            unpacker: BASE64_STANDARD.encode(gzip(&program.unpacker)?),
        })
    }
}

/// `bytes` as gzip, as small as it gets; without a time, so that the same bytes give the same gzip.
pub fn gzip(bytes: &[u8]) -> TaskResult<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// A script or a style without its comments and its indentation; a line stays a line, and every name stays as it is.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let is_code = !in_comment && !begins && !line.is_empty() && !line.starts_with("//");
        if is_code {
            bare.push_str(line);
            bare.push('\n');
        }
        in_comment = (in_comment || begins) && !line.ends_with("*/");
    }
    bare
}

/// The whole page: the template with every piece and word in its place, and the policy with their hashes.
pub fn assemble(template: &str, pieces: &Pieces, edition: &Edition) -> TaskResult<String> {
    for (piece, end) in [(&pieces.script, "</script"), (&pieces.style, "</style")] {
        if piece.to_ascii_lowercase().contains(end) {
            return Err(format!("a piece of the page holds `{end}` and would end its own element").into());
        }
    }
    let policy = Policy::of_page(&Hash::of(&pieces.script), &Hash::of(&pieces.style)).to_string();
    let unknown = RefCell::new(None);
    let handlers = vec![
        element!("html", |html| Ok(html.set_attribute("lang", edition.language.tag())?)),
        element!("meta[http-equiv='Content-Security-Policy']", |meta| Ok(
            meta.set_attribute("content", &policy)?
        )),
        element!("style", |style| raw(style, &pieces.style)),
        element!("script#unpacker", |script| raw(script, &pieces.unpacker)),
        element!("script#program", |script| raw(script, &pieces.program)),
        element!("script[type=module]", |script| raw(script, &pieces.script)),
        element!("[data-slot]", |place| {
            let slot = place.get_attribute("data-slot").unwrap_or_default();
            match filling(&slot, edition) {
                Some(Filling::Text(text)) => place.set_inner_content(&text, ContentType::Text),
                Some(Filling::Html(html)) => place.set_inner_content(&html, ContentType::Html),
                None => *unknown.borrow_mut() = Some(slot),
            }
            place.remove_attribute("data-slot");
            Ok(())
        }),
    ];
    let page = rewritten(template, handlers)?;
    match unknown.into_inner() {
        Some(slot) => Err(format!("index.html has a slot `{slot}`, and nothing fills it").into()),
        None => Ok(page),
    }
}

/// What a slot of the template is filled with.
enum Filling {
    Text(String),
    Html(String),
}

fn filling(slot: &str, edition: &Edition) -> Option<Filling> {
    let text = match slot {
        "title" => edition.title.clone(),
        "subtitle" => edition.subtitle.clone(),
        "opening" => return Some(Filling::Html(html::fragment(&edition.opening))),
        "opening-now" => edition.language.words().start.opening_now.into(),
        "no-script" => return Some(Filling::Html(Language::ALL.map(without_script).concat())),
        _ => {
            let (tag, word) = slot.split_once('.')?;
            let broken = &Language::from_tag(tag)?.words().broken;
            let word = match word {
                "broken.title" => broken.title,
                "broken.text" => broken.text,
                "broken.download" => broken.download,
                "broken.reload" => broken.reload,
                _ => return None,
            };
            word.into()
        }
    };
    Some(Filling::Text(text))
}

/// What stands there where a browser runs no script: what to do, in one language.
fn without_script(language: Language) -> String {
    let says = html::fragment(&[Block::paragraph(language.words().broken.no_script)]);
    format!("<div lang=\"{}\">{says}</div>", language.tag())
}

/// Puts a piece in as it is. It is ours, and the check of the built page reads it back.
fn raw(
    element: &mut lol_html::html_content::Element<'_, '_>,
    piece: &str,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    element.set_inner_content(piece, ContentType::Html);
    Ok(())
}

/// The styles, the layers and tokens first; what is later counts within a layer.
const STYLES: [&str; 9] =
    ["tokens", "ground", "pieces", "frame", "exercises", "drawings", "pages", "summary", "print"];

/// Every style of the project as one, with its icons in it.
fn styles(assets: &Path) -> TaskResult<String> {
    let files = STYLES.map(|name| assets.join("style").join(name).with_extension("css"));
    let styles: Result<Vec<String>, _> = files.iter().map(fs::read_to_string).collect();
    with_icons(&styles?.concat(), &|icon| Ok(fs::read_to_string(assets.join(icon))?))
}

/// A style with each `url("icons/…")` as an address that holds the icon itself.
fn with_icons(style: &str, read: &dyn Fn(&str) -> TaskResult<String>) -> TaskResult<String> {
    const BEGIN: &str = "url(\"icons/";
    let mut pieces = style.split(BEGIN);
    let mut whole = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        let (name, rest) = piece.split_once("\")").ok_or("an icon in a style has no end")?;
        let drawing: String =
            read(&format!("icons/{name}"))?.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        let address = drawing.replace('"', "'").replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
        whole += &format!("url(\"data:image/svg+xml,{address}\"){rest}");
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use werkboek::edition::workbook_file::with_edition;

    use super::{Pieces, assemble, bare};
    use crate::{check, project::Project};

    #[test]
    fn another_edition_goes_into_what_the_build_writes() {
        let project = Project::here();
        let content = check::edition(&project, "ambtenaar").unwrap();
        let piece = |text: &str| text.to_string();
        let pieces = Pieces {
            style: piece("h1 {}"),
            script: piece("const builtId = \"oud\";\n"),
            program: piece("AAAA"),
            unpacker: piece("BBBB"),
        };
        let template = fs::read_to_string(project.path("index.html")).unwrap();
        let page = assemble(&template, &pieces, &content.editions[0]).unwrap();
        let mut edition = content.editions[0].clone();
        edition.title = "Het boek van de molen".into();
        let made = with_edition(&page, "=== a", &edition).unwrap();
        assert_eq!(made.matches(&edition.title).count(), 3);
        assert!(!made.contains(&content.editions[0].title));
    }

    #[test]
    fn comments_go_and_lines_stay() {
        assert_eq!(bare("// why\n  a(); // b\n\n/* one\n two */\n  c {\n"), "a(); // b\nc {\n");
    }
}
