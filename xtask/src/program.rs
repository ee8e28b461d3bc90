//! The program: from Rust to WASM and the script that starts it.
//!
//! wasm-bindgen runs as a library, so that nothing has to be installed and the lock file pins it. Paths of the
//! building machine never reach the program.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use thiserror::Error;
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    command::{self, CommandError},
    glue, neighbours,
    project::Project,
};

/// What the program is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How the program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As it ships: small.
    Release,
    /// While somebody works on it: soon.
    Watch,
}

/// What cargo wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    program: PathBuf,
    unpacker: PathBuf,
}

/// For whom a workbook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Who takes part.
    Participants,
    /// Who leads a session or adapts the texts: the same workbook, with what only they need.
    Leaders,
}

impl Audience {
    /// What the file is called, under `dist/`.
    pub fn file(self) -> &'static str {
        match self {
            Self::Participants => "werkboek.html",
            Self::Leaders => "begeleider.html",
        }
    }
}

/// The program as the page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The WASM.
    pub wasm: Vec<u8>,
    /// The small WASM that unpacks it.
    pub unpacker: Vec<u8>,
    /// The script that hands it what it imports; it has a function `initSync`.
    pub glue: String,
}

/// Why there is no program.
#[derive(Debug, Error)]
pub enum ProgramError {
    /// A command failed.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// A file did not read.
    #[error("{path}: {cause}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The target is missing and there is no rustup to add it.
    #[error("Rust cannot compile for {TARGET}, and there is no rustup: install that target and rust-src")]
    NoTarget,
    /// Cargo built, but said nothing of a program.
    #[error("cargo named no WASM file of `{0}`")]
    NoArtifact(&'static str),
    /// The unpacker needs something of the page.
    #[error("the unpacker imports something, and the page gives it nothing")]
    Imports,
    /// wasm-bindgen in the program and in this tool differ.
    #[error(
        "Cargo.lock has wasm-bindgen {program} and wasm-bindgen-cli-support {tool}: set the version in xtask/Cargo.toml to {program}"
    )]
    Versions {
        /// In the program.
        program: String,
        /// In this tool.
        tool: String,
    },
    /// wasm-bindgen failed.
    #[error("wasm-bindgen: {0}")]
    Bindgen(String),
    /// wasm-bindgen wrote a script of another shape than we know.
    #[error(transparent)]
    Shape(#[from] glue::Shape),
    /// The program does not read.
    #[error("the program as wasm-bindgen wrote it: {0}")]
    Unreadable(#[from] wasm_encoder::reencode::Error),
    /// A library brings a script of its own.
    #[error("{0} brings a script of its own, and one file has no second one")]
    SecondScript(String),
}

/// Adds the WASM target and the source of the standard library where they are missing.
pub fn add_target(project: &Project) -> Result<(), ProgramError> {
    let library = PathBuf::from(rustc(project, &["--print", "sysroot"])?.trim()).join("lib/rustlib");
    let parts = [
        (library.join(TARGET), ["target", "add", TARGET]),
        (library.join("src/rust/library"), ["component", "add", "rust-src"]),
    ];
    for (_, arguments) in parts.into_iter().filter(|(folder, _)| !folder.is_dir()) {
        if !command::is_there("rustup") {
            return Err(ProgramError::NoTarget);
        }
        eprintln!("   … rustup {}", arguments.join(" "));
        command::run(Command::new("rustup").args(arguments).current_dir(project.root()))?;
    }
    Ok(())
}

/// Compiles the program and what unpacks it.
pub fn compile(project: &Project, audience: Audience, profile: Profile) -> Result<Compiled, ProgramError> {
    let mut cargo = command::cargo(project.root());
    cargo.args(["build", "--package", "werkboek", "--package", "unpacker", "--lib", "--bins"]);
    cargo.args(["--target", TARGET, "--locked"]);
    cargo.arg("--message-format=json-render-diagnostics");
    if audience == Audience::Leaders {
        cargo.args(["--features", "werkboek/leading"]);
    }
    match profile {
        Profile::Release => cargo
            .args(["--release", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            // The pinned compiler, with the features above that it keeps for nightly (ARCHITECTURE.md, Size).
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", flags(project)?),
        Profile::Watch => cargo.args(["--profile", "watch"]),
    };
    let messages = command::output_talking(&mut cargo)?;
    let artifact = |name: &'static str, kind: &str| {
        let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let mut files = messages
            .filter(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == name)
            .filter(|message| {
                message["target"]["kind"].as_array().is_some_and(|kinds| kinds.contains(&kind.into()))
            })
            .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
            .filter_map(|file| file.as_str().map(PathBuf::from));
        files
            .find(|file| file.extension().is_some_and(|end| end == "wasm"))
            .ok_or(ProgramError::NoArtifact(name))
    };
    Ok(Compiled { program: artifact("werkboek", "bin")?, unpacker: artifact("unpacker", "cdylib")? })
}

/// The flags that take the paths of this machine out of the program. Of several that fit, the last one counts.
fn flags(project: &Project) -> Result<String, ProgramError> {
    let sysroot = rustc(project, &["--print", "sysroot"])?;
    let version = rustc(project, &["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("rust");
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home =
        cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let mut remaps = vec![
        (project.root().to_path_buf(), "/werkboek".to_string()),
        (target_folder(project), "/target".to_string()),
        (PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")),
        (cargo_home.clone(), "/cargo".to_string()),
    ];
    // The folder of a registry is named after its address, which a mirror changes.
    let registries = fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
    remaps.extend(registries.map(|registry| (registry.path(), "/crates".to_string())));
    let mut flags: Vec<_> =
        remaps.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    // What each is worth: ARCHITECTURE.md, Size.
    let smaller = ["--cfg", "erase_components", "-Zunstable-options", "-Cpanic=immediate-abort"];
    let without_names = ["-Zlocation-detail=none", "-Zfmt-debug=none"];
    flags.extend(smaller.into_iter().chain(without_names).map(String::from));
    Ok(flags.join("\u{1f}"))
}

fn target_folder(project: &Project) -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    project.root().join(folder)
}

/// Runs wasm-bindgen over what cargo wrote.
pub fn bind(project: &Project, compiled: &Compiled) -> Result<Program, ProgramError> {
    versions_agree(&String::from_utf8_lossy(&read(&project.path("Cargo.lock"))?))?;
    let mut output = bound("werkboek", &compiled.program)?;
    let snippets =
        output.snippets().iter().filter(|(_, snippets)| !snippets.is_empty()).map(|(owner, _)| owner);
    if let Some(owner) = output.local_modules().keys().chain(snippets).next() {
        return Err(ProgramError::SecondScript(owner.clone()));
    }
    let script = output.js().to_string();
    let glue = glue::slim(output.wasm_mut(), &script)?;
    let wasm = neighbours::beside_each_other(&output.wasm_mut().emit_wasm())?;
    Ok(Program { wasm, unpacker: unpacker(&compiled.unpacker)?, glue })
}

/// The unpacker with what the page calls, and nothing else: only numbers cross, so it needs no script.
fn unpacker(wasm: &Path) -> Result<Vec<u8>, ProgramError> {
    let mut output = bound("unpacker", wasm)?;
    let module = output.wasm_mut();
    let calls = ["memory", "room", "unpack", "length"];
    let others: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !calls.contains(&export.name.as_str()))
        .map(|export| export.id())
        .collect();
    others.into_iter().for_each(|export| module.exports.delete(export));
    module.start = None;
    walrus::passes::gc::run(module);
    if module.imports.iter().next().is_some() {
        return Err(ProgramError::Imports);
    }
    Ok(module.emit_wasm())
}

fn bound(name: &str, wasm: &Path) -> Result<wasm_bindgen_cli_support::Output, ProgramError> {
    let failed = |error: &dyn std::fmt::Display| ProgramError::Bindgen(format!("{error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, read(wasm)?);
    bindgen.web(true).map_err(|error| failed(&error))?;
    bindgen.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate_output().map_err(|error| failed(&error))
}

fn read(path: &Path) -> Result<Vec<u8>, ProgramError> {
    fs::read(path).map_err(|cause| ProgramError::Io { path: path.into(), cause })
}

fn versions_agree(lock: &str) -> Result<(), ProgramError> {
    let lock: toml::Table = lock.parse().unwrap_or_default();
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let version = |name: &str| -> String {
        let package = packages
            .into_iter()
            .flatten()
            .find(|package| package.get("name").is_some_and(|is| is.as_str() == Some(name)));
        package.and_then(|package| package.get("version")?.as_str()).unwrap_or("none").to_string()
    };
    let (program, tool) = (version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    match program == tool {
        true => Ok(()),
        false => Err(ProgramError::Versions { program, tool }),
    }
}

fn rustc(project: &Project, arguments: &[&str]) -> Result<String, CommandError> {
    command::output(Command::new("rustc").args(arguments).current_dir(project.root()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_versions_of_wasm_bindgen_are_refused() {
        let lock = |tool: &str| {
            format!(
                "[[package]]\nname = \"wasm-bindgen\"\nversion = \"1\"\n\
                 [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{tool}\"\n"
            )
        };
        assert!(versions_agree(&lock("1")).is_ok());
        assert!(versions_agree(&lock("2")).unwrap_err().to_string().contains("wasm-bindgen 1"));
    }
}
