//! Imports go down: a module uses only what stands on a lower floor, or itself (see ARCHITECTURE.md).

use super::{SourceFile, Token};
use crate::finding::Finding;

/// The modules of `src/`, each with its floor.
const FLOORS: [(&str, u8); 13] = [
    ("main", 6),
    ("app", 5),
    ("retrieval", 4),
    ("summary", 4),
    ("vault", 4),
    ("notebook", 3),
    ("edition", 3),
    ("exercises", 2),
    ("document", 1),
    ("json", 1),
    ("locale", 1),
    ("toml", 1),
    ("browser", 1),
];

/// The module that only these two may use: all others compile where there is no browser.
const BROWSER: (&str, [&str; 2]) = ("browser", ["app", "main"]);

/// Every import in the files of `src/` that does not go down.
pub fn check(files: &[SourceFile]) -> Vec<Finding> {
    let files = files.iter().filter(|file| file.file != "src/lib.rs" && file.file != "src/locale/build.rs");
    files.flat_map(check_file).collect()
}

fn check_file(file: &SourceFile) -> Vec<Finding> {
    let path = module_path(&file.file);
    let user = path[0].as_str();
    let Some(floor) = floor(user) else {
        return vec![Finding::new(
            &file.file,
            1,
            format!("`{user}` has no floor: give it one in xtask/src/sources/floors.rs"),
        )];
    };
    let mut findings = Vec::new();
    for (used, line) in uses(&file.tokens, path.len()) {
        let Some(used_floor) = self::floor(used) else { continue };
        let says = if used == user {
            continue;
        } else if used == BROWSER.0 && !BROWSER.1.contains(&user) {
            format!("`{user}` uses `browser`: only the app may, the rest compiles where there is no browser")
        } else if used_floor >= floor {
            format!("`{user}` (floor {floor}) uses `{used}` (floor {used_floor}): imports go down")
        } else {
            continue;
        };
        findings.push(Finding::new(&file.file, line, says));
    }
    findings
}

/// `src/app/pages/start.rs` as `app`, `pages`, `start`.
fn module_path(file: &str) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_string).collect()
}

fn floor(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

/// What the tokens name directly below the root of the crate, each with its line.
fn uses(tokens: &[Token], depth: usize) -> Vec<(&str, usize)> {
    let mut used = Vec::new();
    // How deep the braces are, and at which of those depths an inline module began.
    let (mut braces, mut modules) = (0_usize, Vec::new());
    let text = |index: usize| tokens.get(index).map_or("", |token: &Token| token.text.as_str());
    for (index, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "{" => {
                braces += 1;
                if index >= 2 && text(index - 2) == "mod" {
                    modules.push(braces);
                }
            }
            "}" => {
                if modules.last() == Some(&braces) {
                    modules.pop();
                }
                braces = braces.saturating_sub(1);
            }
            "crate" | "werkboek" if is_path(tokens, index) => used.extend(below(tokens, index + 3)),
            "super" if text(index.wrapping_sub(1)) != ":" => {
                let mut end = index;
                let mut up = 0;
                while text(end) == "super" && is_path(tokens, end) {
                    (up, end) = (up + 1, end + 3);
                }
                if up >= depth + modules.len() {
                    used.extend(below(tokens, end));
                }
            }
            _ => {}
        }
    }
    used
}

fn is_path(tokens: &[Token], index: usize) -> bool {
    [1, 2].iter().all(|ahead| tokens.get(index + ahead).is_some_and(|token| token.text == ":"))
}

/// The first names at `index`: one, or each of a group in braces.
fn below(tokens: &[Token], index: usize) -> Vec<(&str, usize)> {
    let Some(first) = tokens.get(index) else { return Vec::new() };
    if first.text != "{" {
        return vec![(first.text.as_str(), first.line)];
    }
    let (mut depth, mut is_start, mut names) = (0_usize, true, Vec::new());
    for token in &tokens[index..] {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => break,
            "}" => depth -= 1,
            "," if depth == 1 => is_start = true,
            name if is_start => {
                names.push((name, token.line));
                is_start = false;
            }
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: [usize; 0] = [];

    fn findings(file: &str, text: &str) -> Vec<(usize, String)> {
        let file = SourceFile::read(file.into(), text).unwrap();
        check(&[file]).into_iter().map(|finding| (finding.line, finding.says)).collect()
    }

    fn lines(file: &str, text: &str) -> Vec<usize> {
        findings(file, text).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn down_is_fine_and_up_is_told_with_its_line() {
        assert_eq!(lines("src/app/frame.rs", "use crate::{browser::page, vault::{Key, Vault}};"), NONE);
        let up = findings("src/notebook/mod.rs", "use crate::{\n    exercises::Part,\n    vault::Key,\n};");
        assert_eq!(up, [(3, "`notebook` (floor 3) uses `vault` (floor 4): imports go down".into())]);
    }

    #[test]
    fn a_neighbour_on_the_same_floor_is_not_below() {
        assert_eq!(lines("src/notebook/place.rs", "fn f() -> crate::edition::Edition { todo() }"), [1]);
        assert_eq!(lines("src/notebook/place.rs", "use crate::notebook::Moment;"), NONE);
    }

    #[test]
    fn only_the_app_knows_a_browser() {
        assert_eq!(lines("src/vault/mod.rs", "use crate::browser::clock;"), [1]);
        assert_eq!(
            lines("src/main.rs", "fn main() { werkboek::app::start(); werkboek::browser::f() }"),
            NONE
        );
    }

    #[test]
    fn a_way_around_is_seen_and_a_comment_is_not() {
        assert_eq!(lines("src/edition/mod.rs", "// crate::app\nconst A: &str = \"crate::app\";"), NONE);
        assert_eq!(
            lines("src/edition/mod.rs", "mod a { use super::super::app; }\nuse super::vault;"),
            [1, 2]
        );
        assert_eq!(lines("src/edition/mod.rs", "mod a { use super::vault; }\nuse self::vault;"), NONE);
        assert_eq!(lines("src/exercises/mod.rs", "macro_rules! m { () => { $crate::vault::f() } }"), [1]);
        assert_eq!(lines("src/edition/mod.rs", "fn f() { view! { <p>{crate::app::name()}</p> } }"), [1]);
    }

    #[test]
    fn a_module_without_a_floor_is_told() {
        assert_eq!(findings("src/helpers/text.rs", "")[0].0, 1);
    }
}
