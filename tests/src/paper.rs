//! The page on paper.

use std::io::Read;

use fantoccini::wd::{PrintConfiguration, PrintSize};
use flate2::read::ZlibDecoder;

use crate::{Failure, Result, Workbook};

/// A4 in centimetres.
const A4: PrintSize = PrintSize { width: 21.0, height: 29.7 };

impl Workbook {
    /// How many sheets of A4 the page takes on paper (W3C WebDriver 18, Print).
    pub async fn sheets_of_paper(&self) -> Result<usize> {
        let on_a4 = PrintConfiguration::builder().size(A4).build();
        let on_a4 = on_a4.map_err(|_| Failure::InVain("a page of A4".into()))?;
        Ok(sheets(&self.browser().client.print(on_a4).await?))
    }
}

/// How many sheets a PDF has.
fn sheets(pdf: &[u8]) -> usize {
    const STREAM: &[u8] = b"stream";
    // Firefox packs the objects that say what a page is, Chromium does not.
    let starts = (0..pdf.len()).filter(|start| pdf[*start..].starts_with(STREAM));
    let streams = starts.map(|start| pdf[start + STREAM.len()..].trim_ascii_start());
    let packed = streams.map(|packed| {
        let mut objects = Vec::new();
        // What is no packed stream is a picture or a letter, and tells nothing of pages.
        let _ = ZlibDecoder::new(packed).read_to_end(&mut objects);
        pages(&objects)
    });
    pages(pdf) + packed.sum::<usize>()
}

fn pages(objects: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    let ends = |rest: &[u8]| rest.first().is_none_or(|next| !next.is_ascii_alphabetic());
    objects
        .windows(PAGE.len() + 1)
        .filter(|piece| piece.starts_with(PAGE) && ends(&piece[PAGE.len()..]))
        .count()
}
