//! `cargo xtask`: the one tool to know. `cargo xtask --help` is its table of contents.
#![allow(clippy::print_stdout, reason = "a task says its results on standard output")]

use std::{process::ExitCode, time::Duration};

use clap::{Parser, Subcommand};
use xtask::{
    TaskResult, audit, bench, build, check,
    program::{Audience, Profile},
    project::Project,
    screenshots, serve,
    soak::{self, Browser},
    test::{self, Browsers, Stage},
};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The tasks of Werkboek", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
    /// The edition to build: a folder under content/; the one that Cargo.toml names where none is given
    #[arg(long, global = true)]
    edition: Option<String>,
}

#[derive(Subcommand)]
enum Task {
    /// Build dist/werkboek.html, check it, and print its sizes
    Build {
        /// For who leads a session or adapts the texts: dist/begeleider.html, the workbook with what only they need
        #[arg(long)]
        for_leaders: bool,
    },
    /// Build, serve on this machine with the release headers, and open the browser
    Serve {
        /// The port to listen on
        #[arg(long, default_value_t = 8787)]
        port: u16,
        /// Do not open the browser
        #[arg(long)]
        no_open: bool,
        /// Build again at each change, and load the page again
        #[arg(long)]
        watch: bool,
    },
    /// Run everything that must hold, and close on how much passed
    Test {
        /// One stage alone
        #[arg(long)]
        only: Option<Stage>,
        /// In which browser a person's steps are done: one, or all three
        #[arg(long, default_value = "chromium")]
        browser: Browsers,
    },
    /// Check the content, the floors and the words, without building
    Check,
    /// Measure sizes and start-up against the design's numbers
    Bench,
    /// Type without pause, kill the browser, and look how much was lost; then fuzz what is read
    Soak {
        /// How many rounds a browser
        #[arg(long, default_value_t = 20)]
        rounds: u32,
        /// The longest time that is typed before a kill, in seconds
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// One browser alone
        #[arg(long)]
        browser: Option<Browser>,
        /// How many cases of fuzz a property, after the browsers
        #[arg(long, default_value_t = 1_000_000)]
        cases: u32,
    },
    /// Take a picture of each page, in every width, light and language, in docs/pictures/
    Screenshots,
    /// Check what we depend on with cargo-deny, and install that where it is missing
    Audit,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> TaskResult<()> {
    let project = Project::here();
    let edition = match &arguments.edition {
        Some(edition) => edition.clone(),
        None => project.edition()?,
    };
    let edition = edition.as_str();
    match arguments.task {
        Task::Build { for_leaders } => {
            let audience = if for_leaders { Audience::Leaders } else { Audience::Participants };
            build::run(&project, edition, audience, Profile::Release)
        }
        Task::Serve { port, no_open, watch } => {
            serve::run(&project, edition, serve::Options { port, open: !no_open, watch })
        }
        Task::Test { only, browser } => test::run(&project, edition, only, browser),
        Task::Check => {
            check::run(&project)?;
            println!("nothing is wrong");
            Ok(())
        }
        Task::Bench => bench::run(&project, edition),
        Task::Soak { rounds, seconds, browser, cases } => {
            let longest = Duration::from_secs(seconds);
            soak::run(&project, edition, soak::Options { rounds, longest, browser, cases })
        }
        Task::Screenshots => screenshots::run(&project, edition),
        Task::Audit => audit::run(&project),
    }
}
