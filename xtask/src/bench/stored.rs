//! What a full notebook costs: its start, and a key press in it.

use fantoccini::Client;
use serde_json::{Value, json};
use werkboek::{
    notebook::{FieldId, Moment, Stamp},
    vault::{Envelope, Item, Owner, Version},
};

use crate::TaskResult;

/// How many cases the notebook has.
const CASES: usize = 1_000;

/// What is looked for: in every case, in some, in one, and in none.
const SOUGHT: [&str; 4] = ["een dag op het werk", "casus 99", "casus 512 zin", "schuurde nergens"];

/// How often all of it is looked for.
const SEARCHES: usize = 5;

/// How many keys are pressed.
const KEYS: usize = 1_000;

/// Fills the storage of the page with a notebook of some 4 MB, as the program would have stored it.
pub async fn fill(client: &Client, edition: &str) -> TaskResult<()> {
    let owner = Owner { edition: edition.parse()?, notebook: "n1".parse()? };
    let text = "Een zin over een dag op het werk waarop iets schuurde. ".repeat(36);
    let mut all = serde_json::Map::new();
    for number in 0..CASES {
        let standing = json!({ "standing": { "position": number + 1 } });
        let prompt = |text: &str| json!({ "answer": { "prompt": text } });
        for (field, body) in [
            (format!("case-standing/c{number}"), standing),
            (format!("case-title/c{number}"), prompt(&format!("Casus {number}"))),
            (format!("case/c{number}/facts"), prompt(&text)),
        ] {
            let field: FieldId = field.parse()?;
            let stamp = Stamp { erasures: 0, revision: 1, tab: "t-bench".parse()? };
            let version = Version { stamp, written: Moment(1) };
            let key = owner.key(Item::Field(field));
            let raw = Envelope::seal(&key, &version, &body.to_string(), None);
            all.insert(key.to_string(), Value::String(raw));
        }
    }
    let script = "for (const [key, raw] of Object.entries(arguments[0])) localStorage.setItem(key, raw)";
    client.execute(script, vec![Value::Object(all)]).await?;
    Ok(())
}

/// Types words letter by letter in the search of the cases, and gives what each key took until its hits were drawn, in
/// milliseconds. The first key of a page makes the index.
pub async fn search_keys(client: &Client, address: &str) -> TaskResult<Vec<f64>> {
    const SCRIPT: &str = "const [words, done] = arguments; const look = async () => {\
        const field = document.querySelector('[role=search] input'); if (!field) return setTimeout(look, 10);\
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set; const took = [];\
        const drawn = () => new Promise((go) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = go; port2.postMessage(0); });\
        for (const word of words) for (let end = 1; end <= word.length; end += 1) {\
            await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));\
            const start = performance.now(); set.call(field, word.slice(0, end));\
            field.dispatchEvent(new Event('input', { bubbles: true })); await drawn(); took.push(performance.now() - start); }\
        done(took); }; look();";
    client.goto(&format!("{address}#/cases")).await?;
    let took = client.execute_async(SCRIPT, vec![json!(SOUGHT.repeat(SEARCHES))]).await?;
    Ok(serde_json::from_value(took)?)
}

/// Presses keys in one case, and gives what each took of script, in milliseconds.
pub async fn key_presses(client: &Client, address: &str) -> TaskResult<Vec<f64>> {
    const SCRIPT: &str = "const [count, done] = arguments; const look = () => {\
        const field = document.querySelector('main textarea'); if (!field) return setTimeout(look, 10);\
        const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set; const took = [];\
        const press = () => { if (took.length === count) return done(took);\
            const start = performance.now(); set.call(field, field.value + 'x');\
            field.dispatchEvent(new Event('input', { bubbles: true })); took.push(performance.now() - start);\
            setTimeout(press, 0); }; press(); }; look();";
    client.goto(&format!("{address}#/case/c{}", CASES / 2)).await?;
    let took = client.execute_async(SCRIPT, vec![json!(KEYS)]).await?;
    Ok(serde_json::from_value(took)?)
}
