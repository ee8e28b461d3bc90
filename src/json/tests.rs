//! Against `serde_json`, which is the measure: the same texts are read, to the same values.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Nothing,
    Text(String),
    Pair(u8, bool),
    Named { first: Option<u64>, second: Vec<Kind> },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Thing {
    name: String,
    kinds: BTreeMap<String, Kind>,
    #[serde(default)]
    three: Option<[u32; 3]>,
}

fn kind() -> impl Strategy<Value = Kind> {
    let leaf = prop_oneof![
        Just(Kind::Nothing),
        any::<String>().prop_map(Kind::Text),
        any::<(u8, bool)>().prop_map(|(number, is)| Kind::Pair(number, is)),
    ];
    leaf.prop_recursive(4, 20, 4, |inner| {
        (any::<Option<u64>>(), prop::collection::vec(inner, 0..4))
            .prop_map(|(first, second)| Kind::Named { first, second })
    })
}

fn thing() -> impl Strategy<Value = Thing> {
    let kinds = prop::collection::btree_map(any::<String>(), kind(), 0..4);
    (any::<String>(), kinds, any::<Option<[u32; 3]>>()).prop_map(|(name, kinds, three)| Thing {
        name,
        kinds,
        three,
    })
}

proptest! {
    #[test]
    fn what_was_written_reads_back(thing in thing()) {
        prop_assert_eq!(read::<Thing>(&write(&thing)), Ok(thing.clone()));
        let spacious = serde_json::to_string_pretty(&thing).unwrap();
        prop_assert_eq!(read::<Thing>(&spacious), Ok(thing));
    }

    /// A character in a text of ours is altered, taken out or put in: both readers say the same of it.
    #[test]
    fn damage_is_judged_as_serde_json_does(
        thing in thing(),
        at in any::<prop::sample::Index>(),
        taken in 0_usize..3,
        put in prop::sample::select(vec!["", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "\n", "\\u00e9", "\\ud83d"]),
    ) {
        let mut text: Vec<char> = write(&thing).chars().collect();
        let start = at.index(text.len());
        text.splice(start..(start + taken).min(text.len()), put.chars());
        let text: String = text.into_iter().collect();
        prop_assert_eq!(read::<Thing>(&text).ok(), serde_json::from_str::<Thing>(&text).ok());
    }

    #[test]
    fn no_text_stops_it(text in any::<String>(), structure in "[\\[\\]{}\",:0-9nul\\\\ ]*") {
        prop_assert_eq!(read::<Thing>(&text).is_ok(), serde_json::from_str::<Thing>(&text).is_ok());
        prop_assert!(read::<Vec<Thing>>(&structure).is_err() || structure.contains('['));
        let _ = read::<Raw<'_>>(&structure);
    }

    #[test]
    fn a_raw_value_is_the_text_as_it_stands(thing in thing()) {
        #[derive(Deserialize)]
        struct Holder<'a> {
            before: u8,
            #[serde(borrow)]
            inside: Raw<'a>,
        }
        let inside = serde_json::to_string_pretty(&thing).unwrap();
        let whole = write_with(&BTreeMap::from([("before", 7)]), &[("inside", &inside)]);
        let holder: Holder<'_> = read(&whole).unwrap();
        prop_assert_eq!((holder.before, holder.inside), (7, Raw(&inside)));
    }
}

#[test]
fn every_escape_is_read() {
    let escapes = r#""\" \\ \/ \b \f \n \r \t é \u00E9 \ud83d\ude00 \u0000""#;
    assert_eq!(read::<String>(escapes).ok(), serde_json::from_str(escapes).ok());
    for wrong in
        [r#""\x""#, r#""\ud83d""#, r#""\ude00\ud83d""#, r#""\u00g0""#, r#""\u+123""#, "\"\u{1}\"", "\""]
    {
        assert_eq!(read::<String>(wrong), Err(Damaged), "{wrong}");
    }
}

#[test]
fn whole_numbers_and_nothing_else() {
    assert_eq!(read::<u64>("18446744073709551615"), Ok(u64::MAX));
    for wrong in ["18446744073709551616", "-1", "1.5", "1e3", "01", "+1", "", "one"] {
        assert_eq!(read::<u64>(wrong), Err(Damaged), "{wrong}");
    }
    assert_eq!(read::<u8>("256"), Err(Damaged));
}

#[test]
fn an_empty_list_is_an_empty_map_and_a_full_one_is_not() {
    assert_eq!(read::<BTreeMap<String, u8>>("[ ]"), Ok(BTreeMap::new()));
    assert_eq!(read::<BTreeMap<String, u8>>(r#"["a"]"#), Err(Damaged));
}

#[test]
fn what_lies_too_deep_is_refused_unless_it_stays_closed() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Nest(Vec<Nest>);
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read::<Nest>(&deep(100)).is_ok());
    assert_eq!(read::<Nest>(&deep(1_000_000)), Err(Damaged));
    assert_eq!(read(&deep(1_000_000)), Ok(Raw(&deep(1_000_000))));
}

#[test]
fn nothing_may_stand_behind_it() {
    assert_eq!(read::<u8>(" 1 "), Ok(1));
    assert_eq!(read::<u8>("1 1"), Err(Damaged));
    assert_eq!(read::<[u8; 2]>("[1,2,3]"), Err(Damaged));
    assert_eq!(read::<[u8; 2]>("[1,2,]"), Err(Damaged));
}
