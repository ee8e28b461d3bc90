//! Where things stand in the project.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{TaskResult, program::Audience};

/// The folder of the project, and the places in it.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this program was started from, or else built from.
    pub fn here() -> Self {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let package = package.filter(|folder| folder.ends_with("xtask"));
        let package = package.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        Self { root: package.parent().map(Path::to_path_buf).unwrap_or(package) }
    }

    /// The project in `root`; for tests.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder of the project.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder by its path from the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The built workbook for an audience.
    pub fn page_for(&self, audience: Audience) -> PathBuf {
        self.path("dist").join(audience.file())
    }

    /// The built workbook.
    pub fn page(&self) -> PathBuf {
        self.page_for(Audience::Participants)
    }

    /// The edition that is built where no other is named.
    pub fn edition(&self) -> TaskResult<String> {
        let manifest: toml::Table = fs::read_to_string(self.path("Cargo.toml"))?.parse()?;
        let metadata = manifest.get("workspace").and_then(|workspace| workspace.get("metadata"));
        let edition = metadata.and_then(|metadata| metadata.get("werkboek")?.get("edition")?.as_str());
        Ok(edition.ok_or("Cargo.toml names no edition under workspace.metadata.werkboek")?.to_string())
    }

    /// `path` as one would type it from the root.
    pub fn relative(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
