//! Another edition in the file of a workbook. That the build writes such a file is tested where it writes it (`xtask/src/page.rs`).

use proptest::prelude::*;

use super::of_the_guide;
use crate::{
    document::escaped,
    edition::{
        Edition,
        workbook_file::{NotPut, with_edition},
    },
};

/// A file in the form of `index.html`, filled; `between` is what stands between the first screen and what is packed.
fn file(between: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="nl">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 's'">
    <title>Oud</title>
    <style>h1 {{ color: red }}</style>
  </head>
  <body>
    <div id="workbook">
      <header><p class="workbook">Oud</p></header>
      <main>
        <h1>Oud</h1>
        <p class="lead">Oud</p>
        <div><p>Oud</p>
</div>
        <p class="hint">Oud</p>
      </main>
    </div>
    {between}<script type="application/x-packed" id="unpacker">AAAA</script>
    <script type="application/x-packed" id="program">BBBB</script>
    <script type="module">const builtId = "oud";
</script>
  </body>
</html>
"#
    )
}

fn edition() -> Edition {
    Edition::read(&of_the_guide()).unwrap().remove(0)
}

#[test]
fn the_edition_and_the_first_screen_change_and_nothing_else() {
    let mut edition = edition();
    (edition.title, edition.author) = ("Brood & <b>meel</b>".into(), Some("Team </p>".into()));
    let made = with_edition(&file(""), "=== a\n<script>", &edition).unwrap();
    assert!(made.contains("<data id=\"edition\" value=\"\" hidden>=== a\n&lt;script&gt;</data>\n"));
    assert!(made.contains("<title>Brood &amp; &lt;b&gt;meel&lt;/b&gt;</title>"));
    assert!(made.contains("Team &lt;/p&gt;") && !made.contains("Oud"));
    assert_eq!(made.matches("<script").count(), 3);
    let behind = |file: &str| file.split_once(">AAAA").map(|(_, behind)| behind.to_string());
    assert_eq!(behind(&made), behind(&file("")));
}

#[test]
fn an_edition_of_the_same_id_is_refused() {
    let mut edition = edition();
    edition.id = "oud".parse().unwrap();
    assert_eq!(with_edition(&file(""), "", &edition), Err(NotPut::SameEdition(edition.id.clone())));
}

#[test]
fn what_is_not_as_the_build_writes_it_is_refused() {
    let edition = edition();
    let others = [
        "<script>x</script>",
        "<p>x</p>",
        "<data id=\"edition\" hidden></data><p>x</p>",
        "<data id=\"edition\" hidden>",
    ];
    for other in others {
        assert_eq!(with_edition(&file(other), "", &edition), Err(NotPut::Foreign), "{other}");
    }
    for line in file("")
        .lines()
        .filter(|line| line.contains("Oud") || line.contains("<script") || line.contains("html"))
    {
        let without = file("").replacen(line, "", 1);
        let is_refused = with_edition(&without, "", &edition) == Err(NotPut::Foreign);
        assert!(is_refused, "without {line}");
    }
}

proptest! {
    #[test]
    fn one_edition_takes_the_place_of_another(one in "\\PC{0,40}", two in "(\\PC|[<>&\"'=\n]|</data>){0,40}") {
        let edition = edition();
        let twice = with_edition(&with_edition(&file(""), &one, &edition).unwrap(), &two, &edition).unwrap();
        prop_assert_eq!(&twice, &with_edition(&file(""), &two, &edition).unwrap());
        let inside = ["<data id=\"edition\" value=\"\" hidden>", &escaped(&two), "</data>"].concat();
        prop_assert!(twice.contains(&inside));
        prop_assert_eq!(twice.matches("id=\"edition\"").count(), 1);
    }

    #[test]
    fn whatever_file_it_is_given_it_ends(at in 0usize..2000, length in 0usize..2000, other in "(\\PC|<data id=\"edition\"|</div>|\n){0,9}") {
        let mut file = file("").chars().collect::<Vec<_>>();
        let at = at.min(file.len());
        let end = (at + length).min(file.len());
        file.splice(at..end, other.chars());
        let _ = with_edition(&file.into_iter().collect::<String>(), "", &edition());
    }
}
