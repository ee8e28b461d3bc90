//! `cargo xtask build`: the one file, `dist/werkboek.html`, from the program and an edition.

use std::fs;

use werkboek::edition::Edition;

use crate::{
    TaskResult, check,
    finding::list,
    page::{self, Pieces},
    program::{self, Profile},
    progress::step,
    project::Project,
    verify,
};

/// Builds the file and checks it; prints the sizes of a release.
pub fn run(project: &Project, edition: &str, profile: Profile) -> TaskResult<()> {
    let source =
        step("the edition", || check::edition(project, edition)).map_err(|findings| list(&findings))?;
    program::add_target(project)?;
    let wasm = step("the program", || program::compile(project, profile))?;
    let program = step("wasm-bindgen", || program::bind(project, &wasm))?;
    let pieces = Pieces::of(project, &program, &source)?;
    let language = *source.settings.languages.first().ok_or("the edition has no language")?;
    let assembled = Edition::assemble(&source, language).map_err(|problems| format!("{problems:?}"))?;
    let template = fs::read_to_string(project.path("index.html"))?;
    let page = page::assemble(&template, &pieces, &assembled)?;
    if profile == Profile::Release {
        verify::page(&page)?;
        println!("{}", verify::sizes(&pieces, &program.wasm, &page)?);
    }
    let file = project.page();
    fs::create_dir_all(file.parent().unwrap_or(project.root()))?;
    fs::write(&file, page)?;
    println!("{}", project.relative(&file));
    Ok(())
}

/// Packs the program that was compiled last once more, and says whether the bytes are those of the file.
pub fn is_repeatable(project: &Project, edition: &str) -> TaskResult<()> {
    let first = fs::read(project.page())?;
    run(project, edition, Profile::Release)?;
    match fs::read(project.page())? == first {
        true => Ok(()),
        false => Err("two builds from the same source differ".into()),
    }
}
