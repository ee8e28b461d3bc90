//! One thing a person does in one field, and whether the page still shows it.

use outside::{Result, Role, Workbook};

/// One thing a person does in a part; the names of the groups around it, the outermost first.
#[derive(Clone, Debug)]
pub enum Step {
    Write(Vec<String>, String, String),
    Choose(Vec<String>, String),
    Tick(Vec<String>, String),
    Press(Vec<String>, String),
    Unfold(Vec<String>, String),
    Lay(Vec<String>, String, (usize, String)),
}

impl Step {
    /// Does it.
    pub async fn take(&self, workbook: &Workbook) -> Result {
        match self {
            Self::Write(groups, field, text) => inside(workbook, groups).write(field, text).await,
            Self::Tick(groups, name) => inside(workbook, groups).tick(name).await,
            Self::Press(groups, button) => inside(workbook, groups).press(button).await,
            Self::Unfold(groups, name) => inside(workbook, groups).unfold_named(name).await,
            Self::Lay(groups, card, (number, column)) => {
                let board = inside(workbook, groups);
                board.press(card).await?;
                board.press(&format!("{number} {column}")).await
            }
            Self::Choose(groups, option) => match groups.split_last() {
                Some((group, around)) => inside(workbook, around).choose(group, option).await,
                None => Ok(()),
            },
        }
    }

    /// Whether the page shows that it was done.
    pub async fn holds(&self, workbook: &Workbook) -> Result<bool> {
        Ok(match self {
            Self::Write(groups, field, text) => inside(workbook, groups).read(field).await? == *text,
            Self::Tick(groups, name) => inside(workbook, groups).is_ticked(name).await?,
            Self::Press(..) => true,
            Self::Unfold(groups, name) => {
                inside(workbook, groups).unfold_named(name).await?;
                true
            }
            Self::Lay(groups, card, (_, column)) => {
                inside(workbook, groups).within(column).has(Role::Button, card).await?
            }
            Self::Choose(groups, option) => match groups.split_last() {
                Some((group, around)) => inside(workbook, around).is_chosen(group, option).await?,
                None => true,
            },
        })
    }
}

fn inside(workbook: &Workbook, groups: &[String]) -> Workbook {
    groups.iter().fold(workbook.clone(), |workbook, group| workbook.within(group))
}
