//! Every page in its main states, one after the other, in either language: with nothing written, with a little of one's own, in
//! the filled sample, and what only who leads a session has.

mod guiding;
mod keeping;
mod leading;

use outside::{Result, Workbook};
use werkboek::{
    edition::{Edition, Exercise},
    exercises::Part,
    locale::{Language, Words},
};

/// The pages that show something of an edition or of a person's answers, beside those of sessions and exercises.
const OF_THE_EDITION: [&str; 13] = [
    "#/",
    "#/cases",
    "#/together",
    "#/values",
    "#/cards",
    "#/summary",
    "#/departures",
    "#/table",
    "#/timeline",
    "#/problems",
    "#/sources",
    "#/privacy",
    "#/nergens",
];

/// The pages about one's own workbook as such.
const OF_THE_WORKBOOK: [&str; 6] = ["#/settings", "#/making", "#/backup", "#/lock", "#/storage", "#/missing"];

/// Takes the leaders' workbook through every state and lets `look` look at each, which is told what the state is called.
pub async fn every_state(
    workbook: &Workbook,
    language: Language,
    look: impl AsyncFn(&str) -> Result,
) -> Result {
    let words = language.words();
    workbook.press(words.settings.language_name).await?;
    let edition = workbook.edition_in(language).await?;
    let walk = Walk { workbook, edition, words, look };
    walk.nothing_written().await?;
    walk.the_sample().await?;
    walk.the_start().await?;
    walk.guided().await?;
    walk.a_value_sort().await?;
    walk.cases().await?;
    walk.earlier_versions().await?;
    walk.a_summary().await?;
    walk.the_table().await?;
    walk.an_own_edition().await?;
    walk.settings().await?;
    walk.a_backup().await?;
    walk.a_lock().await?;
    walk.a_break().await
}

/// The addresses of every session, exercise and sheet of an edition.
pub fn addresses_of(edition: &Edition) -> Vec<String> {
    let sessions = edition.sessions.iter().map(|session| format!("#/session/{}", session.id));
    let exercises = edition.exercises().map(|exercise| format!("#/exercise/{}", exercise.id));
    let sheets = edition.sessions.iter().map(|session| format!("#/worksheets/{}", session.id));
    OF_THE_EDITION.map(String::from).into_iter().chain(sessions).chain(exercises).chain(sheets).collect()
}

struct Walk<'a, Look> {
    workbook: &'a Workbook,
    edition: Edition,
    words: &'static Words,
    look: Look,
}

impl<Look: AsyncFn(&str) -> Result> Walk<'_, Look> {
    /// Lets the looker look at the page as it stands now.
    async fn look(&self, state: &str) -> Result {
        (self.look)(state).await
    }

    async fn look_at(&self, address: &str, state: &str) -> Result {
        self.workbook.visit_here(address).await?;
        self.look(state).await
    }

    async fn nothing_written(&self) -> Result {
        for address in addresses_of(&self.edition).iter().map(String::as_str).chain(OF_THE_WORKBOOK) {
            self.look_at(address, &format!("{address}, nothing written")).await?;
        }
        Ok(())
    }

    async fn the_start(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.start);
        workbook.visit_here("#/").await?;
        workbook.unfold(words.time_at_hand).await?;
        workbook.choose(words.how_long, words.half_an_hour).await?;
        workbook.see(words.fits).await?;
        workbook.choose(words.device_title, words.shared).await?;
        self.look("the start, with a time and a device").await?;
        workbook.tick(words.memory_only).await?;
        workbook.see(self.words.saved.memory).await?;
        self.look("the start, with a standing warning").await?;
        workbook.untick(words.memory_only).await
    }

    async fn a_value_sort(&self) -> Result {
        self.workbook.visit_here("#/exercise/1d").await?;
        let values = &self.edition.value_sort.definition.values;
        for (card, digit) in values.iter().zip("12345".chars()) {
            self.workbook.send_keys(&card.name, &digit.to_string()).await?;
        }
        self.workbook.press(&values[5].name).await?;
        self.look("a value sort, with the menu of a card").await
    }

    async fn cases(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.cases);
        for title in ["De brief", "Het advies"] {
            workbook.visit_here("#/cases").await?;
            workbook.press(words.new).await?;
            workbook.write(words.title, title).await?;
        }
        let case = workbook.address().await?;
        let (form, more) = (&self.edition.case, workbook.within(self.words.outline.add_title));
        for part in form.parts.iter().filter(|part| !form.begins_with.contains(&part.id)) {
            more.press(&part.label).await?;
        }
        workbook.press(self.words.outline.arrange).await?;
        workbook.unfold_all().await?;
        self.look("a case with every part, while it is arranged").await?;
        workbook.visit_here("#/cases").await?;
        workbook.press(&words.throw_away("De brief")).await?;
        workbook.see(words.thrown).await?;
        self.look("cases, with a notice and its undo").await?;
        workbook.press(&words.erase("De brief")).await?;
        workbook.see(words.erase_sure).await?;
        self.look("cases, with a question before erasing").await?;
        workbook.press(words.erase_no).await?;
        workbook.press(self.words.app.close).await?;
        workbook.unfold_all().await?;
        workbook.write(self.words.finding.words, "xyz").await?;
        workbook.see(self.words.finding.none).await?;
        self.look("cases, with everything unfolded and nothing found").await?;
        self.look_at(&case, "a case").await
    }

    async fn a_summary(&self) -> Result {
        let (workbook, words) = (self.workbook, &self.words.hiding);
        let (exercise, part) = self.first_part("1c");
        workbook.visit_here(&format!("#/exercise/{}", exercise.id)).await?;
        workbook.paste(&part.label, "Ik sprak met Karin de Vries over het plan van Jasper.").await?;
        workbook.visit_here("#/summary").await?;
        self.look("a summary, nothing ticked").await?;
        workbook.tick(&part.label).await?;
        workbook.see(words.limits).await?;
        self.look("a summary, with words to decide about").await?;
        workbook.unfold_all().await?;
        workbook.press(words.add).await?;
        workbook.within(&words.person("1")).write(words.name, "Jasper").await?;
        workbook.press(&part.label).await?;
        workbook.press(self.words.composing.change).await?;
        self.look("a summary, with a list of names and a text that is changed").await?;
        workbook.tick(words.go_on).await?;
        workbook.see(words.question_only).await?;
        self.look("a summary, with the last questions and the ways to take it").await?;
        workbook.press(self.words.summary.markdown).await?;
        workbook.see(&self.words.summary.file_name("")).await?;
        workbook.press(self.words.composing.one_page).await?;
        self.look("a summary of one page, just downloaded").await?;
        workbook.visit_here("#/departures").await?;
        workbook.unfold_all().await?;
        self.look("what was taken along before").await
    }

    async fn the_sample(&self) -> Result {
        let (workbook, words) = (self.workbook, self.words);
        workbook.visit_here("#/").await?;
        workbook.press(words.visit.see_sample).await?;
        workbook.see(words.visit.sample).await?;
        for address in addresses_of(&self.edition) {
            workbook.visit_here(&address).await?;
            workbook.unfold_all().await?;
            self.look(&format!("{address}, filled and unfolded")).await?;
        }
        let sample = self.edition.sample.as_ref().expect("the edition has a sample");
        for (example, _) in &sample.cases {
            let example =
                self.edition.example(example).expect("the sample goes on from a case of the edition");
            workbook.visit_here("#/cases").await?;
            workbook.follow(&example.title).await?;
            self.look(&format!("the case {}, filled", example.id)).await?;
        }
        workbook.visit_here("#/summary").await?;
        for beginning in [words.composing.for_group, words.composing.for_myself] {
            workbook.press(beginning).await?;
            workbook.see(words.hiding.limits).await?;
            self.look(&format!("a filled summary that begins with “{beginning}”")).await?;
        }
        self.look_at("#/settings", "a page that is not beside one's own workbook").await?;
        workbook.press(words.visit.home).await
    }

    /// The first question of an exercise.
    fn first_part(&self, id: &str) -> (&Exercise, &Part) {
        let exercise = self.edition.exercises().find(|exercise| exercise.id.as_str() == id);
        let exercise = exercise.expect("it is in the edition");
        (exercise, &exercise.parts[0])
    }
}
