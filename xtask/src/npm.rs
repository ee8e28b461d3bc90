//! Programs from packages of npm that only tests need, each of one version, under `target/`.
//!
//! Runs no script of a package, and nothing of it ends up in the page.

use std::{fs, path::PathBuf, process::Command};

use crate::{TaskResult, command, project::Project};

/// A package with its version, so that a new rule of a checker fails nobody by surprise.
pub struct Package {
    /// Name and version: `vnu-jar@26.9.27`.
    pub name: &'static str,
    /// The file in it that is used, from its own folder.
    pub file: &'static str,
}

impl Package {
    /// The file, after installing the package where it is missing.
    ///
    /// # Errors
    /// Where npm is not there or cannot get the package.
    pub fn installed(&self, project: &Project) -> TaskResult<PathBuf> {
        let folder = project.path("target/npm").join(self.name);
        let (package, _) = self.name.rsplit_once('@').unwrap_or((self.name, ""));
        let file = folder.join("node_modules").join(package).join(self.file);
        if !file.is_file() {
            eprintln!("   … installing {}", self.name);
            fs::create_dir_all(&folder)?;
            let mut npm = Command::new("npm");
            npm.args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
            command::output(npm.arg(&folder).arg(self.name))?;
        }
        Ok(file)
    }
}
