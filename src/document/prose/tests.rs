//! What is taken means what CommonMark says; each other form is told where it stands.

use proptest::prelude::*;
use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::{Block, Form, Inline, NotTaken, read};

/// What `pulldown-cmark` reads, as blocks; `None` where it finds a form that blocks have no place for.
fn by_the_crate(markdown: &str) -> Option<Vec<Block>> {
    Oracle(Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter()).blocks(None)
}

struct Oracle<'a>(OffsetIter<'a>);

impl Oracle<'_> {
    fn blocks(&mut self, end: Option<TagEnd>) -> Option<Vec<Block>> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.0.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => blocks.push(Block::Paragraph(self.run(TagEnd::Paragraph)?)),
                Event::Start(Tag::Heading { level, .. }) => {
                    let text = self.run(TagEnd::Heading(level))?.iter().map(Inline::text).collect();
                    blocks.push(Block::Heading(level as u8, text));
                }
                Event::Start(Tag::BlockQuote(kind)) => {
                    blocks.push(Block::Quote(self.blocks(Some(TagEnd::BlockQuote(kind)))?));
                }
                Event::Start(Tag::List(first)) => {
                    blocks
                        .push(Block::List { ordered: first.is_some(), items: self.items(first.is_some())? });
                }
                _ => return None,
            }
        }
        Some(blocks)
    }

    fn items(&mut self, is_ordered: bool) -> Option<Vec<Vec<Inline>>> {
        let mut items = Vec::new();
        loop {
            match self.0.next()?.0 {
                Event::End(TagEnd::List(ordered)) if ordered == is_ordered => return Some(items),
                Event::Start(Tag::Item) => items.push(self.item()?),
                _ => return None,
            }
        }
    }

    fn item(&mut self) -> Option<Vec<Inline>> {
        let mut line = Vec::new();
        loop {
            match self.0.next()?.0 {
                Event::End(TagEnd::Item) => return Some(line),
                Event::Start(Tag::Paragraph) if line.is_empty() => line = self.run(TagEnd::Paragraph)?,
                event => self.add(&mut line, event)?,
            }
        }
    }

    fn run(&mut self, end: TagEnd) -> Option<Vec<Inline>> {
        let mut line = Vec::new();
        loop {
            match self.0.next()?.0 {
                Event::End(tag) if tag == end => return Some(line),
                event => self.add(&mut line, event)?,
            }
        }
    }

    fn add(&mut self, line: &mut Vec<Inline>, event: Event<'_>) -> Option<()> {
        let mut add = |piece: &str| match line.last_mut() {
            Some(Inline::Text(text)) => text.push_str(piece),
            _ => line.push(Inline::Text(piece.into())),
        };
        match event {
            Event::Text(text) => add(&text),
            Event::SoftBreak => add(" "),
            Event::Start(Tag::Strong) => line.push(Inline::Strong(self.weighted(TagEnd::Strong)?)),
            Event::Start(Tag::Emphasis) => line.push(Inline::Emphasis(self.weighted(TagEnd::Emphasis)?)),
            _ => return None,
        }
        Some(())
    }

    fn weighted(&mut self, end: TagEnd) -> Option<String> {
        let mut text = String::new();
        loop {
            match self.0.next()?.0 {
                Event::End(tag) if tag == end => return Some(text),
                Event::Text(piece) => text.push_str(&piece),
                Event::SoftBreak => text.push(' '),
                _ => return None,
            }
        }
    }
}

/// Pieces that Markdown is made of, also put together wrongly.
fn markdown_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop_oneof![Just("a"), Just("woord"), Just("é"), Just("1"), Just("2")],
        6 => prop_oneof![Just(" "), Just("\n"), Just("\n\n"), Just("  "), Just("    ")],
        6 => prop_oneof![Just("- "), Just("* "), Just("1. "), Just("2. "), Just("> "), Just("## "), Just("# "), Just("- a\n")],
        6 => prop_oneof![
            Just("*"), Just("**"), Just("_"), Just("__"), Just("\\"), Just("`"), Just("["), Just("]"), Just("("), Just(")"),
            Just("!"), Just("<"), Just(">"), Just("&"), Just("&amp;"), Just("|"), Just("---"), Just("==="), Just("-"), Just("#"),
            Just("."), Just("“"), Just(":"), Just("~~~"), Just("<b>"), Just("[a](b)"),
        ],
    ];
    proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn what_is_taken_is_markdown(text in markdown_like()) {
        if let Ok(blocks) = read(&text) {
            prop_assert_eq!(Some(blocks), by_the_crate(&text));
        }
    }
}

proptest! {
    #[test]
    fn what_is_not_taken_has_a_line(text in "(?s).{0,200}") {
        for wrong in read(&text).err().unwrap_or_default() {
            prop_assert!((1..=1 + text.matches('\n').count()).contains(&wrong.line));
        }
    }
}

#[test]
fn a_calm_text_is_taken() {
    let markdown = "Eerst *rustig*\nlezen.\n\n## Dan\n\n- een\n- **twee**\n  en meer\n\n1. los\n\n2. ook\n\n> Zegt zij.\n>\n> - x\n\
        \nTien * tien, a_b, 3 \\* 4 & [zo] < dat (*of niet*).";
    let text = |text: &str| Inline::Text(text.into());
    let blocks = read(markdown).unwrap();
    assert_eq!(Some(&blocks), by_the_crate(markdown).as_ref());
    assert_eq!(
        blocks[0],
        Block::Paragraph(vec![text("Eerst "), Inline::Emphasis("rustig".into()), text(" lezen.")])
    );
    assert_eq!(blocks.len(), 6);
}

#[test]
fn each_other_form_is_told_where_it_stands() {
    use Form::*;
    let told = |markdown: &str| -> Vec<(usize, Form)> {
        read(markdown).unwrap_err().iter().map(|NotTaken { line, form }| (*line, *form)).collect()
    };
    for (markdown, wrong) in [
        ("Ja\n\n<b>nee</b>", vec![(3, Html), (3, Html)]),
        ("a\nb [c](d)", vec![(2, Link)]),
        ("<https://x.nl>", vec![(1, Link)]),
        ("[a]: https://x.nl", vec![(1, Link)]),
        ("a ![b](c)", vec![(1, Image), (1, Link)]),
        ("a `b`", vec![(1, Code), (1, Code)]),
        ("    b", vec![(1, Code)]),
        ("```\nb\n```", vec![(1, Code), (3, Code)]),
        ("|a|\n|-|", vec![(1, Table), (2, Table)]),
        ("# a", vec![(1, Heading)]),
        ("## a *b*", vec![(1, HeadingText)]),
        ("a\\\nb", vec![(1, Break)]),
        ("a  \nb", vec![(1, Break)]),
        ("**a *b* c**", vec![(1, Nested), (1, Nested)]),
        ("a *b", vec![(1, LoneSign)]),
        ("a* b", vec![(1, LoneSign)]),
        ("- a\n  - b", vec![(2, Item)]),
        ("- a\n\n  b", vec![(3, Item)]),
        ("- ## a", vec![(1, Item)]),
        ("a\n---", vec![(2, Rule)]),
        ("a &amp; b", vec![(1, Entity)]),
        ("> > a", vec![(1, DeepQuote)]),
        ("> a\nb", vec![(2, LooseLine)]),
        ("a\n2. b", vec![(2, LooseLine)]),
    ] {
        assert_eq!(told(markdown), wrong, "{markdown}");
    }
}

#[test]
fn a_text_of_a_million_signs_ends() {
    for sign in ["> ", "- ", "*", "[", "1. a\n", "\\", "&", "<"] {
        let _ = read(&sign.repeat(100_000));
    }
}
