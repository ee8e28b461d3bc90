//! Text that hurts: it comes back to the letter from every kind of field, and out of every export.

use outside::{Mode, Result, Workbook};
use werkboek::{
    edition::Edition,
    exercises::{Kind, Part, triangle},
    locale::Language,
};

use crate::exported::Exported;

/// Everything that some program somewhere takes for a sign.
const HURTFUL: &str = "<script>alert(1)</script> <img src=x onerror=alert(2)> \"dubbel\" 'enkel' ‘krom’ & &amp; &#60; \
    *ster* **sterk** _lijn_ ~~weg~~ `code` # kop > citaat | pijp \\ [naam](javascript:alert(3)) ![x](http://x.nl/y) \
    <http://x.nl> 1. een - twee {accolade} ${geld} %s 🙂 👩‍👩‍👧 🇳🇱 \u{202E}מימין לשמאל\u{202C} من اليمين e\u{301} \u{200B} \0 nul";

/// How much a person may paste at once, in characters.
const MUCH: usize = 100_000;

/// A field of one kind: where it is, and its name.
struct Place {
    exercise: String,
    groups: Vec<String>,
    field: String,
    /// What it is folded under, if it is.
    folded: Option<String>,
    /// The button that brings it, if there is one.
    before: Option<String>,
    label: String,
}

#[tokio::test]
async fn text_that_hurts_comes_through_every_field_and_every_export_unharmed() -> Result {
    let workbook = Workbook::open(Mode::Served).await?;
    let edition = workbook.edition().await?;
    let places = places(&edition);
    let text = |number: usize| -> String { much_of(&format!("veld {number} {HURTFUL}")) };

    for (number, place) in places.iter().enumerate() {
        workbook.visit(&place.exercise).await?;
        let inside = within(&workbook, place);
        if let Some(folded) = &place.folded {
            inside.unfold_named(folded).await?;
        }
        if let Some(button) = &place.before {
            inside.press(button).await?;
        }
        inside.paste(&place.field, &text(number)).await?;
        same(&inside.read(&place.field).await?, &text(number), place);
    }
    workbook.visit("#/cases").await?;
    workbook.press("Nieuwe casus").await?;
    let title = much_of(&format!("titel {HURTFUL}"));
    workbook.paste("Titel", &title).await?;

    workbook.reload().await?;
    assert_eq!(workbook.dialog().await?, None);
    assert!(workbook.read("Titel").await? == title, "the title of the case came back otherwise");
    for (number, place) in places.iter().enumerate() {
        workbook.visit(&place.exercise).await?;
        same(&within(&workbook, place).read(&place.field).await?, &text(number), place);
    }

    workbook.visit("#/summary").await?;
    for place in &places {
        workbook.tick(&place.label).await?;
    }
    workbook.tick("Titel").await?;
    workbook.press("Download als Markdown").await?;
    let markdown = Exported::read(&workbook.downloaded(".md").await?.text);
    workbook.press("Download als HTML").await?;
    let html = workbook.downloaded(".html").await?;
    assert_eq!(workbook.dialog().await?, None);
    workbook.show_file(&html.path).await?;
    let shown = workbook.characters().await?;
    assert_eq!(workbook.dialog().await?, None);
    assert_eq!(workbook.scripts().await?, 0, "a text became a script in the HTML file");
    let texts = places.iter().enumerate().map(|(number, place)| (place.label.as_str(), text(number)));
    for (label, text) in texts.chain([("Titel", title)]) {
        let text = text.replace('\0', "\u{FFFD}");
        assert!(markdown.text.contains(&text), "“{label}” came out of Markdown otherwise");
        assert!(shown.contains(&text), "“{label}” came out of HTML otherwise");
    }
    Ok(())
}

/// One field of every kind that takes text, but the title of a case.
fn places(edition: &Edition) -> Vec<Place> {
    let words = Language::Nl.words();
    let find = |wanted: fn(&Kind) -> bool| {
        let mut parts =
            edition.exercises().flat_map(|exercise| exercise.parts.iter().map(move |part| (exercise, part)));
        let (exercise, part) =
            parts.find(|(_, part)| wanted(&part.kind)).expect("every kind is in the edition");
        (format!("#/exercise/{}", exercise.id), part)
    };
    let place = |wanted: fn(&Kind) -> bool| {
        let (exercise, part) = find(wanted);
        let (groups, field, before) = field(part, words);
        let folded = match &part.kind {
            Kind::Rings(rings) => Some(rings.rings[0].name.clone()),
            _ => None,
        };
        Place { exercise, groups, field, folded, before, label: part.label.clone() }
    };
    vec![
        place(|kind| matches!(kind, Kind::Prompt)),
        place(|kind| matches!(kind, Kind::List)),
        place(|kind| matches!(kind, Kind::Table(_))),
        place(|kind| matches!(kind, Kind::Position(_))),
        place(|kind| matches!(kind, Kind::Rings(_))),
        place(|kind| matches!(kind, Kind::Triangle(_))),
        place(|kind| matches!(kind, Kind::ValueSort(_))),
    ]
}

/// The groups around the first text field of a part, its name, and the button that brings it.
fn field(part: &Part, words: &werkboek::locale::Words) -> (Vec<String>, String, Option<String>) {
    let within = vec![part.label.clone()];
    match &part.kind {
        Kind::Prompt | Kind::MoralQuestion | Kind::ValueQuestions(_) => {
            (Vec::new(), part.label.clone(), None)
        }
        Kind::Scale(_) | Kind::Tags(_) | Kind::CaseNote => (Vec::new(), part.label.clone(), None),
        Kind::List => (within, format!("{}, {}", part.label, words.list.item("1")), None),
        Kind::Table(table) => (within, words.table.cell(&table.columns[0].name, "1", &table.row), None),
        Kind::Position(position) => (within, position.reason.clone(), None),
        Kind::Rings(rings) => (within, format!("{}: {}", rings.rings[0].name, rings.rings[0].owe), None),
        Kind::ValueSort(_) => {
            (within, words.value_sort.own_name("1"), Some(words.value_sort.add_own.to_string()))
        }
        Kind::Triangle(triangle) => {
            let name = &triangle.fields[0].name;
            let question = triangle.questions.text(triangle::Question::Shows);
            (vec![part.label.clone(), name.clone()], words.triangle.question_on(name, question), None)
        }
    }
}

fn within(workbook: &Workbook, place: &Place) -> Workbook {
    place.groups.iter().fold(workbook.clone(), |workbook, group| workbook.within(group))
}

/// The text again and again, up to so many characters, with nothing at the ends that a reader would trim.
fn much_of(text: &str) -> String {
    text.chars().cycle().take(MUCH - 1).chain(['.']).collect()
}

fn same(read: &str, written: &str, place: &Place) {
    if read != written {
        let at = read.chars().zip(written.chars()).take_while(|(one, other)| one == other).count();
        let around = |text: &str| text.chars().skip(at.saturating_sub(20)).take(60).collect::<String>();
        panic!(
            "“{}” differs from character {at}: {:?} in place of {:?}; {} in place of {} characters",
            place.field,
            around(read),
            around(written),
            read.chars().count(),
            written.chars().count(),
        );
    }
}
