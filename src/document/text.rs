//! Blocks as plain text: a line a paragraph, a line a row, nothing escaped. Of a figure nothing: the text beside it says the same.

use super::{Block, Document, Inline};

/// The document as a file of plain text.
pub fn file(document: &Document) -> String {
    [&document.title, "\n\n", &plain(&document.blocks)].concat()
}

/// The blocks as text, each block ended by a line break.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(_, heading) | Block::Written(heading) => line(&mut text, heading),
            Block::Paragraph(inlines) => line(&mut text, &run(inlines)),
            Block::List { items, .. } => {
                items.iter().for_each(|item| line(&mut text, &format!("- {}", run(item))))
            }
            Block::Quote(inner) => text.push_str(&plain(inner)),
            Block::Table { head, rows } => {
                [head].into_iter().chain(rows).for_each(|row| line(&mut text, &row.join(" | ")));
            }
            Block::Figure(_) => {}
        }
    }
    text
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn run(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_is_lines_of_its_own_and_no_sign_is_added_to_what_was_written() {
        let cells = |cells: [&str; 2]| cells.map(String::from).to_vec();
        let blocks = [
            Block::Heading(2, "Kop".into()),
            Block::paragraph("Alinea."),
            Block::bullets(["een".into(), "twee".into()]),
            Block::Quote(vec![Block::paragraph("Citaat.")]),
            Block::Table { head: cells(["a", "b"]), rows: vec![cells(["1", "2"])] },
            Block::Written("*ster*\n<b>".into()),
        ];
        assert_eq!(plain(&blocks), "Kop\nAlinea.\n- een\n- twee\nCitaat.\na | b\n1 | 2\n*ster*\n<b>\n");
    }
}
