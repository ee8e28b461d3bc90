//! `cargo xtask soak`: types without pause in a real browser, kills it, and looks how much was lost.
//!
//! The promise is at most a second of typing (design, Numbers). localStorage alone loses up to 50 s in Chromium; the
//! journal is what keeps the promise, so this is its test. Then a million cases of whatever can stand in a file or in the storage.

mod browser;
mod log;

use std::{
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element};

pub use self::browser::Browser;
use self::log::{Loss, TypingLog};
use crate::{
    TaskResult, build, command,
    program::{Audience, Profile},
    project::Project,
    serve,
};

/// The most typing that a kill may cost (design, Numbers).
const MOST_LOST: Duration = Duration::from_secs(1);

/// The shortest time that is typed before a kill.
const SHORTEST: Duration = Duration::from_secs(3);

/// How long a page may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// How it is done.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How many rounds a browser.
    pub rounds: u32,
    /// The longest time that is typed before a kill.
    pub longest: Duration,
    /// Which browser; `None` for all that are on this machine.
    pub browser: Option<Browser>,
    /// How many cases of fuzz a property.
    pub cases: u32,
}

/// Builds, types, kills, prints.
///
/// # Errors
/// Where any round lost more than a second, or gave back what was never typed.
pub fn run(project: &Project, edition: &str, options: Options) -> TaskResult<()> {
    build::run(project, edition, Audience::Participants, Profile::Release)?;
    soak(project, options)?;
    fuzz(project, options.cases)
}

/// Three short rounds in Chromium, with the page that was built.
pub fn short(project: &Project) -> TaskResult<()> {
    let longest = Duration::from_secs(8);
    soak(project, Options { rounds: 3, longest, browser: Some(Browser::Chromium), cases: 0 })
}

/// Runs the properties of what comes from elsewhere, `fuzz` in `vault` and in `edition`, with so many cases.
fn fuzz(project: &Project, cases: u32) -> TaskResult<()> {
    eprintln!("   … {cases} cases of fuzz a property");
    let mut cargo = command::cargo(project.root());
    cargo.args(["test", "--release", "--locked", "--package", "werkboek", "--lib", "fuzz::"]);
    Ok(command::run(cargo.env("PROPTEST_CASES", cases.to_string()).env("CARGO_TERM_QUIET", "true"))?)
}

fn soak(project: &Project, options: Options) -> TaskResult<()> {
    // The same address before and after the kill: it is the same origin.
    let address = format!("http://{}/", serve::start(project.page())?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let browsers = [Browser::Chromium, Browser::Firefox].into_iter();
    let browsers =
        browsers.filter(|browser| options.browser.map_or(browser.is_there(), |only| only == *browser));
    let mut too_much = false;
    for browser in browsers {
        let mut losses = Vec::new();
        for number in 1..=options.rounds {
            let typing = SHORTEST + options.longest.saturating_sub(SHORTEST).mul_f64(chance());
            let (typed, loss) = runtime.block_on(round(project, browser, &address, typing))?;
            println!(
                "{browser:?} {number:>2}: typed {typed:>5} characters in {:>4.1} s, lost {:>4} of them, {:>4} ms of typing",
                typing.as_secs_f64(),
                loss.characters,
                loss.typing.as_millis(),
            );
            losses.push(loss.typing);
        }
        losses.sort_unstable();
        let (median, most) = (losses[losses.len() / 2], losses[losses.len() - 1]);
        println!("{browser:?}: lost {} ms (median), {} ms (most)", median.as_millis(), most.as_millis());
        too_much |= most > MOST_LOST;
    }
    if too_much { Err("a kill cost more than a second of typing".into()) } else { Ok(()) }
}

/// One round: how many characters were typed, and what the kill cost.
async fn round(
    project: &Project,
    browser: Browser,
    address: &str,
    typing: Duration,
) -> TaskResult<(usize, Loss)> {
    let profile = project.path(&format!("target/soak/{}-{:x}", std::process::id(), random()));
    fs::create_dir_all(&profile)?;
    let result = in_profile(browser, address, typing, &profile).await;
    // What is left of a profile is only in the way.
    let _ = fs::remove_dir_all(&profile);
    result
}

async fn in_profile(
    browser: Browser,
    address: &str,
    typing: Duration,
    profile: &std::path::Path,
) -> TaskResult<(usize, Loss)> {
    let driver = browser.driver()?;
    let client = browser.open(&driver, profile).await?;
    client.goto(&format!("{address}#/cases")).await?;
    found(&client, "//button[normalize-space()='Nieuwe casus']").await?.click().await?;
    let field = found(&client, FIELD).await?;
    let case = client.current_url().await?;
    let (start, mut log) = (Instant::now(), TypingLog::default());
    while start.elapsed() < typing {
        let piece = log.next();
        field.send_keys(&piece).await?;
        log.typed(&piece, start.elapsed());
    }
    let killed = start.elapsed();
    browser::kill(profile)?;
    drop((client, driver));

    let driver = browser.driver()?;
    let client = browser.open(&driver, profile).await?;
    client.goto(case.as_str()).await?;
    let came_back = match found(&client, FIELD).await {
        Ok(field) => field.prop("value").await?.unwrap_or_default(),
        // Not even the case came back.
        Err(_) => String::new(),
    };
    client.close().await?;
    let loss = log.loss(&came_back, killed).ok_or("what came back was never typed like that")?;
    Ok((log.characters(), loss))
}

/// The first field of a case for a text of any length.
const FIELD: &str = "(//main//textarea)[1]";

async fn found(client: &Client, path: &str) -> TaskResult<Element> {
    Ok(client.wait().at_most(PATIENCE).for_element(Locator::XPath(path)).await?)
}

/// A number from 0 to 1, by chance.
fn chance() -> f64 {
    (random() % 1_000) as f64 / 1_000.0
}

fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
