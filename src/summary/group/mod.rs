//! The table of a session: the summaries of a group side by side.
//!
//! Shows nothing of a group smaller than the number set, neither of all that lies on the table nor of any single part. Counts go
//! through [`suppression`]; texts are shuffled for each part anew, so that no order tells who wrote what, and have no day. A typed name stands
//! at the top and never beside a text. This guards the screen and what is exported. It guards nothing from the person who holds the files,
//! and the table says so itself. No value, text or person is better than another: nothing is added up over parts.

mod agreement;
mod bars;
mod counts;
mod shuffle;
mod suppression;
mod tally;
mod texts;
mod triangles;

pub use self::tally::{Counted, Tally, TallyError};
use super::{Origin, SharedSummary};
use crate::{
    document::{Block, Document, Drawing},
    edition::{Edition, Exercise},
    exercises::{Answer, Part},
    locale::Words,
};

/// The number below which nothing of a group is shown, where nobody sets another.
pub const LEAST: usize = 4;

/// The lowest number that can be set: below it, what is shown is one person's.
pub const LOWEST: usize = 2;

/// What lies on the table.
pub struct Table<'a> {
    /// The edition, in the language in which the table is read.
    pub edition: &'a Edition,
    /// The summaries. The same file twice would count as two people: who lays it there has to see to that.
    pub summaries: &'a [SharedSummary],
    /// What was counted on paper cards.
    pub tallies: &'a [Tally],
    /// The smallest group of which something is shown, at least two.
    pub least: usize,
    /// What texts are shuffled by: by chance, and the same as long as the order should stay.
    pub seed: u64,
}

/// What the table shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Laid {
    /// The group is too small: only why.
    TooFew(Vec<Block>),
    /// What is said before everything else, and the sections.
    Sections(Vec<Block>, Vec<Section>),
}

/// One thing that the table shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is about.
    pub title: String,
    /// A picture of it. The blocks say the same.
    pub drawing: Option<Drawing>,
    /// What there is to read; headings in it begin at the third level.
    pub blocks: Vec<Block>,
}

impl Laid {
    /// All that is shown as one document.
    pub fn document(&self, edition: &Edition) -> Document {
        let blocks = match self {
            Self::TooFew(why) => why.clone(),
            Self::Sections(opening, sections) => {
                let mut blocks = opening.clone();
                for section in sections {
                    blocks.push(Block::Heading(2, section.title.clone()));
                    blocks.extend(section.drawing.clone().map(Block::Figure));
                    blocks.extend(section.blocks.iter().cloned());
                }
                blocks
            }
        };
        let (language, title) = (edition.language.tag(), edition.language.words().group.title.to_string());
        Document { language, title, blocks }
    }
}

impl Table<'_> {
    /// Lays everything out.
    pub fn lay(&self) -> Laid {
        let words = &self.words().group;
        let have = self.people();
        if have < self.least() {
            let have = words.too_few(&have.to_string(), &self.least().to_string());
            return Laid::TooFew([have.as_str(), words.why, words.guards].map(Block::paragraph).into());
        }
        let mut missing = Vec::new();
        let mut sections = counts::sections(self, &mut missing);
        sections.extend(triangles::section(self, &mut missing));
        sections.extend(texts::sections(self, &mut missing));
        if !missing.is_empty() {
            let too_few = Block::paragraph(words.missing(&self.least().to_string()));
            let blocks = vec![too_few, Block::bullets(missing)];
            sections.push(Section { title: words.missing_title.into(), drawing: None, blocks });
        }
        Laid::Sections(self.opening(), sections)
    }

    /// What is said before everything else: what this guards and what not, and the names that were typed.
    fn opening(&self) -> Vec<Block> {
        let words = &self.words().group;
        let hidden = words.hidden(&self.least().to_string());
        let mut opening: Vec<Block> = [words.guards, words.shuffled, &hidden].map(Block::paragraph).into();
        let names: Vec<&str> = self.summaries.iter().filter_map(|summary| summary.name.as_deref()).collect();
        if !names.is_empty() {
            let order = shuffle::order(names.len(), self.seed, "names").into_iter();
            let names = order.map(|index| names[index]).collect::<Vec<_>>().join("; ");
            opening.push(Block::paragraph(words.names(&names)));
        }
        opening
    }

    /// The smallest group of which something is shown.
    fn least(&self) -> usize {
        self.least.max(LOWEST)
    }

    /// How many people the table is of. Those who laid cards on paper may have done so twice, and count once.
    fn people(&self) -> usize {
        self.summaries.len() + self.tallies.iter().map(Tally::people).max().unwrap_or(0)
    }

    fn words(&self) -> &'static Words {
        self.edition.language.words()
    }

    /// Every part that can come on the table, in the order of the edition and then of the form of a case: with what it is called.
    fn parts(&self) -> Vec<(Origin, String, &Part)> {
        let mut parts = Vec::new();
        for Exercise { id, parts: of, .. } in self.edition.exercises() {
            for part in of {
                let title = [id.as_str(), " ", &part.label].concat();
                parts.push((Origin::Exercise(id.clone(), part.id.clone()), title, part));
            }
        }
        for part in &self.edition.case.parts {
            let title = [&self.edition.case.title, ": ", part.label.as_str()].concat();
            parts.push((Origin::Case(0, part.id.clone()), title, part));
        }
        parts
    }

    /// What each person answered to a part: for the form of a case, in each case.
    fn answers(&self, part: &Origin) -> Vec<Vec<&Answer>> {
        let all = self.summaries.iter().map(|summary| summary.answers(part));
        all.filter(|answers| !answers.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests;
