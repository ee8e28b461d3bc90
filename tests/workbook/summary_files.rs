//! The summary files of twelve people, of whom one counts by hand what they laid.

use std::{fs, path::PathBuf};

use outside::{Mode, Result, Workbook};
use serde_json::json;
use tempfile::TempDir;
use werkboek::{
    edition::Edition,
    exercises::{Answer, prompt, value_sort},
    locale::Language,
    notebook::Value,
    summary::{SharedItem, SharedSummary},
};

/// The field for files.
pub const FILES: &str = "Kies bestanden";

/// What every file that comes to the table may be known by nowhere but in a message about it.
pub const FILE_NAME: &str = "van-jansen";

/// Files of summaries, which go away with the test.
pub struct Files {
    /// The edition that the page carries.
    pub edition: Edition,
    folder: TempDir,
}

impl Files {
    /// No files yet.
    pub async fn new(workbook: &Workbook) -> Result<Self> {
        Ok(Self { edition: workbook.edition().await?, folder: tempfile::tempdir()? })
    }

    /// The summary file of one of twelve people, numbered from 0. By hand:
    ///
    /// | value | most | least |
    /// |---|---|---|
    /// | honesty | 12 | 0 |
    /// | quality | 7 (0 to 6) | 0 |
    /// | courage | 5 (7 to 11) | 4 (0 to 3) |
    /// | power | 0 | 8 (0 to 7) |
    /// | fame | 0 | 4 (8 to 11) |
    /// | wealth | 3 (0 to 2) | 0 |
    pub fn summary(&self, number: usize, name: Option<&str>) -> Result<PathBuf> {
        let item = |(part, answer): (&str, Answer)| SharedItem {
            heading: String::new(),
            label: String::new(),
            origin: part.parse().expect("a part"),
            answer,
        };
        let summary = SharedSummary {
            edition: self.edition.id.clone(),
            language: Language::Nl,
            name: name.map(String::from),
            items: answers(number).map(item).into(),
            left_out: 0,
        };
        self.file(&format!("{FILE_NAME}-{number:02}.json"), &summary.write())
    }

    /// The same as that person makes it: the answers come into a workbook as a backup, and the file is made on the page of the summary.
    pub async fn made_in_the_page(&self, number: usize) -> Result<PathBuf> {
        let field = |(field, answer): (&str, Answer)| {
            json!({ "field": field, "erasures": 0, "revision": 1, "tab": "t-file", "written": 1_790_000_000_000_u64,
                "value": Value::Answer(answer) })
        };
        let backup = json!({ "format": "werkboek-backup", "schema": 3, "made": 1_790_000_000_000_u64,
            "edition": self.edition.id, "notebook": "n1", "fields": answers(number).map(field) });
        let workbook = Workbook::open(Mode::Served).await?;
        workbook.visit("#/backup").await?;
        workbook.choose_file("Kies het bestand", &self.file("backup.json", &backup.to_string())?).await?;
        workbook.press("Zet terug").await?;
        workbook.see("De back-up is teruggezet.").await?;
        workbook.go_to("Samenvatting").await?;
        workbook.press("Voor mezelf").await?;
        workbook.press("Maak het bestand voor de tafel").await?;
        let made = workbook.downloaded(".json").await?;
        self.file(&format!("{number:02}.json"), &made.text)
    }

    /// The files of several of the twelve.
    pub fn summaries(&self, numbers: std::ops::Range<usize>) -> Result<Vec<PathBuf>> {
        numbers.map(|number| self.summary(number, None)).collect()
    }

    /// A file with this name and text.
    pub fn file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        fs::write(&path, text)?;
        Ok(path)
    }

    /// A row of the table, as the page shows it.
    pub fn row(&self, value: &str, most: &str, least: &str) -> String {
        let value = self.edition.value_sort.definition.value(&value.parse().expect("an id"));
        format!("{}\t{most}\t{least}\n", value.expect("a value of the edition").name)
    }
}

/// What one of the twelve answered.
fn answers(number: usize) -> [(&'static str, Answer); 2] {
    let mut most = vec!["honesty", if number < 7 { "quality" } else { "courage" }];
    most.extend((number < 3).then_some("wealth"));
    let mut least = vec![if number < 8 { "power" } else { "fame" }];
    least.extend((number < 4).then_some("courage"));
    let mut sort = value_sort::Answer::default();
    for (column, values) in [("most", most), ("least", least)] {
        for value in values {
            sort.sort.lay(&value.parse().expect("an id"), &column.parse().expect("an id"), usize::MAX);
        }
    }
    let open = prompt::Answer { text: format!("Open vraag {number:02}") };
    [("exercise/1d/sort", Answer::ValueSort(sort)), ("exercise/1z/open", Answer::Prompt(open))]
}

/// The page of the table, and so many of the twelve files on it.
pub async fn with_files(workbook: &Workbook, people: usize) -> Result<Files> {
    let files = Files::new(workbook).await?;
    workbook.follow("Voor begeleiders: de tafel van een sessie").await?;
    workbook.arrives_at("De tafel van een sessie").await?;
    if people > 0 {
        workbook.choose_files(FILES, &files.summaries(0..people)?).await?;
        workbook.see(&format!("Samenvatting {people}")).await?;
    }
    Ok(files)
}
