//! A backup of everything, and bringing one back.

use std::collections::HashSet;

use leptos::{prelude::*, task::spawn_local};

use super::heading;
use crate::{
    app::{
        components::{
            Choice, ChoiceKind, TextBox, Weight, alert, bullets, button, choice, column, element, field_name,
            group_of, hint, labelled, lead, optional, own_words, paragraph, passphrase_line, status,
            subheading, third_heading,
        },
        state::{Notice, Workbook},
    },
    browser::upload::{self, NoText},
    locale::Words,
    notebook::FieldId,
    vault::backup::{Backup, BackupError, Comparison, MOST_BYTES},
};

/// The id of the field for a file.
const FILE: &str = "backup-file";

/// The page.
pub fn page(workbook: Workbook) -> AnyView {
    column([
        heading(workbook.say(|words| words.backup.title)),
        lead(workbook.say(|words| words.backup.text)),
        subheading(workbook.say(|words| words.backup.make)),
        make(workbook),
        subheading(workbook.say(|words| words.backup.return_title)),
        come_back(workbook),
    ])
}

fn make(workbook: Workbook) -> AnyView {
    let (passphrase, said) = (RwSignal::new(String::new()), RwSignal::new(None));
    let field = passphrase_line(
        TextBox {
            id: "backup-passphrase".into(),
            label: workbook.say(|words| words.backup.passphrase),
            hint: Some(workbook.say(|words| words.backup.passphrase_text)),
            text: passphrase.into(),
            write: Box::new(move |text| passphrase.set(text)),
        },
        None,
    );
    let act = move || {
        said.set(None);
        spawn_local(async move {
            let made = workbook.download_backup(&passphrase.get_untracked()).await;
            let _ = said.try_set(Some(made));
        });
    };
    let message = workbook.say_following(move |words| match said.get() {
        None => String::new(),
        Some(Ok(name)) => words.backup.made(&name),
        Some(Err(_)) => words.backup.not_made.to_string(),
    });
    column([
        field,
        button(Weight::Primary, workbook.say(|words| words.backup.download), act),
        status(message),
    ])
}

/// What became of a file that was chosen.
#[derive(Clone)]
enum Chosen {
    Nothing,
    NotRead(NoText),
    NotOpened(BackupError),
    Opened(StoredValue<(Backup, Comparison)>),
}

fn come_back(workbook: Workbook) -> AnyView {
    let (passphrase, chosen) = (RwSignal::new(String::new()), RwSignal::new(Chosen::Nothing));
    let field = passphrase_line(
        TextBox {
            id: "return-passphrase".into(),
            label: workbook.say(|words| words.backup.return_passphrase),
            hint: None,
            text: passphrase.into(),
            write: Box::new(move |text| passphrase.set(text)),
        },
        None,
    );
    let look = move || {
        chosen.set(Chosen::Nothing);
        spawn_local(async move {
            let _ = chosen.try_set(open(workbook, &passphrase.get_untracked()).await);
        });
    };
    let problem = workbook.say_following(move |words| problem(&chosen.get(), words).to_string());
    let found = optional(move || match chosen.get() {
        Chosen::Opened(opened) => Some(offer(workbook, opened, move || chosen.set(Chosen::Nothing))),
        _ => None,
    });
    let file =
        element("input").with("type", "file").with("id", FILE).on("change", move |_| look()).into_any();
    column([
        paragraph(workbook.say(|words| words.backup.return_text)),
        labelled(FILE.into(), workbook.say(|words| words.backup.file), None, file),
        field,
        button(Weight::Plain, workbook.say(|words| words.backup.look), look),
        alert(problem),
        found,
    ])
}

async fn open(workbook: Workbook, passphrase: &str) -> Chosen {
    let text = match upload::text_of(FILE, MOST_BYTES).await {
        Ok(text) => text,
        Err(cause) => return Chosen::NotRead(cause),
    };
    match workbook.open_backup(&text, passphrase).await {
        Ok(backup) => {
            let comparison = workbook.compare(&backup);
            Chosen::Opened(StoredValue::new((backup, comparison)))
        }
        Err(cause) => Chosen::NotOpened(cause),
    }
}

fn problem(chosen: &Chosen, words: &Words) -> &'static str {
    let words = &words.backup;
    match chosen {
        Chosen::Nothing | Chosen::Opened(_) => "",
        Chosen::NotRead(NoText::NoFile) => words.no_file,
        Chosen::NotRead(NoText::TooLarge) | Chosen::NotOpened(BackupError::TooLarge) => words.too_large,
        Chosen::NotRead(NoText::Unreadable) | Chosen::NotOpened(BackupError::Damaged) => words.damaged,
        Chosen::NotOpened(BackupError::Foreign) => words.foreign,
        Chosen::NotOpened(BackupError::Newer) => words.newer,
        Chosen::NotOpened(BackupError::Sealed) => words.sealed,
        Chosen::NotOpened(BackupError::WrongPassphrase) => words.wrong_passphrase,
    }
}

/// What is in the backup, and the choice of what comes back.
fn offer(
    workbook: Workbook,
    opened: StoredValue<(Backup, Comparison)>,
    done: impl Fn() + Copy + 'static,
) -> AnyView {
    let taken = RwSignal::new(HashSet::<FieldId>::new());
    let (added, differing, same, unreadable, is_other) = opened.with_value(|(backup, comparison)| {
        let Comparison { added, differing, same } = comparison;
        let is_other = backup.edition != workbook.edition().id;
        (added.len(), differing.clone(), *same, backup.unreadable, is_other)
    });
    if is_other {
        return alert(workbook.say(|words| words.backup.other_edition));
    }
    let counted = move |count: usize, sentence: fn(&Words, &str) -> String| {
        (count > 0).then(|| workbook.say_sentence(move |words| sentence(words, &count.to_string())))
    };
    let differs = differing.len();
    let tick = |field: FieldId| {
        let (of, taking) = (field.clone(), field.clone());
        choice(Choice {
            kind: ChoiceKind::Tick,
            chosen: Signal::derive(move || taken.with(|taken| taken.contains(&of))),
            label: own_words(field_name(workbook, field)),
            name: None,
            choose: Box::new(move |take| {
                let field = taking.clone();
                taken.update(|taken| {
                    if take {
                        taken.insert(field)
                    } else {
                        taken.remove(&field)
                    };
                });
            }),
        })
    };
    let ticks = (differs > 0).then(|| {
        let ticks = column(differing.into_iter().map(tick));
        let inside = column([hint(workbook.say(|words| words.backup.take_text)), ticks]);
        group_of(workbook.say(|words| words.backup.take), inside)
    });
    let bring_back = move || {
        opened.with_value(|(backup, comparison)| {
            workbook.bring_back(backup, comparison, &taken.get_untracked())
        });
        let undo = std::sync::Arc::new(move || workbook.undo());
        workbook.notify(Some(Notice { text: |words| words.backup.is_back, undo: Some(undo) }));
        done();
    };
    let act = (added + differs > 0)
        .then(|| button(Weight::Primary, workbook.say(|words| words.backup.bring_back), bring_back));
    let counts = [
        counted(added, |words, count| words.backup.added(count)),
        counted(differs, |words, count| words.backup.differing(count)),
        counted(same, |words, count| words.backup.same(count)),
        counted(unreadable, |words, count| words.backup.unreadable(count)),
    ];
    let head = third_heading(workbook.say(|words| words.backup.inside));
    column([head, bullets(counts.into_iter().flatten())].into_iter().chain(ticks).chain(act))
}
