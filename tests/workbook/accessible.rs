//! Every page in every state, as axe-core sees it: nothing is wrong, of any impact. In the dark it is asked about colours, since all
//! else on a page is the same there.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    io::{Write, stdout},
};

use outside::{Audit, Mode, Opening, Result, Rules};
use werkboek::locale::Language;

use crate::states::every_state;

/// What was found so far.
#[derive(Default)]
struct Seen {
    states: usize,
    rules: usize,
    /// Each finding with the states it is in.
    findings: BTreeMap<String, Vec<String>>,
    undecided: BTreeMap<String, Vec<String>>,
}

#[tokio::test]
async fn nothing_is_wrong_in_dutch_by_light() -> Result {
    nothing_is_wrong(Language::Nl, false).await
}

#[tokio::test]
async fn nothing_is_wrong_in_dutch_in_the_dark() -> Result {
    nothing_is_wrong(Language::Nl, true).await
}

#[tokio::test]
async fn nothing_is_wrong_in_english_by_light() -> Result {
    nothing_is_wrong(Language::En, false).await
}

#[tokio::test]
async fn nothing_is_wrong_in_english_in_the_dark() -> Result {
    nothing_is_wrong(Language::En, true).await
}

async fn nothing_is_wrong(language: Language, dark: bool) -> Result {
    let opening = Opening::new(Mode::LeadingServed);
    let workbook = if dark { opening.in_the_dark() } else { opening }.open().await?;
    assert_eq!(workbook.medium_is("(prefers-color-scheme: dark)").await?, dark);
    let seen = RefCell::new(Seen::default());
    let walked = every_state(&workbook, language, async |state| {
        let rules = if dark { Rules::OfColours } else { Rules::All };
        let audit = workbook.audit(rules).await?;
        let number = seen.borrow_mut().add(state, audit);
        if !dark {
            workbook.lay_page(&format!("{}-{number:03}", language.tag())).await?;
        }
        Ok(())
    });
    let walked = walked.await;
    let seen = seen.into_inner();
    let light = if dark { "dark" } else { "light" };
    seen.tell(&format!("axe, {}, {light}", language.tag()))?;
    assert!(seen.findings.is_empty(), "{:#?}", seen.findings);
    walked?;
    assert!(
        seen.states > 100 && seen.rules >= if dark { 2 } else { 80 },
        "{} states by {} rules",
        seen.states,
        seen.rules
    );
    Ok(())
}

impl Seen {
    /// Adds what was found in a state, and gives its number.
    fn add(&mut self, state: &str, audit: Audit) -> usize {
        self.states += 1;
        self.rules = audit.rules;
        for (all, found) in [(&mut self.findings, audit.findings), (&mut self.undecided, audit.undecided)] {
            for one in found {
                all.entry(one).or_default().push(state.to_string());
            }
        }
        self.states
    }

    /// Prints the figures, past libtest, which keeps what a test prints to itself.
    fn tell(&self, name: &str) -> Result {
        let Self { states, rules, findings, undecided } = self;
        let line = format!(
            "{name}: {states} pages × states by {rules} rules, findings {}, undecided {}",
            findings.len(),
            undecided.len()
        );
        writeln!(stdout(), "{line}")?;
        Ok(())
    }
}
