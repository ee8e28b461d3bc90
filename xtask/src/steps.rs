//! A person's steps in a browser (`tests/`), on one engine; and what checkers say of the pages that they come by: axe-core within the
//! browser, and the Nu checker of each page as it stood.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    TaskResult,
    engine::Engine,
    npm::Package,
    nu,
    program::Audience,
    project::Project,
    screen::Screen,
    serve,
    test::{self, Count},
};

/// What finds faults of accessibility on a page.
const AXE: Package = Package { name: "axe-core@4.14.1", file: "axe.min.js" };

/// Where the tests lay pages as they stood; a person can look at them there.
const PAGES: &str = "target/pages";

/// Does the steps. What cannot run on an engine is ignored, and libtest tells the reason of each (`tests/build.rs`).
pub fn take(project: &Project, engine: Engine, count: &mut Count) -> TaskResult<()> {
    let programs = engine.programs()?;
    let address = serve::start(project.page())?;
    let leading = project.page_for(Audience::Leaders);
    let leading_address = serve::start(leading.clone())?;
    let mut variables = vec![
        ("WERKBOEK_LEADING_ADDRESS", format!("http://{leading_address}/")),
        ("WERKBOEK_LEADING_FILE", leading.display().to_string()),
        ("WERKBOEK_ENGINE", engine.name().to_string()),
        ("WERKBOEK_DRIVER", programs.driver.display().to_string()),
        ("WERKBOEK_BROWSER", programs.browser.display().to_string()),
        ("WERKBOEK_ADDRESS", format!("http://{address}/")),
        ("WERKBOEK_FILE", project.page().display().to_string()),
    ];
    match AXE.installed(project) {
        Ok(axe) => variables.push(("WERKBOEK_AXE", axe.display().to_string())),
        // The tests that need it fail; the others tell what they tell.
        Err(error) => eprintln!("no axe-core: {error}"),
    }
    // A page is the same on every engine, so it is read once.
    let pages = (engine == Engine::Chromium).then(|| emptied(project)).transpose()?;
    variables.extend(pages.iter().map(|folder| ("WERKBOEK_PAGES", folder.display().to_string())));
    let screen = (engine == Engine::WebKit).then(Screen::start).transpose()?;
    variables.extend(screen.iter().map(|screen| ("DISPLAY", screen.display.clone())));
    let taken = test::tests(project, &["--package", "outside"], &variables, count);
    pages.map_or(Ok(()), |folder| are_html(project, &folder))?;
    taken
}

/// The folder for pages, without those of an earlier run.
fn emptied(project: &Project) -> TaskResult<PathBuf> {
    let folder = project.path(PAGES);
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The Nu checker finds no error in any page as it stood, nor in the files themselves.
fn are_html(project: &Project, folder: &Path) -> TaskResult<()> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    let pages = files.len();
    files.extend([Audience::Participants, Audience::Leaders].map(|audience| project.page_for(audience)));
    if nu::check(project, &files.iter().map(PathBuf::as_path).collect::<Vec<_>>())? {
        println!("Nu: {pages} pages × states as they stood, {} files, errors 0", files.len() - pages);
    }
    Ok(())
}
