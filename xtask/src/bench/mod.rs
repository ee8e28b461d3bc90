//! `cargo xtask bench`: sizes against the budget, and how soon the page paints and takes input.
//!
//! Machines are noisy: the workbook is compared with a static page of the same first screen in the same run, turn
//! by turn, each in a fresh browser, and the figures are ratios of medians.

mod stored;

use std::fs;

use fantoccini::Client;
use lol_html::element;
use serde_json::json;

use crate::{
    TaskResult, build,
    chromium::session,
    driver::Driver,
    engine::Engine,
    program::{Audience, Profile},
    project::Project,
    rewriting::rewritten,
    serve,
};

/// How often each page is loaded.
const ROUNDS: usize = 15;

/// First paint may take this many times as long as that of the static page (design, Numbers).
const MOST_PAINT: f64 = 1.3;

/// A start with 4 MB stored may take this many times an empty one (design, Numbers).
const MOST_FULL: f64 = 1.5;

/// A key press may take this much of script at p99, in milliseconds (design, Numbers).
const MOST_KEY: f64 = 4.0;

/// A key press in the search of 1,000 cases may take this long until its hits are drawn, in milliseconds (design, Numbers).
const MOST_SEARCH: f64 = 16.0;

/// Builds, measures, prints.
pub fn run(project: &Project, edition: &str) -> TaskResult<()> {
    build::run(project, edition, Audience::Participants, Profile::Release)?;
    let still = project.path("dist/static.html");
    fs::write(&still, static_page(&fs::read_to_string(project.page())?)?)?;
    let (workbook, twin) = (serve::start(project.page())?, serve::start(still)?);
    let driver = Driver::start(Engine::Chromium)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut paint, mut ready, mut still_paint) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("   … round {round} of {ROUNDS}");
        let measured = runtime.block_on(load(&driver, &format!("http://{workbook}/"), true))?;
        paint.push(measured.paint);
        ready.push(measured.ready);
        still_paint.push(runtime.block_on(load(&driver, &format!("http://{twin}/"), false))?.paint);
    }
    let (paint, ready, still_paint) = (Spread::of(paint), Spread::of(ready), Spread::of(still_paint));
    println!("{:<34}{:>9}{:>9}{:>9}   (ms, {ROUNDS} rounds)", "", "least", "median", "most");
    println!("{:<34}{still_paint}", "static page, first paint");
    println!("{:<34}{paint}", "workbook, first paint");
    println!("{:<34}{ready}", "workbook, ready to type");
    let ratio = paint.median / still_paint.median;
    println!("\nfirst paint: {ratio:.2} × the static page (at most {MOST_PAINT})");
    println!("ready to type: {:.2} × the first paint of the static page", ready.median / still_paint.median);
    runtime.block_on(full(&driver, project, edition))
}

/// What a full notebook costs beside an empty one: both on an origin of their own in one browser, turn by turn.
async fn full(driver: &Driver, project: &Project, edition: &str) -> TaskResult<()> {
    let (empty, full) = (serve::start(project.page())?, serve::start(project.page())?);
    let (empty, full) = (format!("http://{empty}/"), format!("http://{full}/"));
    let client = session(driver).await?;
    client.goto(&full).await?;
    stored::fill(&client, edition).await?;
    // The first start gives the journal everything.
    measure(&client, &full, true).await?;
    let (mut ready_empty, mut ready_full) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ready_empty.push(measure(&client, &empty, true).await?.ready);
        ready_full.push(measure(&client, &full, true).await?.ready);
    }
    let mut keys = stored::key_presses(&client, &full).await?;
    let mut searches = stored::search_keys(&client, &full).await?;
    client.close().await?;
    let (ready_empty, ready_full) = (Spread::of(ready_empty), Spread::of(ready_full));
    keys.sort_by(f64::total_cmp);
    println!("\n{:<34}{ready_empty}", "ready to type, nothing stored");
    println!("{:<34}{ready_full}", "ready to type, 4 MB stored");
    let ratio = ready_full.median / ready_empty.median;
    println!("\nstart with 4 MB stored: {ratio:.2} × an empty start (at most {MOST_FULL})");
    searches.sort_by(f64::total_cmp);
    println!(
        "a key press in the search: {:.1} ms until the hits are drawn at p99 (at most {MOST_SEARCH}), {:.1} ms median",
        searches[searches.len() * 99 / 100],
        searches[searches.len() / 2]
    );
    let p99 = keys[keys.len() * 99 / 100];
    println!(
        "a key press in it: {p99:.1} ms of script at p99 (at most {MOST_KEY}), {:.1} ms median",
        keys[keys.len() / 2]
    );
    Ok(())
}

/// The page without its program: the same style, policy and first screen, served with the same headers.
fn static_page(page: &str) -> TaskResult<String> {
    let handlers = vec![element!("script, section#broken", |element| {
        element.remove();
        Ok(())
    })];
    rewritten(page, handlers)
}

/// What one load took, in milliseconds from its start.
struct Load {
    paint: f64,
    ready: f64,
}

/// Loads a page in a fresh browser and waits until it has painted, and where it `starts` until it takes input.
async fn load(driver: &Driver, address: &str, starts: bool) -> TaskResult<Load> {
    let client = session(driver).await?;
    let measured = measure(&client, address, starts).await;
    client.close().await?;
    measured
}

async fn measure(client: &Client, address: &str, starts: bool) -> TaskResult<Load> {
    const SCRIPT: &str = "const [starts, done] = arguments; const look = () => {\
        const paint = performance.getEntriesByName('first-contentful-paint')[0];\
        const ready = performance.getEntriesByName('ready')[0];\
        if (paint && (ready || !starts)) done([paint.startTime, ready ? ready.startTime : 0]); else setTimeout(look, 10);\
        }; look();";
    client.goto(address).await?;
    let times = client.execute_async(SCRIPT, vec![json!(starts)]).await?;
    let time = |index: usize| times[index].as_f64().ok_or("the browser told no time");
    Ok(Load { paint: time(0)?, ready: time(1)? })
}

/// The least, the median and the most of some figures.
struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Self {
        figures.sort_by(f64::total_cmp);
        Self { least: figures[0], median: figures[figures.len() / 2], most: figures[figures.len() - 1] }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:>9.0}{:>9.0}{:>9.0}", self.least, self.median, self.most)
    }
}
