//! The page as a screen reader is told it: the accessibility tree as text, a line a thing.

use serde_json::{Value, json};

use crate::{Result, Workbook, watching::spoken};

/// What holds other things together and is nothing by itself.
const SILENT: [&str; 6] = ["RootWebArea", "generic", "none", "paragraph", "LabelText", "Legend"];

/// The states that are told, where they are there.
const STATES: [&str; 9] =
    ["level", "checked", "pressed", "expanded", "disabled", "invalid", "required", "readonly", "live"];

impl Workbook {
    /// The tree of the page as it stands now: role, name, states; what is in a thing stands under it, two spaces further (Chromium).
    pub async fn outline(&self) -> Result<String> {
        self.browser().settle().await?;
        let tree = self.browser().tools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Value> = serde_json::from_value(tree["nodes"].clone())?;
        let mut outline = String::new();
        if let Some(root) = nodes.first() {
            tell(root, &nodes, 0, &mut outline);
        }
        Ok(outline)
    }
}

/// Adds the lines of a node and of all below it.
fn tell(node: &Value, nodes: &[Value], depth: usize, outline: &mut String) {
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().trim().to_string();
    let (role, name) = (text(&node["role"]), text(&node["name"]));
    if role == "InlineTextBox" {
        return;
    }
    let is_silent = node["ignored"] == true || SILENT.contains(&role.as_str());
    if !is_silent {
        let value = text(&node["value"]);
        let is_told = outline.lines().next_back().is_some_and(|line| line.contains(&told("", &name)));
        if role == "StaticText" && (name.is_empty() || is_told) {
            return;
        }
        outline.push_str(&"  ".repeat(depth));
        outline.push_str(if role == "StaticText" { "text" } else { &role });
        outline.push_str(&told("", &name));
        outline.push_str(&told(" value", &value));
        outline.push_str(&states(node));
        outline.push('\n');
        // A name that is all that is in a thing is not told twice.
        if role == "StaticText" || spoken(node, nodes).trim() == name && !name.is_empty() {
            return;
        }
    }
    let depth = if is_silent { depth } else { depth + 1 };
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|child| child["nodeId"] == *id) {
            tell(child, nodes, depth, outline);
        }
    }
}

fn told(what: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{what} \"{text}\"") }
}

fn states(node: &Value) -> String {
    let all = node["properties"].as_array().into_iter().flatten();
    let told = all.filter_map(|property| {
        let (name, value) = (property["name"].as_str()?, &property["value"]["value"]);
        let value = value.as_str().map_or_else(|| value.to_string(), String::from);
        let is_level_of_list = name == "level" && node["role"]["value"] == "listitem";
        let is_told =
            STATES.contains(&name) && !is_level_of_list && !["false", "none", ""].contains(&value.as_str());
        is_told.then(|| if value == "true" { format!(" {name}") } else { format!(" {name}={value}") })
    });
    told.collect()
}
