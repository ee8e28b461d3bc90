//! The participant's own list: nothing of a name stays.

use proptest::prelude::*;

use super::super::{Hiding, proposed};
use crate::{
    json,
    locale::folded,
    notebook::{Decision, Decisions, HiddenName},
};

fn hidden(names: &[HiddenName], text: &str) -> String {
    Hiding::of(names, &Decisions::default()).apply(text)
}

fn named(name: &str, role: &str, variants: &[&str]) -> HiddenName {
    HiddenName {
        name: name.into(),
        role: role.into(),
        variants: variants.iter().map(|one| one.to_string()).collect(),
    }
}

fn names() -> Vec<HiddenName> {
    vec![
        named("Karin de Vries", "mijn leidinggevende", &["Karin", "De Vries", "KdV"]),
        named("Ans", "de collega", &[]),
        named("Bo", "de jurist", &[]),
        named("Zoë Núñez", "de baas", &["Zoë"]),
        named("Wil", "de chef", &[]),
    ]
}

#[test]
fn a_name_goes_however_it_is_written() {
    let names = names();
    let goes = [
        ("Karin zei het.", "mijn leidinggevende zei het."),
        ("Vraag KARIN DE VRIES of karin.", "Vraag mijn leidinggevende of mijn leidinggevende."),
        ("Karin\nde  Vries", "mijn leidinggevende"),
        (
            "Karins nota, Karin's nota, Karin’s nota",
            "mijn leidinggevendes nota, mijn leidinggevende's nota, mijn leidinggevende's nota",
        ),
        ("Ans' plan en Ans’ nota", "de collega's plan en de collega's nota"),
        ("Zoës werk", "de baas' werk"),
        ("ZOE en Zoe\u{308} en Zo\u{ad}ë Nunez", "de baas en de baas en de baas"),
        ("de Karin-lijn, anti-Karin", "de mijn leidinggevende-lijn, anti-mijn leidinggevende"),
        ("Mail naar karindevries@voorbeeld.nl.", "Mail naar mijn leidinggevende."),
        ("Mail k.devries+karin@voorbeeld.nl, graag", "Mail mijn leidinggevende, graag"),
        ("Karin z'n auto", "mijn leidinggevende z'n auto"),
        ("(Karin)_KdV/kdv", "(mijn leidinggevende)_mijn leidinggevende/mijn leidinggevende"),
        ("gesprekKarin", "gesprekmijn leidinggevende"),
        ("Bo en BO, maar bo en Bob en Bos niet", "de jurist en de jurist, maar bo en Bob en Bos niet"),
        ("Wil zei: ik wil niet", "de chef zei: ik wil niet"),
    ];
    for (before, after) in goes {
        assert_eq!(hidden(&names, before), after, "{before}");
    }
}

#[test]
fn what_is_not_listed_stays() {
    let text = "De karinthische bergen, Hansje, Anske en een ‘Karinatie’.";
    assert_eq!(hidden(&names(), text), text);
    assert_eq!(hidden(&[], "Karin"), "Karin");
}

#[test]
fn a_role_brings_no_name_back() {
    let mut names = names();
    names.push(named("Piet", "de man van Karin", &[]));
    assert_eq!(hidden(&names, "Piet kwam"), "de man van … kwam");
}

#[test]
fn a_decision_counts_for_every_place_and_leaves_the_ordinary_word() {
    let mut decisions = Decisions::default();
    decisions.decide("Bakker", Decision::Replace("een collega".into()));
    decisions.decide("de enige jurist", Decision::Replace("iemand".into()));
    let hiding = Hiding::of(&Vec::new(), &decisions);
    assert_eq!(
        hiding.apply("Bakker ging naar de bakker met Bakkers nota. De enige jurist."),
        "een collega ging naar de bakker met een collega's nota. iemand."
    );
    assert_eq!(decisions.of("BAKKERS"), Some(&Decision::Replace("een collega".into())));
    assert_eq!(json::read::<Decisions>(&json::write(&decisions)), Ok(decisions.clone()));
    decisions.forget("bakker");
    assert_eq!(decisions.of("Bakker"), None);
}

#[test]
fn the_list_is_stored_as_it_is() {
    let names = names();
    assert_eq!(json::read::<Vec<HiddenName>>(&json::write(&names)), Ok(names));
    assert_eq!(proposed("Karin van der Berg"), ["Karin", "van der Berg", "Berg"]);
    assert_eq!(proposed("Karin"), [""; 0]);
}

/// Words of letters alone, folded.
fn words(text: &str) -> Vec<String> {
    folded(text).split(|sign: char| !sign.is_alphabetic()).map(str::to_string).collect()
}

proptest! {
    #[test]
    fn no_listed_name_stays_as_a_word(
        listed in proptest::collection::vec("[K-Mé][k-mé]{2,4}( [k-m]{2,3})?", 1..4),
        text in "([K-Mk-mÉé\u{301}’']{1,4}|s| |-|@|\\.|\n|7){0,14}",
    ) {
        let mut names = Vec::new();
        listed.iter().for_each(|name| names.push(named(name, "x", &[])));
        let hidden = hidden(&names, &text);
        let left = words(&hidden);
        for name in &listed {
            let name = words(name);
            prop_assert!(!left.windows(name.len()).any(|words| words == name), "{name:?} in {hidden:?} of {text:?}");
        }
    }

    #[test]
    fn a_text_without_names_comes_back(text in any::<String>()) {
        let mut names = Vec::new();
        prop_assert_eq!(hidden(&names, &text), text.clone());
        names.push(named("Qqqq", "x", &["Éé"]));
        // In capitals a short name counts without its accents too.
        if !folded(&text).contains("qqqq") && !folded(&text).contains("ee") {
            prop_assert_eq!(hidden(&names, &text), text);
        }
    }
}
