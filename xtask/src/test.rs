//! `cargo xtask test`: everything that must hold, stage by stage, to the end of each.

use std::{process::Command, time::Instant};

use clap::ValueEnum;

use crate::{
    TaskResult, audit, build, check, command,
    engine::Engine,
    forms,
    program::{self, Audience, Profile, TARGET},
    project::Project,
    soak, steps,
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
    /// A person's steps in a real browser, an engine after the other.
    Browser,
    /// Chromium is killed while somebody types, three times.
    Soak,
}

/// The browsers that a person's steps are done in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Browsers {
    /// Chromium alone.
    Chromium,
    /// Firefox alone.
    Firefox,
    /// WebKitGTK alone.
    #[value(name = "webkit")]
    WebKit,
    /// All that run on a system of this kind: all three on Linux.
    All,
}

/// How many tests passed and failed, and how many do not run here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many passed.
    pub passed: u32,
    /// How many failed.
    pub failed: u32,
    /// How many cannot run here; each says why as it is passed over.
    pub elsewhere: u32,
}

/// Runs the stages and closes on a line with the count; fails where anything failed.
pub fn run(project: &Project, edition: &str, only: Option<Stage>, browsers: Browsers) -> TaskResult<()> {
    let mut report = Report::default();
    for stage in Stage::value_variants().iter().filter(|stage| only.is_none_or(|only| only == **stage)) {
        match stage {
            Stage::Browser => on_each_engine(project, browsers, &mut report),
            _ => report.add(&format!("{stage:?}"), |count| stage.run(project, edition, count)),
        }
    }
    report.close()
}

/// What was run, a row each, and what came of it.
#[derive(Default)]
struct Report {
    rows: Vec<String>,
    total: Count,
}

impl Report {
    /// Runs something and adds its row.
    fn add(&mut self, name: &str, run: impl FnOnce(&mut Count) -> TaskResult<()>) {
        eprintln!("── {name}");
        let start = Instant::now();
        let mut count = Count::default();
        // A stage without tests of its own counts as one.
        if let Err(error) = run(&mut count) {
            eprintln!("{error}");
            count.failed = count.failed.max(1);
        } else if count == Count::default() {
            count.passed = 1;
        }
        self.total.passed += count.passed;
        self.total.failed += count.failed;
        let elsewhere = match count.elsewhere {
            0 => String::new(),
            number => format!("   ({number} cannot run on it)"),
        };
        self.rows.push(format!(
            "{name:<18}{:>6} passed{:>6} failed{:>8.1} s{elsewhere}",
            count.passed,
            count.failed,
            start.elapsed().as_secs_f64()
        ));
    }

    fn close(self) -> TaskResult<()> {
        println!("\n{}\n", self.rows.join("\n"));
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
        match self.total.failed {
            0 => Ok(()),
            _ => Err("not everything holds".into()),
        }
    }
}

/// Runs a person's steps on each engine that was asked for; one that is missing is a failure.
fn on_each_engine(project: &Project, browsers: Browsers, report: &mut Report) {
    for engine in Engine::value_variants().iter().filter(|engine| browsers.has(**engine)) {
        report.add(&format!("Browser {engine:?}"), |count| steps::take(project, *engine, count));
    }
}

impl Browsers {
    fn has(self, engine: Engine) -> bool {
        match self {
            Self::Chromium => engine == Engine::Chromium,
            Self::Firefox => engine == Engine::Firefox,
            Self::WebKit => engine == Engine::WebKit,
            // WebKitGTK runs nowhere else.
            Self::All => engine != Engine::WebKit || cfg!(target_os = "linux"),
        }
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
            Self::Browser => Ok(()),
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

/// Runs tests and counts them, also where some fail.
pub fn tests(
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
        self.elsewhere += number("ignored");
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
        assert_eq!(count, Count { passed: 15, failed: 2, elsewhere: 1 });
    }
}
