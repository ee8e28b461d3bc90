//! Whoever is the only one, or the former one, with a post: no name is needed to recognise them.

use std::ops::Range;

use super::{
    lists,
    mark::{MarkKind, Read},
    tokens::Token,
};

/// "De enige jurist", "onze toenmalige directeur", "the only lawyer", "oud-minister": what begins at a token.
pub(super) fn at(read: &Read<'_>, index: usize) -> Option<(Range<usize>, MarkKind)> {
    let first = &read.tokens[index];
    let last = match () {
        () if is_left(first) => index,
        () if lists::has(lists::FORMER, &first.plain) => post(read, index + 1)?,
        () if lists::has(lists::POINTERS, &first.plain) => {
            let second = read.following(index + 1)?;
            let is_one = lists::has(lists::ONLY, &second.plain) || lists::has(lists::FORMER, &second.plain);
            is_one.then(|| post(read, index + 2)).flatten()?
        }
        () => return None,
    };
    Some((first.start..read.tokens[last].end, MarkKind::OnlyOne))
}

/// Whether it is somebody who left: "oud-collega", "ex-minister".
fn is_left(token: &Token<'_>) -> bool {
    let bare = ["oud-", "ex-"].into_iter().find_map(|start| token.plain.strip_prefix(start));
    bare.is_some_and(is_post)
}

/// The token of the post that stands at `index`, or up to two words further.
fn post(read: &Read<'_>, index: usize) -> Option<usize> {
    for at in index..index + 3 {
        if is_post(&read.following(at)?.plain) {
            // "The former head teacher", "the only woman inspector": the post may go on.
            let next = read.following(at + 1).is_some_and(|next| is_post(&next.plain));
            return Some(at + usize::from(next));
        }
    }
    None
}

/// Whether a word is a post: "jurist", "milieujurist", "bedrijfsarts".
pub(super) fn is_post(word: &str) -> bool {
    // A short one has to be the whole word: "kraam" is no man of that name.
    lists::POSTS.split_ascii_whitespace().any(|post| word == post || post.len() > 3 && word.ends_with(post))
}
