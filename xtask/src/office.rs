//! LibreOffice, as a reader of what we write: it turns an ODT into a PDF and into text.
//!
//! Works in a profile of its own, so that nobody's settings are read or changed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    TaskResult,
    command::{self, CommandError},
};

/// Whether LibreOffice is there; where this is Debian or Ubuntu and we are root, it is installed first (a quarter of a minute).
pub fn is_there() -> Result<bool, CommandError> {
    if command::is_there("soffice") {
        return Ok(true);
    }
    let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !is_root || !command::is_there("apt-get") {
        return Ok(false);
    }
    eprintln!("   … installing libreoffice-writer-nogui");
    command::output(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer-nogui"]);
    command::output(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    Ok(command::is_there("soffice"))
}

/// The text that LibreOffice reads in an ODT file, and the PDF that it makes of it, in `folder`.
pub fn read(odt: &Path, folder: &Path) -> TaskResult<(String, PathBuf)> {
    let mut profile = std::ffi::OsString::from("-env:UserInstallation=file://");
    profile.push(folder.join("profile"));
    for to in ["pdf", "txt:Text (encoded):UTF8"] {
        let mut office = Command::new("soffice");
        office.arg(&profile).args(["--headless", "--convert-to", to, "--outdir"]).arg(folder).arg(odt);
        command::run(office.stdout(Stdio::null()).stderr(Stdio::null()))?;
    }
    let made = folder.join(odt.file_name().unwrap_or_default());
    Ok((fs::read_to_string(made.with_extension("txt"))?, made.with_extension("pdf")))
}
