//! Tells the tests which engine they are compiled for, so that one that cannot run there says why:
//!
//! `#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]`. That is the only way in which a test is left out.
#![allow(clippy::print_stdout, reason = "cargo reads it")]

fn main() {
    println!("cargo::rerun-if-env-changed=WERKBOEK_ENGINE");
    println!("cargo::rustc-check-cfg=cfg(engine, values(\"chromium\", \"firefox\", \"webkit\"))");
    let engine = std::env::var("WERKBOEK_ENGINE").unwrap_or_else(|_| "chromium".into());
    println!("cargo::rustc-cfg=engine=\"{engine}\"");
}
