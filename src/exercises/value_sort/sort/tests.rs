//! Whatever is done to a sort, every card is there once, and steps can be undone.

use proptest::prelude::*;

use super::*;

const PLACES: usize = 5;

fn id(text: String) -> ItemId {
    text.parse().unwrap()
}

fn places() -> Vec<ItemId> {
    (0..PLACES).map(|number| id(format!("c{number}"))).collect()
}

/// One thing a person does, of any kind, with any card.
#[derive(Clone, Debug)]
enum Deed {
    Lay(usize, usize, usize),
    Step(usize, Step),
    TakeBack(usize),
    AddOwn,
    RemoveOwn(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let step = prop_oneof![Just(Step::Earlier), Just(Step::Later), Just(Step::Before), Just(Step::After)];
    prop_oneof![
        4 => (0usize..34, 0..PLACES, 0usize..12).prop_map(|(card, place, rank)| Deed::Lay(card, place, rank)),
        4 => (0usize..34, step).prop_map(|(card, step)| Deed::Step(card, step)),
        1 => (0usize..34).prop_map(Deed::TakeBack),
        1 => Just(Deed::AddOwn),
        1 => (1usize..4).prop_map(Deed::RemoveOwn),
    ]
}

/// The 30 values, and own ones after them.
fn card(number: usize) -> ItemId {
    if number < 30 { id(format!("v{number}")) } else { own_id(number - 29) }
}

fn exists(sort: &Sort, card: &ItemId) -> bool {
    !card.as_str().starts_with(OWN) || sort.own_name(card).is_some()
}

fn doing(sort: &mut Sort, deed: &Deed) {
    match deed {
        Deed::Lay(number, place, rank) if exists(sort, &card(*number)) => {
            sort.lay(&card(*number), &places()[*place], *rank);
        }
        Deed::Step(number, step) if exists(sort, &card(*number)) => {
            sort.step(&card(*number), *step, &places());
        }
        Deed::TakeBack(number) => sort.take_back(&card(*number)),
        Deed::AddOwn => drop(sort.add_own()),
        Deed::RemoveOwn(number) => sort.remove_own(&own_id(*number)),
        Deed::Lay(..) | Deed::Step(..) => {}
    }
}

proptest! {
    /// Whatever is done, and undone by going back to an earlier state: each card lies once or nowhere, own ones too,
    /// and what is stored reads back the same.
    #[test]
    fn every_card_is_there_once(deeds in proptest::collection::vec((deed(), any::<bool>()), 0..120)) {
        let (mut sort, mut done) = (Sort::default(), Vec::new());
        for (deed, undoes) in deeds {
            let before = sort.clone();
            match (undoes, done.pop()) {
                (true, Some(earlier)) => sort = earlier,
                (_, earlier) => {
                    done.extend(earlier);
                    doing(&mut sort, &deed);
                    done.push(before);
                }
            }
            let all: Vec<ItemId> = (0..30).map(card).chain(sort.own().iter().map(|own| own.id.clone())).collect();
            for card in &all {
                let lies: usize = places().iter().map(|place| sort.cards_in(place).iter().filter(|c| *c == card).count()).sum();
                prop_assert_eq!(lies, usize::from(sort.place_of(card).is_some()));
            }
            let laid: usize = places().iter().map(|place| sort.cards_in(place).len()).sum();
            prop_assert_eq!(laid, all.iter().filter(|card| sort.place_of(card).is_some()).count());
        }
        let stored = serde_json::to_string(&sort).unwrap();
        prop_assert_eq!(serde_json::from_str::<Sort>(&stored).unwrap(), sort);
    }

    #[test]
    fn a_card_lies_where_it_is_laid(cards in 1usize..12, rank in 0usize..14) {
        let place = &places()[0];
        let mut sort = Sort::default();
        (1..=cards).for_each(|number| sort.lay(&card(number), place, usize::MAX));
        sort.lay(&card(0), place, rank);
        prop_assert_eq!(sort.rank(&card(0)), Some(rank.min(cards)));
    }

    #[test]
    fn a_step_and_its_counterstep_lead_back(cards in 2usize..8, at in 0usize..8, place in 0..PLACES) {
        let mut sort = Sort::default();
        (0..cards).for_each(|number| sort.lay(&card(number), &places()[place], usize::MAX));
        let moved = card(at.min(cards - 1));
        for (there, back) in [(Step::Later, Step::Earlier), (Step::Earlier, Step::Later)] {
            let (before, mut after) = (sort.clone(), sort.clone());
            after.step(&moved, there, &places());
            if after != before {
                after.step(&moved, back, &places());
            }
            prop_assert_eq!(after, before);
        }
    }
}

#[test]
fn laying_a_card_where_it_lies_changes_nothing() {
    let mut sort = Sort::default();
    sort.lay(&card(1), &places()[0], 0);
    sort.lay(&card(2), &places()[1], 0);
    let before = sort.clone();
    sort.lay(&card(1), &places()[0], 0);
    assert_eq!(sort, before);
}

#[test]
fn arrows_lead_from_nowhere_through_every_place_and_back() {
    let (mut sort, card) = (Sort::default(), card(0));
    for place in places() {
        sort.step(&card, Step::After, &places());
        assert_eq!(sort.place_of(&card), Some(&place));
    }
    sort.step(&card, Step::After, &places());
    assert_eq!(sort.place_of(&card), places().last());
    (0..PLACES).for_each(|_| sort.step(&card, Step::Before, &places()));
    assert_eq!(sort.place_of(&card), None);
}

#[test]
fn a_sort_of_schema_2_is_the_same_sort() {
    let stored =
        r#"{"placed":{"v1":"c0"},"own":[{"name":"Recht","column":"c1"},{"name":"Rust","column":null}]}"#;
    let sort: Sort = serde_json::from_str(stored).unwrap();
    assert_eq!(sort.place_of(&card(1)), Some(&places()[0]));
    assert_eq!((sort.own_name(&own_id(1)), sort.place_of(&own_id(1))), (Some("Recht"), Some(&places()[1])));
    assert_eq!((sort.own_name(&own_id(2)), sort.place_of(&own_id(2))), (Some("Rust"), None));
}

#[test]
fn a_card_that_is_stored_twice_lies_once() {
    let stored = r#"{"laid":{"c0":["v1","v1"],"c1":["v1"],"c2":[]},"own":[]}"#;
    let sort: Sort = serde_json::from_str(stored).unwrap();
    assert_eq!(places().iter().map(|place| sort.cards_in(place).len()).sum::<usize>(), 1);
}
