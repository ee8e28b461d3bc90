//! Putting a summary together: by session and by a choice to begin with, in an order and words of its own; and what is kept of what
//! left.

use fantoccini::key::Key;
use outside::{Hand, Mode, Result, Role, Workbook};
use werkboek::{edition::Exercise, locale::Language};

use crate::summary::answer;

const PREVIEW: &str = "Dit gaat mee, woord voor woord";
const ORDER: &str = "Volgorde en woorden";
const DEPARTURES: &str = "Wat je eerder meenam";

/// So high that everything is in sight at once: a finger does not scroll while it drags by this driver.
const HIGH: u32 = 4000;

/// A workbook on the summary page, with an answer to every prompt of some exercises: `1c 0`, `1c 1`, …
async fn with_answers(exercises: &[&str]) -> Result<(Workbook, Vec<Exercise>)> {
    let workbook = Workbook::open(Mode::Served).await?;
    let mut answered = Vec::new();
    for exercise in exercises {
        answered.push(answer(&workbook, exercise, exercise).await?);
    }
    workbook.go_to("Samenvatting").await?;
    Ok((workbook, answered))
}

fn title(exercise: &Exercise) -> String {
    format!("{} {}", exercise.id, exercise.title)
}

/// The words of the preview, without what it is called.
async fn words(workbook: &Workbook) -> Result<Vec<String>> {
    let text = workbook.within_region(PREVIEW).text().await?;
    let words = text.split_whitespace().skip(PREVIEW.split_whitespace().count());
    Ok(words.map(String::from).collect())
}

#[tokio::test]
async fn the_tick_of_a_session_takes_all_of_it_but_what_is_hard_to_say() -> Result {
    let (workbook, exercises) = with_answers(&["1a", "3f", "3z"]).await?;
    let words = Language::Nl.words();
    let edition = workbook.edition().await?;
    let session = &edition.sessions[2];
    let session = words.start.session(session.id.as_str(), &session.title);
    workbook.within(&session).tick(&words.summary.group(&session)).await?;
    let preview = workbook.within_region(PREVIEW);
    preview.see("3z 0").await?;
    assert!(!preview.shows("3f 0").await? && !preview.shows("1a 0").await?);
    assert!(!workbook.is_ticked(&exercises[1].parts[0].label).await?);
    workbook.within(&session).untick(&words.summary.group(&session)).await?;
    workbook.see(words.summary.nothing).await
}

#[tokio::test]
async fn no_choice_to_begin_with_ticks_what_is_hard_to_say() -> Result {
    let (workbook, exercises) = with_answers(&["1a", "3f"]).await?;
    for (choice, takes_text) in [("Voor de groep", false), ("Voor mezelf", true), ("Eén bladzijde", false)] {
        workbook.press(choice).await?;
        assert_eq!(workbook.is_ticked(&exercises[0].parts[0].label).await?, takes_text, "{choice}");
        for part in exercises[1].parts.iter().filter(|part| part.hard_to_say) {
            assert!(!workbook.is_ticked(&part.label).await?, "{choice} ticked “{}”", part.label);
        }
        assert!(!workbook.within_region(PREVIEW).shows("3f 0").await?, "{choice}");
    }
    workbook.write("Wat ik voor mezelf houd", "Dat er iets is").await?;
    workbook.within_region(PREVIEW).see("Dat er iets is").await?;
    workbook.untick("Zet mijn eigen teksten vooraan").await?;
    workbook.see("Vink hierboven aan wat je mee wilt nemen.").await
}

#[tokio::test]
async fn every_hand_puts_a_summary_in_the_same_order() -> Result {
    let mut results = Vec::new();
    for hand in Hand::ALL {
        let (workbook, exercises) = with_answers(&["1b", "1c"]).await?;
        let workbook = workbook.by(hand);
        workbook.press("Voor mezelf").await?;
        workbook.see(ORDER).await?;
        if hand == Hand::Finger {
            workbook.set_size(1100, HIGH).await?;
        }
        let (first, second) = (title(&exercises[0]), title(&exercises[1]));
        let moved = &exercises[1].parts[0].label;
        match hand {
            Hand::Keys => {
                let down = char::from(Key::Down).to_string();
                let steps = exercises[1].parts.len() - 1;
                workbook.send_keys(moved, &down.repeat(steps)).await?;
                workbook.send_keys(&first, &down).await?;
            }
            Hand::Mouse | Hand::Finger => {
                workbook.drag(moved, Role::Region, &second).await?;
                workbook.drag(&first, Role::Region, ORDER).await?;
            }
        }
        let said = Language::Nl.words().composing.lies("2", &first, "2");
        assert!(workbook.announced().await?.contains(&said), "{hand:?}: {:?}", workbook.announced().await?);
        assert_eq!(workbook.focused().await?.name, first, "{hand:?}");
        workbook.see("Opgeslagen in deze browser").await?;
        workbook.reload().await?;
        results.push(words(&workbook).await?.join(" "));
    }
    assert!(results.iter().all(|result| *result == results[0]), "{results:#?}");
    let at = |text: &str| results[0].find(text).unwrap_or_else(|| panic!("no “{text}” in {}", results[0]));
    assert!(at("1c 1") < at("1c 0") && at("1c 0") < at("1b 0"), "{}", results[0]);
    Ok(())
}

#[tokio::test]
async fn words_that_are_changed_here_change_nothing_in_the_notebook() -> Result {
    let (workbook, exercises) = with_answers(&["1c"]).await?;
    let label = &exercises[0].parts[0].label;
    let field = Language::Nl.words().composing.text(label);
    workbook.tick(label).await?;
    workbook.press(label).await?;
    workbook.press("Pas de tekst aan").await?;
    assert_eq!(workbook.read(&field).await?, "1c 0");
    workbook.write(&field, "Met zachte woorden").await?;
    let preview = workbook.within_region(PREVIEW);
    preview.see("Met zachte woorden").await?;
    assert!(!preview.shows("1c 0").await?);

    workbook.see("Opgeslagen in deze browser").await?;
    workbook.visit("#/exercise/1c").await?;
    assert_eq!(workbook.read(label).await?, "1c 0");
    workbook.go_to("Samenvatting").await?;
    workbook.within_region(PREVIEW).see("Met zachte woorden").await?;
    workbook.press(label).await?;
    workbook.press("Weer zoals in mijn notities").await?;
    workbook.within_region(PREVIEW).see("1c 0").await?;
    assert!(!workbook.within_region(PREVIEW).shows("zachte").await?);
    workbook.press("Stap terug").await?;
    workbook.within_region(PREVIEW).see("Met zachte woorden").await
}

#[tokio::test]
async fn a_draft_outlives_a_reload_but_no_confirmation_does() -> Result {
    let (workbook, exercises) = with_answers(&["1c", "3f"]).await?;
    let (plain, hard) = (&exercises[0].parts[0].label, &exercises[1].parts[0].label);
    let words = &Language::Nl.words().summary;
    workbook.tick(plain).await?;
    workbook.tick(hard).await?;
    workbook.press(&words.confirm_yes(hard)).await?;
    workbook.within_region(PREVIEW).see("3f 0").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.reload().await?;
    let preview = workbook.within_region(PREVIEW);
    preview.see("1c 0").await?;
    assert!(workbook.is_ticked(hard).await? && !preview.shows("3f 0").await?);
    workbook.press(&words.confirm_yes(hard)).await?;
    preview.see("3f 0").await
}

#[tokio::test]
async fn what_left_is_kept_in_its_words_and_can_be_erased_for_good() -> Result {
    let (workbook, exercises) = with_answers(&["1c"]).await?;
    let label = &exercises[0].parts[0].label;
    workbook.tick(label).await?;
    workbook.press(label).await?;
    workbook.press("Pas de tekst aan").await?;
    workbook.write(&Language::Nl.words().composing.text(label), "Een mus op de rand").await?;
    let left = words(&workbook).await?;
    for way in ["Download als Markdown", "Download als HTML", "Download als Markdown"] {
        workbook.press(way).await?;
        workbook.see("Gedownload als").await?;
    }
    workbook.press("Wis deze keuze definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("Je keuze is gewist.").await?;
    workbook.see("Vink hierboven aan wat je mee wilt nemen.").await?;
    workbook.see("Opgeslagen in deze browser").await?;

    workbook.reload().await?;
    workbook.follow(DEPARTURES).await?;
    workbook.arrives_at(DEPARTURES).await?;
    let day = left[left.iter().position(|word| word == "op").unwrap_or_default() + 1..][..3].join(" ");
    let day = day.trim_end_matches('.').to_string();
    workbook.unfold(&day).await?;
    let shown = workbook.text().await?;
    let shown: Vec<&str> = shown.split_whitespace().collect();
    assert!(shown.windows(left.len()).any(|window| window == left), "{left:?} is not in {shown:?}");
    workbook.see(&format!("{day}: als Markdown, als HTML")).await?;

    workbook.press_starting("Wis definitief:").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("De kopie is gewist.").await?;
    workbook.see("Er staat hier geen kopie").await?;
    workbook.no_longer_kept("Een mus op de rand").await?;
    assert!(!workbook.where_kept("1c 0").await?.is_empty(), "the notebook lost a note");
    Ok(())
}

#[tokio::test]
async fn no_copy_is_kept_for_who_wants_none() -> Result {
    let (workbook, exercises) = with_answers(&["1c"]).await?;
    workbook.tick(&exercises[0].parts[0].label).await?;
    workbook.tick("Bewaar geen kopie van wat ik meeneem").await?;
    workbook.press("Download als Markdown").await?;
    workbook.see("Gedownload als").await?;
    workbook.follow(DEPARTURES).await?;
    workbook.see("Er staat hier geen kopie").await?;
    assert!(workbook.kept().await?.iter().all(|key| !key.contains("departure")));
    Ok(())
}

#[tokio::test]
async fn words_of_a_field_that_is_erased_for_good_do_not_stay_in_a_draft() -> Result {
    let (workbook, exercises) = with_answers(&["1c"]).await?;
    let part = &exercises[0].parts[0];
    workbook.tick(&part.label).await?;
    workbook.press(&part.label).await?;
    workbook.press("Pas de tekst aan").await?;
    workbook.write(&Language::Nl.words().composing.text(&part.label), "Een mus op de rand").await?;
    workbook.see("Opgeslagen in deze browser").await?;
    workbook.visit(&format!("#/history/exercise/1c/{}", part.id)).await?;
    workbook.press("Wis dit veld definitief").await?;
    workbook.press("Ja, wis definitief").await?;
    workbook.see("Het veld is gewist, met alle versies.").await?;
    workbook.no_longer_kept("Een mus op de rand").await
}

#[tokio::test]
#[cfg_attr(engine = "webkit", ignore = "its driver cannot print")]
async fn sheets_hold_every_word_once_and_are_about_those_on_paper() -> Result {
    let (workbook, exercises) = with_answers(&["1a", "1b", "1c", "2a", "3z"]).await?;
    workbook.set_size(1280, 900).await?;
    workbook.visit_here("#/exercise/1c").await?;
    let long: String = (1..700).map(|number| format!("w{number} ")).collect();
    workbook.paste(&exercises[2].parts[0].label, long.trim()).await?;
    workbook.go_to("Samenvatting").await?;
    workbook.press("Voor mezelf").await?;
    workbook.within_region(PREVIEW).see("w699").await?;
    let words = words(&workbook).await?;
    for number in 1..700 {
        let word = format!("w{number}");
        assert_eq!(words.iter().filter(|other| **other == word).count(), 1, "{word}");
    }
    let sheets = workbook.sheets_of_paper().await?;
    assert!(sheets > 1, "one sheet shows nothing");
    workbook.see(&format!("Bladzijde 1 van ongeveer {sheets}")).await?;
    workbook.press("Volgende bladzijde").await?;
    workbook.see(&format!("Bladzijde 2 van ongeveer {sheets}")).await?;
    workbook.press("Vorige bladzijde").await?;
    workbook.see(&format!("Bladzijde 1 van ongeveer {sheets}")).await?;
    workbook.set_width(320).await?;
    workbook.untick(&exercises[0].parts[0].label).await?;
    assert!(workbook.sticks_out().await? <= 0);
    workbook.see("Bladzijden op papier, ongeveer:").await
}
