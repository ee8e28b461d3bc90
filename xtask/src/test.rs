//! `cargo xtask test`: everything that must hold, stage by stage, to the end of each.

use std::{process::Command, time::Instant};

use clap::ValueEnum;

use crate::{
    TaskResult, audit, build, check, chromium, command, forms,
    program::{self, Audience, Profile, TARGET},
    project::Project,
    serve, soak,
};

/// What is tested, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// rustfmt has nothing to change.
    Format,
    /// clippy has no warning, on the host and for the page.
    Lints,
    /// The tests of the pure floors and of the tasks.
    Host,
    /// The content, the floors and the words.
    Content,
    /// The release build of each edition with its checks, the last one packed twice with the same bytes.
    Build,
    /// Summaries as other programs read them: HTML by the Nu checker, ODT by LibreOffice.
    Forms,
    /// cargo-deny, where it is installed.
    Audit,
    /// A person's steps in a real Chromium.
    Browser,
    /// Chromium is killed while somebody types, three times.
    Soak,
}

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
}

/// Runs the stages and closes on a line with the count; fails where anything failed.
pub fn run(project: &Project, edition: &str, only: Option<Stage>) -> TaskResult<()> {
    let mut rows = Vec::new();
    let mut total = Count::default();
    for stage in Stage::value_variants().iter().filter(|stage| only.is_none_or(|only| only == **stage)) {
        eprintln!("── {stage:?}");
        let start = Instant::now();
        let mut count = Count::default();
        // A stage without tests of its own counts as one.
        if let Err(error) = stage.run(project, edition, &mut count) {
            eprintln!("{error}");
            count.failed = count.failed.max(1);
        } else if count == Count::default() {
            count.passed = 1;
        }
        total.passed += count.passed;
        total.failed += count.failed;
        rows.push(format!(
            "{:<10}{:>6} passed{:>6} failed{:>8.1} s",
            format!("{stage:?}"),
            count.passed,
            count.failed,
            start.elapsed().as_secs_f64()
        ));
    }
    println!("\n{}\n", rows.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    match total.failed {
        0 => Ok(()),
        _ => Err("not everything holds".into()),
    }
}

impl Stage {
    fn run(self, project: &Project, edition: &str, count: &mut Count) -> TaskResult<()> {
        match self {
            Self::Format => {
                Ok(command::run(command::cargo(project.root()).args(["fmt", "--all", "--check"]))?)
            }
            Self::Lints => lints(project),
            Self::Host => tests(project, &["--workspace", "--exclude", "outside"], &[], count),
            Self::Content => Ok(check::run(project)?),
            Self::Build => {
                for other in check::editions(project)?.iter().filter(|other| *other != edition) {
                    build::run(project, other, Audience::Participants, Profile::Release)?;
                }
                build::run(project, edition, Audience::Leaders, Profile::Release)?;
                build::run(project, edition, Audience::Participants, Profile::Release)?;
                build::is_repeatable(project, edition)
            }
            Self::Forms => forms::check(project),
            Self::Audit => audit::run_where_installed(project),
            Self::Browser => browser(project, count),
            Self::Soak => soak::short(project),
        }
    }
}

fn lints(project: &Project) -> TaskResult<()> {
    program::add_target(project)?;
    let host: [&str; 2] = ["--workspace", "--all-targets"];
    let page: [&str; 6] = ["--package", "werkboek", "--lib", "--bins", "--target", TARGET];
    for what in [&host[..], &page[..]] {
        let mut clippy = command::cargo(project.root());
        command::run(
            clippy.args(["clippy", "--quiet", "--locked"]).args(what).args(["--", "--deny", "warnings"]),
        )?;
    }
    Ok(())
}

fn browser(project: &Project, count: &mut Count) -> TaskResult<()> {
    let driver = chromium::start()?;
    let address = serve::start(project.page())?;
    let leading = project.page_for(Audience::Leaders);
    let leading_address = serve::start(leading.clone())?;
    let variables = [
        ("WERKBOEK_LEADING_ADDRESS", format!("http://{leading_address}/")),
        ("WERKBOEK_LEADING_FILE", leading.display().to_string()),
        ("WERKBOEK_DRIVER", driver.address.clone()),
        ("WERKBOEK_ADDRESS", format!("http://{address}/")),
        ("WERKBOEK_FILE", project.page().display().to_string()),
        ("WERKBOEK_CHROMIUM", driver.browser.display().to_string()),
    ];
    tests(project, &["--package", "outside"], &variables, count)
}

/// Runs tests and counts them, also where some fail.
fn tests(
    project: &Project,
    what: &[&str],
    variables: &[(&str, String)],
    count: &mut Count,
) -> TaskResult<()> {
    let mut cargo = command::cargo(project.root());
    cargo.args(["test", "--locked", "--no-fail-fast"]).args(what);
    cargo.envs(variables.iter().map(|(name, value)| (name, value)));
    Ok(command::follow(quiet(&mut cargo), |line| count.add(line))?)
}

/// What cargo compiles is no news; what fails to compile is.
fn quiet(cargo: &mut Command) -> &mut Command {
    cargo.env("CARGO_TERM_QUIET", "true")
}

impl Count {
    /// Adds the result that a line of libtest tells, if it tells one.
    fn add(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let number = |what: &str| -> u32 {
            let piece = result.split([';', '.']).map(str::trim).find_map(|piece| piece.strip_suffix(what));
            piece.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
        };
        self.passed += number("passed");
        self.failed += number("failed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted_over_all_programs() {
        let mut count = Count::default();
        count.add("running 3 tests");
        count.add(
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.42s",
        );
        count.add(
            "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1s",
        );
        assert_eq!(count, Count { passed: 15, failed: 2 });
    }
}
