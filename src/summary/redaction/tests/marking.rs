//! What is marked and what is not, on sentences of our own.

use proptest::prelude::*;

use super::super::{
    MarkKind, Vocabulary, marks,
    numbers::{is_bsn, is_iban},
    undecided,
};
use crate::notebook::{Decision, Decisions, HiddenName};

/// A vocabulary of a few ordinary sentences.
fn vocabulary() -> Vocabulary {
    Vocabulary::of([
        "morgen eerst en toen: de bakker loopt langs de markt en vertelt wat kloppen is, met aandacht voor het overleg van het kabinet",
    ])
}

/// What is marked, as its words with their kind.
fn marked(text: &str) -> Vec<(&str, MarkKind)> {
    marks(text, &vocabulary()).into_iter().map(|mark| (&text[mark.range], mark.kind)).collect()
}

#[test]
fn what_has_a_form_is_marked() {
    let one = [
        ("a.b-c@voorbeeld.nl", MarkKind::Email),
        ("karin@werk", MarkKind::Email),
        ("jan (at) voorbeeld.nl", MarkKind::Email),
        ("@jandevries", MarkKind::Email),
        ("06-12345678", MarkKind::Phone),
        ("06 12 34 56 78", MarkKind::Phone),
        ("+31 6 1234 5678", MarkKind::Phone),
        ("+31 (0)70 123 45 67", MarkKind::Phone),
        ("(070) 123 45 67", MarkKind::Phone),
        ("0031612345678", MarkKind::Phone),
        ("020 7946 0958", MarkKind::Phone),
        ("555-0142", MarkKind::Phone),
        ("111222333", MarkKind::Bsn),
        ("1112.22.333", MarkKind::Bsn),
        ("NL91 ABNA 0417 1643 00", MarkKind::Iban),
        ("nl91abna0417164300", MarkKind::Iban),
        ("GB82 WEST 1234 5698 7654 32", MarkKind::Iban),
        ("1234 AB", MarkKind::Postcode),
        ("1234AB", MarkKind::Postcode),
        ("1234ab", MarkKind::Postcode),
        ("SW1A 1AA", MarkKind::Postcode),
        ("Kerkstraat 12-a", MarkKind::Address),
        ("Burgemeester van der Laanweg 3 bis", MarkKind::Address),
        ("221b Upper Baker Street", MarkKind::Address),
        ("Postbus 1234", MarkKind::Address),
        ("3 maart 2024", MarkKind::Date),
        ("3 en 4 maart", MarkKind::Date),
        ("12 t/m 14 maart", MarkKind::Date),
        ("31-12-2024", MarkKind::Date),
        ("2024-12-31", MarkKind::Date),
        ("1/2/24", MarkKind::Date),
        ("3rd of March", MarkKind::Date),
        ("March 3rd, 2024", MarkKind::Date),
        ("maart 2024", MarkKind::Date),
        ("WOB-2023-0142", MarkKind::FileNumber),
        ("2023/01423", MarkKind::FileNumber),
        ("Z24-001234", MarkKind::FileNumber),
        ("AWB 21/4567", MarkKind::FileNumber),
        ("ECLI:NL:RBDHA:2021:123", MarkKind::FileNumber),
        ("de enige jurist", MarkKind::OnlyOne),
        ("onze toenmalige directeur", MarkKind::OnlyOne),
        ("de vorige plaatsvervangend secretaris-generaal", MarkKind::OnlyOne),
        ("the only woman inspector", MarkKind::OnlyOne),
        ("oud-minister", MarkKind::OnlyOne),
        ("drs. J.P. van der Berg", MarkKind::Title),
        ("mevrouw De Wit", MarkKind::Title),
        ("prof.dr. Jansen", MarkKind::Title),
        ("J.P. Bakker", MarkKind::Title),
        ("Mr Baker", MarkKind::Title),
        ("Karin", MarkKind::Name),
        ("Karin de Vries", MarkKind::Name),
        ("Bakker", MarkKind::Name),
        ("De Wit", MarkKind::Name),
        ("van der Berg", MarkKind::Name),
        ("'t Hart", MarkKind::Name),
        ("Jansen-de Boer", MarkKind::Name),
        ("O'Brien", MarkKind::Name),
        ("afdeling Juridische Zaken", MarkKind::Organisation),
        ("Ministerie van Onderwijs, Cultuur en Wetenschap", MarkKind::Organisation),
        ("gemeente Utrecht", MarkKind::Organisation),
        ("Inspectie", MarkKind::Organisation),
        ("XYZ", MarkKind::Organisation),
        ("Ministry of Health and Social Care", MarkKind::Organisation),
        ("Legal department", MarkKind::Organisation),
    ];
    for (words, kind) in one {
        let text = format!("gisteren ging het om {words}, zei iemand");
        assert_eq!(marked(&text), [(words, kind)], "{text}");
    }
}

#[test]
fn what_is_ordinary_is_not_marked() {
    let ordinary = [
        "Morgen praat ik verder. Kloppend is het niet, want Nederland is klein.",
        "Hij zei: Gisteren was de Tweede Kamer boos. “Ik ook”, zei ik.",
        "Het kost € 1.500,00 en duurt 3 weken, van 10:30 tot 11:45 uur, in 2023-2024.",
        "Wij bouwen op de AVG en de Woo. Dat is NIET goed.",
        "Op maandag in maart ging 50-50 op; zie artikel 3.1 en paragraaf 12.",
        "De enige manier is praten. De vorige keer ging het mis.",
        "You may want 3 things by Monday. In May we talk.",
        "Uitgangspunten zijn nodig. Verantwoordelijkheid telt. Geprobeerd heb ik het. Marktpartijen ook.",
        "Dat zei de minister. Markt is er. Kloppen bij de heer. Dat mag.",
        "- Mijn vraag\n- Onze keuze\n1. Eerst dit",
        "Ik kreeg een 7 van 10, 12 collega's en 150 1200 woorden.",
    ];
    for text in ordinary {
        assert_eq!(marked(text), [], "{text}");
    }
}

#[test]
fn at_the_start_of_a_sentence_a_word_has_to_be_unknown() {
    assert_eq!(marked("Karin zei het. Bakker loopt."), [("Karin", MarkKind::Name)]);
    assert_eq!(
        marked("Ik sprak Bakker. Bakker liep weg."),
        [("Bakker", MarkKind::Name), ("Bakker", MarkKind::Name)]
    );
}

#[test]
fn a_word_is_asked_about_once_and_not_where_the_list_replaces_it() {
    let names = [HiddenName { name: "Piet".into(), role: "de Chef van Delft".into(), variants: Vec::new() }];
    let mut decisions = Decisions::default();
    let texts =
        ["Eerst dit. Ik sprak met Karin over Piet. Toen dat.", "Karins plan. Met Karin’s nota, bij Piet."];
    assert_eq!(undecided(["Dit is Anna's werk."], &names, &decisions, &vocabulary())[0].words, "Anna");
    let asked = |decisions: &Decisions| undecided(texts, &names, decisions, &vocabulary());
    let questions = asked(&decisions);
    assert_eq!(questions.len(), 1);
    let question = &questions[0];
    assert_eq!((question.words.as_str(), question.count, question.kind), ("Karin", 3, MarkKind::Name));
    assert_eq!(question.context, "Ik sprak met Karin over de Chef van Delft.");
    assert_eq!(&question.context[question.place.clone()], "Karin");
    decisions.decide("Karin", Decision::Keep);
    assert_eq!(asked(&decisions), []);
    decisions.decide("Karin", Decision::Replace("een Ander".into()));
    assert_eq!(asked(&decisions), []);
}

proptest! {
    #[test]
    fn marks_are_in_order_and_apart(text in "([A-Za-zé0-9.@+()/' \n-]|de |Van |mr|J\\.|mr. |\u{301}|\u{ad}|’|3 mei|Team ){0,40}") {
        are_sound(&text)?;
    }

    #[test]
    fn any_text_is_marked(text in any::<String>()) {
        are_sound(&text)?;
        let _ = undecided([text.as_str()], &[], &Decisions::default(), &vocabulary());
    }

    #[test]
    fn whatever_is_asked_can_be_decided(
        text in "(Karin|Bakkers|van|de|der|Jansen|J\\.P\\.|mr\\.|Team|A-12345|06-12345678|\\+31 \\(0\\)6 1234 5678|3 mei|12 t/m 14 maart 2024|a@b\\.nl|ECLI:NL:2021:12|Kerkstraat 12-a|de enige jurist|[A-Za-z0-9@é'’\u{301}\u{ad}+(./-]{1,4}| |, |\\. |\n){0,16}",
        is_kept in any::<bool>(),
    ) {
        let mut decisions = Decisions::default();
        let asked = |decisions: &Decisions| undecided([text.as_str()], &[], decisions, &vocabulary());
        // Where a word has gone, others can stand side by side that did not before.
        for _ in 0..5 {
            for question in asked(&decisions) {
                prop_assert_eq!(question.context.get(question.place), Some(question.words.as_str()));
                let decision = if is_kept { Decision::Keep } else { Decision::Replace("iets".into()) };
                decisions.decide(&question.words, decision);
            }
        }
        prop_assert_eq!(asked(&decisions), []);
    }

    #[test]
    fn the_11_test_is_the_sum_of_its_weights(digits in proptest::collection::vec(0..10_i32, 9)) {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
        let number: String = digits.iter().map(i32::to_string).collect();
        prop_assert_eq!(is_bsn(&number), sum % 11 == 0 && digits.iter().any(|digit| *digit > 0));
    }

    #[test]
    fn mod_97_is_that_of_the_whole_number(bank in "[A-Z]{4}", account in 0..10_000_000_000_u64, check in 0..100_u32) {
        // As one large number, in pieces of nine digits.
        let spelt = format!("{bank}{account:010}NL{check:02}");
        let digits: String = spelt.chars().map(|sign| sign.to_digit(36).unwrap().to_string()).collect();
        let mut rest = String::new();
        for piece in digits.as_bytes().chunks(7) {
            let whole: u64 = format!("{rest}{}", std::str::from_utf8(piece).unwrap()).parse().unwrap();
            rest = (whole % 97).to_string();
        }
        prop_assert_eq!(is_iban(&format!("NL{check:02}{bank}{account:010}")), rest == "1");
    }
}

fn are_sound(text: &str) -> Result<(), TestCaseError> {
    let mut after = 0;
    for mark in marks(text, &vocabulary()) {
        prop_assert!(mark.range.start >= after && mark.range.end > mark.range.start, "{:?}", mark);
        prop_assert!(text.get(mark.range.clone()).is_some());
        after = mark.range.end;
    }
    Ok(())
}
