//! A summary from pasted text: the file itself, or the Markdown or plain text that somebody took along.
//!
//! Reads what stands under the headings and questions of the edition, as far as the table of a session needs it. All else is left out and
//! counted. Guesses nothing: a text that only looks like an answer stays out.

mod answer;
mod lines;

use std::borrow::Borrow;

use litemap::LiteMap;

use self::lines::Form;
use super::{Origin, SharedItem, SharedSummary, SummaryError, file::MOST_BYTES};
use crate::{
    edition::{Edition, Exercise},
    exercises::{Kind, Part, Reading},
    locale::Words,
};

impl SharedSummary {
    /// The summary in a pasted text. `editions` are one edition in its languages: the one that knows most of the text reads it.
    ///
    /// # Errors
    /// Each of [`SummaryError`]; of a text that is no file, `TooLarge`, or `Foreign` where nothing can be read.
    pub fn pasted(text: &str, editions: &[impl Borrow<Edition>]) -> Result<Self, SummaryError> {
        if text.len() > MOST_BYTES {
            return Err(SummaryError::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') {
            return editions
                .first()
                .map_or(Err(SummaryError::Foreign), |edition| Self::read(text, edition.borrow()));
        }
        let read = editions
            .iter()
            .map(|edition| prose(text, edition.borrow()))
            .filter(|read| !read.items.is_empty());
        read.max_by_key(|read| read.items.len()).ok_or(SummaryError::Foreign)
    }
}

/// What a heading stands for.
enum Under<'a> {
    Exercise(&'a Exercise),
    Case(u16),
}

/// A question with what was read under it so far.
struct Asked<'a> {
    heading: String,
    label: String,
    origin: Origin,
    kind: &'a Kind,
    lines: Vec<&'a str>,
}

fn prose<'a>(text: &'a str, edition: &'a Edition) -> SharedSummary {
    let words = edition.language.words();
    let form = Form::of(text);
    let mut summary = SharedSummary {
        edition: edition.id.clone(),
        language: edition.language,
        name: None,
        items: Vec::new(),
        left_out: 0,
    };
    let (mut under, mut asked) = (None, None);
    for line in text.lines() {
        let heading = form.heading(line);
        if let Some(found) = heading.as_deref().and_then(|heading| group(heading, edition)) {
            close(asked.take(), form, edition, &mut summary);
            under = Some(found);
        } else if let Some(found) = heading.as_deref().and_then(|label| part(label, under.as_ref(), edition))
        {
            close(asked.take(), form, edition, &mut summary);
            asked = Some(found);
        } else if heading.is_some() && form == Form::Markdown {
            // A heading of something else; the title of the whole is one.
            close(asked.take(), form, edition, &mut summary);
        } else if let Some(asked) = &mut asked {
            asked.lines.push(line);
        } else if !line.trim().is_empty() && !is_date(line, words) {
            summary.left_out += 1;
        }
    }
    close(asked, form, edition, &mut summary);
    summary
}

/// Reads what stands under a question; lines that are no answer to it are left out and counted.
fn close(asked: Option<Asked<'_>>, form: Form, edition: &Edition, summary: &mut SharedSummary) {
    let Some(Asked { heading, label, origin, kind, lines }) = asked else { return };
    let is_new = summary.items.iter().all(|item| item.origin != origin);
    let titles = LiteMap::new();
    let reading = Reading { words: edition.language.words(), case_titles: &titles };
    let answer = answer::read(kind, &lines, form, reading.words).filter(|_| is_new);
    let item =
        answer.and_then(|answer| SharedItem::of(origin, (&heading, &label), (kind, &answer), &reading));
    match item {
        Some(item) => summary.items.push(item),
        None => summary.left_out += lines.iter().filter(|line| !line.trim().is_empty()).count(),
    }
}

/// The exercise or the case that a heading names, as a summary writes it.
fn group<'a>(heading: &str, edition: &'a Edition) -> Option<Under<'a>> {
    let is_named = |exercise: &&Exercise| {
        let rest = heading.strip_prefix(exercise.id.as_str()).and_then(|rest| rest.strip_prefix(' '));
        rest == Some(exercise.title.as_str())
    };
    let case = || {
        let number = heading.rsplit(' ').next()?;
        let is_case = edition.language.words().summary.case_numbered(number) == heading;
        number.parse().ok().filter(|_| is_case)
    };
    edition.exercises().find(is_named).map(Under::Exercise).or_else(|| case().map(Under::Case))
}

/// The part that a question belongs to.
fn part<'a>(label: &str, under: Option<&Under<'a>>, edition: &'a Edition) -> Option<Asked<'a>> {
    let words = edition.language.words();
    let (heading, parts) = match under? {
        Under::Exercise(exercise) => ([exercise.id.as_str(), " ", &exercise.title].concat(), &exercise.parts),
        Under::Case(number) => (words.summary.case_numbered(&number.to_string()), &edition.case.parts),
    };
    let found: Option<&Part> = parts.iter().find(|part| part.label == label);
    let (origin, kind) = match (under?, found) {
        (Under::Exercise(exercise), Some(part)) => {
            (Origin::Exercise(exercise.id.clone(), part.id.clone()), &part.kind)
        }
        (Under::Case(number), Some(part)) => (Origin::Case(*number, part.id.clone()), &part.kind),
        (Under::Case(number), None) if label == words.cases.title => {
            (Origin::CaseTitle(*number), &Kind::Prompt)
        }
        _ => return None,
    };
    Some(Asked { heading, label: label.into(), origin, kind, lines: Vec::new() })
}

/// Whether a line says on which day the summary was made, which nobody needs here.
fn is_date(line: &str, words: &Words) -> bool {
    let made = words.summary.made_on("\0");
    made.split_once('\0').is_some_and(|(before, _)| line.starts_with(before))
}

#[cfg(test)]
mod tests;
