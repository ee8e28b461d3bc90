//! What only who leads a session or adapts the texts has: the table, and an own edition.

use std::fs;

use fantoccini::key::Key;
use outside::Result;

use super::Walk;
use crate::{making::changed, summary_files::Files};

impl<Look: AsyncFn(&str) -> Result> Walk<'_, Look> {
    pub(super) async fn the_table(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.laying);
        let files = Files::new(workbook).await?;
        workbook.visit_here("#/table").await?;
        workbook.choose_files(words.files, &files.summaries(0..3)?).await?;
        workbook.see(&words.summary("3")).await?;
        self.look("the table of too few").await?;
        workbook.choose_files(words.files, &[files.file("kapot.json", "Zon, zee en strand")?]).await?;
        workbook.see(&self.words.group.file_foreign("kapot.json")).await?;
        self.look("the table, with a file that is none").await?;
        workbook.choose_files(words.files, &files.summaries(3..12)?).await?;
        workbook.see(&words.summary("12")).await?;
        workbook.unfold_all().await?;
        workbook.press(words.lay_tally).await?;
        workbook.see(&self.words.group.tally_people("1000")).await?;
        self.look("the table of twelve, with an error beside a field").await?;
        workbook.press(words.present).await?;
        self.look("the table, presented").await?;
        workbook.press(words.next).await?;
        self.look("the table, presented, the second").await?;
        workbook.press_anywhere(Key::Escape).await
    }

    pub(super) async fn an_own_edition(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.making);
        workbook.visit_here("#/making").await?;
        workbook.press(words.take).await?;
        let texts = changed(&workbook.downloaded(".txt").await?.text);
        let folder = tempfile::tempdir()?;
        let bring = async |name: &str, texts: &str| {
            let file = folder.path().join(name);
            fs::write(&file, texts)?;
            workbook.choose_file(words.file, &file).await
        };
        bring("broken.txt", &texts.replace("label = ", "lable = ")).await?;
        workbook.see("lable").await?;
        self.look("an own edition, with what is wrong in it").await?;
        bring("whole.txt", &texts).await?;
        workbook.see(words.try_text).await?;
        self.look("an own edition that is whole").await?;
        workbook.press(words.try_it).await?;
        workbook.see(self.words.visit.trial).await?;
        self.look("an own edition, tried").await?;
        workbook.press(self.words.visit.home).await
    }
}
