//! Checks HTML with the Nu HTML checker, which W3C's validator runs. It is a program for Java from a package of npm.
//!
//! The files stay on this machine: nothing is sent to a validator on the network.

use std::{path::Path, process::Command};

use crate::{TaskResult, command, npm::Package, project::Project};

const CHECKER: Package = Package { name: "vnu-jar@26.9.27", file: "build/dist/vnu.jar" };

/// What the checker calls an error because it does not know it yet: two properties of CSS that browsers do know.
const UNKNOWN: &str = ".*“(field-sizing|paint-order)”.*";

/// Checks files and fails on errors; warnings are not looked at. Where Java or npm is missing it says so, passes, and gives `false`.
pub fn check(project: &Project, files: &[&Path]) -> TaskResult<bool> {
    if !command::is_there("java") || !command::is_there("npm") {
        eprintln!("Java and npm are not installed here, so the Nu checker looked at nothing");
        return Ok(false);
    }
    let mut java = Command::new("java");
    java.arg("-jar")
        .arg(CHECKER.installed(project)?)
        .args(["--errors-only", "--also-check-svg", "--filterpattern", UNKNOWN])
        .args(files);
    command::run(&mut java)?;
    Ok(true)
}
