//! `cargo xtask audit`: what we depend on: bans, licences and sources, by cargo-deny.

use crate::{
    TaskResult,
    command::{self, CommandError},
    project::Project,
};

/// Installs cargo-deny where it is missing, and checks.
pub fn run(project: &Project) -> TaskResult<()> {
    if !is_installed(project) {
        eprintln!("   … installing cargo-deny, which takes some minutes");
        command::run(command::cargo(project.root()).args(["install", "cargo-deny", "--locked"]))?;
    }
    Ok(check(project)?)
}

/// Checks where cargo-deny is installed, and says so where it is not.
pub fn run_where_installed(project: &Project) -> TaskResult<()> {
    match is_installed(project) {
        true => Ok(check(project)?),
        false => {
            eprintln!(
                "cargo-deny is not installed here, so nothing was audited; `cargo xtask audit` installs it"
            );
            Ok(())
        }
    }
}

fn is_installed(project: &Project) -> bool {
    command::output(command::cargo(project.root()).args(["deny", "--version"])).is_ok()
}

fn check(project: &Project) -> Result<(), CommandError> {
    command::run(command::cargo(project.root()).args([
        "deny",
        "--workspace",
        "check",
        "bans",
        "licenses",
        "sources",
    ]))
}
