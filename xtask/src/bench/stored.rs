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
