//! How easy the texts are to read: sentences that are too long are wrong; passives, long words and jargon are told, for a person to
//! decide about.
//!
//! Counts, and knows no grammar: a passive is an auxiliary with what looks like a participle in the same sentence. Never changes a text.

use std::{collections::BTreeMap, fmt};

use werkboek::{
    document::{Block, Inline},
    edition::Sheet,
    locale::Language,
};

use crate::finding::{Finding, line_of};

/// The most words that a sentence may have: what B1 readers follow at once (ARCHITECTURE.md, Plain language).
pub const LONGEST: usize = 20;

/// From how many letters on a word is told as long.
const LONG_WORD: usize = 14;

/// Words of offices, which have a plainer one beside them.
const JARGON: [(&str, &str); 34] = [
    ("actor", "wie meedoet"),
    ("alsmede", "en"),
    ("borgen", "zorgen dat"),
    ("conform", "volgens"),
    ("context", "omstandigheden"),
    ("desalniettemin", "toch"),
    ("dient", "moet"),
    ("dienen", "moeten"),
    ("draagvlak", "steun (wel als term van de driehoek)"),
    ("faciliteren", "helpen"),
    ("geschiedt", "gebeurt"),
    ("hieromtrent", "hierover"),
    ("implementeren", "invoeren"),
    ("indien", "als"),
    ("initiëren", "beginnen"),
    ("inzake", "over"),
    ("middels", "met"),
    ("mits", "als"),
    ("monitoren", "volgen"),
    ("omtrent", "over"),
    ("onderhavige", "deze"),
    ("optimaliseren", "verbeteren"),
    ("realiseren", "maken"),
    ("reeds", "al"),
    ("stakeholder", "wie er belang bij heeft"),
    ("ten aanzien van", "over"),
    ("teneinde", "om"),
    ("terzake", "hierover"),
    ("thans", "nu"),
    ("utilise", "use"),
    ("facilitate", "help"),
    ("pursuant", "under"),
    ("whilst", "while"),
    ("regarding", "about"),
];

/// What is told of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    sentences: usize,
    words: usize,
    longest: usize,
    passives: usize,
    told: BTreeMap<String, usize>,
}

impl Readability {
    /// What is told of some texts, and a finding for each sentence that is too long. `file` is where they stand, `raw` all that
    /// stands there.
    pub fn of(texts: &[String], language: Language, file: &str, raw: &str) -> (Self, Vec<Finding>) {
        let (mut all, mut findings) = (Self::default(), Vec::new());
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            let words: Vec<String> = words(sentence).map(str::to_lowercase).collect();
            all.sentences += 1;
            all.words += words.len();
            all.longest = all.longest.max(words.len());
            all.passives += usize::from(is_passive(&words, language));
            if words.len() > LONGEST {
                let says = format!("a sentence of {} words (at most {LONGEST}): “{sentence}”", words.len());
                findings.push(Finding::new(file, line_with(raw, sentence), says));
            }
            let long = words.iter().filter(|word| word.chars().count() >= LONG_WORD).cloned();
            let lower = format!(" {} ", words.join(" "));
            let jargon = JARGON.iter().filter(|(word, _)| lower.contains(&format!(" {word} ")));
            let jargon = jargon.map(|(word, plain)| format!("{word} → {plain}"));
            for word in long.chain(jargon) {
                *all.told.entry(word).or_default() += 1;
            }
        }
        (all, findings)
    }

    /// Whether there was anything to read.
    pub fn is_empty(&self) -> bool {
        self.sentences == 0
    }
}

/// One line: words a sentence, the longest, passives, and the words to look at.
impl fmt::Display for Readability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = self.words * 10 / self.sentences.max(1);
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let told: Vec<String> = self
            .told
            .iter()
            .map(|(word, count)| if *count > 1 { format!("{word} ({count})") } else { word.clone() })
            .collect();
        let (longest, passives) = (self.longest, self.passives);
        write!(formatter, "{whole:>3}.{tenth}{longest:>5}{passives:>5}   {}", told.join(", "))
    }
}

/// The texts of a sheet: its words, and its prose.
pub fn texts_of(sheet: &Sheet) -> Vec<String> {
    sheet
        .words
        .iter()
        .map(|(_, word)| word.text.clone())
        .chain(sheet.prose.iter().flat_map(texts_in))
        .collect()
}

fn texts_in(block: &Block) -> Vec<String> {
    let line = |line: &Vec<Inline>| line.iter().map(Inline::text).collect::<String>();
    match block {
        Block::Heading(_, text) | Block::Written(text) => vec![text.clone()],
        Block::Paragraph(inlines) => vec![line(inlines)],
        Block::List { items, .. } => items.iter().map(line).collect(),
        Block::Quote(inner) => inner.iter().flat_map(texts_in).collect(),
        Block::Table { head, rows } => rows.iter().chain([head]).flatten().cloned().collect(),
        Block::Figure(drawing) => vec![drawing.says.clone()],
    }
}

/// The sentences of a text: up to a full stop, a question mark or an exclamation mark with a space behind it, or the end of a line.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let next = move || {
        while !rest.is_empty() {
            let mut signs = rest.char_indices().peekable();
            let mut end = rest.len();
            while let Some((at, sign)) = signs.next() {
                let is_last =
                    signs.peek().is_none_or(|(_, next)| next.is_whitespace() || "”’\")".contains(*next));
                if sign == '\n' || (".?!…".contains(sign) && is_last) {
                    end = at + sign.len_utf8();
                    break;
                }
            }
            let (sentence, after) = rest.split_at(end);
            rest = after;
            if words(sentence).next().is_some() {
                return Some(sentence.trim());
            }
        }
        None
    };
    std::iter::from_fn(next)
}

/// The words of a sentence: what stands between spaces and has a letter or a digit.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let words = sentence.split_whitespace();
    words.map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())).filter(|word| !word.is_empty())
}

fn is_passive(words: &[String], language: Language) -> bool {
    let (auxiliaries, looks_like): (&[&str], fn(&str) -> bool) = match language {
        Language::Nl => (&["word", "wordt", "worden", "werd", "werden"], |word| {
            let begins = ["ge", "be", "ver", "ont", "her"].iter().any(|start| word.starts_with(start));
            begins && word.len() > 5 && ["t", "d", "en"].iter().any(|end| word.ends_with(end))
        }),
        Language::En => (&["is", "are", "was", "were", "been", "being", "be"], |word| {
            word.len() > 4 && word.ends_with("ed")
        }),
    };
    words.iter().any(|word| auxiliaries.contains(&word.as_str())) && words.iter().any(|word| looks_like(word))
}

/// The line of a file on which a sentence begins; the first where it is not found as it stands.
fn line_with(raw: &str, sentence: &str) -> usize {
    let start: String = sentence.chars().take(24).collect();
    raw.find(&start).map_or(1, |offset| line_of(raw, offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_sign_and_at_the_end_of_a_line() {
        let text = "Mag dit? Ja, op 1.5 m. Zeg “nee.” Goed\nEen regel";
        assert_eq!(
            sentences(text).collect::<Vec<_>>(),
            ["Mag dit?", "Ja, op 1.5 m.", "Zeg “nee.", "” Goed", "Een regel"]
        );
    }

    #[test]
    fn a_sentence_that_is_too_long_is_found_at_its_line() {
        let long = "woord ".repeat(LONGEST + 1);
        let raw = format!("+++\ntitle = \"Kort.\"\n+++\n\n{long}");
        let (told, findings) = Readability::of(&["Kort.".into(), long], Language::Nl, "a.md", &raw);
        assert_eq!((told.sentences, told.longest), (2, LONGEST + 1));
        assert_eq!((findings.len(), findings[0].line), (1, 5));
        let (_, findings) = Readability::of(&["woord ".repeat(LONGEST)], Language::Nl, "a.md", "");
        assert_eq!(findings, []);
    }

    #[test]
    fn passives_long_words_and_jargon_are_told() {
        let texts =
            ["De brief wordt gestuurd. Wij worden moe.".into(), "Indien verantwoordelijkheden".into()];
        let (told, _) = Readability::of(&texts, Language::Nl, "a.md", "");
        assert_eq!(told.passives, 1);
        assert_eq!(told.told.keys().collect::<Vec<_>>(), ["indien → als", "verantwoordelijkheden"]);
        let (told, _) = Readability::of(&["It was mended.".into()], Language::En, "a.md", "");
        assert_eq!(told.passives, 1);
    }

    #[test]
    fn the_limit_is_the_one_that_is_written_down() {
        let architecture = include_str!("../../ARCHITECTURE.md");
        assert!(architecture.contains(&format!("no sentence has more than {LONGEST} words")));
    }
}
