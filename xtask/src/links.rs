//! Links in the project's own pages: what they lead to is there.
//!
//! Looks at files of the project alone; an address outside it is for a person to try.

use std::{fs, io, path::Path};

use crate::{finding::Finding, project::Project};

/// Where pages stand that a person reads on the way.
const FOLDERS: [&str; 2] = ["", "docs"];

/// Every link in a page of the project that leads to a file that is not there.
pub fn dead(project: &Project) -> io::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for folder in FOLDERS {
        let mut pages: Vec<_> =
            fs::read_dir(project.path(folder))?.flatten().map(|entry| entry.path()).collect();
        pages.retain(|page| page.extension().is_some_and(|ending| ending == "md"));
        pages.sort();
        for page in pages {
            let text = fs::read_to_string(&page)?;
            let beside = page.parent().unwrap_or(project.root());
            findings.extend(of_page(&project.relative(&page), &text, beside));
        }
    }
    Ok(findings)
}

fn of_page(name: &str, text: &str, beside: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for rest in line.split("](").skip(1) {
            let target = rest.split([')', '#']).next().unwrap_or_default();
            let is_outside = target.is_empty() || target.contains("://");
            if !is_outside && !beside.join(target).exists() {
                findings.push(Finding::new(
                    name,
                    index + 1,
                    format!("the link leads to `{target}`, which is not there"),
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_has_its_line() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.md"), "").unwrap();
        let text =
            "[one](a.md), [two](a.md#there), [three](#here), [four](https://x.nl/b.md)\n![five](b.png)\n";
        let findings = of_page("README.md", text, folder.path());
        let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["README.md:2: the link leads to `b.png`, which is not there"]);
    }
}
