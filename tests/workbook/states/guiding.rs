//! What guides somebody: the search, the keys, the tour, and writing in peace with a timer.

use fantoccini::key::Key;
use outside::Result;

use super::Walk;

impl<Look: AsyncFn(&str) -> Result> Walk<'_, Look> {
    pub(super) async fn guided(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.palette);
        workbook.visit_here("#/cases").await?;
        workbook.press(words.open).await?;
        self.look("the search, nothing looked for").await?;
        workbook.write(words.words, "in").await?;
        workbook.see(&words.found("")).await?;
        self.look("the search, with what is found").await?;
        workbook.press_anywhere(Key::Escape).await?;
        workbook.press(words.open).await?;
        workbook.press(self.words.keys.title).await?;
        workbook.see(self.words.keys.sorting).await?;
        self.look("the keys").await?;
        workbook.press_anywhere(Key::Escape).await?;
        workbook.press(words.open).await?;
        workbook.press(self.words.tour.again).await?;
        workbook.press(self.words.tour.next).await?;
        self.look("the tour, at its second step").await?;
        workbook.press(self.words.tour.skip).await?;
        self.quietly().await
    }

    async fn quietly(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.calm);
        workbook.visit_here("#/exercise/1a").await?;
        workbook.unfold(words.timer).await?;
        workbook.press(&words.minutes("10")).await?;
        workbook.press(words.write).await?;
        self.look("an exercise, written quietly with a timer").await?;
        workbook.press(words.stop).await?;
        workbook.press(words.write).await
    }
}
