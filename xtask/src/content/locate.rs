//! Finds the line of a key in a TOML text.

use toml::de::{DeTable, DeValue};
use werkboek::edition::KeyPath;

use crate::finding::line_of;

/// The line, from 1, of the deepest step of `path` that the text has; `None` where it has not even the first.
pub fn line(toml: &str, path: &KeyPath) -> Option<usize> {
    let document = DeTable::parse(toml).ok()?;
    let offset = in_table(document.get_ref(), &path.0)?;
    Some(line_of(toml, offset))
}

/// Where the deepest step in a table is: its key, since the value of a table may begin far from its name.
fn in_table(table: &DeTable<'_>, steps: &[String]) -> Option<usize> {
    let (step, rest) = steps.split_first()?;
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == step.as_str())?;
    in_value(value.get_ref(), rest).or_else(|| Some(key.span().start))
}

fn in_value(value: &DeValue<'_>, steps: &[String]) -> Option<usize> {
    let (step, rest) = steps.split_first()?;
    match value {
        DeValue::Table(table) => in_table(table, steps),
        DeValue::Array(items) => {
            let item = items.get(step.parse::<usize>().ok()?)?;
            in_value(item.get_ref(), rest).or_else(|| Some(item.span().start))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOML: &str = "id = \"x\"\n\n[[sessions]]\nexercises = [\n  \"1a\",\n  \"1b\",\n]\n\n[parts.weight.scale]\nlow = \"a\"\n";

    fn line_at(path: &str) -> Option<usize> {
        line(TOML, &path.split('.').fold(KeyPath::default(), |path, step| path.to(step)))
    }

    #[test]
    fn a_path_leads_as_deep_as_it_exists() {
        assert_eq!(line_at("sessions.0.exercises.1"), Some(6));
        assert_eq!(line_at("sessions.0.exercises.7"), Some(4));
        assert_eq!(line_at("sessions.3"), Some(3));
        assert_eq!(line_at("parts.weight.scale.low"), Some(10));
        assert_eq!(line_at("parts.weight.scale.rows"), Some(9));
        assert_eq!(line_at("nothing"), None);
    }
}
