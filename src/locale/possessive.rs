//! The ending of a possessive: "Karin's" is about Karin.

/// Whether a sign is an apostrophe, as it is typed or as it is printed.
pub fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// `word` without the ending of a possessive that has an apostrophe.
pub fn without_possessive(word: &str) -> &str {
    let bare = word.strip_suffix('s').unwrap_or(word);
    let stem = bare.trim_end_matches(is_apostrophe);
    if stem.len() < bare.len() { stem } else { word }
}

#[cfg(test)]
mod tests {
    use super::without_possessive;

    #[test]
    fn only_an_apostrophe_makes_an_ending() {
        let stems = ["Karin's", "Ans’", "Karins", "Jaap"].map(without_possessive);
        assert_eq!(stems, ["Karin", "Ans", "Karins", "Jaap"]);
    }
}
