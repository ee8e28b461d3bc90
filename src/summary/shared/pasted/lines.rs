//! The lines of a pasted text: what our writers made of a document (`document::markdown`, `document::text`), read back.

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As our Markdown.
    Markdown,
    /// As lines without signs.
    Plain,
}

impl Form {
    /// How `text` is written: ours has its questions as headings of the third level.
    pub fn of(text: &str) -> Self {
        match text.lines().any(|line| line.starts_with("### ")) {
            true => Self::Markdown,
            false => Self::Plain,
        }
    }

    /// The text of a line that can be a heading of an exercise, of a case or of a question.
    pub fn heading(self, line: &str) -> Option<String> {
        match self {
            Self::Plain => Some(line.trim().to_string()),
            Self::Markdown => {
                let signs = ["# ", "## ", "### "];
                signs.iter().find_map(|sign| line.strip_prefix(sign)).map(|heading| self.text(heading.trim()))
            }
        }
    }

    /// The text of a line that can be a heading within an answer.
    pub fn inner_heading(self, line: &str) -> Option<String> {
        match self {
            Self::Plain => Some(line.trim().to_string()),
            Self::Markdown => line.strip_prefix("#### ").map(|heading| self.text(heading.trim())),
        }
    }

    /// What a reader sees of a line. A backslash at its end is the break that follows anyway.
    pub fn text(self, line: &str) -> String {
        if self == Self::Plain {
            return line.to_string();
        }
        let (mut text, mut rest) = (String::with_capacity(line.len()), line);
        const WRITTEN: [(&str, &str); 4] = [("&nbsp;", ""), ("&#32;", " "), ("&#9;", "\t"), ("<br>", "\n")];
        while let Some(sign) = rest.chars().next() {
            if let Some((written, meant)) = WRITTEN.iter().find(|(written, _)| rest.starts_with(written)) {
                text.push_str(meant);
                rest = &rest[written.len()..];
                continue;
            }
            rest = &rest[sign.len_utf8()..];
            match rest.chars().next().filter(|_| sign == '\\') {
                Some(escaped) => {
                    text.push(escaped);
                    rest = &rest[escaped.len_utf8()..];
                }
                None if sign == '\\' => {}
                None => text.push(sign),
            }
        }
        text
    }

    /// The text in lines that stand together.
    pub fn written(self, lines: &[&str]) -> String {
        // In Markdown an empty line only ends a paragraph: one that was written has a sign of its own.
        let kept = lines.iter().filter(|line| self == Self::Plain || !line.is_empty());
        kept.map(|line| self.text(line)).collect::<Vec<_>>().join("\n")
    }

    /// The items of the lists in some lines.
    pub fn items(self, lines: &[&str]) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            match (line.strip_prefix("- "), items.last_mut()) {
                (Some(first), _) => items.push(self.text(first)),
                (None, Some(item)) => {
                    item.push('\n');
                    item.push_str(&self.text(line.strip_prefix("  ").unwrap_or(line)));
                }
                (None, None) => {}
            }
        }
        items
    }

    /// The rows of the first table in some lines, its head first.
    pub fn rows(self, lines: &[&str]) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for line in lines {
            let cells = self.cells(line);
            match cells.len() {
                // What stands before a table is passed over, what stands behind it belongs to another.
                0 | 1 if rows.is_empty() => {}
                0 | 1 => break,
                _ if cells.iter().all(|cell| cell == "---") => {}
                _ => rows.push(cells),
            }
        }
        rows
    }

    fn cells(self, line: &str) -> Vec<String> {
        if self == Self::Plain {
            // A last cell that is empty may have lost its space.
            return [line, " "].concat().split(" | ").map(|cell| cell.trim().to_string()).collect();
        }
        let Some(inner) = line.trim_end().strip_prefix("| ").and_then(|line| line.strip_suffix('|')) else {
            return Vec::new();
        };
        let (mut cells, mut from, mut is_escaped) = (Vec::new(), 0, false);
        for (at, sign) in inner.char_indices() {
            if sign == '|' && !is_escaped {
                cells.push(&inner[from..at]);
                from = at + 1;
            }
            is_escaped = sign == '\\' && !is_escaped;
        }
        cells.push(&inner[from..]);
        cells.into_iter().map(|cell| self.text(cell.trim())).collect()
    }
}
