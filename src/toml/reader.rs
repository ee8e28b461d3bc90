//! Goes through the text of a file, sign by sign.

use super::{
    Fault, Mistake, Word, Words,
    tables::{Tables, join},
};

/// How deep lists and tables may stand in each other: an edition needs four.
const DEEPEST: usize = 8;

/// A text, how far it has been read, and what it has said so far.
pub struct Reader<'a> {
    text: &'a str,
    pub(super) at: usize,
    /// A place that was counted to already, and its line.
    counted: (usize, usize),
    tables: Tables,
}

impl<'a> Reader<'a> {
    /// The beginning of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, counted: (0, 1), tables: Tables::default() }
    }

    /// Everything that the text says.
    pub fn words(mut self) -> Result<Words, Fault> {
        match self.lines() {
            Ok(()) => Ok(self.tables.words),
            Err(mistake) => Err(Fault { line: self.line(), mistake }),
        }
    }

    fn lines(&mut self) -> Result<(), Mistake> {
        let mut table = String::new();
        loop {
            self.skip_lines()?;
            match self.peek() {
                None => return Ok(()),
                Some(b'[') => table = self.name()?,
                Some(_) => self.pair(&table, 0)?,
            }
            self.end_of_line()?;
        }
    }

    /// `[a.b]` or `[[a.b]]`: the path of the table that begins.
    fn name(&mut self) -> Result<String, Mistake> {
        let is_list = self.rest().starts_with("[[");
        let brackets = if is_list { 2 } else { 1 };
        self.at += brackets;
        let keys = self.keys()?;
        if !self.rest().starts_with(&"]]"[..brackets]) {
            return Err(Mistake::OpenName);
        }
        let path = self.tables.begin(&keys, is_list)?;
        self.at += brackets;
        Ok(path)
    }

    /// `a.b = value`, in the table at `table`.
    fn pair(&mut self, table: &str, depth: usize) -> Result<(), Mistake> {
        let line = self.line();
        let keys = self.keys()?;
        if self.peek() != Some(b'=') {
            return Err(Mistake::Equals);
        }
        let path = self.tables.place(table, &keys)?;
        self.at += 1;
        self.skip_spaces();
        self.value(path, line, depth)
    }

    /// Keys with dots between them, and the spaces behind them.
    fn keys(&mut self) -> Result<Vec<&'a str>, Mistake> {
        let mut keys = Vec::new();
        loop {
            self.skip_spaces();
            let is_of_key = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            let length = self.rest().bytes().take_while(|byte| is_of_key(byte)).count();
            if length == 0 {
                return Err(Mistake::Key);
            }
            keys.push(&self.rest()[..length]);
            self.at += length;
            self.skip_spaces();
            if self.peek() != Some(b'.') {
                return Ok(keys);
            }
            self.at += 1;
        }
    }

    /// A value of any form, put at `path`; `line` is where its key stands.
    fn value(&mut self, path: String, line: usize, depth: usize) -> Result<(), Mistake> {
        if depth > DEEPEST {
            return Err(Mistake::TooDeep);
        }
        let text = match self.peek() {
            Some(b'[') => return self.list(&path, depth),
            Some(b'{') => return self.table(&path, depth),
            Some(b'"' | b'\'') => self.quoted()?,
            _ => self.bare()?,
        };
        self.tables.put(path, Word { text, line });
        Ok(())
    }

    fn list(&mut self, path: &str, depth: usize) -> Result<(), Mistake> {
        self.at += 1;
        for index in 0.. {
            self.skip_lines()?;
            if self.peek() != Some(b']') {
                let mut item = path.to_string();
                join(&mut item, &index.to_string());
                let line = self.line();
                self.value(item, line, depth + 1)?;
                self.skip_lines()?;
                self.comma_or(b']')?;
            }
            if self.peek() == Some(b']') {
                break;
            }
        }
        self.at += 1;
        self.tables.close(path);
        Ok(())
    }

    /// A table on one line: `{ a = 1, b = 2 }`.
    fn table(&mut self, path: &str, depth: usize) -> Result<(), Mistake> {
        self.at += 1;
        self.skip_spaces();
        while self.peek() != Some(b'}') {
            self.pair(path, depth + 1)?;
            self.skip_spaces();
            self.comma_or(b'}')?;
            self.skip_spaces();
        }
        self.at += 1;
        self.tables.close(path);
        Ok(())
    }

    /// A comma, which is passed, or the sign that ends a list, which stays.
    fn comma_or(&mut self, end: u8) -> Result<(), Mistake> {
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(sign) if sign == end => return Ok(()),
            _ => return Err(Mistake::OpenList),
        }
        // `toml` takes no comma behind the last pair of a table on one line, and neither do we.
        self.skip_spaces();
        match (end, self.peek()) {
            (b'}', Some(b'}')) => Err(Mistake::Key),
            _ => Ok(()),
        }
    }

    /// A whole number, `true` or `false`.
    fn bare(&mut self) -> Result<String, Mistake> {
        let is_of_value = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._:".contains(byte);
        let length = self.rest().bytes().take_while(|byte| is_of_value(byte)).count();
        let text = &self.rest()[..length];
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit())
            && (1..=9).contains(&length)
            && (length == 1 || !text.starts_with('0'));
        if !is_number && !matches!(text, "true" | "false") {
            return Err(Mistake::Value);
        }
        self.at += length;
        Ok(text.to_string())
    }

    fn end_of_line(&mut self) -> Result<(), Mistake> {
        self.skip_spaces();
        self.skip_comment()?;
        match self.peek() {
            None | Some(b'\n') => Ok(()),
            Some(b'\r') if self.rest().starts_with("\r\n") => Ok(()),
            Some(_) => Err(Mistake::Behind),
        }
    }

    /// Passes white space, comments and ends of lines.
    fn skip_lines(&mut self) -> Result<(), Mistake> {
        loop {
            self.skip_spaces();
            self.skip_comment()?;
            if !self.pass("\n") && !self.pass("\r\n") {
                return Ok(());
            }
        }
    }

    fn skip_spaces(&mut self) {
        self.at += self.rest().bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    }

    fn skip_comment(&mut self) -> Result<(), Mistake> {
        if self.peek() != Some(b'#') {
            return Ok(());
        }
        let comment = self.rest().split('\n').next().unwrap_or_default();
        let comment = comment.strip_suffix('\r').unwrap_or(comment);
        self.at += comment.len();
        match comment.bytes().any(|byte| byte.is_ascii_control() && byte != b'\t') {
            true => Err(Mistake::Value),
            false => Ok(()),
        }
    }

    pub(super) fn pass(&mut self, expected: &str) -> bool {
        let is_there = self.rest().starts_with(expected);
        self.at += if is_there { expected.len() } else { 0 };
        is_there
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The line on which the reading stands.
    fn line(&mut self) -> usize {
        let (place, line) = if self.counted.0 <= self.at { self.counted } else { (0, 1) };
        let between = &self.text.as_bytes()[place..self.at];
        self.counted = (self.at, line + between.iter().filter(|byte| **byte == b'\n').count());
        self.counted.1
    }
}
