//! Checks HTML with the Nu HTML checker, which W3C's validator runs. It is a program for Java from a package of npm.
//!
//! The files stay on this machine: nothing is sent to a validator on the network.

use std::{fs, path::Path, process::Command};

use crate::{
    TaskResult,
    command::{self, CommandError},
    project::Project,
};

/// The package and its version: a checker that learns a new rule fails nobody by surprise.
const PACKAGE: &str = "vnu-jar@26.9.27";

/// What the checker calls an error because it does not know it yet: two properties of CSS that browsers do know.
const UNKNOWN: &str = ".*“(field-sizing|paint-order)”.*";

/// Checks files and fails on the first errors; warnings are not looked at. Where Java or npm is missing it says so and passes.
pub fn check(project: &Project, files: &[&Path]) -> TaskResult<()> {
    if !command::is_there("java") || !command::is_there("npm") {
        eprintln!("Java and npm are not installed here, so the Nu checker looked at nothing");
        return Ok(());
    }
    let mut java = Command::new("java");
    java.arg("-jar")
        .arg(installed(project)?)
        .args(["--errors-only", "--also-check-svg", "--filterpattern", UNKNOWN])
        .args(files);
    Ok(command::run(&mut java)?)
}

/// The checker, installed under `target/` where it is missing.
fn installed(project: &Project) -> TaskResult<std::path::PathBuf> {
    let folder = project.path("target/nu").join(PACKAGE);
    let jar = folder.join("node_modules/vnu-jar/build/dist/vnu.jar");
    if !jar.is_file() {
        eprintln!("   … installing the Nu checker");
        fs::create_dir_all(&folder)?;
        install(&folder)?;
    }
    Ok(jar)
}

fn install(folder: &Path) -> Result<(), CommandError> {
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    command::output(npm.arg(folder).arg(PACKAGE)).map(drop)
}
