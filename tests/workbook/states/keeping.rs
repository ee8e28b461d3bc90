//! What is kept of one's own: earlier versions, settings, a backup, a lock; and a program that broke.

use std::fs;

use outside::Result;

use super::Walk;

const PASSPHRASE: &str = "vier woorden zijn genoeg";

impl<Look: AsyncFn(&str) -> Result> Walk<'_, Look> {
    pub(super) async fn earlier_versions(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.history);
        let (exercise, part) = self.first_part("1a");
        workbook.visit_here(&format!("#/exercise/{}", exercise.id)).await?;
        for text in ["De uitleg klopte niet, en dat zag niemand.", "Kort"] {
            workbook.paste(&part.label, text).await?;
        }
        workbook.see(self.words.saved.saved).await?;
        self.look("an exercise, saved").await?;
        self.look_at(&format!("#/history/exercise/1a/{}", part.id), "earlier versions").await?;
        workbook.unfold_all().await?;
        workbook.press_starting(&words.erase_version(&words.then(""))).await?;
        workbook.see(self.words.cases.erase_sure).await?;
        self.look("earlier versions, unfolded, with a question before erasing").await
    }

    pub(super) async fn settings(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.settings);
        workbook.visit_here("#/settings").await?;
        workbook.write(&words.erase_label(words.erase_word), "niets").await?;
        workbook.press(words.erase_button).await?;
        workbook.see(&words.erase_wrong(words.erase_word)).await?;
        self.look("settings, with an error beside a field").await?;
        workbook.visit_here("#/storage").await?;
        workbook.see(self.words.storage.room).await?;
        self.look("what is in this browser").await
    }

    pub(super) async fn a_backup(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.backup);
        workbook.visit_here("#/backup").await?;
        workbook.press(words.download).await?;
        let backup = workbook.download(".json").await?;
        workbook.choose_file(words.file, &backup).await?;
        workbook.see(words.inside).await?;
        self.look("a backup, with what is in it").await?;
        let folder = tempfile::tempdir()?;
        let damaged = folder.path().join("damaged.json");
        fs::write(&damaged, "Zon, zee en strand")?;
        workbook.choose_file(words.file, &damaged).await?;
        workbook.see(words.foreign).await?;
        self.look("a backup that is none").await
    }

    pub(super) async fn a_lock(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.lock);
        workbook.visit_here("#/lock").await?;
        for (passphrase, said) in [("kort", words.too_short), (PASSPHRASE, words.is_on)] {
            workbook.write(words.new_passphrase, passphrase).await?;
            workbook.write(words.again, passphrase).await?;
            workbook.press(words.turn_on).await?;
            workbook.see(said).await?;
            self.look(&format!("the lock: {said}")).await?;
        }
        workbook.press(words.now).await?;
        workbook.arrives_at(words.locked).await?;
        self.look("locked").await?;
        workbook.write(words.passphrase, "niet deze").await?;
        workbook.press(words.unlock).await?;
        workbook.see(words.wrong).await?;
        workbook.unfold_all().await?;
        self.look("locked, with the wrong passphrase and everything unfolded").await?;
        workbook.write(words.passphrase, PASSPHRASE).await?;
        workbook.press(words.unlock).await?;
        workbook.arrives_at(words.title).await
    }

    pub(super) async fn a_break(&self) -> Result {
        self.workbook.break_program().await?;
        self.workbook.visit_here("#/privacy").await?;
        self.workbook.see(self.words.broken.title).await?;
        self.look("a program that broke").await
    }
}
