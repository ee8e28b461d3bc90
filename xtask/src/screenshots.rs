//! `cargo xtask screenshots`: a picture of each page in `docs/pictures/`, in every width, light and language, side by side.
//!
//! The pages are those of the filled sample, or of a workbook in which nothing is written: nobody's notes.

use std::fs;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::Client;
use serde_json::{Value, json};
use werkboek::{
    edition::Edition,
    exercises::Kind,
    locale::{Language, Words},
};

use crate::{
    TaskResult, build, check,
    chromium::{session, tools},
    driver::Driver,
    engine::Engine,
    program::{Audience, Profile},
    project::Project,
    serve,
};

/// The windows, in CSS pixels: the narrowest phone, a tablet, a laptop.
const WINDOWS: [(u32, u32); 3] = [(320, 700), (768, 1024), (1440, 900)];

/// How high a window stands in a picture, in pixels. All pictures together have to stay small, since they stay for ever.
const HIGH: u32 = 320;

/// How good a picture is, of 100.
const QUALITY: u32 = 60;

/// The pages of which nothing has to be filled.
const EMPTY: [(&str, &str); 12] = [
    ("start", "#/"),
    ("settings", "#/settings"),
    ("backup", "#/backup"),
    ("lock", "#/lock"),
    ("storage", "#/storage"),
    ("making", "#/making"),
    ("table", "#/table"),
    ("departures", "#/departures"),
    ("missing", "#/missing"),
    ("problems", "#/problems"),
    ("sources", "#/sources"),
    ("privacy", "#/privacy"),
];

/// Builds, takes the pictures, and writes the page that shows them.
pub fn run(project: &Project, name: &str) -> TaskResult<()> {
    build::run(project, name, Audience::Leaders, Profile::Release)?;
    let content = check::edition(project, name).map_err(check::CheckError::Findings)?;
    let edition = content.editions.first().ok_or("the edition speaks no language")?;
    let address = format!("http://{}/", serve::start(project.page_for(Audience::Leaders))?);
    let driver = Driver::start(Engine::Chromium)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let sheets = runtime.block_on(async {
        let mut sheets: Vec<(String, Vec<Value>)> = Vec::new();
        for language in Language::ALL {
            let client = session(&driver).await?;
            let taken = pages(&client, &address, edition, language).await;
            client.close().await?;
            for (page, pictures) in taken? {
                match sheets.iter_mut().find(|(name, _)| *name == page) {
                    Some((_, all)) => all.extend(pictures),
                    None => sheets.push((page, pictures)),
                }
            }
        }
        let client = session(&driver).await?;
        let mut made = Vec::new();
        for (page, pictures) in sheets {
            made.push((page, side_by_side(&client, pictures).await?));
        }
        client.close().await?;
        TaskResult::Ok(made)
    })?;
    let folder = project.path("docs/pictures");
    fs::create_dir_all(&folder)?;
    let mut bytes = 0;
    for (page, picture) in &sheets {
        fs::write(folder.join(page).with_extension("webp"), picture)?;
        bytes += picture.len();
    }
    fs::write(folder.join("README.md"), gallery(sheets.iter().map(|(page, _)| page.as_str())))?;
    println!("{} pictures in docs/pictures/, {} KB", sheets.len(), bytes / 1024);
    Ok(())
}

/// Pictures of every page in a language: a window and a light each.
async fn pages(
    client: &Client,
    address: &str,
    edition: &Edition,
    language: Language,
) -> TaskResult<Vec<(String, Vec<Value>)>> {
    const READY: &str =
        "const [done] = arguments; const look = () => performance.getEntriesByName('ready').length
        ? done() : setTimeout(look, 20); look();";
    tools(client, "Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    client.goto(address).await?;
    client.execute_async(READY, Vec::new()).await?;
    let words = language.words();
    press(client, words.settings.language_name).await?;
    let mut all = Vec::new();
    for (name, page) in EMPTY {
        all.push((name.to_string(), page_at(client, page).await?));
    }
    show(client, "#/").await?;
    press(client, words.visit.see_sample).await?;
    for (name, page) in filled(client, edition, words).await? {
        all.push((name.to_string(), page_at(client, &page).await?));
    }
    Ok(all)
}

/// The pages that show what the sample is filled with.
async fn filled(
    client: &Client,
    edition: &Edition,
    words: &Words,
) -> TaskResult<Vec<(&'static str, String)>> {
    let exercise_with = |is: fn(&Kind) -> bool| {
        let exercise = edition.exercises().find(|exercise| exercise.parts.iter().any(|part| is(&part.kind)));
        exercise.map(|exercise| format!("#/exercise/{}", exercise.id))
    };
    let exercises = [
        ("exercise", exercise_with(|kind| matches!(kind, Kind::Prompt))),
        ("value-sort", exercise_with(|kind| matches!(kind, Kind::ValueSort(_)))),
        ("rings", exercise_with(|kind| matches!(kind, Kind::Rings(_)))),
        ("triangle", exercise_with(|kind| matches!(kind, Kind::Triangle(_)))),
        ("history", first_prompt(edition)),
        ("session", edition.sessions.first().map(|session| format!("#/session/{}", session.id))),
        ("worksheets", edition.sessions.first().map(|session| format!("#/worksheets/{}", session.id))),
    ];
    let mut pages: Vec<_> =
        exercises.into_iter().filter_map(|(name, address)| Some((name, address?))).collect();
    let others = ["cases", "together", "values", "summary", "timeline", "cards"];
    pages.extend(others.map(|name| (name, format!("#/{name}"))));
    show(client, "#/summary").await?;
    press(client, words.composing.for_group).await?;
    show(client, "#/cases").await?;
    let case = "return document.querySelector('.cases a')?.getAttribute('href')";
    let case = client.execute(case, Vec::new()).await?;
    pages.extend(case.as_str().map(|address| ("case", address.to_string())));
    Ok(pages)
}

/// The earlier versions of the first prompt.
fn first_prompt(edition: &Edition) -> Option<String> {
    edition.exercises().find_map(|exercise| {
        let part = exercise.parts.iter().find(|part| matches!(part.kind, Kind::Prompt))?;
        Some(format!("#/history/exercise/{}/{}", exercise.id, part.id))
    })
}

/// The page at an address in every window and light, as base64 of PNG.
async fn page_at(client: &Client, address: &str) -> TaskResult<Vec<Value>> {
    show(client, address).await?;
    let mut pictures = Vec::new();
    for light in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": light }] });
        tools(client, "Emulation.setEmulatedMedia", media).await?;
        for (width, height) in WINDOWS {
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            tools(client, "Emulation.setDeviceMetricsOverride", screen).await?;
            drawn(client).await?;
            let picture = tools(client, "Page.captureScreenshot", json!({ "format": "png" })).await?;
            pictures.push(json!([picture["data"], width * HIGH / height]));
        }
    }
    Ok(pictures)
}

/// The pictures in rows of three, as one WebP that the browser itself writes.
async fn side_by_side(client: &Client, pictures: Vec<Value>) -> TaskResult<Vec<u8>> {
    const LAY: &str = "const [pictures, high, columns, done] = arguments;
        document.body.replaceChildren(...pictures.map(([data, width]) => {
            const picture = new Image(width, high);
            picture.src = `data:image/png;base64,${data}`;
            return picture;
        }));
        document.body.style = `margin: 0; padding: 8px; display: inline-grid; gap: 8px; grid-template-columns: repeat(${columns}, auto); background: #888`;
        Promise.all([...document.images].map((picture) => picture.decode()))
            .then(() => done([document.body.offsetWidth, document.body.offsetHeight]));";
    client.goto("about:blank").await?;
    let size = client.execute_async(LAY, vec![pictures.into(), HIGH.into(), WINDOWS.len().into()]).await?;
    let picture = json!({
        "format": "webp", "quality": QUALITY, "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 },
    });
    let picture = tools(client, "Page.captureScreenshot", picture).await?;
    Ok(BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default())?)
}

/// Goes to an address within the workbook.
async fn show(client: &Client, address: &str) -> TaskResult<()> {
    client.execute("location.hash = arguments[0]; scrollTo(0, 0)", vec![address.into()]).await?;
    drawn(client).await
}

async fn press(client: &Client, button: &str) -> TaskResult<()> {
    const PRESS: &str = "const named = (button) => button.textContent.trim() === arguments[0];
        const button = [...document.querySelectorAll('button')].find(named);
        button?.click();
        return button !== undefined;";
    match client.execute(PRESS, vec![button.into()]).await? {
        Value::Bool(true) => drawn(client).await,
        _ => Err(format!("there is no button “{button}”").into()),
    }
}

/// Waits until what was changed is drawn, without the focus that would show where a program was.
async fn drawn(client: &Client) -> TaskResult<()> {
    let script = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => {
        document.activeElement?.blur(); requestAnimationFrame(() => done()); }))";
    client.execute_async(script, Vec::new()).await?;
    Ok(())
}

/// The page that shows the pictures.
fn gallery<'a>(pages: impl Iterator<Item = &'a str>) -> String {
    let widths = WINDOWS.map(|(width, _)| width.to_string()).join(", ");
    let mut text = format!(
        "# Pictures\n\nEach page at {widths} pixels wide, by light and in the dark, in Dutch and in English. Made by `cargo xtask \
        screenshots`, of the filled sample or of a workbook in which nothing is written.\n"
    );
    for page in pages {
        let title = page.replace('-', " ");
        text.push_str(&format!("\n## {title}\n\n![The page: {title}]({page}.webp)\n"));
    }
    text
}
