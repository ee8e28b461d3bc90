//! Where the reading stands, and the pieces of JSON that can be read there (RFC 8259).
//!
//! Nothing here knows a type: each of these functions is in the program once.

use std::borrow::Cow;

use super::Damaged;

/// A text, and how far it has been read.
pub struct Reader<'de> {
    text: &'de str,
    place: usize,
    /// How many values lie around this place that are being read into a type.
    pub depth: u8,
}

/// Whether a list or an object has been begun, is under way, or has ended.
#[derive(Clone, Copy, PartialEq)]
pub enum Progress {
    Begun,
    UnderWay,
    Ended,
}

impl<'de> Reader<'de> {
    /// The beginning of a text.
    pub fn of(text: &'de str) -> Self {
        Self { text, place: 0, depth: 0 }
    }

    /// The next byte that is no white space, which stays to be read.
    pub fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.place..];
        self.place += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
        self.text.as_bytes().get(self.place).copied()
    }

    /// One byte that must stand here.
    pub fn take(&mut self, expected: u8) -> Result<(), Damaged> {
        if self.peek() != Some(expected) {
            return Err(Damaged);
        }
        self.place += 1;
        Ok(())
    }

    /// A word that must stand here: `true`, `false` or `null`.
    pub fn word(&mut self, word: &str) -> Result<(), Damaged> {
        self.peek();
        if !self.text[self.place..].starts_with(word) {
            return Err(Damaged);
        }
        self.place += word.len();
        Ok(())
    }

    /// That nothing is left.
    pub fn end(&mut self) -> Result<(), Damaged> {
        self.peek().map_or(Ok(()), |_| Err(Damaged))
    }

    /// Begins a list or an object.
    pub fn begin(&mut self, opening: u8) -> Result<Progress, Damaged> {
        self.take(opening).map(|()| Progress::Begun)
    }

    /// Goes on to the next item of a list or an object; false when it has ended.
    pub fn next(&mut self, progress: &mut Progress, closing: u8) -> Result<bool, Damaged> {
        let before = *progress;
        if before == Progress::Ended {
            return Ok(false);
        }
        if self.peek() == Some(closing) {
            self.place += 1;
            *progress = Progress::Ended;
            return Ok(false);
        }
        if before == Progress::UnderWay {
            self.take(b',')?;
            // A comma with nothing behind it.
            if self.peek() == Some(closing) {
                return Err(Damaged);
            }
        }
        *progress = Progress::UnderWay;
        Ok(true)
    }

    /// A whole number without a sign.
    pub fn whole_number(&mut self) -> Result<u64, Damaged> {
        let number = self.number();
        let has_superfluous_zero = number.len() > 1 && number.starts_with('0');
        let is_of_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        if has_superfluous_zero || !is_of_digits {
            return Err(Damaged);
        }
        number.parse().map_err(|_| Damaged)
    }

    /// All that could belong to a number.
    fn number(&mut self) -> &'de str {
        self.peek();
        let rest = &self.text[self.place..];
        let is_inside = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = rest.as_bytes().iter().take_while(|byte| is_inside(byte)).count();
        self.place += length;
        &rest[..length]
    }

    /// A text; borrowed where nothing in it is written by an escape.
    pub fn text(&mut self) -> Result<Cow<'de, str>, Damaged> {
        self.take(b'"')?;
        let mut unescaped: Option<String> = None;
        loop {
            let rest = &self.text[self.place..];
            let is_special = |byte: u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
            let length = rest.bytes().position(is_special).ok_or(Damaged)?;
            let plain = &rest[..length];
            self.place += length + 1;
            match (rest.as_bytes()[length], &mut unescaped) {
                (b'"', None) => return Ok(Cow::Borrowed(plain)),
                (b'"', Some(text)) => return Ok(Cow::Owned(std::mem::take(text) + plain)),
                (b'\\', text) => {
                    let text = text.get_or_insert_default();
                    text.push_str(plain);
                    text.push(self.escaped()?);
                }
                _ => return Err(Damaged),
            }
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Result<char, Damaged> {
        let byte = *self.text.as_bytes().get(self.place).ok_or(Damaged)?;
        self.place += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let first = self.code_unit()?;
                match char::from_u32(first) {
                    Some(character) => character,
                    None => self.second_of_pair(first)?,
                }
            }
            _ => return Err(Damaged),
        })
    }

    /// Four hexadecimal digits.
    fn code_unit(&mut self) -> Result<u32, Damaged> {
        let digits = self.text.get(self.place..self.place + 4).ok_or(Damaged)?;
        self.place += 4;
        match digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            true => u32::from_str_radix(digits, 16).map_err(|_| Damaged),
            false => Err(Damaged),
        }
    }

    /// The other half of a surrogate pair, and the character of both.
    fn second_of_pair(&mut self, first: u32) -> Result<char, Damaged> {
        if !self.text[self.place..].starts_with("\\u") {
            return Err(Damaged);
        }
        self.place += 2;
        let second = self.code_unit()?;
        match (first, second) {
            (0xd800..=0xdbff, 0xdc00..=0xdfff) => {
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)).ok_or(Damaged)
            }
            _ => Err(Damaged),
        }
    }

    /// The text of the next value, whatever it is. How a number is written is not looked at.
    pub fn raw(&mut self) -> Result<&'de str, Damaged> {
        self.peek();
        let start = self.place;
        self.pass()?;
        Ok(&self.text[start..self.place])
    }

    /// Goes past a value; without recursion, so that a hostile file cannot use up the stack.
    fn pass(&mut self) -> Result<(), Damaged> {
        let mut around: Vec<(Progress, u8)> = Vec::new();
        loop {
            match self.peek().ok_or(Damaged)? {
                b'{' => around.push((self.begin(b'{')?, b'}')),
                b'[' => around.push((self.begin(b'[')?, b']')),
                b'"' => drop(self.text()?),
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ if self.number().is_empty() => return Err(Damaged),
                _ => {}
            }
            loop {
                let Some((progress, closing)) = around.last_mut() else { return Ok(()) };
                let closing = *closing;
                if self.next(progress, closing)? {
                    if closing == b'}' {
                        self.text()?;
                        self.take(b':')?;
                    }
                    break;
                }
                around.pop();
            }
        }
    }
}
