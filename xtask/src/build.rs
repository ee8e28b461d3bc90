//! `cargo xtask build`: the one file, `dist/werkboek.html`, from the program and an edition.

use std::fs;

use crate::{
    TaskResult, check,
    content::Content,
    finding::list,
    page::{self, Pieces},
    program::{self, Audience, Compiled, Profile},
    progress::step,
    project::Project,
    verify,
};

/// Builds the file and checks it; prints the sizes of a release.
pub fn run(project: &Project, edition: &str, audience: Audience, profile: Profile) -> TaskResult<()> {
    let content =
        step("the edition", || check::edition(project, edition)).map_err(|findings| list(&findings))?;
    program::add_target(project)?;
    let compiled = step("the program", || program::compile(project, audience, profile))?;
    let packed = pack(project, &content, &compiled)?;
    if profile == Profile::Release {
        println!("{}", verify::sizes(&packed, &content.source.write(), audience)?);
        verify::page(&packed.page, audience)?;
    }
    let file = project.page_for(audience);
    fs::create_dir_all(file.parent().unwrap_or(project.root()))?;
    fs::write(&file, packed.page)?;
    println!("{}", project.relative(&file));
    Ok(())
}

/// Packs the program that was compiled last once more, and fails where the bytes are not those of the file.
pub fn is_repeatable(project: &Project, edition: &str) -> TaskResult<()> {
    let content = check::edition(project, edition).map_err(|findings| list(&findings))?;
    let again =
        pack(project, &content, &program::compile(project, Audience::Participants, Profile::Release)?)?;
    match fs::read(project.page())? == again.page.as_bytes() {
        true => Ok(()),
        false => Err("two builds from the same source differ".into()),
    }
}

/// A page with what it was made of.
pub struct Packed {
    /// Its pieces.
    pub pieces: Pieces,
    /// The program.
    pub wasm: Vec<u8>,
    /// The page itself.
    pub page: String,
}

/// The page from an edition and what cargo wrote.
fn pack(project: &Project, content: &Content, compiled: &Compiled) -> TaskResult<Packed> {
    let program = step("wasm-bindgen", || program::bind(project, compiled))?;
    let pieces = Pieces::of(project, &program, content)?;
    let edition = content.editions.first().ok_or("the edition has no language")?;
    let template = fs::read_to_string(project.path("index.html"))?;
    let page = page::assemble(&template, &pieces, edition)?;
    Ok(Packed { pieces, wasm: program.wasm, page })
}
