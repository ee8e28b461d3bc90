//! Text within a paragraph: plain, strong or with emphasis.

use super::{Form, Inline, Line, NotTaken};

/// The text of some lines of one paragraph. What is not taken is added to `wrong`.
pub fn read(lines: &[Line<'_>], wrong: &mut Vec<NotTaken>) -> Vec<Inline> {
    let mut text = String::new();
    let mut starts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        starts.push((text.len(), line.number));
        let is_last = index + 1 == lines.len();
        let trimmed = line.text.trim_matches([' ', '\t']);
        let ends_on_spaces = line.text.len() >= 2 && line.text.ends_with("  ");
        if !is_last && (ends_on_spaces || trimmed.ends_with('\\')) {
            wrong.push(NotTaken { line: line.number, form: Form::Break });
        }
        text.push_str(trimmed);
    }
    let mut scanner = Scanner { text: &text, starts, at: 0, inlines: Vec::new(), wrong };
    scanner.run();
    scanner.inlines
}

struct Scanner<'a> {
    text: &'a str,
    /// Where each line begins, with its number.
    starts: Vec<(usize, usize)>,
    at: usize,
    inlines: Vec<Inline>,
    wrong: &'a mut Vec<NotTaken>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let mut plain = String::new();
        while let Some(sign) = self.sign() {
            match self.weight() {
                Some((sign, length)) => {
                    self.keep(&mut plain);
                    let text = self.weighted(sign, length);
                    self.inlines.push(if length == 2 {
                        Inline::Strong(text)
                    } else {
                        Inline::Emphasis(text)
                    });
                }
                None => self.pass(sign, &mut plain, Form::LoneSign),
            }
        }
        self.keep(&mut plain);
    }

    fn keep(&mut self, plain: &mut String) {
        if !plain.is_empty() {
            self.inlines.push(Inline::Text(std::mem::take(plain)));
        }
    }

    /// The sign and length of a run of stars or underscores that begins a weight here; it is passed.
    fn weight(&mut self) -> Option<(char, usize)> {
        let (sign, length) = self.run_here()?;
        let after = self.text[self.at + length..].chars().next()?;
        let opens = length < 3 && !is_word(self.before()) && !after.is_whitespace();
        opens.then(|| self.at += length)?;
        Some((sign, length))
    }

    /// The text up to the run that ends a weight, which is passed.
    fn weighted(&mut self, of: char, length: usize) -> String {
        let (start, mut text) = (self.at, String::new());
        while let Some(sign) = self.sign() {
            if let Some((sign, here)) = self.run_here().filter(|(_, here)| *here < 3) {
                let after = self.text[self.at + here..].chars().next();
                let closes = !is_space(self.before()) && !is_word(after);
                if closes && (sign, here) == (of, length) {
                    self.at += here;
                    return text;
                }
            }
            self.pass(sign, &mut text, Form::Nested);
        }
        self.refuse(start, Form::LoneSign);
        text
    }

    /// One sign that begins no weight: as it is, or refused. A run of signs that could be a weight is refused as `otherwise`.
    fn pass(&mut self, sign: char, text: &mut String, otherwise: Form) {
        let (here, rest) = (self.at, &self.text[self.at..]);
        let next = rest[sign.len_utf8()..].chars().next();
        let mut length = sign.len_utf8();
        let form = match (sign, next) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {
                text.push(next);
                self.at += 2;
                return;
            }
            ('`', _) => Some(Form::Code),
            ('!', Some('[')) => Some(Form::Image),
            (']', Some('(' | ':' | '[')) => Some(Form::Link),
            ('<', Some(next)) if next.is_ascii_alphabetic() || "/!?".contains(next) => {
                let inside = rest.split('>').next().unwrap_or_default();
                let is_address = inside.contains([':', '@']) && !inside.contains([' ', '=']);
                Some(if is_address { Form::Link } else { Form::Html })
            }
            ('&', _) if is_entity(rest) => Some(Form::Entity),
            ('*' | '_', _) => {
                let run = self.run_here().map_or(1, |(_, run)| run);
                let after = rest[run..].chars().next();
                length = run;
                let between_spaces = is_space(self.before()) && is_space(after);
                let within_a_word = sign == '_' && is_word(self.before()) && is_word(after);
                (!between_spaces && !within_a_word).then_some(otherwise)
            }
            _ => None,
        };
        match form {
            Some(form) => self.refuse(here, form),
            None => text.push_str(&rest[..length]),
        }
        self.at += length;
    }

    /// The run of one sign that begins here, if it is of stars or underscores.
    fn run_here(&self) -> Option<(char, usize)> {
        let sign = self.sign().filter(|sign| matches!(sign, '*' | '_'))?;
        Some((sign, self.text[self.at..].chars().take_while(|next| *next == sign).count()))
    }

    fn sign(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn refuse(&mut self, at: usize, form: Form) {
        let line = self.starts.iter().rev().find(|(start, _)| *start <= at).map_or(1, |(_, number)| *number);
        self.wrong.push(NotTaken { line, form });
    }
}

/// Whether a sign is part of a word; the ends of a text are not.
fn is_word(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// Whether a sign is white space, or an end of the text.
fn is_space(sign: Option<char>) -> bool {
    sign.is_none_or(char::is_whitespace)
}

/// Whether a text begins with `&`, a name or number, and `;`.
fn is_entity(text: &str) -> bool {
    let name = text[1..].split(';').next().unwrap_or_default();
    name.len() + 1 < text.len()
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
}
