//! Texts as a person compares them: capitals and accents make no difference.
//!
//! A table of the Latin letters that European languages write, and no more: the tables of Unicode would be larger than the program
//! can carry. What is not in it is compared as it stands.

/// Each plain letter with the letters that count as it, small and capital.
const LETTERS: [(char, &str); 22] = [
    ('a', "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ"),
    ('c', "çćĉċčÇĆĈĊČ"),
    ('d', "ďđĎĐ"),
    ('e', "èéêëēĕėęěẽÈÉÊËĒĔĖĘĚẼ"),
    ('g', "ĝğġģĜĞĠĢ"),
    ('h', "ĥħĤĦ"),
    ('i', "ìíîïĩīĭįıǐÌÍÎÏĨĪĬĮİǏ"),
    ('j', "ĵĴ"),
    ('k', "ķĶ"),
    ('l', "ĺļľŀłĹĻĽĿŁ"),
    ('n', "ñńņňŉÑŃŅŇ"),
    ('o', "òóôõöøōŏőǒÒÓÔÕÖØŌŎŐǑ"),
    ('r', "ŕŗřŔŖŘ"),
    ('s', "śŝşšșŚŜŞŠȘ"),
    ('t', "ţťŧțŢŤŦȚ"),
    ('u', "ùúûüũūŭůűųǔÙÚÛÜŨŪŬŮŰŲǓ"),
    ('w', "ŵŴ"),
    ('y', "ýÿŷÝŸŶ"),
    ('z', "źżžŹŻŽ"),
    ('\'', "‘’ʼ"),
    ('"', "“”„"),
    ('-', "‐‑–"),
];

/// A text in lower case and without accents.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold(letter, |plain| folded.push(plain));
    }
    folded
}

/// A text folded, with where each of its letters came from.
pub struct Folded {
    /// The text in lower case and without accents.
    pub plain: String,
    /// For each byte of `plain`, and for its end, the place in the text of the letter that it came from.
    pub from: Vec<usize>,
}

impl Folded {
    /// `text` folded.
    pub fn of(text: &str) -> Self {
        let (mut plain, mut from) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
        for (at, letter) in text.char_indices() {
            fold(letter, |letter| {
                plain.push(letter);
                from.resize(plain.len(), at);
            });
        }
        from.push(text.len());
        Self { plain, from }
    }
}

/// Where folded words are found in a text, as they stand there: the pieces of `text` in turn, each with whether it is a hit.
pub fn hits<'a>(text: &'a str, wanted: &[String]) -> Vec<(&'a str, bool)> {
    let Folded { plain, from } = Folded::of(text);
    let (mut pieces, mut after, mut searched) = (Vec::new(), 0, 0);
    let next = |searched: usize| {
        let found = wanted.iter().filter(|word| !word.is_empty());
        let found =
            found.filter_map(|word| Some((searched + plain[searched..].find(word.as_str())?, word.len())));
        found.min_by_key(|(at, length)| (*at, std::cmp::Reverse(*length)))
    };
    while let Some((at, length)) = next(searched) {
        // A hit ends where the next letter begins: accents that stand by themselves belong to the letter before them.
        let (start, end) = (from[at], from[at + length]);
        pieces.extend([(&text[after..start], false), (&text[start..end], true)]);
        (after, searched) = (end, at + length);
    }
    pieces.push((&text[after..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

fn fold(letter: char, mut give: impl FnMut(char)) {
    match letter {
        _ if letter.is_ascii() => give(letter.to_ascii_lowercase()),
        // Accents that stand by themselves (Unicode, Combining Diacritical Marks), and signs that nobody sees: places where a
        // word may be broken, or may not.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
        _ => give(plain(letter).unwrap_or(letter)),
    }
}

fn plain(letter: char) -> Option<char> {
    LETTERS.iter().find(|(_, others)| others.contains(letter)).map(|(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_every_hit_is_one(text in "[a-eA-Eéëç\u{301}İ ]{0,20}", wanted in "[a-eéÇ]{0,2}") {
            let wanted = folded(&wanted);
            let pieces = hits(&text, std::slice::from_ref(&wanted));
            prop_assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text.clone());
            prop_assert!(pieces.iter().filter(|(_, is_hit)| *is_hit).all(|(piece, _)| folded(piece) == wanted));
            let is_found = pieces.iter().any(|(_, is_hit)| *is_hit);
            prop_assert_eq!(is_found, !wanted.is_empty() && folded(&text).contains(&wanted));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), wanted in any::<String>()) {
            let _ = hits(&text, &[folded(&wanted)]);
        }

        #[test]
        fn what_is_folded_stays(text in any::<String>()) {
            prop_assert_eq!(folded(&folded(&text)), folded(&text));
        }
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(
            folded("Coördinatie à la CARTE, één ’s ochtends"),
            "coordinatie a la carte, een 's ochtends"
        );
        assert_eq!(folded("e\u{301}e\u{301}n"), "een");
        assert_eq!(
            hits("Ons idee: EEN plan", &["een".into()]),
            [("Ons idee: ", false), ("EEN", true), (" plan", false)]
        );
    }
}
