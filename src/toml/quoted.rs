//! Texts between quotes, of the four forms that TOML has.

use super::{Mistake, reader::Reader};

impl Reader<'_> {
    /// A text between quotes of any of the four forms.
    pub(super) fn quoted(&mut self) -> Result<String, Mistake> {
        let quote = &self.rest()[..1];
        let three = quote.repeat(3);
        match self.rest().starts_with(&three) {
            true => {
                self.at += 3;
                self.pass("\r\n");
                self.pass("\n");
                self.text_until(&three, quote == "\"", true)
            }
            false => {
                self.at += 1;
                self.text_until(quote, quote == "\"", false)
            }
        }
    }

    /// The text up to `end`, which is passed; up to two quotes that stand right before a last `"""` belong to the text.
    fn text_until(&mut self, end: &str, escapes: bool, has_lines: bool) -> Result<String, Mistake> {
        let mut text = String::new();
        let start = self.at;
        while let Some(sign) = self.rest().chars().next() {
            if self.rest().starts_with(end) {
                self.at += end.len();
                for _ in 0..if has_lines { 2 } else { 0 } {
                    if self.pass(&end[..1]) {
                        text.push_str(&end[..1]);
                    }
                }
                return Ok(text);
            }
            self.at += sign.len_utf8();
            match sign {
                '\\' if escapes => text.extend(self.escaped(has_lines)?),
                '\r' if self.peek() == Some(b'\n') => {}
                '\n' if !has_lines => break,
                '\t' | '\n' => text.push(sign),
                _ if sign.is_ascii_control() => return Err(Mistake::Value),
                _ => text.push(sign),
            }
        }
        // The line on which the text begins is the one to look at.
        self.at = start;
        Err(Mistake::OpenText)
    }

    /// What stands behind a `\`; nothing where that ends the line, which joins it to the next.
    fn escaped(&mut self, has_lines: bool) -> Result<Option<char>, Mistake> {
        let is_of_line = |sign: &char| has_lines || !matches!(sign, '\n' | '\r');
        let sign = self.rest().chars().next().filter(is_of_line).ok_or(Mistake::Escape)?;
        self.at += sign.len_utf8();
        Ok(Some(match sign {
            '"' | '\\' => sign,
            'n' => '\n',
            't' => '\t',
            'u' => {
                let digits =
                    self.rest().get(..4).filter(|four| four.bytes().all(|byte| byte.is_ascii_hexdigit()));
                let number = digits.and_then(|four| u32::from_str_radix(four, 16).ok());
                self.at += 4 * usize::from(digits.is_some());
                number.and_then(char::from_u32).ok_or(Mistake::Escape)?
            }
            '\n' | '\r' | ' ' | '\t' if has_lines => {
                let rest = self.rest();
                let skipped = &rest[..rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()];
                if sign != '\n' && !skipped.contains('\n') {
                    return Err(Mistake::Escape);
                }
                self.at += skipped.len();
                return Ok(None);
            }
            _ => return Err(Mistake::Escape),
        }))
    }
}
